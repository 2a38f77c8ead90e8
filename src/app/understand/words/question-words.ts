/** Questions: what now, lists, one file. Notation: word-lists.ts. */
export const QUESTION_WORDS = {
  overzichtVanGroep: `
    groepsoverzicht, groeps overzicht, overzicht van groep, overzicht van mijn groep, overzicht van onze groep,
    overzicht per groep, wie heeft wat nodig, signaleren in groep
  `,
  vraagwoord: `wat, welke, welk, wanneer, wie, hoe, waarom, waar, hoeveel`,
  vraagBegin: `^wat, ^welke, ^welk, ^wanneer, ^wie, ^hoe, ^waarom, ^waar, ^hoeveel, ^wiens`,
  welke: `welke, welk, hoeveel`,
  moetIk: `
    moet ik, moet ik nog, moet ik nu, moet ik al, moeten we, moeten we nog, moet er nog, hoef ik, kan ik al,
    mag ik al, moet er, ^moeten, ^moet, ^mag ik, ^mogen we, wat mag ik
  `,
  moetBegin: `^moet, ^moeten, ^mag ik, ^hoef ik, ^hoeven`,
  staatHetErvoor: `
    ^is er, ^hebben, ^zijn, ^heeft, ^weten, ^is, ^weet, ^hebben we, ^heb ik, ^waren, ^mag, ^mogen, ^moeten, ^hoeven
  `,
  watNu: `
    wat nu, wat nou, wat dan, hoe nu verder, hoe verder, hoe nu, en nu, nu dan, nu verder, nu wat, wat nu te doen,
    wat doe ik nu, wat doen we nu, wat gebeurt er nu, wat is nu de bedoeling, hoe nu dan, hoe ga ik .. verder,
    hoe gaan we verder, hoe gaan we .. verder, hoe gaat het verder, hoe kom ik verder, wat staat er te gebeuren,
    staat .. te gebeuren, wat staat .. gepland, wat staat ons te doen, wat wordt er van mij verwacht,
    weet het niet meer, weet niet hoe .. verder, wat komt er nu, wat komt hierna, wat hierna
  `,
  watNuVraag: `wat nu, hoe verder, hoe nu verder, wat moet ik nu, wat moeten we nu, wat is volgende stap`,
  watNuAlleen: `
    wat moet ik doen, wat moet ik nu doen, wat moeten we doen, wat moet er gebeuren, wat moet er nu gebeuren,
    wat gaan we doen, wat kan ik doen, wat kan ik nog doen, wat kan ik nu doen, weet niet wat, wat is de bedoeling,
    wat te doen, zit vast, wat doen we, waar begin ik, waar moet ik beginnen, kom er niet uit, moet, doen
  `,
  watNuBij: `
    krijg ik nog, hoor ik nog, hoor ik, krijg ik, wat moet ik, wat moet ik met, wat moeten we, wat moet er, wat moet,
    wat doe ik, wat doe ik met, wat doen we met, wat gebeurt er, wat verwacht, hoe pak ik .. aan,
    hoe pakken we .. aan, verder met, wat gaat er gebeuren, wat volgt, wat ik .. moet, wat ik moet doen,
    wat ik kan doen, wat we moeten doen, wat we nu moeten, wat ik nu moet, hoe ik verder moet, hoe we verder moeten,
    hoe het verder moet, wat kan ik, wat kunnen we, wat is nodig, wat is er nodig, wat is verstandig, wat staat er,
    gebleven, waar waren we, wat heeft .. nodig, wat zou, wat is er nog nodig, wat ontbreekt, wat mist er,
    loop vast met, loop vast bij, kom niet verder, zit vast met, zit met, moet ik iets, moet er iets, iets doen,
    en nu, draad kwijt, benieuwd hoe, waar wachten we, wachten we op, waarop wachten, hoe het zit, hoe het .. zit,
    hoe het .. staat, hoe het ermee, wat moet ik doen, wat moet ik nu doen, wat moet ik nog doen, wat moeten we doen,
    wat moeten we nu doen, wat moet er gebeuren, wat moet er nu gebeuren, wat gaan we doen, wat kan ik doen,
    wat kan ik nog doen, wat kan ik nu doen, weet niet wat, wat is de bedoeling, wat te doen, zit vast, wat doen we,
    waar begin ik, waar moet ik beginnen, kom er niet uit, wie moet ik, naar wie, bij wie moet ik,
    wat hebben we nodig, wat heb ik nodig, sta ik, op schema, hoe het verder, weet niet wat .. moet, aan moet,
    wat is wijsheid, wijsheid, wat is slim, wat is handig, hoe handel ik, hoe te handelen, wat is plan, plan voor,
    nog iets, iets voor, waar is, mijn taak, mijn rol, wat ligt er, ligt er, heb ik alles, vraag over, vraagje over,
    vraagje, weten over, weten hoe, gaat om, gaat over, handen in haar, einde raad, wat zegt, volgens zorgroute,
    volgens de route, kwijt waar, waar we zijn, waar we staan
  `,
  ligtBij: `
    ligt bij, ligt .. bij, ligt .. nu bij, nog bij mij, nu bij mij, nu bij ib, bij mij of, bij ib of, ik of ib,
    ik of jullie, of ib
  `,
  volgendeKort: `volgende, next, actie, vervolg, todo, to do, plan, planning, status, voortgang`,
  aanZet: `
    aan wie, aan wie is, aan wie is .. nu, ben ik nu aan zet, ben ik aan zet of, aan bal, aan zet, aan de beurt,
    aan beurt, wie heeft .. actie, bij wie ligt, ligt de bal, wie is aan zet, wie is er aan zet, wie is aan de beurt,
    wie is er aan de beurt, wie moet wat doen, wie moet er wat doen
  `,
  wieBeslist: `
    wie beslist, wie bepaalt, wie besluit, wie kiest, wie hakt, wie keurt, wie geeft toestemming, wie mag beslissen,
    wie mag bepalen, wie beoordeelt
  `,
  wieDoet: `
    aanzet, wie moet, wie doet, wie gaat, wie is nu, wie pakt, wie is verantwoordelijk, wie neemt, wie regelt,
    wiens beurt, mijn beurt, wie nu, wie is, bij wie, wie kan, jouw beurt, ligt bal
  `,
  stand: `
    hoe staat .. ervoor, hoe staan we, hoe staat .. er voor, staat het ermee, stand van zaken, stand, waar staan we,
    waar zijn we, hoe ver, hoever, waar zit, waar zitten we, hoe gaat .. met, hoe is het met, laatste stand,
    hoe zit .. met, stavaza, welke stap, in welke stap, welke zorgroute, welk level, welk niveau, welke fase,
    welke route, in welke zorgroute, hoe ver zijn we, staat het met, hoe ver is, wat is de status, wat is de stand,
    welke zorgroute zit, zit nu in
  `,
  standAlgemeen: `
    stand van zaken, hoe staat het ervoor, waar staan we, hoe ver zijn we, stavaza, welke zorgroute zit,
    welke zorgroute zitten, welke stap zit, welke stap zitten, welk niveau zit, welk niveau zitten, welke stap nu,
    waar zitten we, welke stap is nu
  `,
  standVan: `
    hoe gaat het, hoe gaat dat, nieuws, nog nieuws, is er nieuws, hoe loopt, loopt het nog, hoe staat, waar staat,
    waar loopt, hoe zit het, waar blijft, wat loopt er, update, status, check, checken, hoe loopt het, hoe staat het,
    hoe is het, hoe ging het, hoever, verder, zit nog in, even checken, check even, kijk even, even kijken,
    even nakijken, check .. eens, kun je kijken, kan je kijken
  `,
  zitStand: `^zit, ^staat, zit .. al, staat .. al, zit nog, staat nog, zit nu`,
  termijn: `
    tot wanneer, hoe lang, hoelang, hoeveel tijd, hoeveel weken, deadline, termijn, einddatum, wanneer moet,
    wanneer moeten, wanneer is, wanneer loopt .. af, loopt .. af, wanneer verloopt, verloopt, voor wanneer,
    wanneer evalueren, wanneer evaluatie, uiterlijk, op tijd, tijd over, wanneer mag, wanneer kan, tijd heb ik,
    hoeveel dagen, wanneer is .. klaar, weken nog, al in zorgroute, al in stap, zit .. al in, voorbij, verstreken,
    verlopen, hoeveel schoolweken, eind datum, termijn voorbij, weken voorbij, wanneer evalueer, wanneer bespreken,
    ben ik te laat, ben ik .. op tijd, te laat met, over tijd
  `,
  overzicht: `
    wie er te laat, wie te laat, wat te laat, mijn leerlingen, mn leerlingen, mijn kinderen, mijn klas, mijn groep,
    mijn zorgleerlingen, zorgleerlingen, mijn zorgkinderen, zorgkinderen, mijn casussen, casussen, mijn cases,
    mijn dossiers, alle dossiers, alle casussen, alle leerlingen, overzicht*, lijstje, leerlinglijst, lijst met,
    actielijst, takenlijst, to do, todo, todos, todolijst, to do lijst, te doen lijst, mijn taken, taken, mijn acties,
    acties, actiepunten, wat ligt er bij mij, ligt bij mij, bij mij ligt, ligt er bij mij, ligt er nog,
    ligt er op mijn bord, op mijn bord, wat ligt er, aan mij, wacht op mij, wachten op mij, wat moet ik nog,
    wie wacht op mij, wacht er op mij, mijn beurt, ben ik aan zet, ik aan zet ben, waar ben ik aan zet, termijnen,
    deadlines, bijna af, over tijd, te laat zijn, openstaand*, staat open, staat er open, open staan, open staat,
    staat er nog open, openstaan, staat nog open, lopende, lopen er, wat loopt er, wie loopt er, welke kids,
    wie zit in, wie heb ik, wie moet ik, wie staan er, iedereen in, wie staat er, bij wie moet, voorstellen,
    goedkeuren, mijn agenda, open acties, hele klas, hele groep, hele school, schoolbreed, alles op een rij,
    op een rij, welke stappen lopen, wie moet ik nog, waar moet ik .. aan denken, wat moet ik goedkeuren,
    wat moet ik nog goedkeuren, goed te keuren, moet ik .. goedkeuren, wat wacht, staat er klaar, wat staat er klaar,
    klaar voor mij, aflopende, die aflopen, wie zit waar, alle stappen, alle routes, alle kinderen, alle cases,
    mijn overzicht, groepsoverzicht zorg, weekoverzicht, maandoverzicht, zorgoverzicht, wie is er te laat, welke zijn,
    welke lopen, welke routes, welke zorgroutes lopen, welke staan, wat zijn mijn, wie zijn mijn,
    wat moet er gebeuren deze week, wat moet er deze week, dashboard, wachtrij, wachtlijst, inbox, postvak,
    bij wie ben ik, waar moet ik iets mee, waar moet ik .. mee, nog liggen, heb ik nog liggen, wat heb ik nog,
    nog openstaan, iets openstaan, open voorstellen, mijn lijst, wat zijn de taken, ligt er, waar loop ik achter,
    loop ik achter, heb ik te doen, te doen, wat heb ik te doen, wat moet er nog, mijn planning, achterstallig,
    achterstallige, welke lopen af, verlopen termijnen, termijnen .. verlopen, termijnen .. aflopen, wat is te laat,
    wat is er te laat, wie is te laat, lijst, wie zit er waar, wat speelt er, wat is er gaande, is er te doen,
    nog iets te doen, actieve zorgroutes, lopende zorgroutes, wat staat er op mijn agenda, wie moet er, wie moeten er,
    waar wacht ik, wacht ik nog op, zaken, dingen die ik moet, dingen, wie heeft .. deadline/termijn,
    ben ik aan beurt, waar ben ik
  `,
  meervoud: `
    zorgkindjes, zorgleerlingetjes, zorgkids, leerlingen, kinderen, kids, zorgleerlingen, zorgkinderen, casussen,
    cases, dossiers, evaluaties, evaluatiegesprekken, gesprekken, oudergesprekken, termijnen, deadlines, voorstellen,
    acties, taken, afspraken, besprekingen, aanvragen, toestemmingen, handtekeningen, trajecten, ouders, pupillen,
    zorgroutes, routes, meldingen, interventies, groepsplannen, handelingsplannen, opps, mdos, arrangementen,
    onderzoeken
  `,
  aantalOfBezit: `
    mijn, mn, alle, hoeveel, welke, welk, open, openstaande, lopende, geef, toon, laat .. zien, lijst, van wie, onze,
    te late, verlopen
  `,
  wieZit: `
    wie zit, wie zitten, wie staan, wie staat, wie zijn, wie loopt, wie lopen, wie zit er, wie zitten er,
    wie staan er, wie zijn er, wie heb ik, wie hebben we, wie vallen, wie is er in, wie is in, wie er in, wie er zit,
    wie er zitten
  `,
  hoeveelZit: `hoeveel zitten, hoeveel in, hoeveel er, wie allemaal, hoeveel hebben`,
  tijdvak: `
    deze week, vandaag, morgen, volgende week, deze maand, komende week, komende weken, deze weken, binnenkort,
    voor de vakantie, voor vakantie, allemaal, af, lopen af, loopt .. af
  `,
  watMoet: `
    wat moet ik, wat moet ik doen, wat moet ik allemaal doen, wat moet ik nog, wat moet ik nog doen, wat moet er,
    wat moet er gebeuren, wat moeten we doen, wat staat er, wat staat .. planning, wat doen we, wat heb ik, wat moet,
    wat kan ik doen, wat verloopt, wat loopt .. af, wie moet ik, te laat
  `,
  dossier: `
    verhaal van, hele verhaal, pak .. erbij, pak .. er bij, map, mapje, leerlingmap, kindkaart, dossier, open dossier,
    dossiers, dossiertje, leerlingdossier, geschiedenis, historie, tijdlijn, logboek, verloop, voorgeschiedenis,
    samenvatting, historisch, notities, leerlingkaart, terugblik, casus, case, dossier openen
  `,
  dossierOver: `
    overzicht, kaart, gegevens, info, informatie, voortgang, alles, alles over, alles van, samengevat, lijst, acties,
    actielijst
  `,
  tonen: `
    laat .. zien, toon, bekijken, bekijk, inzien, zien, geef, ophalen, zoek, opzoeken, mag ik, kan ik, pak .. erbij,
    erbij pakken, lezen, inzage, geef me
  `,
  laatZien: `
    laat .. zien, toon, bekijk, bekijken, zoek .. op, opzoeken, inzien, erbij pakken, pak .. erbij, geef .. weer
  `,
  openen: `open, openen`,
  algedaan: `
    wat .. gedaan, wat .. geprobeerd, wat .. ingezet, wat is er al gedaan, wat hebben we al gedaan,
    wat hebben we gedaan, wat heb ik al gedaan, wat is er al geprobeerd, wat hebben we al geprobeerd,
    wat is er al gebeurd, welke stappen .. gezet, stappen gezet, stappen doorlopen, wanneer is .. gesproken,
    wat is er afgesproken, wat is afgesproken, welke afspraken, wat ging eraan vooraf, wat deden we,
    wat ligt er vast
  `,
  navraag: `
    vorige evaluatie, laatste evaluatie, vorige keer, wat stond, stond er, stond ook, vorige gesprek,
    wanneer is, wanneer was, wanneer heb, wanneer hebben, wat is bekend, wie heeft, wat weten we, wat staat er over,
    tot nu toe, welke gesprekken, wat hebben we, wat hebben we al, wat heb ik, wat heb ik al, wat is er al,
    wat is er, al gebeurd, welke hulp, welke aanpak, welke interventies, al allemaal, wat staat er in, al ingezet,
    al geprobeerd, al gedaan, wat .. gebeurd, wat is er gebeurd, afgesproken, sinds wanneer, allemaal gedaan,
    wat is er allemaal, laatste keer, voor het laatst, laatst besproken, laatst gesproken, wanneer .. besproken,
    wanneer .. gesproken, wanneer .. geevalueerd, alles over, alles van, alles wat we, wat staat er,
    wat is afgesproken, afspraken, alle afspraken, alle gesprekken, alle stappen, wie heeft .. gesproken,
    wanneer .. begonnen, wanneer .. gestart, hoe vaak, vorig jaar, al gehad, wat is ooit, wat is met,
    laatste gesprek, wanneer .. evaluatie, wat weet je, weet je over, weet jij over, wat is gedaan,
    wat staat er allemaal, waaruit blijkt, wie is er betrokken, wie zijn er betrokken, wat ging, wanneer zijn,
    wanneer waren, wanneer werd, wat deed, wat deden, wie heeft .. aangemeld, wie heeft .. gestart, iets bekend,
    al iets bekend, genoteerd, vastgelegd, opgeschreven, staat er bij, staat .. genoteerd/vastgelegd/beschreven,
    hoe is het gegaan, hoe is .. gegaan, hoe ging
  `,
  nogMoet: `
    wat nog moet, nog moet, nog moeten, moet nog, nog doen, achteraan, nog achteraan, achterheen, actie nodig,
    bijwerken, af moet, af moeten
  `,
  graagOver: `graag, aub, even, kijk, kijken`,
  snapNiet: `snap niet, begrijp niet, weet niet, geen idee, kwijt, onduidelijk`,
  gemist: `
    deadline gemist, deadlines gemist, termijn gemist, iets gemist, gemist, blijven liggen, is blijven liggen,
    achtergebleven, iets vergeten, wat .. vergeten, iets over het hoofd, over het hoofd gezien, op de planning,
    op planning, planning van week, ik nog moet doen, moet ik nog, heb ik iets laten liggen, laten liggen
  `,
} as const satisfies Record<string, string>;
