import type { ProposedFunction } from "../domain/school/roster/roster-link.ts";

/** What a role of EDEXML, or the word for it in a list, proposes. Other roles propose nothing. */
const PROPOSALS: Readonly<Record<string, ProposedFunction>> = {
  lrk: "teacher",
  leerkracht: "teacher",
  groepsleerkracht: "teacher",
  ib: "careCoordinator",
  "ib'er": "careCoordinator",
  "intern begeleider": "careCoordinator",
  kc: "careCoordinator",
  kwaliteitscoordinator: "careCoordinator",
  dir: "leadership",
  adj: "leadership",
  directeur: "leadership",
  directie: "leadership",
  adjunct: "leadership",
  "adjunct-directeur": "leadership",
  schoolleider: "leadership",
  smw: "careTeam",
  schoolmaatschappelijk: "careTeam",
  zorgteam: "careTeam",
};

/** The function that this role proposes, or undefined: a stagiair or conciërge is nothing in a zorgroute. */
export function proposedFunction(role: string): ProposedFunction | undefined {
  const word = role.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
  return Object.hasOwn(PROPOSALS, word) ? PROPOSALS[word] : undefined;
}
