import { functionsAtSchool } from "./absence.ts";
import { functionsFor, type Person, type SeenAs } from "./school.ts";

/** Everything somebody can ask of the bot or make it do that not everybody may. What is not about one pupil ends the list. */
export const ACTIONS = [
  "pupil.ask",
  "pupil.record",
  "pupil.consents",
  "pupil.dossier",
  "pupil.export",
  "pupil.view",
  "pupil.remove",
  "cases.overview",
  "cases.flow",
  "cases.numbers",
  "cases.csv",
  "zorgteam.run",
  "zorgteam.items",
  "away.any",
  "school.setUp",
  "school.roster",
  "school.roles",
  "audit.read",
] as const;

export type Action = (typeof ACTIONS)[number];

/** What somebody can be for a pupil or group, or for the school. `seat`: a role by name that is at work in the present step. */
export const RELATIONS = [
  "teacher",
  "instructionTeacher",
  "careCoordinator",
  "leadership",
  "careTeam",
  "seat",
  "administrator",
] as const;

export type Relation = (typeof RELATIONS)[number];

const OWN_PUPIL = ["teacher", "instructionTeacher", "careCoordinator", "seat"] as const;

/** Who may do what. Whatever is not here is refused. */
export const PERMISSIONS: Record<Action, readonly Relation[]> = {
  "pupil.ask": OWN_PUPIL,
  "pupil.record": OWN_PUPIL,
  "pupil.consents": OWN_PUPIL,
  "pupil.dossier": ["teacher", "careCoordinator"],
  // Who gives a file away answers for it: on a school that is the care coordinator.
  "pupil.export": ["careCoordinator"],
  "pupil.view": ["teacher", "careCoordinator"],
  "pupil.remove": ["careCoordinator"],
  "cases.overview": OWN_PUPIL,
  "cases.flow": ["careCoordinator"],
  "cases.numbers": ["careCoordinator", "leadership"],
  "cases.csv": ["careCoordinator"],
  "zorgteam.run": ["careCoordinator"],
  "zorgteam.items": ["careCoordinator", "careTeam"],
  "away.any": ["careCoordinator"],
  "school.setUp": ["administrator"],
  "school.roster": ["administrator"],
  "school.roles": ["administrator"],
  "audit.read": ["administrator"],
};

/**
 * What somebody is: for this pupil or group, or for the school as a whole when none is named. `seat` says that a role that is
 * theirs by name is at work.
 */
export function relationsOf(person: Person, about?: { subject: SeenAs; seat?: boolean }): Relation[] {
  const held = about ? functionsFor(person, about.subject) : functionsAtSchool(person);
  return RELATIONS.filter((relation) => {
    if (relation === "administrator") return person.administrator === true;
    if (relation === "seat") return about?.seat === true;
    return held.includes(relation);
  });
}

/** Whether somebody may do this, for a pupil or group or for the school as a whole. Deny by default. */
export function allowed(person: Person, action: Action, about?: { subject: SeenAs; seat?: boolean }): boolean {
  const may = PERMISSIONS[action];
  return relationsOf(person, about).some((relation) => may.includes(relation));
}
