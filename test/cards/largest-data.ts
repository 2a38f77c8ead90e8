import type { CardAction, CardContent, CardName } from "../../src/app/cards/card-data.ts";
import { sampleOf } from "./card-parts.ts";

/** The most a card can hold in a school's practice: long names, long texts from a route, full lists. */

const words =
  "Bespreek in het ondersteuningsteam, samen met de ouders en de leerkracht, welke ondersteuning nodig is en wat past ";

function text(length: number): string {
  return words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, ".");
}

function times<T>(count: number, make: (nth: number) => T): T[] {
  return Array.from({ length: count }, (_, nth) => make(nth));
}

const id = "0198f2a4-7c31-7e52-9b1d-2f6c0a9d4e77";

function button(title: string, verb: string): CardAction {
  return { title, verb, data: { c: id, v: 120, d: "discussInTeamWithParents" } };
}

const who = "Maria-Magdalena van den Heuvel-de Graaf · groep 5/6 (combinatie)";
const lines = (count: number, length: number) => times(count, () => ({ text: text(length) }));
const buttons = (count: number) => times(count, () => button(text(40), "zr.record.open"));
const facts = times(4, () => ({ title: "Uiterlijk", value: text(120) }));

const choice = (id: string, count: number, optional: boolean) => ({
  kind: "choice",
  id,
  label: text(60),
  value: "",
  optional,
  choices: times(count, (nth) => ({ title: text(50), value: `value${nth}` })),
});
const hearing = [
  choice("heard", 6, false),
  choice("weight", 3, true),
  choice("why", 4, true),
  { kind: "date", id: "told", label: text(60), value: "", min: "2026-11-02", max: "2026-11-20", optional: true },
];
/** A decision as long as it may be, with ten people to choose from. */
const decisionRow = (nth: number) => ({
  textId: `what${nth}`,
  textLabel: `Afspraak ${nth} (mag leeg)`,
  text: text(280),
  ownerId: `who${nth}`,
  ownerLabel: `Afspraak ${nth}: wie?`,
  owner: "",
  owners: times(10, (person) => ({ title: text(40), value: `p:person-${person}` })),
  dayId: `by${nth}`,
  dayLabel: `Afspraak ${nth}: vóór welke dag?`,
  day: "2026-12-11",
  min: "2026-12-03",
  max: "2029-09-02",
});

