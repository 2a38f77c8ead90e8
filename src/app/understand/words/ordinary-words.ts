/**
 * Frequent Dutch words that are not about the care route. They have one purpose: a word on this list is never taken
 * for a misspelled name or key word ("dan" is not Daan, "kleur" is not Fleur). A pupil who is called like one of them
 * (Wil, Mei, Max) is recognised only where a name is to be expected; see find-names.ts.
 */
const LISTED = `
  aan aandacht aandoen aangeven aanpassen aantal achter acht af afgelopen afspraken al alle alleen alles als alsjeblieft alstublieft altijd ander andere
  anders antwoord april arm armen auto avond baan baas bal band bang bank basis bed beeld been beetje begin begon begrijp
  begrijpen begrip behalve beide bekend bekijken bel belangrijk bellen ben benen bent beter bezig bezoek bij bijna bijvoorbeeld
  binnen blij blijf blijft blijven boek boeken boel boom boor boos bord bos botte boter bouw boven brand breed brengen brief
  broek broer brood bruin buiten bus cijfer cijfers cito club computer daad daags daar daarbij daarmee daarna daarom daarover
  dag dagen dak dame dames dan dank dans dansen dat data datum de deel delen denk denken denkt deur deze dezelfde dicht die
  dienst diep dier dieren digibord ding dingen dinsdag dit doe doel doelen doen doet dokter dom donderdag donker door doos draad
  draai drie drinken droog druk duidelijk duo duurt durf durft dus duwt echt een eens eerder eerlijk eerst eerste eet eeuw effe ei
  eigen eigenlijk eind einde elk elkaar elke en engels enkel enkele er erg ergens even extra familie fase feest februari fel fiets
  film fijn flink fluit fout foto fotos frans fris ga gaan gaat gang gat gauw gebruik gebruikt gedrag geduld geel geen gehad gehoord
  geld geleden geleerd geloof geluid gemaakt gemeente genoeg gepest geur geven geweest gewoon gezegd gezicht gezien gisteren glas god
  goed goede goor gooien gooit graag grap griep groen groep groepen groot grote gym haal haalt haan haar half hallo hand handen
  handig hard hebben heb hebt heeft heel heen heet hele hem herfst het hetzelfde hetzij hier hij hoe hoef hoeft hoek hoes hond
  honger hoofd hoog hoop hoor hoort horen houd houden houdt huid huil huilen huilt huis huiswerk hulp hun idee iedere iedereen iemand
  iets ik in inderdaad inmiddels is ja jaar jaren jammer januari jarig jas je jij jongen jongens jou jouw juf juffrouw juist juli
  juni jullie jurk kaart kaas kamer kan kans kant kapot keer kennen kent kerst keuze kijk kijken kijkt kind kinderen klaar klas
  klasse klein kleine kleur kleuren kleuter kleuters knie knippen koek koffie kok kom komen komende komt kon koor koorts kop kopen
  kort kost kracht krant krijg krijgen krijgt kun kunnen kunst kunt kwam kwart kwijt laag laan laars laat laatst laatste land lang
  lange lastig laten lawaai leer leeg leerde leerkracht leerling leerlingen leert leg leggen lekker leren les lessen letter letters
  leuk leuke leven lezen lees leest lid lief liefst lieve liever lig ligt lijkt lijn lijst linker links lip lippen live lokaal loopt
  loos lopen los lotto lucht luister luisteren luistert maak maakt maal maan maand maandag maanden maar maart mag makkelijk maken mama
  man mannen markt max mazelen mee meer meest meester meestal mei meid meisje meisjes melk men meneer mening mensen merk merken merkt
  mes met meteen mevrouw middag midden mij mijn min minder minuut minuten misschien moe moeder moeilijk moest moet moeten mogelijk mogen
  mooi mooie morgen motoriek muis muur muziek na naam naar naast nacht nadat namelijk nee neem neemt nek nemen nergens net neus niemand
  niet niets nieuw nieuwe niks nodig noem noemen nog nogal nood nooit noord noot noten november nu nul nummer of ogen oktober om omdat
  onder ongeveer ons onze onderbouw ontbijt ooit ook oor oorzaak op open opa opdracht opdrachten opeens opgave oma oog oren oud over
  overal overleg paar pagina pak pakken pakt pan papa papier pas past pauze pen per pest pesten pijn pijp plaat plaats plan plein plek
  plezier poep pop praat praten precies prijs prima printer probeer probleem problemen punt raam raar raad rand recht rechts reden
  regel regels regen regent rekenen rekening rest rij rijk rits roep roept roes roest roken rond rood roof rook room rots rotte ruim rust
  rustig ruzie samen saai schaar schat scherm schip schoen schoenen school schoon schrift schrijf schrijven schrijft schud seizoen september
  seo serieus sinds slaap slaapt slaan slaat slecht sleutel slim slot snap snapt snel sneller soms som sommen sommige soort speel speelt spel
  spelen spelling spoor sport spreek spreekt staan staat stand start steeds stem sterk stil stoel stond stop stopt straat straks strenge
  student stuk stukje taal taak taart tafel tafels tand tandarts teen tegen tekening tekenen tekst telefoon tellen tent terug terwijl test
  thee thuis tien tijd tijdens tijger toch toe toen toets toetsen tok toneel toon top tot totaal trap trein trek trekt trots trui tuin tussen
  twaalf twee tweede tv uit uur uren vaak vader vak vakantie val valt van vanaf vandaag vandaar vanmiddag vanmorgen vanochtend vanuit
  varken vast veel veilig ver verder verdriet vergeet vergeten verhaal verkeerd verkeerde verleden verschil vertel vertelt verwacht verwachten
  vertellen via vier vies vijf vind vinden vindt vlak vlees vlot voel voelen voelt voet voetbal vol volgend volgende volgens vond voor
  vooral vooruit voorbij voorstel vorig vorige vorm vraag vraagt vragen vriend vrienden vriendin vriendje vrij vrijdag vroeg vroeger vrouw
  waar waarbij waarin waarmee waarom waarover wacht wachten wakker wand want waren warm was wat water we week weekend weer weet weg wegens
  weinig wel welk welke wens werd wereld werk werken werkt weten wie wiens wij wijs wil wilde wilden willen wilt win wind winter wit woede
  woensdag woont wonen woord woorden word worden wordt zaak zag zak zal zand zat zaten ze zee zeer zeg zeggen zegt zei zeker zelf zelfs zes
  zet zetten zeven zich ziek ziekenhuis zie zien ziet zij zijn zin zingen zit zitten zo zoals zodat zoek zoeken zolang zomer zon zonder zondag
  zoon zorg zorgen zou zouden zus zusje zusjes zwaar zwak zwart zwemmen aap noem lach lacht lachen breuken breuk klok dictee avi dmt iep tso bso
  buitenschoolse overblijf overblijven kring kleurplaat werkboek werkblad schriftje gymles knutselen puzzel puzzels bouwhoek instructie opletten
  concentratie dromerig onrustig druk stoer verlegen stiller faalangst begrijpend technisch snappet chromebook laptop tablet juffie directeur
  collega collegas stagiaire invaller conciërge adhd add ass autisme dyslexie dyscalculie nt2 pop imd lid live laat laatste prikken vrede vol
  sem1 sinterklaas sint pasen carnaval koningsdag studiedag schoolreis kamp musical rapport rapporten advies adviezen vo havo vmbo vwo mavo
  jan feb mrt apr jun jul aug sep sept okt nov dec ma di wo do vr za zo mo st nr blz an ad al am are the you me my no yes so to and for not
  afgemeld dood dode ging gingen deed deden heette leek liep zocht zette sprak trok viel vroeg wist wou zong bleef bracht dacht gaf hield keek kreeg
  nam riep ben jet ster storm vos beer wolf bloem bloemen lente zomers pech pret saus sap kaal kaak laden laten later letten opgeschoten opschieten lot loten lotje motten
  rooster rots rozen rot roosters sterren nor norm noren noorse deen deens dwaan daden naden beha bob bobbel box boxen boter semester hemd
  geeft geef leeft leef gras krap snel tilt ruilt paard paarden bloem bloeit groeit plakt plaatst positie politiek positief negatief invallen invalt ingeval
  drang tegel spiegel wist duurt drukt hielp help steelt deelt beelt heelt keelt breekt spreekt schrikkel schrijf schrijft bulk buit wond bond hond rond kerst krab
  rug bug terug vlug mug lijf vijf blij lip tip wip hals als vals valst wang lang bang tang pols puls dij zij bij oort soort poort noot boot sloot groot bloot
  straf graf staf geld gold geheel gemiddeld gemeld gemeten gemist gedeeld gevraagd gesteld getest gekocht gehoopt verwijs verwijst verbeterd verder verteld
  slip stip trap stap klap kip kap map lap rap sap tap wacht macht kracht lacht nacht zacht acht pracht vracht
`;

