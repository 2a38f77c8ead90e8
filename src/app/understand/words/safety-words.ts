/**
 * Words that open the side door: a child may be unsafe, or does not come to school. Notation: word-lists.ts.
 * These lists would rather take in too much than too little: the side door only shows whom to call.
 */
export const SAFETY_WORDS = {
  /** Says enough by itself. */
  onveilig: `
    mishandel*, kindermishandel*, mishandeling, mishandeld, kindermishandeling, misbruik*, misbruikt, verwaarlo*,
    verwaarloosd, verwaarlozing, seksueel, seksuele, seksueel misbruik, sexueel, sexuele, aanrand*, aangerand,
    verkracht*, incest*, ontucht, betast, betasten, huiselijk geweld, geweld thuis, thuis geweld,
    geweld in het gezin, zelfmoord*, zelfdoding*, suicid*, suicide, suicidaal, zelfbeschadig*, zelfverwonding,
    automutil*, blauwe plek, blauwe plekken, blauwe oog, blauw oog, blauwe ogen, bont en blauw, onder de blauwe,
    striemen, striem, brandwond*, brandplek*, snijwond*, sneetjes in, wurg*, gewurgd, loverboy*, naaktfoto*,
    naakt foto*, blote foto*, sexting, grooming, kinderporno, porno, uithuwelijk*, huwelijksdwang, eerwraak,
    eergerelateerd*, meisjesbesnijdenis, besnijdenis, besneden, opgesloten, opsluit, sluiten op, vastgebonden,
    onveilige thuissituatie, onveilig gezin, onveilige situatie thuis, onveilige situatie, thuissituatie onveilig,
    thuissituatie niet veilig, letsel, onverklaarbare verwondingen, sporen van geweld, tekenen van geweld,
    kindermisbruik, vermoeden van geweld, blauw plek*, bloeduitstorting*, verwondingen, kneuzing*, verdachte plekken,
    rare plekken, plekken op .. armen/rug/benen/gezicht/lijf/arm/been/hals/nek,
    plek op .. arm/rug/been/gezicht/hals/nek/wang, pedo*, grensoverschrijdend*, ongewenste aanraking*,
    lastiggevallen, bloed thuis, huiselijk geweld*, partnergeweld, stalk*, ontvoer*, mishandelign, kinderbescherming,
    knijpplek*, bijtplek*, bijtwond*, uitgehuwelijk*, mensenhandel, geslachtsde*, oudere man, aandachtsfunctionaris
  `,
  /** The child may harm itself. */
  zelfdood: `
    wil dood, wilt dood, dood wil, wil ze dood, wil hij dood, liever dood, dood wilde, dood zou willen, dood wou,
    dood willen zijn, niet meer leven, niet meer wil leven, wil niet leven, geen zin meer in leven, leven niet meer,
    niet meer wilt leven, er niet meer zijn, er niet meer is, er niet meer wil zijn, er niet wil zijn, een einde aan,
    eind aan .. leven, einde maken, zichzelf pijn, zichzelf iets aan, zichzelf wat aan, zich iets aan,
    zichzelf aandoen, zichzelf .. aandoen, zichzelf snij*, snijdt zich*, zichzelf kras*, krast zich*,
    krast in .. arm/armen/pols/polsen/been/benen, snijdt in .. arm/armen/pols/polsen/been/benen,
    in .. arm/armen/pols/polsen/been/benen snijdt/gesneden/krast/gekrast, sneden in,
    krassen op .. arm/armen/pols/polsen, zichzelf verwond*, verwondt zich*, zichzelf beschadig*, beschadigt zich*,
    zichzelf slaat, slaat zichzelf, bonkt .. hoofd, van het dak, voor de trein, pillen geslikt, van leven beroven,
    zichzelf doden, zich snijdt, zich gesneden, zichzelf gesneden, wil dood zijn, doodmaken, dood maken, wenst dood,
    niet meer wakker worden, niet meer verder leven, niet verder leven, ziet het niet meer zitten,
    ziet leven niet meer zitten, levensmoe, doet zich pijn, zelf pijn doen, pijn doen aan zichzelf,
    zichzelf wat aandoen, zichzelf iets aandoen, zich wat aan, zich iets aan wil, springen van, van brug, van kant,
    uit raam springen, ophangen, verhangen, zich iets aandoen, snij*/kras* .. zichzelf,
    snij* .. in polsen/armen/benen, hangt zich op, wil dood*, iets aando*, wat aando*, zichzelf .. doet, dood was,
    maar dood, ik dood, dood ben, kras* .. arm/armen/pols/polsen, snij* .. arm/armen/pols/polsen, zich van kant,
    wil niet meer verder, eind aan .. maken, dood willen, dood wilt, dood zou,
    zichzelf gekrast/gesneden/verwond/geslagen/gebrand, zich gekrast/verwond
  `,
  /** Home is not safe, said in other words. */
  thuisOnveilig: `
    onveilig thuis, thuis onveilig, thuis niet veilig, niet veilig thuis, thuis .. onveilig, thuis .. niet veilig,
    onveilig .. thuis, niet veilig .. thuis, niet veilig bij .. thuis/vader/moeder/ouders/papa/mama/stiefvader,
    onveilig bij .. vader/moeder/ouders/papa/mama/stiefvader/opa/oom, thuis veilig is, veilig is thuis,
    thuis wel veilig, veiligheid thuis, veilig thuis voelt, niet naar huis durft, durft niet naar huis,
    durft niet meer naar huis, niet naar huis durf*, durft niet thuis, durft .. naar huis niet, wil niet naar huis,
    niet naar huis wil, niet meer naar huis, bang om naar huis, bang naar huis, bang thuis, thuis bang,
    bang is thuis, angst voor .. vader/moeder/ouders/stiefvader,
    bang voor vader/moeder/ouders/papa/mama/stiefvader/stiefmoeder/opa/oom/broer/thuis/pa/ma,
    bang van vader/moeder/papa/mama/stiefvader, bang is voor .. vader/moeder/ouders/papa/mama/stiefvader/stiefmoeder,
    geen eten thuis, thuis geen eten, krijgt geen eten, geen eten krijgt, krijgt niet te eten, niet te eten krijgt,
    niets te eten, niks te eten, zonder eten, nooit eten mee, geen ontbijt en, altijd honger, steeds honger,
    honger thuis, alleen thuis gelaten, alleen gelaten, hele nacht alleen, hele nachten alleen, nachten alleen,
    alleen thuis 's nachts, altijd vies, altijd ongewassen, ongewassen, vervuild*, al dagen dezelfde kleren,
    ruikt naar urine, thuis niet pluis, niet pluis thuis, pluis gevoel over thuis, wapen thuis,
    politie .. huis/thuis, aan .. gezeten door, zit aan haar, zit aan hem, aan haar zit, aan hem zit,
    aan haar gezeten, aan hem gezeten, aangeraakt door, raakt haar aan, raakt hem aan, geheimpje met, seks,
    plassen pijn, piemel, broekje uit, onzedelijk*, veiligheid .. thuis, thuissituatie, zorgelijke thuissituatie,
    zorgen thuissituatie, situatie thuis, thuis mis, mis thuis, weggelopen van huis, wegloopt van huis,
    loopt weg van huis, weglopen, dezelfde kleren, vieze kleren, kapotte kleren, vies en, ruikt altijd, stinkt,
    vertellen thuis, durft .. niets te zeggen, mag niets vertellen, mag er niet over praten, bang voor wat thuis,
    bang om thuis, alleen thuis, trouwen, verstopt zich voor .. vader/moeder/ouders,
    iets met .. opa/oom/vader/stiefvader/broer .. gebeurd, met opa/oom/stiefvader gebeurd, geheim met,
    ouders zijn er nooit, niemand thuis, nooit iemand thuis, thuis aan lot, eigen lot, aan zijn lot, aan haar lot,
    wil nooit naar huis, vaak honger, met honger, onverzorgd, verwaarloost, zonder jas, geen jas, geen winterjas,
    iets .. thuis gebeurt, niet over thuis praten, durft niets te zeggen, durft niet te vertellen, over thuis,
    nachts .. kamer, bij .. in bed, laat .. alleen, geen eten, onderbroek, vreemde man, naakt*, zonder ontbijt,
    mes mee, mes bij, wapen mee, wapen bij, vuurwapen, pistool, bang voor .. vriend/man/moeders/vaders,
    niet verzorgd, slecht verzorgd, niet voor .. zorgen, kijken niet om, kijkt niet om, hele dagen alleen,
    hele dag alleen, niet vertellen hoe, niet vertellen waar, niet zeggen hoe, weinig te eten,
    niet mee met .. vader/moeder/papa/mama/oom/opa, met mes
  `,
  onveiligGevoel: `onveilig, onveilige, niet veilig, niet meer veilig, veiligheid`,
  /** Hitting and the like; only unsafe together with somebody at home. */
  slaan: `
    slaat, slaan, sloeg, sloegen, geslagen, schopt, schopte, schoppen, geschopt, klap, klappen, mep, meppen, mept,
    gemept, knijpt, geknepen, knijpen, schudt, trapt, trappen, hardhandig, losse handjes, losse handen, agressief,
    agressie, geweld, gewelddadig, bedreigt, bedreigd, bedreigen, mes, wapen, vernedert, vernederd, kleineert,
    uitscheld*, scheldt, drinkt, dronken, aan de drank, alcohol*, verslaafd, drugs, pijn doet, pijn doen,
    doet .. pijn, pijn gedaan, aan de haren, tik, tikken, pak slaag, slaag, riem, uit huis gezet, afranselen,
    afgeranseld, mishandelt, vecht, vechten, vochten, gevochten, gooit, stompt, stompen, schreeuwt, schreeuwen,
    krijst, uitgescholden, opgesloten, sluit .. op, opsluit, slaags, terroriseert, mishandelen, bijt, gebeten,
    knuppel, schop, duwt, duwde, geduwd, smeet, smijt, gooide, gesmeten, krabt, gekrabd, spuugt, gespuugd
  `,
  dreigen: `dreigt, dreigen, dreigde`,
  vertrouwNiet: `
    vertrouw .. niet, vertrouwen .. niet, niet te vertrouwen, vertrouw niet, niet in orde, niet oke
  `,
  thuis: `thuis, huis, thuissituatie`,
  vermoeden: `
    vermoed*, vermoedens, niet pluis, pluis gevoel, iets mis, is mis, niet goed zit, niet klopt, klopt niet,
    klopt er iets niet, klopt iets niet, iets niet goed, iets aan de hand, iets gebeurt, dingen gebeuren,
    gebeuren .. dingen, iets speelt, wat speelt, iets overkomt
  `,
  nareDingen: `rare dingen, nare dingen, vieze dingen, enge dingen`,
  thuismens: `
    vader, moeder, ouders, ouder, papa, mama, pap, pa, ma, stiefvader, stiefmoeder, stiefpapa, pleegvader,
    pleegmoeder, pleegouders, oom, opa, oma, tante, thuis, huis, vriend van moeder, vriend van mama, nieuwe vriend,
    broer, zus, gezin, neef, buurman, oppas
  `,
  doorThuismens: `
    slaat/schopt/mept/trapt/knijpt vader/moeder/papa/mama/stiefvader,
    door vader/moeder/papa/mama/ouders/stiefvader/stiefmoeder/broer/oom/opa,
    van vader/moeder/papa/mama/ouders/stiefvader/stiefmoeder/broer/oom/opa,
    bij vader/moeder/papa/mama/stiefvader/stiefmoeder/opa/oom, thuis
  `,
  geslagenWorden: `
    wordt geslagen, word geslagen, geslagen wordt, geslagen word, krijgt klappen, klappen krijgt, klappen gekregen,
    klap gekregen, klappen kreeg, krijgt slaag, krijgt een pak slaag, pak slaag, krijgt een tik, in elkaar geslagen
  `,
  opHetPlein: `
    plein, schoolplein, speelplein, pauze, buitenspelen, buiten spelen, speelplaats, klasgenoot, klasgenoten,
    klasgenootje, andere kinderen, ander kind, andere leerlingen, andere leerling, kinderen, elkaar, ruzie, gym,
    gymles, in de klas, in de rij, vriendje, vriendjes, overblijven, bij het spelen, teamgenoot, voetballen, voetbal,
    pesten, gepest, plagen
  `,
  meldcode: `meldcode, meld code, veilig thuis, kindcheck, veiligthuis`,
  /** From here on: the child does not come to school. */
  nietOpSchool: `
    van zich laten horen, van zich gehoord, naar binnen slepen/dragen/trekken/sleuren/krijgen, binnen slepen,
    niet op komen dagen, op komen dagen, niet komen opdagen, niet naar school, niet meer naar school, niet op school,
    niet meer op school, naar school wil niet, naar school komt niet, komt niet opdagen, niet opgedaagd,
    weer niet gekomen, al .. niet gekomen, al weken niet, al dagen niet, al maanden niet, weken niet gezien,
    dagen niet gezien, niet meer verschenen, niet verschenen, al .. niet geweest, al .. niet op school,
    weigert naar school, weigert school, school weigert, weigert te komen, schoolweiger*, school weigering,
    schoolweigering, wil niet naar school, durft niet naar school, naar school durft, naar school te gaan weigert,
    krijgen .. niet naar school, niet mee naar school, gaat niet naar school, geen school, komt niet meer, komt nooit,
    komt al weken niet, komt al dagen niet, komt vaak niet, komt steeds niet, mist veel, mist veel lessen,
    mist veel school, veel gemist, school gemist, vaak weg, bijna nooit op school, nauwelijks op school,
    zelden op school, nauwelijks naar school, zelden naar school, komt niet naar binnen, wil school niet in,
    school niet binnen, halve dagen, alleen ochtenden, alleen ochtend, niet te bewegen, is er nooit, is er weer niet,
    is er al weken niet, is er al dagen niet, was er weer niet, opdagen, blijft weg, weg blijft, wegblijft,
    weggebleven, bang om naar school, bang voor school, schoolangst, schoolfobie, schoolziek,
    niet meer op komen dagen, niet gekomen, hele maand niet, hele week niet, weken niet geweest, dagen niet geweest,
    maanden niet geweest, niet meer geweest, niet heen, meer niet dan wel, te weinig op school, deels naar school,
    zelden aanwezig, niet aanwezig, weinig aanwezig, aanwezigheid, mist school, gemiste dagen, durft school niet,
    school niet in, durft .. school niet in, niet in durft, niet naar binnen, krijgen .. niet op school,
    niet op school krijgen, niet op school te krijgen, niet naar school krijgen, niet naar school te krijgen,
    wil niet meer komen, wil niet komen, weigert te gaan, uur gemist, uren gemist, alleen nog .. ochtends,
    is er .. weken/dagen/week/maand niet, week niet gezien, maand niet gezien, tijd niet gezien, tijdje niet gezien,
    al .. niet gezien, al tijden niet, er steeds niet, er vaak niet, er alweer niet, er weer niet,
    durft niet te komen, weken weg, dagen weg, maanden weg, maand weg, lang weg, nog # dagen/ochtenden,
    nog twee/drie ochtenden/dagen, bijna nooit, soms niet, dagen .. gemist, dagen gemist, geen les gehad,
    krijgt .. niet uit bed, krijgt .. niet naar, krijg .. niet naar school, krijgen .. niet binnen, hele dagen niet,
    vermijdt school, ziet school niet, maar # dagen, maar twee dagen, paar dagen per week,
    komt alleen .. ochtends/ochtend/middags/middag, mist .. school/lessen/les, weigert .. klas, klas niet in,
    wil niet de klas in
  `,
  thuisBlijven: `
    blijft thuis, thuis blijft, blijft .. thuis, thuis gebleven, thuisgebleven, thuisblijven, thuis blijven,
    thuisblijft, zit thuis, zit .. thuis, thuis zit, thuiszit, zitten thuis, thuis gehouden, thuisgehouden,
    houdt .. thuis, houden .. thuis, houd .. thuis, hou .. thuis, houdt thuis, houden thuis, thuis houdt,
    thuis houden, thuishouden, thuishoudt, thuis komen zitten, thuis komt te zitten, thuis komt zitten,
    is al weken thuis, weken thuis, dagen thuis, maanden thuis, is thuis, uitgevallen van school,
    dreigt thuis te komen zitten, dreigend thuiszitten, thuis laat, laten .. thuis, laat .. thuis, bleef thuis,
    bleef .. thuis, thuis bleef, thuis bleven, blijven thuis, thuiszat, zat .. thuis, thuis gelaten, thuisgelaten,
    laten thuis
  `,
  /** Asks about the people at home, not whether the pupil is there. */
  isErThuis: `is er thuis, is thuis al, ^is thuis, zijn thuis`,
  inBuitenland: `
    in buitenland,
    in marokko/turkije/polen/syrie/roemenie/bulgarije/suriname/duitsland/belgie/oekraine/spanje/somalie/eritrea/afghanistan/curacao,
    naar buitenland, buiten vakantie weg, verlengd .. vakantie, vakantie verlengd, nemen niet op, neemt niet op,
    onbereikbaar, van radar, niks meer gehoord, niets meer gehoord, geen teken van leven
  `,
  /** "Not come forward", "not itself for months": not about coming to school. */
  nietAfwezig: `
    vooruit, verder gekomen, in vel, lekker in, goed in, tot .. gekomen, erachter gekomen, rekenen, lezen, spelling,
    taal
  `,
  teLaat: `te laat`,
  teLaatVaak: `
    elke dag te laat, steeds later, later gebracht, te laat gebracht, altijd te laat, steeds te laat, vaak te laat,
    weer te laat, alweer te laat, iedere dag te laat, elke ochtend te laat, telkens te laat, te laat .. te laat,
    nooit op tijd, komt nooit op tijd
  `,
  komtNiet: `
    komt niet, komt vandaag niet, komt morgen niet, is er niet, was er niet, komt weer niet, is niet gekomen,
    gaat niet, gaat niet meer, komt niet meer
  `,
  thuiszitter: `thuiszitter*, thuis zitter, thuiszitten, thuiszitster, thuiszittend`,
  verzuim: `
    verzuim*, schoolverzuim, ziekteverzuim, ziekverzuim, spijbel*, spijbelt, gespijbeld, afwezig*, absent*, absentie,
    leerplicht*, leerplichtambtenaar, ongeoorloofd*, ongeoorloofd afwezig, lesverzuim, luxeverzuim, relatief verzuim,
    absoluut verzuim, verzuimt, verzuimmelding, afwezigheid
  `,
  langZiek: `ziek, ziekgemeld, ziek gemeld, ziekmelding*, ziekmeldingen, buikpijn, hoofdpijn`,
  langOfVaak: `
    weken, maanden, maand, week, # dagen, twee/drie/vier/vijf/tien/paar dagen, vaak, steeds, telkens, langdurig,
    lang, opnieuw, wederom, alweer, veel, elke maandag, iedere maandag, elke maandagochtend, elke week, iedere week,
    regelmatig, constant, voortdurend, sinds, altijd, keer, tijdje, tijd, weer
  `,
  eenDagZiek: `
    ziek, griep, koorts, tandarts, orthodontist, dokter, huisarts, ziekenhuis, ziekgemeld, verkouden, buikgriep,
    oogarts, begrafenis, waterpokken, buikpijn, hoofdpijn, overgegeven, bruiloft
  `,
  nietHetKind: `
    ^ik, juf, juffrouw, meester, collega*, leerkracht, invaller, stagiaire, directeur, mijn man, mijn vrouw, duo
  `,
  afspraakMetOuders: `gesprek, oudergesprek, afspraak, overleg, ouderavond, mdo`,
} as const satisfies Record<string, string>;
