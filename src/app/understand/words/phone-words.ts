/**
 * How staff write on a phone, in dialect or half in English, and the plain Dutch that is meant. Each line is `typed:
 * plain`; several spellings are divided by blanks. Only what a small slip of the finger does not explain.
 */
const TYPED = `
  wnr wneer wanr wanner: wanneer
  hvl hoevl hvel: hoeveel
  wrm: waarom
  wa: wat
  wats whats: wat is
  da: dat
  kzou kzal: ik zou
  kheb khb: ik heb
  kben: ik ben
  kwil: ik wil
  kdt kunde: kan je
  ge gij gy: jij
  ek k: ik
  moogt meug: mag
  nie ni: niet
  nimeer nimmeer niemeer: niet meer
  nix nicks noppes nada: niks
  gn: geen
  ng: nog
  gd: goed
  gwn gwoon gewn: gewoon
  eig eigl eigk eigelijk: eigenlijk
  ns: eens
  effen effekes efkes efjes evn evem: even
  gister gistr gistere: gisteren
  mrgn mgn mrge: morgen
  vnm vanm: vanmiddag
  vnmo vanmo: vanmorgen
  wk wkje: week
  wkn wknd: weken
  mnd mndje: maand
  mndn: maanden
  dgn: dagen
  pw: per week
  mins minuutjes: minuten
  mss msch msschn misch mischien: misschien
  idd: inderdaad
  pls plz plis asap zsm svp aub alsjebl btw sws iig ofzo enzo ofzoiets: aub
  vd: van de
  v vh vn: van
  lk lkr lkt lkrcht: leerkracht
  lln kinders kids kindjes kindren pupils students: leerlingen
  ll lrl pupil student: leerling
  ovl overl: overleg
  gespr gsprk gesprk: gesprek
  afspr: afspraak
  bespr: bespreking
  instr: instructie
  eval evalu: evaluatie
  toest toestem: toestemming
  hdp: handelingsplan
  gp: groepsplan
  tel: telefoon
  fb feedback: reactie
  dys: dyslexie
  begr: begrijpend
  what wht: wat
  does: betekent
  mean means: betekent
  next nxt: volgende
  how: hoe
  if: als
  the: de
  who: wie
  my: mijn
  work works: werkt
  overdue: te laat
  call calls videocall: gesprek
  new: nieuwe
  parents: ouders
  done: gedaan
  babbel babbeltje klapke: gesprek
  komma punt: dus
`;

/** Turns of phrase that say nothing about the question, but hold words that would. */
export const EMPTY_PHRASES = [
  "(?:wat|als het aan) (?:mij|ons|mij persoonlijk) (?:betreft|ligt|aangaat)",
  "wat dat betreft",
  "(?:voor|naar) (?:mijn|m'n|mn) (?:gevoel|idee)",
  "volgens (?:mij|ons|mn duo|mijn duo)",
  "als (?:het|'?t|dat|je|u) (?:kan|kunt|mag|uitkomt)",
  "als je (?:wil|wilt|tijd hebt)",
  "indien mogelijk",
  "eerlijk gezegd",
  "om eerlijk te zijn",
  "weet je wel",
  "hoe dan ook",
  "zoals (?:je weet|gezegd|afgesproken)",
  "zeg maar",
  "ja of nee",
  "weet ik veel",
  "in ieder geval",
  "als ik het goed heb",
];

/** What is meant by each word of `TYPED`. */
export const PLAIN_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  TYPED.split("\n")
    .filter((line) => line.includes(":"))
    .flatMap((line) => {
      const [typed = "", plain = ""] = line.split(":");
      return typed
        .trim()
        .split(" ")
        .map((word) => [word.replaceAll("'", ""), plain.trim().split(" ")] as const);
    }),
);