/** Words that can be a name as well as a thing; after "de", "een" or "in de" they are the thing. */
const THINGS = `roos fee jet bloem merel iris storm beer wolf ster linde jade lente vos mees bas robin parel puck floor hazel zon sky`;

const ORDINARY: ReadonlySet<string> = new Set(LISTED.split(/\s+/u).filter((word) => word !== ""));
export const NAMES_THAT_ARE_THINGS: ReadonlySet<string> = new Set(THINGS.split(" "));

const ENDINGS = ["en", "e", "s", "t", "n", "d", "je", "jes", "de", "te"];

/** True for a frequent Dutch word as listed. */
export function isFrequent(word: string): boolean {
  return ORDINARY.has(word);
}

/** True for a frequent Dutch word, also with one of the usual endings behind it. */
export function isOrdinary(word: string): boolean {
  if (ORDINARY.has(word)) return true;
  return ENDINGS.some(
    (ending) =>
      word.length - ending.length >= 4 && word.endsWith(ending) && ORDINARY.has(word.slice(0, -ending.length)),
  );
}

/** Words without meaning of their own: they may stand between the words of a fixed phrase. */
export const FILLERS: ReadonlySet<string> = new Set(
  `de het een t n zijn haar hun hem ze zij hij mijn mn mij me onze ons je jou jouw ook even ff effe al nog weer heel erg zo zon nou nu eigenlijk toch maar wel
  dus graag eens gewoon echt best dan er aub alsjeblieft alstublieft meer eigen steeds vaak soms beetje veel dit dat deze die hier daar ik we wij jij u hoor
  zelf vandaag morgen gisteren straks net alweer alvast inmiddels hoi hallo hey goedemorgen is`.split(/\s+/u),
);
