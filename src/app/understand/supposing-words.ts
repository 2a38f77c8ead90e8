/** Looking ahead: "wat als het niet werkt bij Sanne?" Notation: word-lists.ts. */
export const SUPPOSING_WORDS = {
  watAls: `
    wat als, wat nu als, wat nou als, wat dan als, ^en als, ^stel dat, ^stel nou dat, wat gebeurt er als,
    wat gebeurt er dan als, wat gebeurt er met .. als, wat gebeurt er bij .. als, wat gebeurt er wanneer, wat zou er gebeuren,
    hoe gaat het verder als, hoe gaat het dan verder als, hoe verder als, hoe nu verder als, waar kom ik uit als,
    waar komen we uit als, waar komt .. uit als, vooruitkijken, kijk vooruit, kijk .. vooruit
  `,
  welGelukt: `werkt, werken, lukt, lukken, gelukt, helpt, slaat aan, aanslaat, goed gaat, beter gaat, vooruitgaat, vooruit gaat, genoeg is, voldoende is`,
  nietGelukt: `
    niet werkt, werkt niet, niet werken, niet lukt, lukt niet, niet lukken, mislukt, niet gelukt, niet helpt, helpt niet,
    niet aanslaat, slaat niet aan, niet beter, niet goed gaat, tegenvalt, niet genoeg, onvoldoende, te weinig,
    geen effect, geen resultaat, geen verbetering, niets uithaalt, niet vooruit, achteruit, slechter
  `,
};
