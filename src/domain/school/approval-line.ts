import { approvalsSchema } from "./approvals-schema.ts";
import type { Person, School } from "./school.ts";

const WITHOUT_CHOICE = approvalsSchema.parse({});

/** Who decides on one proposal: `first` are asked at once, `next` one by one when nobody decides. Ids of people. */
export type ApprovalLine = {
  remindAfter: number;
  passOnAfter: number;
  first: readonly string[];
  next: readonly string[];
};

/** The line for a proposal by `proposer`, given who holds the role that approves. The proposer is never in it. */
export function approvalLine(school: School, holders: readonly Person[], proposer: string): ApprovalLine {
  const { remindAfter, passOnAfter, next: named } = school.file.approvals ?? WITHOUT_CHOICE;
  const others = holders.filter(({ id }) => id !== proposer);
  // Whoever is away without anybody in their place is not asked first: then it would just lie there.
  const first = others.filter(({ awayUntil }) => awayUntil === undefined).map(({ id }) => id);
  const asked = new Set([proposer, ...first]);
  const people: readonly Person[] = school.file.people;
  const order = named.length > 0 ? named : [...having(people, "careCoordinator"), ...having(people, "leadership")];
  const next = [...new Set(order)].filter((id) => !asked.has(id) && isHere(school, id));
  return { remindAfter, passOnAfter, first, next };
}

/** Somebody named who left, or was never there, is passed by: a proposal would lie there. */
function isHere(school: School, id: string): boolean {
  const person = school.personById(id);
  return person !== undefined && person.left === undefined;
}

function having(people: readonly Person[], held: "careCoordinator" | "leadership"): string[] {
  return people.filter(({ functions, awayUntil }) => functions.includes(held) && !awayUntil).map(({ id }) => id);
}
