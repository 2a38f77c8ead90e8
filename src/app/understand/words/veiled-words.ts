/**
 * What staff write when they fear abuse but do not say the word: injuries and the story that goes with them, flinching,
 * secrets, drink, rough hands, neglect, wanting not to exist. Notation: word-lists.ts. Rather too much than too little.
 */
export const VEILED_WORDS = {
  /** Says enough by itself, but only about a child. */
  bedekt: `
    blijf van mijn lijf*, huisverbod, contactverbod, straatverbod, uithuisplaats*, uit huis geplaatst, jeugdbescherm*,
    crisisopvang, vrouwenopvang, vechtscheiding, raad voor kinderbescherming, onder toezicht*, ots, crisisdienst,
    naar/akelig/eng/naare gevoel bij, ergs verteld, iets ergs, iets heftigs, heftig verhaal, in vertrouwen verteld,
    durf .. niet op te schrijven, durf .. niet te typen, durf het bijna niet, grijze gebied thuis, zorgwekkend thuis,
    doet/deed/doen/deden .. rare/vieze/nare/enge/gekke/stoute dingen,
    rare/vieze/nare/enge/stoute dingen .. doet/doen/deed/moet, dingen met haar/hem/ze doet/doen/deed, s nachts dingen,
    vieze filmpjes, vieze spelletjes, foto's van zichzelf, foto's sturen, foto's gestuurd, chantage, chanteer*,
    chanteren, gechanteerd, afpers*, afgeperst, gedwongen, dwingt, uitgebuit, uitbuit*, masturb*, tongzoen*, plasser,
    plassertje, vagina, schaamstreek, geslachtsdelen, billen knijpen, aan .. billen, borsten, uitkleden, uitgekleed,
    kleren uit, broek uit, broek omlaag, broek naar beneden, zonder kleren, in nakie, blote mannen, blote man, bloot,
    seksspelletje*, seks*, raakt zichzelf aan, vrijen, op mond kussen, op mond zoenen, streelt, strelen, betast*,
    samen douchen, camera in, sliep .. bij hem/oom/opa, man in .. bed, mannen in .. bed,
    papa/opa/oom/stiefvader/broer .. bed, bij .. in bed,
    trekt/trok/trekken/sleurt/sleurde/sleepte/rukt/rukte/pakte/greep/grijpt .. aan/bij .. oor/oren/haren/arm/nek/kraag/keel,
    oor/oren/haren/arm/nek .. trekt/trok/getrokken/trekken, bij keel, bij nek gepakt, hard vastgepakt, hard vastpakt,
    door elkaar geschud, tegen muur gegooid/geduwd, van trap geduwd, in hok, in kelder, in schuur, in kast moet,
    op zolder slapen, op balkon, koude douche, zeep in mond, moest knielen, op knieen zitten, kamer op slot,
    op kamer opgesloten, nachts buiten, buiten slapen, buitengezet, met riem, met stok, met slipper, met lat,
    met pantoffel, met kabel, met pollepel, uit huis gehaald, weggehaald bij, niet mee naar huis, foto's van haar,
    foto's van hem, filmt haar, filmt hem, filmpjes van haar, filmpjes van hem, aan haar komt, aan hem komt,
    komt aan haar, komt aan hem, onder douche, weet niet of ik dit mag, mag ik dit appen, mag ik dit typen,
    mag ik dit melden, durf dit niet, lastig om te zeggen, niet via app, mes in, mes op zak, boksbeugel,
    omgaat met zijn dochter/zoon/kind/kinderen, hoe .. omgaat met dochter/zoon/kind/kinderen,
    bij mij/juf/meester/ons wonen, bij mij/juf/meester/ons blijven slapen, mag wonen, vermoord*, doodschiet*,
    doodslaan, doodslaat, moest van vader/moeder/papa/mama/opa/oom, hele nacht, nachts .. straat, avonds .. straat,
    wil zich niet omkleden, wil niet omkleden, niet uitkleden voor gym, praat .. voor hem/haar, ondergedoken,
    moet .. schoonmaken thuis, werken in zaak/winkel/restaurant, nachts werken, broodmager, vermagerd,
    sterk vermagerd, ondervoed*, kroeg, casino, laten .. in auto, laten .. achter, achtergelaten, achter gelaten,
    aan lot over, ratten, ongedierte, vervuild huis, onbewoonbaar, dikke wang, bijtafdruk*, tandafdruk*,
    pijn daaronder, pijn van onder, pijn onderin, pijn bij plassen, pijn bij zitten, loverboy, dure cadeaus,
    onder druk gezet, onder druk zet, zegt/zei/zeggen .. niet meer wil, vertelde/vertelt/zegt/zei .. niet meer wil,
    wil niet meer leven, zegt/zei .. geen zin meer, in gaten gehouden, nergens heen, nergens naartoe,
    mag nooit afspreken, mag met niemand, bij mij/juf/meester .. slapen/logeren/wonen,
    mag/wil/kan .. bij mij/juf/ons slapen/logeren/wonen, sneetjes, bloedlip, mouwen .. over, filmpjes gaan rond,
    filmpjes rond, foto's rond, medicijnen om, pillen om rustig, slaappillen, niet opgehaald, nooit opgehaald,
    niemand .. ophalen, vergeten op te halen, wil niet mee met,
    wil niet met .. vader/moeder/papa/mama/opa/oom mee, sinds .. nieuwe vriend, vriend .. op kamer,
    slaat/sloeg/slaan/schopt/mept vader/moeder/papa/mama/stiefvader/stiefmoeder/broer/opa/oom, koud water,
    koude water, op baby passen, op baby, van buren, buren horen, buren hoorden, bij man thuis, bij een man,
    man .. van tiktok/snapchat/insta/instagram/internet/roblox/discord,
    kent .. van tiktok/snapchat/insta/instagram/internet, via tiktok/snapchat/insta/instagram/roblox/discord,
    weg wil doen, weg te doen, mocht .. niet eten, moest .. in douche, natte broek .. paniek, piepie, piemeltje,
    plasgaatje, voorbips, spleetje, prive delen, daar beneden, tussen haar/zijn benen, vriend/vriendje van #,
    op los geslagen, volwassen vriend, huis uitgezet, uit huis gezet, uit huis gegooid, op straat gezet
  `,
  geldnood: `geen geld voor, is geen geld`,
  /** What a school has no money for. */
  schoolgeld: `
    geld voor .. arrangement/arrangementen/budget/begeleiding/begeleider/assistent/onderwijsassistent/ondersteuning/materiaal/methode/formatie/uren/onderzoek/rt/invaller/hulp
  `,
  /** Not wanting to be there, said round about. */
  weggewenst: `
    niemand .. missen, niemand .. mist, zou .. missen als, missen als .. weg/dood/er, beter zonder mij/haar/hem,
    beter af zonder, beter af als, voorgoed weg, voor altijd weg, wil verdwijnen, wou verdwijnen, zou verdwijnen,
    verdwijnen van, van wereld verdwijnen, nooit geboren, niet geboren, haat zichzelf, haat .. leven, leven haat,
    leven zinloos, leven geen zin, geen zin in leven, afscheidsbrief*, doodgaan, dood gaan, dood te gaan, dood wenst,
    sterven, in hemel zijn, niet meer bestaan, niet bestaan, er liever niet, liever niet meer, er niet toe doet,
    liever niet leven, last voor iedereen, tot last, allemaal geen zin, niet verder wil, er klaar mee is met leven,
    weg van wereld, wil weg van, weg wil van, niemand .. houdt, niemand houdt van, houdt niemand van,
    niemand vindt .. lief, niemand zit op .. wachten, beter af dood, van flat, van balkon, van viaduct, van gebouw,
    onder trein, voor auto springen, onder auto, gaat springen, wil springen, wou springen, uit leven stappen,
    overdosis, uit leven, geen toekomst, slapen en niet wakker, niet meer wakker, waarom .. leeft, ik ben niks waard,
    zichzelf pijnigt, pijnigt zichzelf, slaat .. hoofd tegen, bonkt .. hoofd, hoofd tegen muur, trekt haren uit,
    touw om
  `,
  /** Harm that can be seen; with a part of the body or a story that does not fit. */
  letsel: `
    blauw, blauwe, paars, paarse, bont, gekneusd*, beurs, beurse, krassen, kras, littekens, litteken, snee, sneeen,
    sneetjes, plekken, vlekken, verwonding*, handafdruk, afdruk, afdrukken, gezwollen, opgezwollen, opgezette,
    verbrand, verbrande, brandwond*, striem*, bloeduitstorting*, wondjes
  `,
  /** May as well come from a fall; only together with a story that does not fit. */
  gewoonLetsel: `
    wond, wonden, wondje, wondjes, schram, schrammen, bult, bulten, krab, krabben, gebroken, bloed, plek, plekken,
    littekens, schaafwond*, kneuzing, gekneusd
  `,
  zichtbaarLetsel: `
    dik oog, dikke oog, dikke lip, kapotte lip, gescheurde lip, handafdruk, vingerafdrukken, kale plek,
    opgezwollen gezicht, plukken haar, gebroken arm .. verhaal, sigaret .. hand/arm/huid, peuk uitgedrukt, peuken
  `,
  lichaam: `
    arm, armen, bovenarm*, onderarm*, rug, been, benen, bovenbeen, bovenbenen, dij, dijen, gezicht, hals, nek, wang,
    wangen, oog, ogen, oor, oren, pols, polsen, billen, buik, schouder*, borst, lijf, lichaam, ribben, keel, hoofd,
    lip, lies
  `,
  /** The story does not fit, or there is none. */
  vaagVerhaal: `
    steeds iets anders, telkens iets anders, zegt .. anders,
    van trap gevallen, tegen deur, zegt .. gevallen, zei .. gevallen, gevallen zegt, gevallen zei, wil niet zeggen,
    wil er niks, wil er niets, wil er niet over, wil niks zeggen, wil niet vertellen, verhaal klopt niet, klopt niet,
    klopt .. niet, vaag, ander verhaal, steeds ander verhaal, weet niet meer hoe, weet niet hoe .. komt,
    zegt niet hoe, onverklaarbaar, geen verklaring, hoe komt .. eraan, steeds weer, alweer nieuwe, elke keer,
    weer een, verstopt .. arm/armen/mouwen, lange mouwen, geen idee hoe, wie dat, durft niet te zeggen, vertelt niet,
    zwijgt, ontkent
  `,
  schrikken: `
    schrikt, schrok, schrikken, schrikachtig, duikt, dook, verstopt, verstopte, paniek, panisch, angstig, bang, huilt,
    gilt, raakt overstuur
  `,
  verstijft: `
    verstijft, verstijfde, verstijfd, bevriest, bevroor, krimpt ineen, kromp ineen, in elkaar, littekens, litteken,
    striemen
  `,
  /** So frightened that an adult in the message is enough. */
  doodsbang: `
    krimpt, kromp, ineen, ineengedoken, in elkaar gedoken, weggedoken, duikt weg, dook weg, verstijft, verstijfde,
    bevriest, bevroor, trilde, trilt, trillen, beeft, beefde, rilt, kroop, kruipt, deinst, deinsde, doodsbang,
    plast in broek, klampt
  `,
  aanraking: `
    aanraak*, aanraken, aanraakt, hand optil, hand optilt, hand opsteek*, arm optil, mijn hand, optil,
    plotselinge beweging*, stem verhef*, te dichtbij, dichtbij kom*, als .. man/mannen/mannelijke, mannelijke,
    harde stem, onverwachte beweging*
  `,
  geheim: `
    geheim houden, geheimpje*, geheimpjes, geheimen, mag .. niet vertellen, mag .. niks vertellen,
    mag .. niets vertellen, mocht .. niet vertellen, niks/niets .. mag vertellen, niks/niets/niet .. mag zeggen,
    niks/niets/niet .. vertellen van, mag niks zeggen, mag niets zeggen, mag niks over, mag niets over, aan niemand,
    tegen niemand, niemand vertellen, niemand .. weten, niemand zeggen, niet doorvertellen, niet verder vertellen,
    niet mag doorvertellen, mag .. doorvertellen, niet mag vertellen, niet mocht vertellen, mag het niet zeggen,
    moest beloven, beloven niks, beloven niet, onder ons blijven, durft niks te vertellen, mond houden, moet zwijgen,
    zwijgen over, anders krijgt, anders krijg, dan krijgt .. weer, dan krijg .. weer, anders wordt .. boos,
    dan wordt .. boos
  `,
  drank: `
    *dronken, ladderzat, drank, naar drank, dronken, bezopen, beschonken, zat van drank, naar alcohol, alcohol*,
    kegel, lallend*, naar wiet, wiet, blowt, blowen, blowde, stoned, coke, cocaine, drugs*, verslaafd*, verslaving*,
    onder invloed, drinkt veel, te veel drinkt, zuipt, zuipen, gokverslav*, promille, biertjes op
  `,
  /** Men and older boys around a child who are seldom the one the school talks with. */
  randfiguur: `
    opa, oom, ooms, stiefvader, stiefpapa, stiefbroer, neef, buurman, oppas, trainer, coach, huisvriend,
    oudere jongen, oudere jongens, oudere man, vreemde man, een man, onbekende man, vriend van moeder,
    vriend van mama, vriend van .. moeder/mama, nieuwe vriend, mannen, volwassen man, grote broer, oudere broer
  `,
  vreemdMet: `
    aan haar, aan hem, raakt, pakt, foto's, filmt, filmpjes, douche, bad, slaapkamer, bed, bloot, kriebel*, kietel*,
    knuffel*, zoen*, zoenen, kus*, kussen, spelletje*, alleen met, niet mee, wil niet, wil nooit, niet meer naar,
    bang, eng, raar, rare, vies, vieze, naar doet, dingen, stil van, overstuur, cadeautjes, geld, snoep, snapchat,
    appt, berichtjes, online, internet, afgesproken met, ontmoet
  `,
  rotgevoel: `
    rotgevoel, unheimisch, vreemd gevoel, raar gevoel, naar gevoel, eng gevoel, geen goed gevoel, niet goed gevoel,
    slecht gevoel, buikgevoel, onderbuikgevoel, gevoel dat, zorgelijk gevoel, vertrouw het niet, vertrouw .. niet
  `,
  /** A child that tells; with somebody at home and something nasty. */
  zegtKind: `
    zegt, zei, zeggen, vertelt, vertelde, vertellen, verteld, gezegd, vraagt, vroeg, schreef, schrijft, tekent,
    tekende, roept, riep, fluistert, fluisterde, appte, biechtte, laat los, liet los
  `,
  bijHaarThuis: `
    thuis, huis, vader, moeder, papa, mama, ouders, opa, oma, oom, tante, stiefvader, stiefmoeder, broer, zus,
    pleegouders
  `,
  /** Nastiness that is not about work in class; with somebody at home. */
  /** A parent was spoken to; "vertelde" is left out, for that is what children do too. */
  spraken: `
    gesproken, besproken, gebeld, gemaild, geappt, gesprek, overlegd, geinformeerd, ingelicht, op de hoogte,
    langs geweest, kwam langs, bijgepraat, oudergesprek*
  `,
  familie: `
    vader, moeder, papa, mama, ouders, opa, oom, tante, stiefvader, stiefmoeder, broer, broers, pleegvader,
    pleegmoeder, thuis, vriend van
  `,
  thuisRaar: `
    gevlucht, vluchten, vlucht, bang, durft, pijn, nacht, nachts, boos wordt, woest, huilt, huilend, alleen gelaten,
    straf, gestraft, opgesloten, geheim*, dreig*, mag niets, mag niks, niet mee met, wil doen, kwijt wil,
    heel anders sinds, anders sinds, vertrouw, onveilig, eng, vies, raar, rare, vreemd, dronken, schuld, slaapt,
    luier, niet te bereiken, dwingt, moet van, moest van, duwt, duwde, geduwd, trap af, bont, naakt, douchen, bed,
    kamer
  `,
  narigheid: `
    niet leuk, niet fijn, niet prettig, niks mag, mag niks, niets mag, mag niets, straf, gestraft, bang, alleen,
    nacht, nachts, boos wordt, boos is, heel boos, kwaad, woest, weg, huilen, huilt, pijn, hard, moest, gemeen, gek,
    ruzie, nooit meer, haat, haten, niet van houdt, niet meer van, niet naar huis, niet thuis wil, niet thuis, op wc,
    opgesloten, donker, schreeuw*, uitgescholden, dom noemt, stom noemt, schuld, kapot, verdrietig, ziek van, raar,
    eng, vies, stout, slapen, wakker, weggaat, weglopen, politie, gevangenis, drugs, slecht behandelt, rot
  `,
  politie: `
    politie aan deur, politie was, politie thuis, politie kwam, politie geweest, door politie, politie .. huis,
    politie gebeld, wijkagent, opgepakt, gearresteerd, arrestatie, gevangenis, vastgezet, aangifte, crisis, inval
  `,
  verwaarlozing: `
    rotte tanden, tanden rot, vlooien*, vlooienbeten, schurft, ruikt .. sterk, stinkt .. naar, dezelfde luier,
    zelfde luier, haalt zelf .. op, doet zelf boodschappen, en kookt, moet zelf koken, rotte gebit, verrot gebit,
    luizen al, luizen .. maanden/weken, nog steeds luizen, altijd luizen, wordt niet verzorgd, niet verzorgd,
    wordt .. niet verzorgd, zelf .. eten maken, zelf .. eten koken, kookt zelf, steelt eten, pikt eten, pakt eten van,
    eet .. uit prullenbak, broodtrommel .. altijd/steeds/vaak/weer leeg, lege broodtrommel, nooit brood, nooit eten,
    geen brood mee, niks te eten, geen bed, eigen bed niet, slaapt op .. grond/vloer/bank/matras,
    slapen op .. grond/vloer, slaapt in auto, slapen in auto, geen verwarming, geen gas, geen stroom, geen licht,
    geen warm water, afgesloten van, zorgt voor .. broertje/zusje/moeder/baby/broertjes/zusjes,
    moet voor .. broertje/zusje/broertjes/zusjes/baby zorgen, past thuis op, past 's avonds op, past avonds op,
    's avonds alleen, s avonds alleen, avonds .. alleen thuis, hele avond alleen, hele weekend alleen,
    alleen op straat, laat op straat, avonds op straat, nachts op straat, zwerft, altijd moe en, ruikt naar plas,
    ruikt naar pis, ruikt naar urine, stinkt naar, ruikt naar rook en, plasluier, poepbroek, vieze luier,
    zelfde vieze, vuile kleren, vieze kleding, dezelfde kleding, te kleine schoenen, kapotte schoenen, geen sokken,
    zonder sokken, niet gewassen, nooit gewassen, wast zich niet, niet naar dokter, geen medicijnen van,
    niet thuis 's nachts, nooit thuis en, niet mag eten, niks mag eten, mag niet eten, mag niks eten,
    zonder avondeten, niet gegeten, nog niks gegeten, nog niets gegeten, in pyjama op school, komt in pyjama,
    moeder ligt .. bed, moeder ligt .. bank, komt bed niet uit
  `,
  thuisruzie: `
    ruzie thuis, ruzies thuis, thuis .. ruzie/ruzies/geschreeuwd/geschreeuw/geslagen/gegooid,
    ouders .. ruzie/ruzies/vechten/schreeuwen, papa en mama .. ruzie/vechten/schreeuwen, geschreeuw, herrie thuis,
    escalatie thuis, escaleert thuis, thuis escaleert, thuis loopt .. uit hand, vliegen elkaar, knallende ruzie
  `,
} as const satisfies Record<string, string>;
