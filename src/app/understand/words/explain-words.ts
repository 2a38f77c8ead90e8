/** Questions about the route, about how things go, and about words. Notation: word-lists.ts. */
export const EXPLAIN_WORDS = {
  betekenis: `
    wat betekent, wat betekenen, wat beteken, betekenis, betekenis van, waar staat .. voor, afkorting,
    wat houdt .. in, wat wordt bedoeld met, definitie van, wat bedoelen ze met, wat wordt .. bedoeld
  `,
  betekenisVraag: `
    uitleggen wat, leg .. uit wat, vertellen wat, weet je wat, weet jij wat, wat .. is, wat .. betekent,
    wat .. inhoudt, vertellen over
  `,
  watIs: `
    waarvoor staat, waarvoor staan, wat s dat, wat is, wat zijn, wat betekent, wat betekenen, wat beteken, betekent,
    betekenis van, betekenis, wat houdt .. in, wat houd .. in, houdt .. in, inhoud van, waar staat .. voor,
    staat voor, leg .. uit, leg uit, uitleg, uitleg over, uitleg van, uitleggen, wat doet, wat doen,
    wat wordt bedoeld, wat bedoelen we met, wat bedoel je met, bedoelt men met, definitie, verschil tussen, verschil,
    afkorting, wat is dat, wat is ook alweer, was ook alweer, wie is de, wie is, wat was, wanneer is, waar is .. voor,
    waarvoor dient, waarvoor is, waar dient .. voor, wat moet ik me voorstellen bij, wat bedoelt, wat versta*,
    wat wil .. zeggen, wanneer gebruik, wat s, wats, wat ist, wat heet, wat stelt .. voor, wie zit in, wie zitten in,
    wie zitten er in, wie zit er in, wat een .. is, wat .. is, wat .. betekent, wat een, weet jij wat, weet je wat,
    wat doet de, waarom een, wanneer heb je, wanneer moet je, verplicht, moet er een, hoe werkt een, hoe gaat een,
    wat gebeurt er in een, wat gebeurt er bij, hoe zit dat met, taken van, rol van, wat moet er in,
    wat staat er in een, wanneer maak je, wanneer krijg je, hoe vraag je, info over, meer over, vertel over,
    wat bedoelen ze met, wat bedoelt men met, bedoelen ze, wat is nou, vertel .. over, wat is precies,
    wat is eigenlijk, wat kan een, waarvoor is een, hoe lang is, wat doe je in, wat doe je bij, wat doe je met,
    wat kun je met, wat kan je met
  `,
  /** Not about one pupil but about how things go. */
  algemeen: `
    normaal, normaliter, normaal gesproken, in het algemeen, over het algemeen, algemeen, standaard, in de regel,
    meestal, in principe, altijd, gebruikelijk, doorgaans, jullie, nieuw hier, nieuw op school, op deze school,
    hier op school, volgorde, in proces, proces, bij jullie, nooit meegemaakt, net begonnen, officieel, volgens regels
  `,
  mijnGroep: `
    mijn groep, mijn klas, mijn leerlingen, voor me doen, voor mij doen, mij helpen, me helpen, voor mij, voor me
  `,
  onbekend: `
    nooit van gehoord, nog nooit van gehoord, ken ik niet, zegt me niks, zegt me niets, zegt mij niks, geen idee wat,
    wat voor iets, wat is dat, huh, wablief, kan iemand uitleggen
  `,
  hoeWerkt: `
    hoeveel fases, hoeveel fasen, hoeveel rondes, hoeveel treden, welke fases, welke rondes, hoe verloopt,
    hoe verlopen, waar gaat .. over, hoe gaat dat, hoe gaat dat in zijn werk, in zijn werk, in zn werk, aan tafel,
    hoe werkt, hoe werken, hoe gaat, hoe loopt, hoe ziet .. eruit, ziet .. eruit, hoe zit .. in elkaar,
    zit .. in elkaar, welke stappen, wat zijn de stappen, welke zorgroutes, hoeveel stappen, hoeveel zorgroutes,
    hoeveel levels, hoeveel niveaus, wat gebeurt er in, wat gebeurt er, wat gebeurt er bij, wat doe je in,
    wat doen we in, wat moet er in, wat moet je doen in, wat doet .. in, wanneer ga je naar, wanneer ga ik naar,
    wanneer gaan we naar, wanneer naar, wanneer kom je in, wie doet wat in, wie doet wat, hoe lang duurt,
    hoelang duurt, hoe lang mag, alle stappen, uitleg over, plaatje, laat .. zien, vertel over, vertel .. over,
    wat staat er in, wat hoort er bij, wat hoort bij, info over, informatie over, wat is ook alweer, hoe zat, hoe is,
    hoe gaat .. op school, wat komt na, welke zijn er, wie is aan zet in, wat is het doel van, doel van,
    wat kan er in, waar is .. voor, wat moet ik doen in, wat moet ik in, wat moet er gebeuren in, wat moet je in,
    wie is verantwoordelijk in, uitleg van, uitleggen, leg .. uit, leg uit, uitleg, beschrijf, verschil tussen,
    snap .. niet, begrijp .. niet, geen idee, onduidelijk, uitgelegd, toelichting, toelichten
  `,
  magJe: `mag je, kun je, kan je, moet je, hoef je, mag ik, kan ik`,
  schakelIn: `
    schakel ik .. in, schakel je .. in, schakelen we .. in, betrek ik, betrek je, komt .. erbij, moet .. erbij
  `,
} as const satisfies Record<string, string>;
