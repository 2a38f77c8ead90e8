import { PROPOSED_FUNCTIONS, type ProposedFunction } from "../../domain/school/roster/roster-link.ts";
import type { SchoolFile } from "../../domain/school/school.ts";
import type { CardContent } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import type { KeptSchool } from "../kept-school.ts";

/** How many people stand on one card: with all groups to choose from for each, more would not fit. */
export const PEOPLE_ON_CARD = 3;
/** A school with more groups than this has them chosen in `inrichten`; every group of a large school does not fit on a card. */
const GROUPS_ON_CARD = 60;
/** Whoever is linked to more groups than this is linked to all of them: then the file says nothing. */
const TOO_MANY_GROUPS = 3;

type Staff = SchoolFile["people"][number];

export const FUNCTION_WORDS: Readonly<Record<ProposedFunction, string>> = {
  teacher: "Leerkracht",
  careCoordinator: "Intern begeleider",
  leadership: "Directie",
  careTeam: "Zorgteam",
};

/** Who waits for an answer: what the file says of them was not confirmed, or nobody can speak as them in Teams. */
export function staffToConfirm(file: SchoolFile): Staff[] {
  return file.people
    .filter(
      ({ left, roster, functions, aadId }) => left === undefined && (roster?.open || (functions.length > 0 && !aadId)),
    )
    .sort((one, other) => one.name.localeCompare(other.name, "nl"));
}

/** Those who stand on this page. */
export function staffOnPage(file: SchoolFile, page: number): Staff[] {
  return staffToConfirm(file).slice(page * PEOPLE_ON_CARD, (page + 1) * PEOPLE_ON_CARD);
}

/**
 * Some members of staff with what the file proposes for them, to confirm or change, and whom they are in Teams. When nobody is
 * left it says so.
 */
export function staffCard({ file, version }: KeptSchool, page: number, notice = ""): CardContent {
  const waiting = staffToConfirm(file);
  const people = staffOnPage(file, page);
  if (people.length === 0 && page > 0 && waiting.length > 0) return staffCard({ file, version }, 0, notice);
  if (people.length === 0) {
    const known = ["Van iedereen is bekend wat die hier is.", "Typ importeren of inrichten om iets te veranderen."];
    return {
      name: "message",
      data: {
        title: "Wie is wat op school?",
        lines: [notice, ...known].filter((text) => text !== "").map((text) => ({ text })),
        actions: [button("Naar inrichten", "zr.setup.open", { i: "list" })],
      },
    };
  }
  const more = waiting.length > (page + 1) * PEOPLE_ON_CARD;
  return {
    name: "staff",
    data: {
      title: "Wie is wat op school?",
      notice,
      text: `Nog ${waiting.length} ${waiting.length === 1 ? "medewerker" : "medewerkers"}. Wat al aangevinkt is, stelt het bestand voor. Niemand mag iets totdat jij bevestigt.`,
      rows: people.map((person, nth) => rowOf(file, person, nth)),
      save: button("Bevestigen", "zr.staff.save", { page, n: version }),
      later: more ? [button("Deze mensen later", "zr.staff.page", { page: page + 1 })] : [],
    },
  };
}

function rowOf(file: SchoolFile, person: Staff, nth: number) {
  const { name, roster } = person;
  const everywhere = (roster?.groups.length ?? 0) > TOO_MANY_GROUPS;
  const functions = [...new Set<string>([...person.functions, ...(roster?.functions ?? [])])];
  const groups = roster && roster.groups.length > 0 && !everywhere ? roster.groups : person.groups;
  const options = PROPOSED_FUNCTIONS.map((value) => ({ title: FUNCTION_WORDS[value], value }));
  const rooms = file.groups
    .toSorted((one, other) => one.name.localeCompare(other.name, "nl", { numeric: true }))
    .slice(0, GROUPS_ON_CARD)
    .map(({ id, name: title }) => ({ title, value: id }));
  return {
    who: name,
    says: everywhere ? `Het bestand noemt bij ${name} bijna alle groepen. Kies zelf welke kloppen.` : "",
    choices: [
      { id: `f${nth}`, label: `${name} is hier`, value: functions.join(","), options },
      ...(rooms.length > 0
        ? [{ id: `g${nth}`, label: `${name} is leerkracht van`, value: groups.join(","), options: rooms }]
        : []),
    ],
    accounts: person.aadId === "" ? [{ id: `a${nth}`, label: `Account van ${name} in Teams` }] : [],
  };
}
