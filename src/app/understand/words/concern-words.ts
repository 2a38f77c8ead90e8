/** A concern about a pupil, and the start of a route. Notation: word-lists.ts. */
export const CONCERN_WORDS = {
  zorgen: `
    zorgen, maak me zorgen, maak mij zorgen, maken ons zorgen, zorgen om, zorgen over, zorgen maak*, bezorgd,
    ongerust, zorg om, zorg over, zorg bij, zorg voor, zorgelijk, zorgwekkend, zorgsignaal, zorgmelding, zorgsignalen,
    zorgvraag, hulpvraag, ondersteuningsvraag, valt op, valt me op, huilt elke, huilt iedere, huilt steeds,
    huilt .. ochtend, elke dag ruzie, aan de stof, stof niet aan, somber, lusteloos, futloos, depressief,
    neerslachtig, gespannen, gestrest, overprikkeld, prikkelbaar, overstuur, apathisch, passief, uitgeput, nerveus,
    dwars, opstandig, ongeconcentreerd, impulsief, hyperactief, chaotisch, ongehoorzaam, klierig, storend, stoort,
    verstoort, liegt, bijt, spuugt, vloekt, schopt, slaat .. kinderen, slaat anderen, verward, verwart, draait .. om,
    haalt .. door elkaar, door elkaar haalt, spiegelt, gokt, raadt, radend, vergeet .. geleerd, vol fouten, te snel,
    slordig werk, afraffelen, raffelt, uitstelgedrag, komt niet op gang, niet op gang, pakt niks op, pakt niet op,
    beklijft niet, blijft niet hangen, vergeet alles, groot verschil met, loopt uit de pas, uit pas, hulp bij,
    niet bereik, niet te bereiken hoogbegaafd, verveelt, vermoed* .. dyslexie/dyscalculie/adhd/autisme/tos,
    slechter dan, minder goed dan, minder dan vorig, aan de bel, trek .. bel, trek aan de bel, staart .. uit, dromen,
    droomt, dromerig, dagdroomt, in zichzelf gekeerd, zit in .. eigen wereld, eigen wereldje, verstaat amper,
    verstaat nauwelijks, verstaat niet, spreekt nauwelijks, spreekt amper, praat nauwelijks, praat bijna niet,
    kelderen, keldert, gekelderd, twijfels, mijn twijfels, blijft .. hangen, blijft .. steken, blijft steken,
    spuigaten, slordig, geen aansluiting, aansluiting, alleen staat, staat .. alleen, geen vriendjes, geen vrienden,
    geen vriendinnen, geen vriendinnetjes, speelt alleen, buitengesloten, uitgesloten, eenzaam, niet bijbenen,
    bijbenen, niet volgen, kan .. niet volgen, volgt niet, raakt .. kwijt, achterop, begint nergens aan,
    krijgt niks af, krijgt niets af, krijgt .. niet af, afkrijgt, durft niks, durft niets, geen zelfvertrouwen,
    weinig zelfvertrouwen, zelfvertrouwen, *achterstand, *probleem, *problemen, lijkt vast te lopen,
    dreigt vast te lopen, dreigt .. achterstand, nul concentratie, geen concentratie, is een drama, drama, een ramp,
    ramp, hopeloos, bagger, belabberd, beroerd, matig, zwaar onvoldoende, dik onvoldoende, onder de maat, ondermaats,
    zorgwekkende, laatste tijd, anders dan anders, niet zichzelf, veranderd de laatste tijd, helft niet, opgevallen,
    opvallen, viel op, viel me op, loopt vast, vastgelopen, vastloopt, loopt helemaal vast, stagneert, stagnatie,
    stilstaat, staat stil, komt niet mee, komt niet mee met, kan niet meekomen, meekomen, kan het niet bijhouden,
    niet bijhouden, blijft achter, achterblijft, achterstand, loopt achter, achterloopt, gaat niet goed,
    gaat niet lekker, niet lekker, gaat slecht, gaat minder, minder goed, gaat achteruit, achteruit, loopt niet,
    gaat mis, gaat fout, heeft moeite, moeite met, heeft het moeilijk, heeft moeilijk, moeilijk heeft,
    ondersteuning nodig, meer nodig, extra aandacht nodig, heeft .. nodig, nodig heeft, twijfel*, maak .. zorgen,
    maken .. zorgen, baart .. zorgen, zorgenkind, niet pluis, pluis gevoel, onderbuikgevoel, trekt het niet,
    redt het niet, niet redt, wil niet vlotten, signaleer, gesignaleerd, valt uit, uitval, uitvalt, zakt weg, zakt,
    snapt er niks van, snapt niets van, snapt er niets van, lukt niet, kan niet mee, haakt af, scoort laag,
    scoort slecht, erg druk, is druk, afgeleid, let niet op, onrustig, teruggetrokken, zit niet lekker in .. vel,
    lekker in .. vel, worstelt, struggelt, zorg melden, zorg doorgeven, zorg bespreken, geen goed gevoel,
    niet goed gevoel, slecht gevoel, op zorgroute zetten, in zorgroute zetten, op de route zetten, laag op,
    scoort .. laag, scoort .. slecht, scoort onder, lage score, lage scores, kan ik niet bieden, meer nodig dan,
    hangt erbij, loopt spaak, loopt stroef, moeizaam, gaat moeizaam, gaat stroef, gaat heel moeizaam, gaat niet,
    gaat helemaal niet, vlot niet, kwakkelt, struikelt, heeft last van, weet niet wat .. aan de hand, aan de hand,
    iets aan de hand, klopt iets niet, valt terug, teruggevallen, terugval, terug gevallen, maak me druk om,
    kopzorgen, baart zorgen, zorgt voor zorgen, zorgenkindje, leerprobleem, leerproblemen, gedragsprobleem,
    gedragsproblemen, moeilijk gedrag, lastig gedrag, snel boos, vaak boos, huilt veel, huilt vaak, faalangst*,
    concentreert zich niet, kan zich niet concentreren, kan zich slecht concentreren, concentratieproblemen,
    komt niet tot werken, komt niet tot leren, trekt zich terug, veel conflicten, valt buiten, ligt eruit,
    ontwikkelt zich niet, groeit niet, niet genoeg groei, ver achter, ver voor, onderpresteert, onderpresteren,
    verveelt zich, meer uitdaging, er is iets met, is iets met, iets met, taalachterstand, rekenachterstand,
    leesachterstand, leerachterstand, ontwikkelingsachterstand, spellingachterstand, presteert onder, onder niveau,
    onder zijn niveau, onder haar niveau, niet op niveau, ver onder, werkt traag, werkt heel traag, werk nooit af,
    werk niet af, niet af, nooit af, snapt het niet, snapt niks van, begrijpt niks van, begrijpt het niet,
    begrijpt niet, snapt niet, kan niet lezen, kan niet rekenen, kan nog niet, kan nog steeds niet, leest nog,
    leest nog steeds, nog steeds niet, komt niet verder, niet verder, niet verder komt, zorgleerling, zorgkind,
    zorgroute nodig, in de zorg, veiligheid, boos en, verdrietig, ongelukkig, stil, valt stil, klapt dicht,
    vertraging, hiaten, hiaat, moet in zorgroute, moet de zorgroute in, moet in de zorg, graag in zorgroute,
    inbrengen als, hoe meld ik, gaat achter, zie .. achteruit, springt eruit, springt er uit, niet zoals het hoort,
    maakt me zorgen, maak .. zorg, gezien dat, uit de pas, lager dan, verwacht meer, meer verwacht, zorgelijke,
    iets .. klopt niet, klopt er niet, klopt .. niet, iets klopt, doet het niet goed, doet niet goed,
    niet goed op school, niet goed gaat, niet lekker gaat, niet goed met, raakt achterop, raakt achter, iets melden,
    melden over, wil melden, het lukt niet om, lukt niet om, lukt niet om mee, problemen bij, problemen met,
    gedoe met, moeilijkheden, vraagt veel aandacht, niet gemotiveerd, ongemotiveerd, motivatie, werkt niet mee,
    doet niet mee, luistert niet, haalt het niet, haalt niet, probleem met, probleem bij, blijft hangen
  `,
  /** Behaviour that a class cannot go on with. */
  uitbarsting: `
    ontploft, ontploffen, explodeert, uitbarsting*, driftbui*, driftig, woedeaanval*, woedeuitbarsting*, woedend*,
    boze buien, gooit met, omver, stoelen gooit, loopt .. klas uit, rent .. klas uit, rent weg, vliegt door, stuitert,
    stuiterbal, onhandelbaar, niet te handhaven, niet te doen, niet te houden, niet te sturen, niet te corrigeren,
    niet te porren, brutaal, weigert .. werken/werk, weigert alles
  `,
  zorgenSterk: `
    maak me zorgen, maak mij zorgen, maken ons zorgen, zorgen om, zorgen over, zorgen maak*, bezorgd, ongerust,
    zorg melden, zorgsignaal, zorgmelding, nieuwe zorg, zorgleerling, zorgkind, zorgen
  `,
  minpunt: `
    niet, moeite, lastig, moeilijk, zwak, zwakke, laag, lage, slecht, slechte, achter, onvoldoende, minder, traag,
    langzaam, nauwelijks, geen, onzeker, onveilig, bang, problemen, probleem, steeds, fouten, niks, nooit, amper,
    weinig, onder, langzamer, trager, zwakker, lager, vaak, telkens, snel afgeleid, onrustig, drama, nul, helft,
    halve, ramp, stomvervelend, belabberd, beroerd, matig
  `,
  schoolvak: `
    rekenen, lezen, taal, spelling, schrijven, begrijpend lezen, technisch lezen, tafels, breuken, klokkijken,
    concentratie, concentreren, gedrag, werkhouding, taakaanpak, motoriek, letters, cijfers, tellen, sommen, toets,
    toetsen, cito, avi, sociaal, contact, luisteren, opletten, stilzitten, woordenschat, leren, meedoen, instructie,
    lessen, les, werk, rekentoets, woordjes, klanken, zelfstandig
  `,
  leerwerkwoord: `
    kan, snapt, begrijpt, lukt, weet, kent, leest, rekent, schrijft, spelt, telt, praat, luistert, onthoudt, vergeet,
    concentreert, let, doet, reageert, speelt, haalt, maakt, blijft, zit, heeft, vindt, loopt, krijgt, scoort, werkt
  `,
  hulpNodig: `
    hulp nodig, extra hulp nodig, meer hulp nodig, heeft hulp nodig, hulp nodig heeft, hulp voor, hulp bij, hulp
  `,
  starten: `
    start, starten, begin, beginnen, open, openen, opstarten, opstart, gestart, nieuw, nieuwe, aanmaken, maak, maken,
    maak .. aan, opzetten, aanmelden, opvoeren, invoeren, toevoegen, voeg .. toe, instromen, aangaan, opgestart,
    in gang zetten, starten met, aanzetten, aanvragen, wil .. in, inzetten, erin zetten, registreren
  `,
  casus: `
    casus, case, zorgroute*, zorg route, ondersteuningsroute*, route, traject, zorgtraject, ondersteuningstraject,
    zorg, zorgleerling, zorgvraag, zorgdossier, nieuw dossier, dossier aanmaken, dossier starten, dossier beginnen,
    melding, signaal, hulpvraag, aanmelding, zorgkind, zorgstap, ondersteuning
  `,
  houding: `
    werkhouding, gedrag, houding, sociaal, emotioneel, motivatie, huilen, om te huilen, gefrustreerd, frustratie,
    geen snars, boos, slaapt, moe, snapt, begrijpt, kan, lukt, gaat, vindt, sluit zich .. af, sluit .. af, durft,
    weigert, praat, concentreert, luistert, schrijft, leest, rekent
  `,
  hebbenOver: `over .. hebben, het over, iets over, ff over, vertellen over, kwijt over, doorgeven over`,
  /** A wish to begin; about a pupil that can only be a route. */
  startWens: `
    opstarten, openzetten, iets starten, iets opstarten, zorg openen, zorg starten, in systeem, in het systeem,
    officieel maken, officieel, iets mee gaan doen, iets mee doen, aanmelden, toevoegen, gaan melden, moet melden,
    melden, op lijst zetten, traject starten, aanmaken
  `,
  inRoute: `
    in zorgroute, in de route, in route, in zorg, in traject, zorgroute in, in zorgtraject, in ondersteuningsroute
  `,
  aanmeldenKort: `aanmelden, meld .. aan, aanmelding, aangemeld, opgeven, geef .. op`,
  signaalWoord: `signaal, melding, hulpvraag, zorg, zorgsignaal, aandachtspunt, aandacht, let op`,
  meldingWoord: `
    melding, zorg, zorgen, signaal, hulpvraag, aanmelding, zorgsignaal, aanmelden, nieuw, nieuwe, starten, start,
    beginnen, begin, opstarten
  `,
} as const satisfies Record<string, string>;
