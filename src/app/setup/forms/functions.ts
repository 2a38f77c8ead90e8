import type { Person, SchoolFile } from "../../../domain/school/school.ts";
import { type PersonProblem, personMeant } from "../../../domain/school/set-up/person-meant.ts";
import {
  type FunctionChanged,
  giveFunction,
  holdersAtSchool,
  type SetFunction,
  takeFunction,
} from "../../../domain/school/set-up/set-functions.ts";
import { groupsWithoutTeacher } from "../../../domain/school/setup.ts";
import type { CardContent } from "../../cards/card-data.ts";
import { button } from "../../cards/press-data.ts";
import type { SetupField } from "../../cards/setup-card-data.ts";
import type { SetupPress } from "../../cards/setup-press-data.ts";
import type { AppDeps } from "../../deps.ts";
import { capital } from "../../dutch/day.ts";
import { FUNCTION_WORDS } from "../../dutch/setup-words.ts";
import { workdaysWords } from "../../dutch/workdays-words.ts";
import { afterSave } from "../after-save.ts";
import { fileOf } from "../save-school.ts";
import { accountField, choiceField, textField, toList } from "./fields.ts";

/** As many as fit on one card with a button or two each. */
const ROWS = 20;

type Filled = { who?: string; account?: string; called?: string; group?: string };

/** Who holds a function at school, with a way to add somebody: of the staff, by an account in Teams, or both. */
export function functionForm(deps: AppDeps, f: SetFunction, notice = "", filled: Filled = {}): CardContent {
  const { schoolVersion: n } = deps;
  const file = fileOf(deps);
  const words = FUNCTION_WORDS[f];
  const rows = f === "teacher" ? teacherRows(file, n) : holderRows(file, f, n);
  return {
    name: "setup-form",
    data: {
      title: words.title,
      notice,
      text: rows.length > ROWS ? `${words.text} Je ziet de eerste ${ROWS} van ${rows.length}.` : words.text,
      rows: rows.slice(0, ROWS),
      fields: fieldsOf(file, f, filled),
      save: f === "teacher" && file.groups.length === 0 ? [] : [button("Toevoegen", "zr.setup.give", { n, f })],
      more: [toList()],
    },
  };
}

/** Somebody holds a function from now on: a colleague who is known, or whom an account in Teams makes known. */
export async function give(deps: AppDeps, viewer: Person, pressed: SetupPress<"zr.setup.give">): Promise<CardContent> {
  const { n, f, who = "", account = "", called = "", group = "" } = pressed;
  const filled = { who, account, called, group };
  const again = (sentence: string, more: Filled = {}) =>
    functionForm(deps, f, `${sentence} Er is niets opgeslagen.`, { ...filled, ...more });
  const meant = personMeant(fileOf(deps), { who, account, called }, deps.ids.next);
  if (!meant.ok) {
    const { problem } = meant;
    return again(problemSentence(problem), problem.code === "sameName" ? { who: problem.id } : {});
  }
  const given = giveFunction(meant.file, meant.person.id, f, group);
  if (!given.ok) return again(changeSentence(given.problem));
  return afterSave(deps, viewer, n, {
    made: {
      file: given.file,
      change: { action: "school.functionGiven", detail: { function: f, person: meant.person.id, ...groupOf(group) } },
      reminds: f === "careCoordinator" || f === "leadership",
    },
    form: (now, notice) => functionForm(now, f, notice),
    notice: `Toegevoegd: ${meant.person.name}.`,
    after: (now, notice) => functionForm(now, f, notice),
  });
}

/** Somebody no longer holds it; who that was stays in the list, so that it can be given back. */
export async function take(deps: AppDeps, viewer: Person, pressed: SetupPress<"zr.setup.take">): Promise<CardContent> {
  const { n, f, w, group = "" } = pressed;
  const taken = takeFunction(fileOf(deps), w, f, group);
  if (!taken.ok) return functionForm(deps, f, `${changeSentence(taken.problem)} Er is niets veranderd.`);
  const form = (now: AppDeps, notice?: string) => functionForm(now, f, notice, { who: w, group });
  return afterSave(deps, viewer, n, {
    made: {
      file: taken.file,
      change: { action: "school.functionTaken", detail: { function: f, person: w, ...groupOf(group) } },
      reminds: f === "careCoordinator" || f === "leadership",
    },
    form: (now, notice) => functionForm(now, f, notice),
    notice: `Weggehaald: ${deps.school.personById(w)?.name}. Per ongeluk? Druk op Toevoegen.`,
    after: form,
  });
}

