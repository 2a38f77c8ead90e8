import { PRESSES, type Verb } from "../../../src/app/cards/press-data.ts";
import { SETUP_PRESSES, type SetupVerb } from "../../../src/app/cards/setup-press-data.ts";
import { current } from "../../../src/app/current.ts";
import { DOWNLOADS, download } from "../../../src/app/downloads.ts";
import type { Action } from "../../../src/domain/school/permissions.ts";
import { codeFrom } from "../../../src/domain/zorgteam/case-code.ts";
import { createSealedLinks } from "../../../src/teams/sealed-links.ts";
import { ilse } from "../../domain/case/avontuur.ts";
import { act } from "../../domain/case/given.ts";
import { opened, readyFor2 } from "../../domain/case/walks.ts";
import { type Press, pressTable } from "../press-table.ts";
import { openSchool, shown, type TestSchool } from "../school.ts";
import { meetingOn, onAgenda } from "../zorgteam/meetings.ts";
import { everybody, STANDING_IN } from "./everybody.ts";

/** One way to ask for something that not everybody may; says what was answered and whether that let somebody in. */
export type Entry = {
  name: string;
  action: Action;
  /** The same way is open to who may do this. */
  or?: Action;
  /** Who may only do this is shown less by the same way. */
  less?: Action;
  /** It names a pupil and no case: a seat is one in a case. */
  byPupil?: true;
  ask(who: string): Promise<{ answer: string; letIn: boolean }>;
};

const TODAY = "2027-02-01";

/** A case that is over: who works in the one that runs, and sees no more, is not shown it. */
const endedLongAgo = [
  ...opened,
  act({ type: "RecordDuty", duty: "tryMeans", on: "2026-12-01", option: "moreTime" }, ilse, "2026-12-01"),
  act({ type: "RecordDuty", duty: "talkParents", on: "2026-12-01", pointer: "notitie van toen" }, ilse, "2026-12-01"),
  act({ type: "Evaluate", outcome: "works", on: "2026-12-02" }, ilse, "2026-12-02"),
  act({ type: "ProposeMove", move: "backTo0From1", proposalId: "p0" }, ilse, "2026-12-02"),
];

/** The school with everybody, on a day on which two are away and a proposal has come to the next in line. */
export async function openEverybody(): Promise<TestSchool> {
  const school = await openSchool(`${TODAY}T09:00:00.000Z`, ":memory:", everybody());
  for (const away of STANDING_IN) {
    await school.deps.staffAbsences.put({ ...away, from: TODAY, until: TODAY }, "marja", TODAY);
  }
  return school;
}

/** What a press asks for: nothing but one's own, or an action of the table. Every verb is here or follows from what it stores. */
const OF_VERB: Partial<Record<Verb, Action | "own">> = {
  "zr.start": "pupil.record",
  "zr.dossier": "pupil.dossier",
  "zr.dossier.view": "pupil.view",
  "zr.dossier.said": "pupil.view",
  "zr.dossier.export": "pupil.export",
  "zr.dossier.make": "pupil.export",
  "zr.choose": "pupil.ask",
  "zr.consents": "pupil.consents",
  "zr.mark.save": "pupil.record",
  "zr.forward.save": "pupil.record",
  "zr.overview": "cases.overview",
  "zr.overview.list": "cases.all",
  "zr.overview.flow": "cases.flow",
  "zr.overview.numbers": "cases.numbers",
  "zr.overview.file": "cases.csv",
  "zr.away.save": "away.any",
  "zr.away.end": "away.any",
  "zr.messages.open": "own",
  "zr.messages.list": "own",
  "zr.messages.save": "own",
  "zr.roster.do": "school.roster",
  "zr.roster.drop": "school.roster",
};
/** What a download asks for, by its kind, with something to ask for. */
const OF_DOWNLOAD: Record<string, { action: Action; params: Record<string, string> }> = {
  overview: { action: "cases.csv", params: {} },
  dossier: { action: "pupil.export", params: { k: "p-1002", who: "parents", form: "json" } },
};
const OR: Partial<Record<Verb, Action>> = { "zr.overview": "cases.all" };

