/** Looking ahead: "wat als het niet werkt bij Sanne?" Notation: word-lists.ts. */
export const SUPPOSING_WORDS = {
  watAls: `
    wat als, wat nu als, wat nou als, wat dan als, ^en als, ^stel dat, ^stel nou dat, wat gebeurt er als,
    wat gebeurt er dan als, wat gebeurt er met .. als, wat gebeurt er bij .. als, wat gebeurt er wanneer,
    wat zou er gebeuren, hoe gaat het verder als, hoe gaat het dan verder als, hoe verder als, hoe nu verder als,
    waar kom ik uit als, waar komen we uit als, waar komt .. uit als, vooruitkijken, kijk vooruit, kijk .. vooruit
  `,
  /** A supposition, wherever it stands. */
  stelDat: `
    stel, ^gesteld, gesteld dat, hypothetisch, hypotetisch, veronderstel*, mochten, ^mocht, mocht .. niet,
    vooruitdenken, denk .. vooruit, indien, in geval dat, voor het geval, geval dat, stel nou, in theorie, theoretisch
  `,
  stelBegin: `^stel, ^en stel, ^stel nou, ^stel dat`,
  /** "Als" at the start supposes nothing by itself ("als laatste"), but with one of the lists below it does. */
  alsBegin: `^als, ^en als, ^maar als, ^dus als, ^wat als, ^ook als, en wat als`,
  dan: `
    wat dan, hoe dan, dan nog, dan weer, gaat .. dan, komt .. dan, kan .. dan, moet .. dan, mag .. dan, is .. dan,
    wordt .. dan, doen .. dan, gebeurt .. dan, dan wat, dan terug, dan door, wat wordt, wat doen, wat gebeurt,
    wat doe, wat moet, hoe gaat, hoe verder, en dan, wat is dan, wie moet, wie doet, blijft, gaat ze, gaat hij,
    kan dat, kan ik
  `,
  straks: `
    straks, toch, alsnog, uiteindelijk, ooit, later, zometeen, over # weken, volgende maand, ineens, opeens,
    plotseling, niet blijkt
  `,
  welGelukt: `
    werkt, werken, lukt, lukken, gelukt, helpt, slaat aan, aanslaat, goed gaat, beter gaat, vooruitgaat, vooruit gaat,
    genoeg is, voldoende is
  `,
  nietGelukt: `
    niet werkt, werkt niet, niet werken, niet lukt, lukt niet, niet lukken, mislukt, niet gelukt, niet helpt, helpt niet,
    niet aanslaat, slaat niet aan, niet beter, niet goed gaat, tegenvalt, niet genoeg, onvoldoende, te weinig,
    geen effect, geen resultaat, geen verbetering, niets uithaalt, niet vooruit, achteruit, slechter
  `,
};