function holderRows(file: SchoolFile, f: SetFunction, n: number) {
  return holdersAtSchool(file, f).map(({ id, name, workdays, aadId, email }) => ({
    text: [name, workdaysWords(workdays), aadId === "" ? "nog zonder account in Teams" : "", email ?? ""]
      .filter(Boolean)
      .join(" · "),
    actions: [
      button(`Werkdagen van ${firstName(name)}`, "zr.setup.person", { f, w: id }),
      button(`Haal ${firstName(name)} weg`, "zr.setup.take", { n, f, w: id }),
    ],
  }));
}

/** Groups without a teacher first: they are what is asked. */
function teacherRows(file: SchoolFile, n: number) {
  const open = new Set(groupsWithoutTeacher(file));
  const groups = [...file.groups].sort((one, other) => Number(open.has(other.id)) - Number(open.has(one.id)));
  return groups.flatMap(({ id: group, name }) => {
    const teachers = holdersAtSchool(file, "teacher").filter(({ groups }) => groups.includes(group));
    if (teachers.length === 0) return [{ text: `${capital(name)}: nog niemand`, actions: [] }];
    return teachers.map((teacher) => ({
      text: `${capital(name)}: ${teacher.name}${teacher.aadId === "" ? " (nog zonder account in Teams)" : ""}`,
      actions: [
        button(`Haal ${firstName(teacher.name)} weg`, "zr.setup.take", { n, f: "teacher", w: teacher.id, group }),
      ],
    }));
  });
}

function fieldsOf(
  file: SchoolFile,
  f: SetFunction,
  { who = "", account = "", called = "", group = "" }: Filled,
): SetupField[] {
  const staff = file.people
    .filter(({ left, functions }) => left === undefined && (f === "teacher" || !functions.includes(f)))
    .map(({ id, name, aadId }) => ({ title: aadId === "" ? `${name}${NO_ACCOUNT}` : name, value: id }))
    .sort((one, other) => one.title.localeCompare(other.title, "nl"))
    .slice(0, MOST_STAFF);
  const groups = file.groups.map(({ id, name }) => ({ title: name, value: id }));
  return [
    ...(f === "teacher" && groups.length > 0
      ? [choiceField("group", "Welke groep?", group, groups, { folded: true })]
      : []),
    ...(staff.length > 0
      ? [choiceField("who", "Iemand die er al in staat", who, staff, { folded: true, optional: true })]
      : []),
    accountField(
      "account",
      staff.length > 0 ? "Of zoek een account in Teams" : "Zoek het account in Teams",
      account,
      staff.some(({ title }) => title.endsWith(NO_ACCOUNT))
        ? "Heeft een collega uit de lijst nog geen account? Kies dan allebei: dan horen ze bij elkaar."
        : "",
    ),
    textField("called", "Naam, als diegene nog niet in de lijst staat", called, {
      optional: true,
      maxLength: 80,
      placeholder: "Voor- en achternaam",
    }),
  ];
}

/** On a button, so that each has a name of its own. */
function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}

const NO_ACCOUNT = " (nog zonder account)";

/** A card holds no more names; a larger school searches by account. */
const MOST_STAFF = 80;

function groupOf(group: string): { group?: string } {
  return group === "" ? {} : { group };
}

function problemSentence(problem: PersonProblem): string {
  switch (problem.code) {
    case "nobody":
      return "Kies iemand uit de lijst, of zoek een account in Teams.";
    case "unknown":
      return "Deze persoon werkt niet (meer) op school.";
    case "onePerson":
      return "Kies één account. Voeg de volgende daarna toe.";
    case "notAnAccount":
      return "Dit is geen account in Teams. Zoek de collega op naam.";
    case "noAccount":
      return "Deze collega heeft nog geen account in Teams. Zoek ook het account erbij.";
    case "nameMissing":
      return "Dit account kent de bot nog niet. Vul ook de naam in.";
    case "accountTaken":
      return `Dit account is van ${problem.name}. Kies een ander account.`;
    case "otherAccount":
      return `${problem.name} heeft al een ander account. Laat het account leeg, of kies iemand anders.`;
    case "sameName":
      return `${problem.name} staat al in de lijst, zonder account, en is nu gekozen. Is dit dezelfde? Druk nog eens op Toevoegen. Zo niet: kies niemand uit de lijst en zet iets bij de naam.`;
  }
}

function changeSentence(problem: Extract<FunctionChanged, { ok: false }>["problem"]): string {
  return {
    unknown: "Deze persoon werkt niet (meer) op school.",
    groupMissing: "Kies ook de groep.",
    holdsAlready: "Dat was al zo.",
    holdsNot: "Dat was al niet (meer) zo.",
    lastOne: "Er moet een intern begeleider met een account blijven. Voeg eerst een ander toe.",
  }[problem];
}