const LARGEST: { readonly [N in CardName]?: object } = {
  staff: {
    title: text(60),
    notice: text(100),
    text: text(160),
    rows: times(3, (nth) => ({
      who: text(80),
      says: text(150),
      choices: [
        {
          id: `f${nth}`,
          label: text(60),
          value: "teacher",
          options: times(4, () => ({ title: text(20), value: "teacher" })),
        },
        {
          id: `g${nth}`,
          label: text(60),
          value: times(20, (at) => `GROEP-2026-${at}`).join(","),
          options: times(60, (at) => ({ title: text(30), value: `GROEP-2026-${at}` })),
        },
      ],
      accounts: [{ id: `a${nth}`, label: text(80) }],
    })),
    save: button("Bevestigen", "zr.staff.save"),
    later: buttons(1),
  },
  advice: {
    who,
    step: text(60),
    goal: text(200),
    notice: text(200),
    facts,
    todo: times(12, () => ({ text: text(150), meta: text(80) })),
    open: lines(2, 110),
    closed: times(4, () => ({ title: text(60), state: text(50), missing: lines(5, 110) })),
    optional: text(200),
    why: times(19, () => ({ line: text(170), source: text(60) })),
    actions: buttons(6),
  },
  start: { who, text: text(200), earlier: text(120), first: text(260), actions: buttons(2) },
  choice: { who, title: text(40), text: text(300), source: text(100), options: buttons(10) },
  evaluate: {
    who,
    text: text(300),
    tried: lines(30, 120),
    fields: hearing,
    source: text(100),
    options: buttons(5),
  },
  record: {
    who,
    title: text(60),
    text: text(900),
    fields: [...hearing, { kind: "text", id: "pointer", label: text(60), maxLength: 80, placeholder: text(60) }],
    source: text(100),
    more: [button(text(40), "zr.consent.ask")],
  },
  ask: { who, title: text(100), facts, letter: lines(11, 300), source: text(100), actions: buttons(3) },
  consents: {
    who,
    notice: text(140),
    consents: times(10, () => ({ title: text(80), state: text(60), detail: text(500) })),
    exchanges: times(15, () => ({ what: text(140), detail: text(600) })),
    empty: text(140),
    actions: buttons(2),
  },
  dossier: {
    who,
    notice: text(200),
    facts: times(10, () => ({ title: "Weten de ouders het?", value: text(120) })),
    missing: lines(8, 200),
    // As many as the card shows: each with a reason of the longest, and what parents said twice at length.
    entries: times(10, () => ({ text: text(380), retracted: text(90), views: lines(2, 350) })),
    pages: buttons(2),
    actions: buttons(4),
  },
  "parents-view": {
    who,
    notice: text(200),
    text: text(200),
    entry: { value: "", choices: times(10, (nth) => ({ title: text(140), value: `${id}~${nth}` })) },
    view: text(280),
  },
  "dossier-export": {
    who,
    title: text(80),
    lines: lines(16, 400),
    hint: text(200),
    links: times(2, () => ({ title: "JSON", url: `https://bot.example/download/${"a".repeat(400)}` })),
    actions: buttons(6),
  },
  propose: { who, title: text(60), text: text(200), facts: facts.slice(0, 3), source: text(100) },
  approve: { who, title: text(70), notice: text(120), facts, tried: lines(30, 120), source: text(100) },
  choose: { title: text(60), text: text(100), options: buttons(20) },
  overview: {
    title: text(60),
    notice: text(40),
    rows: times(8, () => ({ who, step: text(60), turn: text(90), due: text(60), open: button("Open", "zr.advice") })),
    actions: buttons(2),
  },
  retention: {
    title: text(60),
    notice: text(110),
    text: text(240),
    rows: times(8, () => ({
      who,
      since: text(110),
      why: text(110),
      action: button("Verwijderen", "zr.retention.ask"),
    })),
    actions: buttons(2),
  },
  "zorgteam-post": {
    title: text(70),
    text: text(200),
    items: times(20, () => ({
      code: "ZT-7K3P",
      step: text(60),
      link: {
        title: "Open in eigen chat",
        url: `https://teams.microsoft.com/l/chat/0/0?users=28%3A${id}&message=ZT-7K3P`,
      },
    })),
  },
  "zorgteam-agenda": {
    title: text(70),
    notice: text(120),
    text: text(200),
    rows: times(20, () => ({
      who,
      why: text(110),
      missing: text(140),
      code: "ZT-7K3P",
      action: { title: "Maria-Magdalena eraf", verb: "zr.zorgteam.off", data: { m: id, i: id } },
    })),
  },
  "zorgteam-dates": {
    rows: times(20, () => ({
      when: text(50),
      stage: text(30),
      action: { title: "Wijzig", verb: "zr.zorgteam.date", data: { m: id } },
    })),
    fields: times(10, (nth) => ({
      id: `d${nth + 1}`,
      label: `Datum ${nth + 1}`,
      value: "2026-12-08",
      min: "2026-11-16",
      max: "2027-08-01",
    })),
  },
  cases: {
    title: text(60),
    notice: text(60),
    steps: times(10, () => ({ title: text(60), value: text(30) })),
    rows: times(8, () => ({
      who: text(80),
      step: text(60),
      turn: text(160),
      due: text(110),
      open: button("Open", "zr.advice"),
    })),
    place: text(30),
    fields: ["route", "step", "waits", "group", "late"].map((name) => ({
      id: name,
      label: text(30),
      value: "",
      choices: times({ route: 6, step: 12, waits: 9, group: 61, late: 2 }[name] ?? 0, (nth) => ({
        title: text(40),
        value: `value${nth}`,
      })),
    })),
    actions: times(5, () => ({
      title: text(30),
      verb: "zr.overview.list",
      data: { page: 120, route: text(30), step: text(30), waits: "instructionTeacher", group: text(30), late: "late" },
    })),
  },
  flow: {
    title: text(90),
    text: text(60),
    rows: times(14, () => ({ title: text(60), value: text(110) })),
    alt: text(260),
    note: text(260),
    actions: buttons(6),
  },
  numbers: {
    title: text(90),
    years: times(3, () => ({
      year: text(40),
      steps: times(14, () => ({ title: text(60), value: text(90) })),
      resolved: text(220),
    })),
    note: text(400),
    actions: buttons(1),
  },
  digest: {
    title: text(60),
    text: text(80),
    rows: times(12, () => ({ who, what: text(110), when: text(110), open: button("Wat nu?", "zr.advice") })),
    more: text(60),
    actions: buttons(2),
  },
  "meeting-plan": {
    who,
    title: text(50),
    notice: text(400),
    text: text(400),
    rules: lines(5, 200),
    people: [
      {
        label: "Wie zijn erbij?",
        value: "",
        choices: times(14, (nth) => ({ title: text(60), value: `p${nth}@${text(20)}` })),
      },
    ],
    source: text(100),
  },
  "meeting-slots": {
    who,
    title: text(40),
    notice: text(120),
    text: text(150),
    slots: times(5, (nth) => ({ id: `a${nth + 1}`, label: "wo 23 dec, 15.30 tot 16.15 uur", value: "yes" })),
    actions: buttons(4),
  },
  "meeting-tally": {
    who,
    title: text(40),
    notice: text(200),
    text: text(200),
    rows: times(5, () => ({
      when: text(40),
      mark: "Beste moment",
      votes: text(50),
      cannot: text(150),
      waiting: text(150),
      problem: text(250),
      fix: [button("Dit moment vastzetten", "zr.meeting.fix")],
    })),
    actions: buttons(6),
  },
  meeting: {
    who,
    title: text(40),
    notice: text(200),
    when: text(80),
    facts: times(3, () => ({ title: "Wie zijn erbij", value: text(300) })),
    warnings: lines(2, 250),
    agreed: lines(5, 350),
    hint: text(120),
    actions: buttons(6),
  },
  "meeting-outcome": {
    who,
    title: text(60),
    notice: text(200),
    when: text(40),
    attended: { value: "", choices: times(10, (nth) => ({ title: text(40), value: `role${nth}` })) },
    first: times(2, (nth) => decisionRow(nth + 1)),
    more: times(3, (nth) => decisionRow(nth + 3)),
  },
  /** Every item, each with as much as it says of what is set. */
  setup: {
    title: text(40),
    notice: text(160),
    text: text(100),
    parts: [5, 3, 6, 2].map((rows) => ({
      title: text(30),
      rows: times(rows, () => ({
        what: text(45),
        state: text(220),
        needed: true,
        action: { title: text(24), verb: "zr.setup.open", data: { i: "careCoordinator" } },
      })),
    })),
    letter: lines(4, 300),
  },
  /** A large school: all who hold a function, and everybody who may be added. */
  "setup-form": {
    title: text(50),
    notice: text(200),
    text: text(250),
    rows: times(20, () => ({
      text: text(110),
      actions: [
        { title: text(24), verb: "zr.setup.person", data: { f: "careCoordinator", w: id } },
        { title: text(24), verb: "zr.setup.take", data: { n: 1200, f: "careCoordinator", w: id } },
      ],
    })),
    fields: [
      {
        ...{ kind: "choice", id: "who", label: text(40), help: "", value: "", folded: true, optional: true },
        choices: times(80, (nth) => ({ title: text(50), value: `${id.slice(0, 34)}${nth}` })),
      },
      { kind: "account", id: "account", label: text(40), help: text(100), value: "", placeholder: text(20) },
      {
        ...{ kind: "text", id: "called", label: text(50), help: "", value: text(80), maxLength: 80 },
        ...{ placeholder: text(20), optional: true },
      },
    ],
  },
  help: { examples: times(8, () => ({ say: text(70), does: text(120) })) },
  message: { title: `${who} · ${text(60)}`, lines: lines(40, 120) },
};

/** The sample with its lists and texts at their fullest. */
export function largestOf(name: CardName): CardContent {
  const sample = sampleOf(name);
  return { name, data: { ...sample.data, ...LARGEST[name] } } as CardContent;
}