/** What somebody without the right reads. */
const REFUSED =
  /niet bij jouw groepen|Dit dossier is niet \(meer\) voor jou|Alleen de eigen leerkracht en de intern begeleider zien|Dit is voor de intern begeleider en de directie|Van een collega legt de intern begeleider dit vast|Dit doet de intern begeleider|Dit regelt de intern begeleider|Alleen voor de beheerder|Dit doet de beheerder|zet .* erin \(|Bij deze code heb ik niets|Over welke leerling gaat het|Ik ken je nog niet|Dat snap ik niet/;

/** Every entry but the terminal: messages, presses on old cards, codes and downloads. */
export async function entriesOf(school: TestSchool): Promise<Entry[]> {
  const table = await pressTable(school);
  await school.hasCase("c-finn-then", "p-1006", endedLongAgo);
  const finn = await school.hasCase("c-finn", "p-1006", [
    ...readyFor2,
    act({ type: "ProposeMove", move: "to2", proposalId: "p9" }, ilse, "2027-01-25"),
  ]);
  const agenda = meetingOn("2027-02-16", { id: "m-agreed", stage: "confirmed", items: [onAgenda("c-noor")] });
  await school.deps.zorgteam.save(agenda, null, []);
  const code = await school.deps.zorgteam.giveCode("c-daan", codeFrom("c-daan", 0));

  const ask = async (answer: string, looks: RegExp | undefined) => ({
    answer,
    letIn: !REFUSED.test(answer) && (looks === undefined || looks.test(answer)),
  });
  const say = (action: Action, text: string, looks: RegExp, more: Partial<Entry> = {}): Entry => ({
    name: `“${text}”`,
    action,
    ...more,
    ask: async (who) => ask(await school.say(who, text), looks),
  });
  const presses = (Object.keys(PRESSES) as Verb[]).flatMap((verb): Entry[] => {
    const action = OF_VERB[verb] ?? ofPress(verb, table[verb]);
    if (action === "own") return [];
    const data = { ...table[verb].data, ...(action === "pupil.decide" ? { c: "c-finn" } : {}), ...CHANGED[verb] };
    if ("p" in data && action === "pupil.decide") Object.assign(data, { p: "p9", v: finn });
    const or = OR[verb];
    const looks = LOOKS_LIKE[verb];
    return [
      {
        name: `press ${verb}`,
        action,
        ...(or ? { or } : {}),
        ...(verb === "zr.dossier" ? { less: "pupil.ask" } : {}),
        ...("k" in data && !("c" in data) ? { byPupil: true } : {}),
        ask: async (who) => ask(shown(await school.press(who, verb, data)), looks),
      },
    ];
  });
  const downloads = createSealedLinks("a secret of this test only, 32+ long", () => "http://127.0.0.1");
  const fetched = Object.keys(DOWNLOADS).map((kind): Entry => {
    const asked = OF_DOWNLOAD[kind];
    if (!asked) throw new Error(`what the download ${kind} asks for is not said here`);
    return {
      name: `download ${kind}`,
      action: asked.action,
      async ask(person) {
        const url = downloads.urlOf({ kind, params: asked.params, person, until: `${TODAY}T10:00:00.000Z` });
        const deps = { ...(await current(school.deps)()), downloads };
        const got = await download(deps, url.split("/").at(-1) ?? "");
        if (got.status !== 200) return { answer: got.sentence, letIn: false };
        return { answer: String(got.file.body), letIn: true };
      },
    };
  });
  return [
    ...presses,
    ...fetched,
    say("pupil.ask", "wat nu met Daan?", /^Daan · groep 5/, { byPupil: true }),
    say("pupil.ask", "laat zien wat er met Noor is gedaan", /Noor · groep 5/, { byPupil: true }),
    say("pupil.ask", "hoe werkt de zorgroute voor Daan?", /hier ben je|Daan · groep 5/i, { byPupil: true }),
    say("pupil.dossier", "dossier Finn", /notitie van toen/, { byPupil: true, less: "pupil.ask" }),
    {
      name: "press zr.dossier of one case",
      action: "pupil.ask",
      ask: async (who) =>
        ask(shown(await school.press(who, "zr.dossier", { k: "p-1006", at: 0, c: "c-finn" })), /Finn · groep 5/),
    },
    say("pupil.consents", "toestemmingen Noor", /Noor · groep 5/, { byPupil: true }),
    say("pupil.ask", `wat is ${code}?`, /Daan · groep 5/),
    say("cases.overview", "mijn leerlingen", /leerlingen in de zorgroute \(/, { or: "cases.all" }),
    say("cases.flow", "doorstroom", /nu in deze route/),
    say("cases.numbers", "doorstroom", /^Doorstroom:/, { or: "cases.flow" }),
    say("zorgteam.run", "data van het zorgteam", /Zorgteam|zorgteam/),
    say("zorgteam.items", "agenda zorgteam", /^Zorgteam:/, { or: "zorgteam.run" }),
    say("school.roster", "importeren", /EDEXML/),
    say("school.setUp", "inrichten", /inrichten/i),
    say("pupil.remove", "bewaartermijnen", /ewaar/),
  ];
}

const SETUP_SAVES = (Object.keys(SETUP_PRESSES) as SetupVerb[]).filter((verb) => "n" in SETUP_PRESSES[verb].shape);

/** What the right gives, where others are shown less on the same card: whom the flow is about, and cases of before. */
const LOOKS_LIKE: Partial<Record<Verb, RegExp>> = {
  "zr.overview.flow": /nu in deze route/,
  "zr.dossier": /notitie van toen/,
};

/** Nobody here is the one who is away, and nothing is stored: the day does not exist, the school is another by now. */
const CHANGED: Partial<Record<Verb, object>> = {
  "zr.dossier": { k: "p-1006", at: 0 },
  "zr.away.save": { who: "youssef", from: "2027-02-31", until: "2027-02-31" },
  "zr.away.end": { w: "nobody" },
  "zr.staff.save": { n: 99 },
  ...Object.fromEntries(SETUP_SAVES.map((verb) => [verb, { n: 99 }])),
};

const ROLE_VERBS = /^zr\.(staff|setup\.(give|take|person|keep|next|unnext))/;

function ofPress(verb: Verb, { data, stores }: Press): Action {
  if (verb.startsWith("zr.zorgteam.")) return "zorgteam.run";
  if (verb.startsWith("zr.decide.")) return "pupil.decide";
  if (verb.startsWith("zr.retention.")) return "pupil.remove";
  if (ROLE_VERBS.test(verb)) return "school.roles";
  if (verb.startsWith("zr.setup.")) return "school.setUp";
  if (!("c" in data)) throw new Error(`what ${verb} asks for is not said here`);
  return stores ? "pupil.record" : "pupil.ask";
}
