/** About the bot itself, manners, and what the bot leaves to others. Notation: word-lists.ts. */
export const SMALL_TALK_WORDS = {
  help: `
    help, help me, hellup, iemand helpen, iemand me helpen, hoe dit moet, hoe moet het hier, me helpen, mij helpen,
    hoe moet dit, hoe moet ik dit, hoe werkt dat hier, hoe doe ik dit, hoe doe ik dat, wat nu te typen,
    waar moet ik beginnen met typen, hoe bedien, hoe zeg ik, wat kun je, wat kan je, wat kan jij, wat kun jij,
    wat kun je allemaal, wat kan je allemaal, wat kan jij allemaal, wat kunt u, wat kun je doen, wat kan je doen,
    wat kan jij doen, wat kun je voor mij doen, wat kun je voor me doen, wat kan deze bot, wat kan de bot,
    wat kan zorgbot, wat doet deze bot, wat doet de bot, hoe werkt dit, hoe werkt deze bot, hoe werkt de bot,
    hoe werkt zorgbot, hoe werkt dit ding, hoe werk je, hoe werk jij, hoe gebruik ik, hoe gebruik ik deze bot,
    hoe gebruik ik jou, wat doe je, wat doe jij, wat doet dit, wie ben je, wie ben jij, wat ben jij, wat ben je,
    commando*, wat kan ik vragen, wat kan ik je vragen, wat kan ik jou vragen, wat kan ik hier, wat kan ik hier doen,
    wat kan ik allemaal vragen, wat kan ik typen, wat moet ik typen, wat mag ik vragen, welke vragen, mogelijkheden,
    handleiding, gebruiksaanwijzing, ik snap het niet, snap dit niet, begrijp het niet, begrijp dit niet, opties,
    functies, waar kan je .. mee helpen, waarmee kun je .. helpen, waar kun je .. bij helpen, kun je me helpen,
    kan je me helpen, kun je mij helpen, kan je mij helpen, hoe begin ik, waar vind ik, ben je een bot, hoe vraag ik,
    wat kun je wel, wat weet je, wat weet jij, uitleg bot, wie heeft je gemaakt, instructies, wat kan je voor me doen,
    wat kan je voor mij doen, waar ben je voor, waar dien je voor, help mij, hoe werkt het, hoe werkt t, hoe gaat dit,
    wat kan ik ermee, wat kan ik met, wat kan ik met deze bot, wat kan ik met jou, wat doet zorgbot, wat is zorgbot,
    wat is dit, wat is deze bot, wie is zorgbot, wat kun je nog meer, wat kan je nog meer, wat zijn je functies,
    je functies, voorbeeld, voorbeelden, voorbeeldvragen, geef voorbeelden, hoe praat ik, hoe stel ik,
    waar kan ik je voor gebruiken, waar kan ik jou voor gebruiken, waarvoor kan ik je gebruiken,
    wat kan ik aan je vragen, wat kan ik jou allemaal vragen, kun je helpen, kan je helpen, kan je me even helpen,
    ik begrijp het niet, ik begrijp je niet, ik snap je niet, snap je niet, weet niet hoe dit werkt,
    weet niet hoe het werkt, hoe dit werkt, hoe je werkt, hoe jij werkt, hoe deze bot werkt, hoe de bot werkt,
    hoe zorgbot werkt, uitleg over jezelf, uitleg graag, wat kun jij voor mij betekenen, voor mij betekenen,
    voor ons betekenen, welke vragen kan ik, welke commandos, help aub, help pls, hulp aub, hulp graag,
    weet niet wat ik moet, weet niet wat ik kan, wat ik kan vragen, wat ik moet typen, ben jij, ben je een,
    kan ik hiermee, wat je kan, wat je kunt, wat je doet, wat jij kan, welke opdrachten, iets voor me doen,
    iets voor mij doen, leg uit wat je, hlp, hoe kan ik je gebruiken, hoe kan ik jou gebruiken,
    hoe kan ik deze bot gebruiken, wat is mogelijk, wat is hier mogelijk, een vraag stellen, hoe werkt deze app,
    hoe werkt dit systeem, hoe start ik, hier mee, wat kan dit, wat kan dit ding, tegen je zeggen, tegen jou zeggen,
    hoe zit dit, iets vragen, wat vragen, snap het niet, snap t niet, snap niet, begrijp er niks, begrijp er niets
  `,
  helpKort: `help, hulp, help me, hellup`,
  jij: `je, jij, jou, u, bot, zorgbot, app, deze app, hiermee, ding, jullie`,
  kunnen: `
    kun, kan, kunt, kunnen, werk, werkt, doe, doet, ken, gebruiken, gebruik, helpen, vragen, uitleggen, typen, heb,
    praat, zeg, vraag
  `,
  groet: `
    hoi, hallo, hey, hee, heej, hai, hi, hello, yo, dag, goedemorgen, goeiemorgen, goedemiddag, goeiemiddag,
    goedenavond, goedendag, goede morgen, goede middag, morgen, middag, moi, mogge, moin, goeie morgen, goeiedag,
    joe, hoihoi, hallo daar, hoi hoi, goedeavond, goedenmiddag, gm, heey, haai, moggel, gegroet, hoe gaat het,
    hoe is het, alles goed, goeiendag, howdy, welkom, houdoe, doei, doeg, tot morgen, fijne dag, fijn weekend,
    prettig weekend, fijne avond, prettige dag, tot ziens, goed weekend, goedenmorgen, goedemorge, goeieavond,
    goeienavond, hallo allemaal, hoi allemaal, allemaal, ben je er, ben je daar, ben je wakker, alles goed daar,
    hoe is het met jou, hoe gaat het met jou, hoe gaat het met je, hoe is het met je, hoe gaat ie, hoe ist, goede,
    collega, hallootjes, hallokes, ha, haha, he, hej, hellow, aangenaam, fijne, avond, weekend, tot later,
    tot straks, tot volgende keer, later, groetjes, gr, groeten, groet, joehoe, heyy, heyyy, hoii, hoooi, hallow,
    goedemorgend, goemorgen, goede avond, salut, ola, hola, tjo
  `,
  groetBegin: `
    ^hoi, ^hallo, ^hey, ^hee, ^hai, ^goedemorgen, ^goedemiddag, ^goedenavond, ^goeiemorgen, ^dag
  `,
  dank: `
    dank, dank je, dank je wel, dankje, dankjewel, danku, dankuwel, dank u, dank u wel, bedankt, bedank,
    heel erg bedankt, thanks, thank you, thx, tnx, thnx, merci, daar heb ik wat aan, hier kan ik mee verder,
    hier kan ik verder mee, dankjewel hoor, bedankt hoor, bedankt voor, dank voor, dank voor je hulp,
    je bent een held, wat fijn, wat handig, super handig, hartstikke bedankt, hartelijk dank, grote dank,
    jij bedankt, heel fijn, fijn dat je, thanx, dankje wel, dank jewel
  `,
  goedZo: `
    top, toppie, topper, super, fijn, mooi, geweldig, perfect, prima, goed zo, held, oke, ok, okee, okay, oki, okido,
    helder, duidelijk, verhaal, begrepen, gelukt, lekker, prachtig, chill, nice, goed bezig, handig, fantastisch,
    tof, gaaf, snap, goed gedaan, hartelijk, klasse, great, cool, goed, hulp, ja, fijne, helemaal, dat helpt,
    akkoord, komt goed, lief, wat lief, tevreden, daar ben ik blij mee, yes, goeie, topbot, wauw, wow
  `,
  schrijven: `
    schrijf, schrijven, opstellen, stel .. op, formuleer, bedenk, verzin, genereer, vertaal, vertalen, maak, maken,
    typ, dicht, gedicht, mop, mopje, grap, grapje, moppen, verhaaltje, bedenken, herschrijf, verbeter, vul .. in,
    invullen, schrijf me, samenvatten, vat .. samen, corrigeer
  `,
  stuk: `
    plan, plan van aanpak, plannetje, handelingsplan, groepsplan, brief, briefje, mail, mailtje, email, verslag,
    rapport, rapportje, tekst, gespreksverslag, opp, werkblad, toets, les, lesje, lesplan, weekbrief, nieuwsbrief,
    verhaaltje, gedicht, sommen, quiz, observatieverslag, handelingsdeel, zinnen, engels, overdracht,
    groepsoverzicht, notulen, lesopzet, liedje, bericht, berichtje, uitnodiging, oudermail
  `,
  misleiding: `
    negeer, negeren, ignore, vergeet .. instructies, vergeet .. opdrachten, vergeet alles, vergeet alle,
    system prompt, systeemprompt, prompt, doe alsof, act as, pretend, instructions, previous, jailbreak,
    speel .. rol, rollenspel, wachtwoord*, password, select, drop table, script, hack*, api key, je bent nu,
    vanaf nu ben je, developer mode, admin, beheerder, god mode, print alle, je regels, je instructies,
    jouw instructies, dump, database
  `,
  verzinnen: `
    bedenk, verzin, genereer, vertaal, formuleer, jouw mening, wat vind je van, wat vind jij, wat denk jij,
    denk je dat, wat is jouw mening
  `,
  buitenDeBot: `
    citoscore*, citoscores, toetsscore*, weerbericht, het weer, weer morgen, weer vandaag, wordt het weer, mooi weer,
    lekker weer, gaat het regenen, regent, regen, zonnig, graden, hoeveel is, wortel van, hoofdstad, recept, voetbal,
    voetballen, ajax, feyenoord, psv, hoe laat, welke dag, wat eten, lunch, koffie, bitcoin, chatgpt, copilot,
    printer, salaris, cao, verlof, vrij nemen, wanneer is .. vakantie, vakantie, studiedag, rooster, gymrooster,
    nieuws, kopieer*, kopieerapparaat, wifi, wachtwoord, # keer #, # plus #, # x #, # min #, # gedeeld door #, wortel,
    staartdeling, tafel van, breuken uitleggen, grappig*, liedje, film, wat vind jij, wat vind je, jouw mening,
    hou je van, ben je getrouwd, hoe oud ben, ben je blij, president, koning, minister, kun je zingen, sinterklaas*,
    schoolreis*, kerstviering, juf van, telefoonnummer, adres, verjaardag, jarig, geboortedatum, parkeren, treinen,
    trein, file, verwarming, speelplaats, broodje, kinderboek, wikipedia, google, bsn, koken, eten, menu, muziek,
    fiets, sleutel, pleinwacht, vergaderzaal, verwijder, verwijderen, wissen, afspelen, bestel, pizza, met het weer,
    wat voor weer
  `,
  advies: `
    geef .. advies, geef .. tips, heb je .. tip/tips, heb jij .. tip/tips, tip, tips, tips voor, ideeen, suggestie*,
    advies over, adviseer, hoe leer ik, hoe help ik, hoe kan ik .. helpen, hoe motiveer ik, hoe voorkom ik,
    hoe krijg ik, hoe ga ik om met, hoe maak ik, hoe reageer ik, hoe zorg ik, wat raad je, raad je aan, aanraden,
    wat zou jij, wat zou je, welke methode, beste methode, beste aanpak, beste manier, goede aanpak, goede manier,
    wat vind jij, wat vind je, heeft .. adhd/autisme/dyslexie/dyscalculie/ass/add,
    is .. hoogbegaafd/autistisch/dyslectisch, diagnose, zou .. adhd/autisme/dyslexie hebben, denk je dat,
    wat denk jij, wat denk je, medicijnen, ritalin, medicatie, welk boek, welke spelletjes, wat werkt het beste,
    hoe corrigeer ik, waarom luistert, waarom doet, klopt het dat, hoe geef ik, hoe leg ik, wat voor materiaal,
    welk materiaal, welk niveau moet, welk boek past, past bij, welke oefeningen, welke oefening, welke spellen,
    welke app, welke software, oefeningen voor, oefening voor,
    hoe kan ik .. beter/leren/motiveren/uitleggen/stimuleren/laten
  `,
  kleinigheid: `
    gaat naar huis, gaat zo naar huis, naar huis gegaan, komt later, komt wat later, lek, gezwommen, nieuwe juf,
    nieuwe meester, nieuwe juffrouw, nieuw broertje, nieuw zusje, jarig, jas, tas, vergeten, kwijt, gymspullen,
    gymkleren, fruit, broodtrommel, vakantie, verjaardag, trakteert, tekening, ziek, griep, koorts, tandarts, dokter,
    orthodontist, huisarts, te laat, verlof, vrij, afgemeld, ziekgemeld, luizen, zwemles, hoofdpijn, buikpijn,
    verhuist
  `,
  speelplein: `
    ruzie, ruzies, pest, pesten, gepest, plagen, plaagt, geplaagd, geduwd, duwt, schelden, scheldt, uitgescholden,
    gevochten, vechten, geslagen, schopt, geschopt, slaat, pikt, afgepakt, gevallen
  `,
} as const satisfies Record<string, string>;
