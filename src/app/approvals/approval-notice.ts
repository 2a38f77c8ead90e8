import { schoolDaysBetween } from "../../domain/school/calendar.ts";
import type { Person } from "../../domain/school/school.ts";
import { type CaseFile, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { orList, schoolDays } from "../dutch/day.ts";
import { decidersOf, lineOfProposal } from "./deciders.ts";

/** How long the proposal waits by now. */
export function waitingSentence(deps: AppDeps, file: CaseFile): string {
  return `Dit voorstel wacht al ${waited(deps, file)} op een besluit.`;
}

/** That the next in line may decide too: said to that person, to those who were asked and to the proposer. */
export function passedOnSentence(deps: AppDeps, file: CaseFile, reader: Person): string {
  const { first = [] } = lineOfProposal(deps.school, file) ?? {};
  const deciders = decidersOf(deps, file);
  const names = (people: readonly Person[]) => orList(people.map(({ name }) => name));
  const asked = names(deciders.filter(({ id }) => first.includes(id)));
  const newest = deciders.at(-1);
  const waits = `${asked || "Niemand"} besliste nog niet; het wacht al ${waited(deps, file)}.`;
  return newest?.id === reader.id
    ? `${waits} Daarom vraag ik het nu aan jou.`
    : `${waits} Nu mag ook ${newest?.name ?? "een ander"} beslissen.`;
}

function waited(deps: AppDeps, { state: { proposal } }: CaseFile): string {
  const today = todayOf(deps);
  return schoolDays(schoolDaysBetween(deps.calendar, proposal?.on ?? today, today));
}
