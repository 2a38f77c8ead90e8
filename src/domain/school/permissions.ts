import { functionsAtSchool, hasSeats } from "./absence.ts";
import { functionsFor, type Person, type Pupil, type School, type SeenAs } from "./school.ts";

/** Everything somebody can ask of the bot or make it do that not everybody may. What is not about one pupil ends the list. */
export const ACTIONS = [
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
] as const;

export type Action = (typeof ACTIONS)[number];

/**
 * What somebody can be for a pupil or group, or for the school, what is nearest to the pupil first. `seat`: a role by name that
 * is at work in the present step. `nextInLine`: a proposal has come to this person, because nobody decided on it.
 */
export const RELATIONS = [
  "teacher",
  "instructionTeacher",
  "careCoordinator",
  "seat",
  "nextInLine",
  "careTeam",
  "leadership",
  "administrator",
] as const;

export type Relation = (typeof RELATIONS)[number];

const OWN_PUPIL = ["teacher", "instructionTeacher", "careCoordinator", "seat"] as const;

/**
 * Who may do what. Whatever is not here is refused. What somebody may record in a case, and who decides on a proposal, the
 * route says after this.
 */
export const PERMISSIONS: Record<Action, readonly Relation[]> = {
  "pupil.ask": OWN_PUPIL,
  "pupil.record": OWN_PUPIL,
  "pupil.decide": [...OWN_PUPIL, "nextInLine"],
  "pupil.consents": ["teacher", "careCoordinator"],
  "pupil.dossier": ["teacher", "careCoordinator"],
  // Who gives a file away answers for it: on a school that is the care coordinator.
  "pupil.export": ["careCoordinator"],
  "pupil.view": ["teacher", "careCoordinator"],
  "pupil.remove": ["careCoordinator"],
  // The own pupils; the whole school is an action of its own.
  "cases.overview": ["teacher", "seat"],
  "cases.all": ["careCoordinator"],
  "cases.flow": ["careCoordinator"],
  "cases.numbers": ["careCoordinator", "leadership"],
  "cases.csv": ["careCoordinator"],
  "cases.move": ["careCoordinator"],
  "zorgteam.run": ["careCoordinator"],
  "zorgteam.items": ["careTeam"],
  "away.any": ["careCoordinator"],
  "school.setUp": ["administrator"],
  "school.roster": ["administrator"],
  "school.roles": ["administrator"],
  "audit.read": ["administrator"],
};

/**
 * Whom it is about. `atWork`: the seats that are at work in the present step, as people hold them; `nextInLine`: whether a
 * proposal about it came to this person. Left out: the school as a whole.
 */
export type About = { subject: SeenAs; atWork?: readonly string[]; nextInLine?: boolean };

/** What gave a right: the relation, and the colleague who is away when it is theirs. */
export type Right = { relation: Relation; standsInFor?: string };

/** What gives somebody the right to do this, what is nearest to the pupil first; undefined when nothing does. Deny by default. */
export function rightTo(person: Person, action: Action, about?: About): Right | undefined {
  const may = PERMISSIONS[action];
  const { standsInFor = [], ...own } = person;
  const relation = RELATIONS.find(
    (held) => may.includes(held) && (is(own, held, about) || isByItself(own, held, about)),
  );
  if (relation) return { relation };
  for (const one of standsInFor) {
    const lent = RELATIONS.find((held) => may.includes(held) && is(one, held, about));
    if (lent) return { relation: lent, standsInFor: one.id };
  }
  return undefined;
}

/** What is somebody's own and is lent to nobody. */
function isByItself(person: Person, relation: Relation, about: About | undefined): boolean {
  if (relation === "administrator") return person.administrator === true;
  return relation === "nextInLine" && about?.nextInLine === true;
}

function is(person: Person, relation: Relation, about: About | undefined): boolean {
  if (person.left !== undefined) return false;
  switch (relation) {
    case "administrator":
    case "nextInLine":
      return false;
    case "seat":
      return about ? person.seats.some((seat) => about.atWork?.includes(seat)) : hasSeats(person);
    default:
      return (about ? functionsFor(person, about.subject) : functionsAtSchool(person)).includes(relation);
  }
}

/** Whether somebody may do this, for a pupil or group or for the school as a whole. */
export function allowed(person: Person, action: Action, about?: About): boolean {
  return rightTo(person, action, about) !== undefined;
}

/** Pupils at school of whom somebody may ask how it goes, by the pupil alone: a seat shows in a case. */
export function visiblePupils({ file }: School, person: Person): Pupil[] {
  return file.pupils.filter((pupil) => pupil.left === undefined && allowed(person, "pupil.ask", { subject: pupil }));
}
