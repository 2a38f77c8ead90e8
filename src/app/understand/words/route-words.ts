/** Steps of the route, who is called in, and meetings. Notation: word-lists.ts. */
export const ROUTE_WORDS = {
  ib: `
    ib, iber, ibers, intern/interne/intere begeleider/begeleidster, kc, kwaliteitscoordinator, kwaliteit coordinator,
    zorgcoordinator, iber's, kwaliteitscoordinatoren
  `,
  route: `
    zorgroute*, ondersteuningsroute*, zorg route, route, stap, stappen, level, levels, niveau, zorgniveau, fase,
    traject, zorgtraject, zorgstructuur, ondersteuningstraject, zr
  `,
  zorgWoord: `zorg, casus, dossier`,
  routewoord: `
    zorgroute*, ondersteuningsroute*, zorg route, route, zorgstructuur, zorgtraject, levels, zorgstappen, routes,
    stappen, zorgniveaus, stappenplan, traject, niveaus, procedure, protocol, werkwijze, zorgprotocol, zorgbeleid,
    ondersteuningsstructuur, zorgplan, zorg geregeld, zorg georganiseerd, zorg op school, zorg bij ons
  `,
  naar: `
    naar, door naar, doornaar, verder naar, over naar, richting, door, doorgaan naar, doorgaan, overstappen naar,
    overgaan naar, terug naar, terugzetten naar, zetten op, zetten naar, omhoog naar, omlaag naar, terug, verder met,
    overstap naar, ophogen naar, verhogen naar, plaatsen in, in zetten, instromen
  `,
  naarNummer: `
    naar 0/1/2/3/4/5/6, door naar 0/1/2/3/4/5/6, terug naar 0/1/2/3/4/5/6, verder naar 0/1/2/3/4/5/6,
    terug in 0/1/2/3/4/5/6, terug op 0/1/2/3/4/5/6, op 0/1/2/3/4/5/6 zetten, in 0/1/2/3/4/5/6 zetten,
    van 0/1/2/3/4/5/6 naar 0/1/2/3/4/5/6, naar nul, terug naar nul, overstappen naar 0/1/2/3/4/5/6
  `,
  toeAan: `
    toe aan, klaar voor, rijp voor, tijd voor, tijd dat, wordt tijd, hoog tijd, opgeven voor, kandidaat voor
  `,
  eruit: `
    mag er .. uit, kan er .. uit, mag eruit, kan eruit, mag uit, kan uit, zorg is weg, zorg weg, zorg voorbij,
    kan dicht, mag dicht, mag afgesloten, kan afgesloten, mag .. afsluiten, kan .. afsluiten, stopzetten,
    kunnen stoppen, mogen stoppen, hoeft niet meer in, uit zorg, niet meer nodig
  `,
  hogerZetten: `
    hoger zetten, lager zetten, omhoog zetten, omlaag zetten, hoger plaatsen, lager plaatsen, niveau hoger,
    niveau lager, trede hoger, trede lager, trap hoger, tandje hoger
  `,
  stapWaarin: `stap waarin, stap waar, fase waarin, fase waar, moment waarop, niveau waarin, level waarin, route waarin`,
  willen: `
    wil, willen, graag, mag, kan, klaar voor, toe aan, zetten, aanvragen, voorstellen, starten, zou, laten we,
    zullen we
  `,
  volgende: `
    volgende stap, vervolgstap*, vervolg, volgende actie, eerstvolgende stap, stap nu, stappen nu, vervolgacties,
    vervolgactie, volgend stap, volgene stap, volgende zorgroute, volgende level, volgende niveau,
    volgende moment, volgende keer, eerstvolgende moment, volgende deadline
  `,
  volgendeStap: `
    naar volgende stap, naar volgende zorgroute, naar volgende level, naar volgende niveau, naar volgende fase,
    volgende stap zetten, volgende stap nemen, stap verder, stap hoger, stap omhoog, stap terug, stap lager,
    stap omlaag, niveau hoger, niveau lager, niveau omhoog, niveau terug, level omhoog, level hoger, level terug,
    stapje verder, stapje hoger, stapje terug, volgende stap aanvragen, volgende stap voorstellen,
    volgende stap aan toe, toe aan volgende stap, klaar voor volgende stap, volgend level aanvragen,
    volgende level aanvragen, volgende zorgroute aanvragen, stap erbij, niveau erbij, stap naar boven,
    stap naar beneden, naar boven, stapje omhoog, stapje lager, stap zetten, volgende ronde, verder in zorgroute,
    verder in route, naar volgende, kan verder, mag verder, volgende zorgroute, volgende level, volgende niveau
  `,
  schaal: `
    *schalen, *schaling, opschalen, opschaling, afschalen, afschaling, opgeschaald, afgeschaald, schaal op,
    doorschakelen, escaleren, weer passend, passend aanbod, terug naar basis, basisaanbod, terug naar gewone aanbod,
    terug naar groepsplan, terug naar basisondersteuning
  `,
  voorstel: `
    voorstel, voorstellen, stel voor, stel ik voor, voorgesteld, aanvraag, aanvragen, vraag .. aan
  `,
  stoppen: `
    stoppen, stop, afsluiten, sluiten, afronden, beeindigen, klaar, stopzetten, afgerond, afgesloten, gestopt, dicht,
    sluit, eruit, beeindig, afgesloten worden, kan afgesloten, kan dicht, mag dicht, kan stoppen, mag stoppen,
    niet meer nodig, uit zorgroute, uit de zorg, uit halen, eruit halen, halen, hoeft niet meer, weer zonder,
    kan eruit, mag eruit, mag uit, kan uit, kan weer zonder, uit route, uit traject
  `,
  richting: `omhoog, omlaag, hoger, lager, verhogen, verlagen, ophogen`,
  afronden: `afronden, afsluiten, beeindigen, stopzetten`,
  erbij: `
    erbij, er bij, bij betrekken, betrekken, betrek, inschakelen, ingeschakeld, meekijken, kijkt mee, meekijkt,
    mee laten kijken, kijken mee, kijk mee, meedenken, denkt mee, meedenkt, mee laten denken, denken mee,
    om hulp vragen, hulp vragen, hulp van, om advies vragen, advies van, aanhaken, haakt aan, nodig, laten komen,
    vragen, laten observeren, observeren, observatie, komen observeren, overdragen, raadplegen, hulp inroepen,
    aansluiten, aanschuiven, bij halen, erin betrekken, nodig van, erbij halen, opschalen, betrokken, hulp gevraagd,
    om hulp, wil hulp, graag hulp, hulp, mee kijken, mee denken, laat meekijken, schakel .. in, roep .. erbij,
    haal .. erbij, laten zien aan, ernaar kijken, laten kijken, er naar laten kijken, voorleggen, voor te leggen,
    delen met, doorgeven, neerleggen, instapt, instappen, stapt .. in, kijkje, komt kijken, komen kijken, kijkt,
    overneemt, meedoet, aansluit, ingeroepen, ondersteunt, ondersteuning van, consulteren, adviseren
  `,
  erbijHalen: `
    instapt, instappen, stapt in, kijkt, kijken, erbij, inschakelen, ingeschakeld, betrekken, nodig, schakel .. in
  `,
  bespreekWoord: `bespreken, overleggen, overleg, sparren, voorleggen, praten`,
  extern: `
    iemand van buiten, iemand van buitenaf, van buitenaf, iemand anders, extra paar ogen, externe blik, frisse blik,
    specialisten, deskundigen, hulp van buitenaf, onderzoeker, kinderpsycholoog, logopediste, ergo,
    motorisch remedial, mrt, kinderarts, wijkteam, jeugdteam, extern, externe, externen, extern onderzoek,
    externe hulp, hulp van buiten, oec, expertisecentrum, swv, samenwerkingsverband, orthopedagoog, psycholoog,
    schoolpsycholoog, jeugdarts, smw, schoolmaatschappelijk, schoolmaatschappelijk werk, schoolarts,
    schoolmaatschappelijk werker, tlv, toelaatbaarheidsverklaring, sbo, so, speciaal onderwijs,
    speciaal basisonderwijs, arrangement, onderzoek, onderzoeken, iq onderzoek, dyslexieonderzoek,
    dyscalculieonderzoek, ambulante begeleiding, ambulant begeleider, jeugdhulp, ggd, rvz, regievoerder, logopedist,
    logopedie, fysio, fysiotherapeut, ergotherapeut, specialist, gedragsspecialist, deskundige, bovenschools,
    intelligentieonderzoek, consulent, jeugdzorg, cjg, rter, remedial teacher, coordinator, expert,
    onderwijsassistent, observatie, consultatie
  `,
  extraAanvraag: `extra ondersteuning, extra begeleiding, extra handen, extra formatie`,
  aanmelden: `
    aanvragen, vraag .. aan, aanvraag, aangevraagd, aanmelden, meld .. aan, aanmelding, aangemeld, doorverwijzen,
    verwijzen, verwijzing, doorverwijzing, inschakelen, inzetten, doorsturen, indienen, voordragen
  `,
  verwijzen: `doorverwijzen, verwijzen, verwijzing, doorverwijzing`,
  overlegvorm: `
    mdo, sot, ot, zt, zorgteam*, ondersteuningsteam*, schoolondersteuningsteam, multidisciplinair overleg, mpo, zat,
    leerteam, ondersteunings team, zorg team, zorgoverleg, zorggesprek*
  `,
  inbrengen: `bespreken, besproken, inbrengen, inbreng, bespreking, breng .. in, ingebracht, bespreek`,
  bijeenkomst: `
    gesprek*, oudergesprek*, ouder gesprek, overleg, overleggen, overlegmoment, mdo, sot, ot, zt, mpo, zorgteam*,
    ondersteuningsteam*, schoolondersteuningsteam, multidisciplinair overleg, bespreking*, leerlingbespreking*,
    leerlingenbespreking*, groepsbespreking*, vergadering*, bijeenkomst*, intervisie, zorggesprek*, startgesprek*,
    evaluatiegesprek*, hoorgesprek*, kindgesprek*, meeting, afspraak, moment, belafspraak, collegiale consultatie,
    bespreken, zorgoverleg, teamsoverleg, gespreksmoment, voortgangsgesprek, tienminutengesprek*, in gesprek, agenda
  `,
  besprekingWoord: `
    leerlingbespreking*, leerlingenbespreking*, zorgoverleg, overleg, startgesprek*, afspraak, bespreken,
    vergadering, kindgesprek*
  `,
  plannen: `
    op lijst zetten, op lijst van, plan, plannen, inplannen, ingepland, gepland, plant, plan .. in, afspreken,
    afspraak maken, maak .. afspraak, maken .. afspraak, afspraak, agenda, in de agenda, op de agenda, agenderen,
    agendapunt, datum prikken, prikken, datumprikker, datum zoeken, datum, uitnodigen, nodig .. uit, uitnodiging,
    beleggen, organiseren, organiseer, inroosteren, regelen, regel, aanvragen, vraag .. aan, verzetten, verplaatsen,
    om tafel, om de tafel, rond de tafel, zoek .. moment, moment zoeken, moment vinden, voorbereiden, klaarzetten,
    wil .. spreken, willen .. spreken, wanneer kan, wanneer kunnen, zet .. in, inschieten, opzetten, moet .. komen,
    vastleggen, reserveren, in gesprek, gesprek gaan, gesprek aangaan, volgende week, moet .. gesprek, afspraak voor,
    wil/willen/graag .. gesprek/oudergesprek/overleg/mdo/sot/afspraak/zorgteam/bespreking/mpo, nieuwe afspraak,
    nieuw gesprek, laten komen, komen praten, op school komen, laat .. komen, op gesprek vragen, moet nog plannen,
    wanneer past
  `,
  omTafel: `
    om tafel, om de tafel, rond de tafel, samenzitten, samen zitten, bij elkaar zitten, bij elkaar komen, kan zitten,
    wil zitten, zoek .. moment, moment vinden, moment zoeken, prik .. datum, datum prikken, datumprikker,
    welke dag past, welke dag kan, wanneer schikt, wanneer past, half uur, kwartier, halfuur, halfuurtje, kwartiertje,
    afspreken met, inplannen, in te plannen, gaan zitten, zitten met .. ouders/moeder/vader/ib
  `,
  gezeten: `gezeten, gesproken, gehad`,
  planStrikt: `plan, plannen, inplannen, plan .. in, agenda, datum, afspraak, wanneer, gesprek, moment`,
  agenda: `op de agenda, op agenda, in de agenda, agenda zetten, agendapunt, agenderen`,
} as const satisfies Record<string, string>;
