import { dayOf, type IsoDate } from "../../domain/school/dates.ts";
import { endOfTerm, removableFrom, type Term, termOf } from "../../domain/school/retention.ts";
import type { Pupil } from "../../domain/school/school.ts";
import { CaseUnreadable, toCaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";

/** What may be removed now: a pupil who left with all there is, or closed cases of a pupil who is still at school. */
export type Due = { pupil: Pupil; since: IsoDate; from: IsoDate; term: Term } & (
  | { what: "pupil" }
  | { what: "cases"; caseIds: string[] }
);

/** What may be removed, longest due first; and who left and is still kept, with the first day on which that changes. */
export type DueList = { due: Due[]; waiting: number; next: IsoDate | undefined };

export type RetentionDeps = Pick<AppDeps, "school" | "cases" | "routes" | "clock" | "log">;

export async function dueList(deps: RetentionDeps): Promise<DueList> {
  const { file } = deps.school;
  const today = dayOf(deps.clock.now());
  const left = file.pupils.flatMap((pupil) => {
    const removable = removableFrom(file, pupil);
    return removable ? [{ pupil, removable }] : [];
  });
  const waiting = left.filter(({ removable }) => removable.from > today).map(({ removable }) => removable.from);
  const due: Due[] = left
    .filter(({ removable }) => removable.from <= today)
    .map(({ pupil, removable: { left: since, from, term } }) => ({ what: "pupil", pupil, since, from, term }));
  due.push(...(await closedCases(deps, today)));
  due.sort((one, other) => one.from.localeCompare(other.from) || one.pupil.key.localeCompare(other.pupil.key));
  return { due, waiting: waiting.length, next: waiting.sort()[0] };
}

/** What is due of this pupil; undefined when nothing is, or no longer. */
export async function dueOf(deps: RetentionDeps, key: string, what: Due["what"]): Promise<Due | undefined> {
  return (await dueList(deps)).due.find((one) => one.pupil.key === key && one.what === what);
}

/** Cases that were closed so long ago that the school's own term is over; without such a term none. */
async function closedCases(deps: RetentionDeps, today: IsoDate): Promise<Due[]> {
  const term = termOf(deps.school.file, "closed");
  if (!term) return [];
  const present = new Map(
    deps.school.file.pupils.flatMap((pupil) => (pupil.left === undefined ? [[pupil.key, pupil] as const] : [])),
  );
  const headers = await deps.cases.ofSubjects([...present.keys()]);
  const found = new Map<string, Due & { what: "cases" }>();
  for (const header of headers.filter(({ status }) => status === "closed")) {
    const pupil = present.get(header.subjectKey);
    const since = await closedOn(deps, header);
    if (!pupil || since === undefined) continue;
    const from = endOfTerm(since, term);
    if (from > today) continue;
    const known = found.get(pupil.key);
    if (known) known.caseIds.push(header.caseId);
    if (known && known.from <= from) continue;
    found.set(pupil.key, {
      what: "cases",
      pupil,
      since,
      from,
      term,
      caseIds: known?.caseIds ?? [header.caseId],
    });
  }
  return [...found.values()];
}

async function closedOn(
  deps: RetentionDeps,
  header: Awaited<ReturnType<AppDeps["cases"]["ofSubjects"]>>[number],
): Promise<IsoDate | undefined> {
  try {
    return toCaseFile(deps, await deps.cases.at(header)).state.since;
  } catch (error) {
    if (!(error instanceof CaseUnreadable)) throw error;
    deps.log.warn({ code: error.code, caseId: header.caseId }, "case left out of the list of what may be removed");
    return undefined;
  }
}
