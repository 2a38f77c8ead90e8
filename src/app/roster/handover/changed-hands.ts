import { roleOf } from "../../../domain/route/route.ts";
import { addDays, dayOf } from "../../../domain/school/dates.ts";
import {
  functionsFor,
  holdersOf,
  type School,
  type SchoolFile,
  type Subject,
  subjectOf,
  toSchool,
} from "../../../domain/school/school.ts";
import { workingDayOnOrAfter } from "../../../domain/school/workdays.ts";
import type { AppDeps } from "../../deps.ts";
import type { CaseHeader, OutboxMessage, StoredCase } from "../../ports.ts";
import { opensOn } from "../../send/office-hours.ts";

/** What is said when a running case comes to another teacher, and when its turn is nobody's. */
export const HANDOVER_KINDS = ["handoverFrom", "handoverTo", "nobodysTurn"] as const;
export type HandoverKind = (typeof HANDOVER_KINDS)[number];

type Handover = NonNullable<SchoolFile["handovers"]>[number];
type HandoverDeps = Pick<AppDeps, "cases" | "calendar" | "routes" | "clock">;

/** A handover that nobody recorded is let go after a quarter of a year: by then it happened, or it no longer helps. */
const KEPT_DAYS = 90;

export type ChangedHands = {
  file: SchoolFile;
  outbox: OutboxMessage[];
  /** Running cases of which nobody has the turn in the school as it will be. */
  nobodysTurn: number;
};

/**
 * The school as it will be, with the running cases that come to another teacher by it, and the messages that this causes: to
 * who had them and who has them now, and to the care coordinators about cases that are nobody's turn. Each on the first
 * working day after today, one per person a day, so that all changes of one day are told together.
 */
export async function changedHands(deps: HandoverDeps, before: SchoolFile, after: SchoolFile): Promise<ChangedHands> {
  const today = dayOf(deps.clock.now());
  const schools = { before: toSchool(before), after: toSchool(after) };
  const open = await deps.cases.open();
  const running = new Set(open.map(({ header }) => header.caseId));
  const handovers = new Map(
    (after.handovers ?? [])
      .filter((one) => running.has(one.case) && one.on >= addDays(today, -KEPT_DAYS))
      .map((one) => [one.case, one]),
  );
  const told = new Map<string, Set<HandoverKind>>();
  const tell = (people: readonly string[], kind: HandoverKind) => {
    for (const person of people) told.set(person, (told.get(person) ?? new Set()).add(kind));
  };
  for (const { header } of open) {
    const change = changeOf(schools, header.subjectKey);
    if (!change) continue;
    const { lost, gained, now } = change;
    const known = handovers.get(header.caseId);
    // Whoever stays of two teachers knows where it stands, unless that one has just come.
    if (gained.length === 0 && now.length > 0 && !known) continue;
    const from = [...new Set([...(known?.from ?? []), ...lost])].filter((id) => !now.includes(id));
    handovers.set(header.caseId, { case: header.caseId, on: known?.on ?? today, from });
    // Also who gave it away some days ago: now there is somebody to talk to.
    tell(gained.length > 0 ? from : lost, "handoverFrom");
    tell(gained, "handoverTo");
  }
  const unowned = withoutTurn(deps, schools.after, open);
  if (unowned.length > 0) {
    const coordinators = after.people.filter(
      ({ left, functions }) => left === undefined && functions.includes("careCoordinator"),
    );
    tell(
      coordinators.map(({ id }) => id),
      "nobodysTurn",
    );
  }
  const outbox = [...told].flatMap(([id, kinds]) => {
    const person = schools.after.personById(id) ?? schools.before.personById(id);
    if (!person || person.left !== undefined) return [];
    const on = workingDayOnOrAfter(deps.calendar, person.workdays, addDays(today, 1));
    return [...kinds].map((kind) => ({
      id: `${kind}-${id}-${on}`,
      to: id,
      notice: { kind, caseId: "" },
      dueAt: opensOn(on),
    }));
  });
  return { file: { ...after, handovers: [...handovers.values()] }, outbox, nobodysTurn: unowned.length };
}

/** Who teaches a pupil or group. */
export function teachersOf(school: School, subject: Subject): string[] {
  return school
    .peopleNear(subject)
    .filter((person) => functionsFor(person, subject).includes("teacher"))
    .map(({ id }) => id);
}

/** Who no longer teaches this pupil or group and who does now; undefined when that stays as it was, or the pupil left. */
function changeOf(schools: { before: School; after: School }, key: string) {
  const was = subjectOf(schools.before, key);
  const is = subjectOf(schools.after, key);
  if (!is || is.left !== undefined) return undefined;
  const before = was ? teachersOf(schools.before, was) : [];
  const now = teachersOf(schools.after, is);
  const lost = before.filter((id) => !now.includes(id));
  const gained = now.filter((id) => !before.includes(id));
  return gained.length + lost.length > 0 ? { lost, gained, now } : undefined;
}

/** Running cases whose turn is that of somebody at school, while nobody there holds that role. */
export function withoutTurn(
  deps: Pick<AppDeps, "routes">,
  school: School,
  open: readonly StoredCase[],
): { header: CaseHeader; role: string }[] {
  const STAFF: readonly string[] = ["teacher", "instructionTeacher", "careCoordinator", "leadership", "careTeam"];
  return open.flatMap(({ header }) => {
    const route = deps.routes.version(header.routeId, header.routeValidFrom);
    const subject = subjectOf(school, header.subjectKey);
    const role = route && header.turn ? roleOf(route, header.turn) : undefined;
    if (!route || !role || !subject || subject.left !== undefined || !STAFF.includes(role.is)) return [];
    return holdersOf(school, role, route.id, subject).length === 0 ? [{ header, role: role.name }] : [];
  });
}

/** Running cases that were handed over and about which nobody recorded that the two have talked. */
export function openHandovers(file: SchoolFile): readonly Handover[] {
  return file.handovers ?? [];
}
