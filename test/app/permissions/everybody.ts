import { ACTIONS, type Action } from "../../../src/domain/school/permissions.ts";
import { type Person, type School, type SchoolFile, toSchool } from "../../../src/domain/school/school.ts";
import { WORKDAYS } from "../../../src/domain/school/workdays.ts";
import { readSchool } from "../../../src/store/school-file.ts";

/** Everybody there can be for the pupils of group 5, one of each, and what each may. Written by hand: nothing follows from the code. */

const ADMIN = "aaaaaaaa-0000-4000-8000-000000000001";
const BOB = "aaaaaaaa-0000-4000-8000-000000000002";
export const ADMINISTRATORS = [ADMIN, BOB];
/** On the day of the test: Wanda stands in for the teacher of group 5, Ziva for one of the care coordinators. */
export const STANDING_IN = [
  { person: "ilse", substitute: "wanda" },
  { person: "youssef", substitute: "ziva" },
];

type Row = { id: string; who: string; may: string };

/** The actions of the table, in this order; `x` is yes. */
const COLUMNS: readonly Action[] = [
  "pupil.ask",
  "pupil.record",
  "pupil.decide",
  "pupil.consents",
  "pupil.dossier",
  "pupil.export",
  "pupil.view",
  "pupil.remove",
  "cases.overview",
  "cases.all",
  "cases.flow",
  "cases.numbers",
  "cases.csv",
  "cases.move",
  "zorgteam.run",
  "zorgteam.items",
  "away.any",
  "school.setUp",
  "school.roster",
  "school.roles",
  "audit.read",
];

// biome-ignore format: a table
const ROWS: readonly Row[] = [
  // pupil: ask record decide consents | dossier export view remove | cases: overview all flow numbers csv move | zorgteam: run items | away | school: setUp roster roles | audit
  // First: what waits for her is gone once anybody has decided.
  { id: "karin", who: "the next in line", may: "..x. .... ...... .. . ... ." },
  { id: "ilse", who: "the own teacher", may: "xxxx x.x. x..... .. . ... ." },
  { id: "anouk", who: "the other teacher of the group", may: "xxxx x.x. x..... .. . ... ." },
  { id: "wanda", who: "a teacher who stands in for the own one", may: "xxxx x.x. x..... .. . ... ." },
  { id: "ingrid", who: "the teacher of the instruction group", may: "xxx. .... x..... .. . ... ." },
  { id: "tom", who: "a teacher of another group", may: ".... .... x..... .. . ... ." },
  { id: "marja", who: "a care coordinator", may: "xxxx xxxx .xxxxx x. x ... ." },
  { id: "ziva", who: "who stands in for a care coordinator", may: "xxxx xxxx xxxxxx x. x ... ." },
  { id: "petra", who: "the director", may: ".... .... ...x.. .. . ... ." },
  { id: "zoe", who: "a member of the zorgteam", may: ".... .... ...... .x . ... ." },
  { id: "rob", who: "a role by name, at work now", may: "xxx. .... x..... .. . ... ." },
  { id: "wim", who: "a role by name, not at work now", may: ".... .... x..... .. . ... ." },
  { id: "admin-aaaaaaaa", who: "an administrator", may: ".... .... ...... .. . xxx x" },
  { id: "bob", who: "an administrator who teaches another group", may: ".... .... x..... .. . xxx x" },
  { id: "lies", who: "somebody without a role yet", may: ".... .... ...... .. . ... ." },
  { id: "gone", who: "a teacher of the group who left", may: ".... .... ...... .. . ... ." },
  { id: "stranger", who: "somebody nobody knows", may: ".... .... ...... .. . ... ." },
];

export const PEOPLE = ROWS.map(({ id, who }) => ({ id, who }));

/** What the table must say. */
export function mayDo(id: string, action: Action): boolean {
  const row = ROWS.find((one) => one.id === id);
  if (!row) throw new Error(`nobody is ${id}`);
  return row.may.replaceAll(" ", "")[COLUMNS.indexOf(action)] === "x";
}

/** The table has a column for every action. */
export const isWhole =
  ACTIONS.every((action) => COLUMNS.includes(action)) &&
  ROWS.every(({ may }) => may.replaceAll(" ", "").length === ACTIONS.length);

/** Who is one thing and nothing else for a pupil of group 5. */
export const PURELY = {
  teacher: "ilse",
  instructionTeacher: "ingrid",
  careCoordinator: "marja",
  seat: "rob",
  nextInLine: "karin",
  careTeam: "zoe",
  leadership: "petra",
  administrator: "admin-aaaaaaaa",
} as const;

/** The demo school with all of them. */
export function everybody(): School {
  const { file } = readSchool("src/cli/demo/school.yaml");
  const one = (id: string, name: string, change: Partial<Person>): SchoolFile["people"][number] => ({
    id,
    aadId: `22222222-0000-4000-8000-${String(id.length).padStart(4, "0")}${Buffer.from(id).toString("hex").slice(0, 8).padEnd(8, "0")}`,
    name,
    functions: [],
    groups: [],
    workdays: [...WORKDAYS],
    seats: [],
    ...change,
  });
  return toSchool(
    {
      ...file,
      approvals: { remindAfter: 3, passOnAfter: 5, next: ["karin"] },
      groups: [...file.groups, { id: "I1", name: "instructiegroep" }],
      people: [
        ...file.people,
        one("anouk", "Anouk Peeters", { functions: ["teacher"], groups: ["5A"] }),
        one("wanda", "Wanda Smit", { functions: ["teacher"], groups: ["3A"] }),
        one("ingrid", "Ingrid Bos", { functions: ["teacher"], groups: ["I1"] }),
        one("ziva", "Ziva Cohen", { functions: ["teacher"], groups: ["3A"] }),
        one("karin", "Karin Mol", { functions: ["outside"] }),
        one("zoe", "Zoe Prins", { functions: ["careTeam"] }),
        one("rob", "Rob Vos", { functions: ["outside"], seats: ["avontuur.teacher"] }),
        one("wim", "Wim Kok", { functions: ["outside"], seats: ["avontuur.poAlmere"] }),
        one("bob", "Bob de Boer", { functions: ["teacher"], groups: ["7B"], aadId: BOB }),
        one("lies", "Lies Maas", {}),
        one("gone", "Gerda Out", { functions: ["teacher"], groups: ["5A"], left: "2026-10-01" }),
      ],
      pupils: [
        ...file.pupils.map((pupil) => (pupil.group === "5A" ? { ...pupil, instructionGroups: ["I1"] } : pupil)),
        { key: "p-1006", name: "Finn", initial: "R", group: "5A", instructionGroups: ["I1"] },
      ],
    },
    ADMINISTRATORS,
  );
}
