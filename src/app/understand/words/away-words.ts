/** Somebody of the staff who is away and comes back: only the speaker, never a pupil. Notation: word-lists.ts. */
export const AWAY_WORDS = {
  ikWeg: `
    ik ben afwezig, ben ik afwezig, ik ben er niet, ben ik er niet, ik ben er even niet, ik ben er .. niet, ben ik er .. niet, ik ben weg, ben ik weg,
    ik ben een paar dagen weg, ik ben met verlof, ben ik met verlof, ik heb verlof, heb ik verlof, ik ga met verlof,
    ik ben op vakantie, ik ben vrij, ben ik vrij, ik heb vrij, heb ik vrij, mijn verlof, mijn afwezigheid,
    vervangt mij, vervangt me, neemt voor mij waar, neemt mij waar, neemt mijn taken waar, neemt mijn taken over,
    neemt het van mij over, doet mijn werk
  `,
  ikBenVan: `ik ben van, ben ik van, ik ben vanaf, ben ik vanaf`,
  wegWoord: `op vakantie, afwezig, weg, vrij, met verlof`,
  ikTerug: `
    ik ben er weer, ben ik er weer, ik ben weer terug, ik ben terug, ben weer terug, ik ben weer aan het werk,
    ik ben niet meer afwezig, ik ben niet meer weg
  `,
  wegRegelen: `
    afwezigheid regelen, afwezigheid vastleggen, afwezigheid doorgeven, vervanging regelen, vervanger regelen,
    vervanging vastleggen, waarneming regelen, waarnemer regelen, wie vervangt mij, wie neemt voor mij waar,
    ik wil mij afwezig melden, mij afwezig melden, me afwezig melden, collega afwezig melden,
    wie van het team is weg, wie is er afwezig van het team
  `,
} as const satisfies Record<string, string>;
