/** What staff report: parents were spoken, something was tried, how it went, consent. Notation: word-lists.ts. */
export const RECORDING_WORDS = {
  ouders: `
    ouders, ouder, vader, vaders, moeder, moeders, mama, papa, pa, ma, pap, mam, verzorger, verzorgers, voogd,
    opvoeders, pleegouders, pleegouder, pleegmoeder, pleegvader, stiefvader, stiefmoeder, thuisfront, oma, opa,
    oudergesprek*, 10 minutengesprek, tienminutengesprek*, startgesprek, thuis, gezin, gescheiden ouders
  `,
  oudergesprek: `
    oudergesprek*, tienminutengesprek*, # minutengesprek, # minuten gesprek, ouder gesprek, oudercontact
  `,
  kind: `
    leerling, leerlinge, kind, kindje, jongen, jongetje, meisje, kleuter, zorgleerling, leerlingetje, hem, haar, hij,
    zij, ze
  `,
  gesproken: `
    staan praten, staan te praten, deur uit, mail verstuurd, brief verstuurd,
    gesproken, besproken, net gehoord, gehoord van, gekletst, bijgekletst, gebabbeld, gevideobeld, doorgenomen,
    aangekaart, gemeld, ingesproken, voicemail, app gestuurd, appje, whatsapp*, teams, zoom, laten weten,
    erover gehad, het over gehad, over gehad, aan de poort, schoolpoort, aan het hek, bij het hek, brief meegegeven,
    gesprek klaar, gesprek achter de rug, bevestigd, teruggemaild, teruggekoppeld, terugkoppeling, doorgesproken,
    bijgepraat, gepraat, gebeld, opgebeld, teruggebeld, gemaild, gemailt, geappt, bericht, geinformeerd, ingelicht,
    verteld, overlegd, gesprek gehad, gesprek gevoerd, gesprek geweest, gesprek was, had .. gesprek, gehad, gevoerd,
    geweest, langsgeweest, langs geweest, op gesprek, op de hoogte, op hoogte, weten ervan, weten het, weten er van,
    weten nu, weet ervan, weet het, contact gehad, contact opgenomen, contact, telefoontje, aan de lijn,
    aan de telefoon, aan telefoon, belde, mailde, sprak, vertelde, informeerde, om tafel gezeten, om de tafel gezeten,
    gesprek met .. gehad, gesprek met .. gevoerd, gezeten, was op school, waren op school, waren er, kwam langs,
    kwamen langs, gedeeld, afgestemd, oudergesprek gehad, ingeseind, gesprek .. goed, goed gesprek, fijn gesprek,
    gesprek vastleggen, gesprek noteren, gesprek registreren, gesprek invoeren, bericht gestuurd, berichtje gestuurd,
    berichtje, mailtje gestuurd, mail gestuurd, via parro, parro, telefonisch, op huisbezoek, huisbezoek,
    gesprekje gehad, oudergesprek geweest, gezien en, gezeten met, in gesprek geweest, langs gekomen, gekomen,
    praatje, kennis gesteld, op de hoogte gesteld, hebben gehoord, vertelden, bellen gehad, zijn ingelicht,
    zijn geinformeerd, herkennen, herkent, registreer gesprek, noteer gesprek, leg .. gesprek vast, oudercontact,
    contactmoment, gezien, aangesproken, kwam praten, kwamen praten, weten dat, weten van, weten hiervan, weet dat,
    weten ook, in gesprek gegaan, ben in gesprek, zijn in gesprek, betrokken, geinfo, geinformeert, gespreksverslag,
    was er
  `,
  gesprekWoord: `gesprek, gesprekje, telefoongesprek, telefoontje, belletje, mailtje`,
  aanspreken: `
    bellen, spreken, informeren, inlichten, mailen, vertellen, contact opnemen, op de hoogte brengen,
    op de hoogte stellen, overleggen, betrekken, uitnodigen, praten
  `,
  /** How often or since when; with `krijgtNu` that tells of help in class. */
  hoeVaak: `
    # keer, # keer per week, # x, # x per week, per week, per dag, elke dag, iedere dag, elke ochtend/middag/les/week,
    iedere ochtend/middag/les/week, dagelijks, # min, # minuten, kwartier, sinds vorige, sinds deze, sinds # weken,
    sinds twee weken, sinds maandag/dinsdag/woensdag/donderdag/vrijdag, sinds vakantie, sinds kort, vanaf vandaag,
    vanaf maandag/morgen/nu, tijdens, tussendoor, na school, voor schooltijd, afgelopen weken, afgelopen week
  `,
  krijgtNu: `
    gaat, lezen nu, lezen, oefenen, werken, maakt nu, zit apart, zit alleen, zit tijdens, doet nu, geef ik, krijgt,
    mag, doet, gebruikt, werkt met/in/uit/vanuit/op/aan/achter/naast/samen/alleen, oefent, leest, heeft nu, zit nu,
    zit vooraan, zit in, neemt, start, doen, doe ik, gedaan, gegeven, gehad, geoefend, gelezen, gewerkt, begonnen,
    bezig, gestart, ingezet, lopen, bewegen
  `,
  inPlaatsVan: `
    ipv, in plaats van, i p v, vervangen door, als aanpassing, aangepaste, aangepast, ingekort, verkort, gehalveerd
  `,
  nogNiet: `
    nog niet, nog geen, niet gesproken, niet gebeld, niet geinformeerd, niet ingelicht, niet bereikt, niet bereiken,
    niet te bereiken, vergeten, geen gehoor, niet op de hoogte, weten het niet, weten niets, weten van niets,
    weten nergens van
  `,
  kunnenWe: `kunnen we, willen we, laten we, zullen we, wil graag, ik wil, we moeten, moeten we, ik zou`,
  goedeKant: `goede kant op, juiste kant op, verkeerde kant op, goed op weg, op goede weg`,
  /** It was not yet so, and now it is. */
  nuWel: `nu wel, nu dus wel, inmiddels wel, nu eindelijk, eindelijk, nu alsnog, alsnog`,
  heeftIemand: `
    heeft iemand, heeft er iemand, is er iemand, iemand al, heeft ib, heeft de ib .. ouders, heeft juf, heeft meester
  `,
  wetenVraag: `^weten, ^weet`,
  weten: `
    weten .. al, weet .. al, op de hoogte, weten ze, weten het, weet het, weet .. al van, er al van, weten ervan,
    al verteld, bijgepraat, al gehoord, weten .. ervan, geinformeerd, ingelicht
  `,
  aanpak: `
    *instructie, *kaart, *kaarten, *timer, *kussen, *stoel, *bak, *schema, *planner, *groepje, *rooster, *tafel,
    *bord, *spel, *software, *programma, *materiaal, *moment, computer, tablet, ipad, typen, stempel*, sticker*,
    friemel*, tangle, bewegen, bewegings*, loopje, stilteplek, rustige plek, hoekje, instructie*,
    verlengde instructie, preteaching, pre teaching, materiaal, materialen, lesmateriaal, oefentijd, extra tijd,
    extra uitleg, extra hulp, extra oefening, extra oefenen, hulpmiddel*, timetimer, time timer, timer, wiebelkussen,
    wiebelstoel, koptelefoon, beloningssysteem, beloningskaart, beloning*, stickerkaart, stappenplan, kleine stapjes,
    kleine stappen, buddy, maatje, tutor*, andere plek, andere aanpak, aanpak, aanpassing*, interventie*, begeleiding,
    rt, remedial teaching, groepje, klein groepje, picto*, dagritme*, plusopdracht*, pluswerk, extra opdrachten,
    extra aandacht, extra werk, extra lezen, leesbegeleiding, ander werk, instructietafel, instructiegroep*, voorin,
    tafelkaart, rekenrek, getallenlijn, gehoorbescherming, studybuddy, eigen plan, methode, ander boek, werkplek,
    prikkelarm*, in delen, oefenen, oefenprogramma, begeleid*, extra ondersteuning, extra begeleiding, differentiatie,
    statafel, schermen, scherm, tafelschot, concentratie*, oefensoftware, oefenblad*, leesboek*, rekenspel*, flitsen,
    maatwerk, weektaak, dagtaak, spel*, oefening*, gesprekjes, kindgesprek*, uitleg, hulp, plek, plaats,
    groepsindeling, niveaugroep*, tempo, visuele ondersteuning, nieuwsbegrip, bouw, lees*, reken*, spelling*,
    taalhulp, rekenhulp, woordenschat*, ondersteuning, extra, schrift, kaartjes, tafels, rekenmachine, laptop,
    chromebook, dyslexielettertype, hulpkaart, spiekkaart, muziek, ochtend, kaart, kaarten, rustplek, time out,
    timeout, taken, taak, dictee, letters, sommen, lijn, plan, planbord, weekplanning, complimenten,
    positieve aandacht, vooraan, beurt, beurten, instructie van groep
  `,
  gedaan: `
    ingekort, verkort, gehalveerd, geplakt, opgehangen, klaargelegd, uitgetest, getest, uitgedeeld, voorgelezen,
    verdeeld, opgesplitst, afgenomen, opgesteld, mee begonnen, begonnen met, gegeven, ingezet, inzet, gezet,
    geprobeerd, uitgeprobeerd, gestart, begonnen, gedaan, gebruikt, toegepast, aangeboden, aangepast, geoefend,
    uitgevoerd, uitgelegd, veranderd, gewisseld, ingevoerd, opgestart, opgezet, gekregen, krijgt, kreeg, doe ik,
    mee bezig, aan de slag, gemaakt, gewerkt met, werkt met, werken met, werk nu met, werkt nu, doorgevoerd, gegevn,
    verplaatst, gaf, geef .. nu, geef .. extra, zit nu, gekoppeld, geholpen met, gaan doen, heeft nu, ingericht,
    oefent, oefenen nu, gelegd, neergelegd, oefent nu, oefen nu, oefenen we, doet nu mee, doet mee, mee laten doen,
    geplaatst, ingepland extra, gevonden, herhaald, voorgedaan, meegegeven, meegenomen, ingeschoven, apart genomen,
    apart gezet, gezeten, bedacht, ingegaan, geleerd, gelezen, geschreven, gebracht, afgeplakt, afgesproken,
    ingeoefend, bezig, mag nu, doe met, doe nu, doen we nu, elke dag, iedere dag, zit vooraan, nu vooraan,
    sinds maandag, dagelijks, per dag, per week, toegevoegd, neergezet, extra geoefend, hebben we, ondersteund,
    begeleid, nu op, nu met, nu in, sinds, vanaf nu, minuten, deze week, twee keer, drie keer, werkt in, werkt op,
    werkt aan, werkt apart, werkt alleen, werkt naast, werkt samen, werkt volgens, werken in, werken apart, zit naast,
    zit nu naast, minder .. gegeven
  `,
  ingreep: `
    ingezet, toegepast, uitgeprobeerd, geprobeerd, gestart, begonnen, aangepast, geoefend, ingevoerd, opgestart,
    anders gedaan, extra gedaan, uitgevoerd
  `,
  geprobeerd: `
    geprobeerd, uitgeprobeerd, ingezet, interventie ingevoerd, interventie gedaan, interventie gestart,
    interventie toegepast, probeer nu, proberen nu, aangepast werk, werk aangepast, van plek gewisseld,
    andere plek gegeven, apart gezet, voorin gezet, vooraan gezet, interventie, nieuwe interventie,
    werk .. aangepast, taak aangepast, taken aangepast, toetsen in delen, alleen gezet, rustige plek, aparte plek,
    in groepje gezet, in de instructiegroep, naar voren gezet, naar voren gehaald, oefent nu extra, doet nu mee,
    aanpak aangepast, anders aangepakt, zit vooraan, nu vooraan, zit nu voorin, doet mee, tafel .. verplaatst,
    minder opdrachten, minder werk, zit naast, zit nu naast, naast .. gezet
  `,
  evalueren: `
    evaluatie*, evalueren, geevalueerd, evalueer, evalueerden, tussenevaluatie, eindevaluatie, tussen evaluatie, eval,
    terugkijken op, teruggekeken, terugblik, terugblikken, teruggeblikt, nabespreken, tussenstand opmaken,
    balans opmaken
  `,
  werkt: `
    maakt sprong, maakt sprongen, sprong, sprongen, hetzelfde als, precies hetzelfde, zelfde als, nog even ver,
    even ver als, opgeschoten, niks opgeschoten, speer, als een speer, vliegt vooruit, met sprongen, stijgende lijn,
    opwaartse, omhoog gegaan, gestegen, gezakt, gelijk gebleven, gestagneerd, boekt, boekt vooruitgang,
    vooruit gegaan, groeit, groeit niet, bloeit op, opgebloeid, doet niks, doet niets, gewerkt, haalt .. weer,
    op peil, bijgetrokken, trekt bij, bijgewerkt, lekkerder in vel, beter in vel, fijner in vel, dankzij,
    doel bereikt, doel niet bereikt, doelen bereikt, als kool, werkt, werkte, werkt niet, werkt goed, werken niet,
    helpt, helpt niet, hielp, hielp niet, geholpen, niet geholpen, slaat aan, slaat niet aan, aangeslagen,
    niet aangeslagen, aanslaan, effect, geen effect, resultaat, geen resultaat, resultaten, vooruitgang,
    geen vooruitgang, verbetering, geen verbetering, gaat vooruit, vooruitgegaan, gaat niet vooruit, verbeterd,
    gaat beter, gaat veel beter, gaat stukken beter, gaat goed, gaat prima, gaat lekker, gaat super, gaat niet beter,
    gaat slechter, beter met, levert niets op, levert niks op, levert veel op, heeft geen zin, heeft niet gewerkt,
    niet gewerkt, heeft gewerkt, gewerkt heeft, doel gehaald, doel behaald, doelen gehaald, doelen behaald,
    doel niet gehaald, doelen niet gehaald, doel is gehaald, geen verschil, zie geen verschil, niet genoeg,
    onvoldoende, onvoldoende effect, te weinig, haalt niets uit, haalt niks uit, geen zorgen meer, niet meer zorgen,
    zorgen zijn weg, zorgen weg, gegroeid, profiteert, profiteert niet, sprong vooruit, niet gelukt, gelukt, lukt nu,
    lukt beter, lukt niet met, lukt nog steeds niet, pakt goed uit, pakt niet goed uit, zet geen zoden aan de dijk,
    zonder resultaat, zonder effect, loopt goed, loopt nu goed, loopt beter, doet het beter, doet het nu beter,
    doet het goed, doet het prima, doet het super, doet het fantastisch, lijkt te werken, lijkt te helpen,
    werkt prima, werkt super, werkt echt, helpt echt, weinig effect, weinig resultaat, weinig vooruitgang,
    weinig verschil, baat bij, geen baat, heeft baat, merk geen, merk verschil, merken verschil, merk wel,
    hetzelfde gebleven, blijft hetzelfde, onveranderd, succesvol, werpt vruchten af, vruchten, helaas niet,
    niet het gewenste resultaat, gewenste resultaat, gewenst effect, gewenste effect, valt tegen, valt mee,
    heeft geholpen, werkte niet, werkte goed, heeft niks opgeleverd, niets opgeleverd, opgeleverd, levert weinig op,
    levert niet veel op, gaat nu goed, gaat weer goed, loopt lekker, haalt nu, haalt het, stappen gemaakt,
    grote stappen, mooie stappen, sprong gemaakt, geen stap verder, schiet niet op, schiet lekker op, zet door,
    goed op weg, op niveau, weer op niveau, opgelost, is opgelost, geslaagd, is geslaagd, groei zien, laat groei zien,
    mislukt, is mislukt, kan nu goed, kan goed meekomen, komt goed mee, komt weer mee, komt nu mee, ging goed,
    ging niet goed, ging beter, geen groei, klaar om te evalueren, blijkt niet, blijkt te werken, blijkt goed,
    met succes, werpt, het lukt niet, het lukt nog niet, lukt het niet met, lukt niet bij, heeft niets aan,
    heeft niks aan, heeft weinig aan, heeft veel aan, heeft er niets aan, heeft er veel aan, zie geen, zie wel,
    zien geen, zien we geen, zien wel, maakt geen verschil, maakt niks uit, maakt niets uit, maakt veel uit,
    maakt verschil, niet voldoende, averechts, geen hulp meer nodig, geen .. nodig,
    zorgen .. weg/minder/afgenomen/voorbij, achterstand ingehaald, ingehaald, ingelopen, doet weer goed, weer lekker,
    weer goed, weer prima, gaat weer, loopt weer, onder de knie, haalt .. doel/doelen, niks veranderd, niet veranderd,
    niets veranderd, geen verandering, tegenvallend, tegengevallen, blijft lastig, blijft moeilijk, lukt het niet,
    geen zorgen, minder zorgen, blijft moeite, niet beter, nog niet beter, niet veel beter, wordt niet beter,
    wordt beter, wordt slechter, niets beter, pakt niet uit, haalt .. doel/doelen/doelen niet, doelen niet, doel niet,
    zorgen .. verminderd/kleiner, pakt .. goed op
  `,
  beter: `beter, verschil, vooruit, succes, groei, kan nu`,
  aanpakKort: `
    aanpak, interventie, extra instructie, extra hulp, extra oefentijd, extra begeleiding, plan, maatregel,
    afspraken
  `,
  werktMet: `
    werkt uit, werkt vanuit, werkt achter, werkt via, werkt volgens, werkt buiten, werkt onder, werkt tussen,
    werkt sinds .. uit/met/in/op/aan/vanuit, werkt met, werkt in, werkt op, werkt aan, werkt apart, werkt alleen,
    werkt naast, werkt samen, werken met, werken in, helpt met
  `,
  naTijd: `
    ondanks, na # weken, na # schoolweken, na twee/drie/vier/vijf/zes/paar weken, na extra, na interventie,
    na instructie, na alle, met alle extra
  `,
  werktHet: `
    werkt, werkt niet, helpt, helpt niet, geen effect, effect, geen resultaat, gaat beter, lukt niet, lukt, aanpak,
    het werkt, het helpt, niet, goed, gewerkt, geholpen, nog
  `,
  toestemming: `
    toestemming*, toestemmings formulier, getekend, ondertekend, ondertekenen, ondertekening, tekenen, tekende,
    tekenden, teken, handtekening*, akkoord*, akkoordverklaring, instemming, instemmen, stemmen in, stemmen .. in,
    ingestemd, goedkeuring, goedgekeurd, goedgevonden, vinden het goed, vindt het goed, vinden goed, vindt goed,
    vinden het prima, vindt het prima, geen bezwaar, willen niet dat, wil niet dat, willen geen, ingetrokken,
    intrekken, zetten hun krabbel, krabbel, gaven groen licht, groen licht, consent, toestemmign, geven ja, zeggen ja,
    zeggen nee, zegt nee, niet eens met, het eens, mee eens, ermee eens, zegt ja, zeggen ja tegen, zei ja,
    willen niet, wil niet tekenen, vinden het oke, vindt het oke, staan erachter, staan achter, staat achter,
    werken mee, werkt mee, willen meewerken, niet akkoord, onder voorbehoud, bezwaar, trekken .. in, trekt .. in,
    toegestemd, ok gegeven, oke gegeven, fiat, vinden .. goed, vindt .. goed, ja gezegd, ja zegt, nee gezegd,
    mag .. van ouders/moeder/vader, mogen .. van ouders, onderzocht worden, mag van zijn/haar/ouders/moeder/vader,
    mogen van ouders, vinden het niet goed, vindt het niet goed, weigert te tekenen, weigeren te tekenen,
    ouders/vader/moeder weigert/weigeren
  `,
  binnen: `
    binnen, terug, ontvangen, gekregen, gegeven, is er, hebben we, ingeleverd, verkregen, rond, gehad, geregeld, ja,
    compleet
  `,
  formulier: `
    formulier, formulieren, briefje, verklaring, toestemmingsformulier, aanvraag getekend, opp getekend
  `,
  onderzoekOfDelen: `
    onderzoek, observatie, delen, uitwisselen, gegevens, dossier, bespreken, mdo, sot, zorgteam, extern
  `,
} as const satisfies Record<string, string>;
