import { type Entry, timelineOf } from "../../domain/case/dossier/timeline.ts";
import type { RecordedEvent } from "../../domain/case/events.ts";
import { groupSubject, type Subject } from "../../domain/school/school.ts";
import { type CaseFile, toCaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";

/** An entry with the case it stands in. */
export type FiledEntry = Entry & { file: CaseFile };

/** Everything that cases say of one pupil: the own cases, and what groups' rounds say of this pupil by name. */
export type PupilFile = {
  subject: Subject;
  /** Open ones first, then the newest first. */
  cases: readonly CaseFile[];
  /** The newest first; what happened on one day in the order in which it was recorded, the last first. */
  timeline: readonly FiledEntry[];
  /** Only this case is in it. */
  alone?: string;
};

type Stores = Pick<AppDeps, "cases" | "routes" | "school">;

/** Reads every case of a pupil, and for a group its own rounds. */
export async function pupilFile(deps: Stores, subject: Subject): Promise<PupilFile> {
  const cases = await casesAbout(deps, [subject.key]);
  const groups =
    subject.kind === "pupil" ? deps.school.file.groups.map(({ id }) => groupSubject(deps.school, id).key) : [];
  const ofGroups = groups.length > 0 ? await casesAbout(deps, groups) : [];
  return { subject, cases, timeline: timelineIn(cases, ofGroups, subject) };
}

/** The same of one case alone, for who sees no more than that. */
export function oneCase(file: CaseFile): PupilFile {
  return { subject: file.subject, cases: [file], timeline: timelineIn([file], [], file.subject), alone: file.caseId };
}

async function casesAbout(deps: Stores, keys: readonly string[]): Promise<CaseFile[]> {
  const headers = await deps.cases.ofSubjects(keys);
  return Promise.all(headers.map(async (header) => toCaseFile(deps, await deps.cases.at(header))));
}

function timelineIn(cases: readonly CaseFile[], ofGroups: readonly CaseFile[], { key }: Subject): FiledEntry[] {
  const own = cases.flatMap((file) => timelineOf(file.events).map((entry) => ({ ...entry, file })));
  const marks = ofGroups.flatMap((file) =>
    timelineOf(file.events)
      .filter(({ recorded }) => namesPupil(recorded, key))
      .map((entry) => ({ ...entry, file })),
  );
  return [...own, ...marks].sort(
    ({ recorded: one }, { recorded: other }) =>
      other.event.on.localeCompare(one.event.on) || other.at.localeCompare(one.at) || other.seq - one.seq,
  );
}

function namesPupil({ event }: RecordedEvent, key: string): boolean {
  return "pupil" in event && event.pupil === key;
}
