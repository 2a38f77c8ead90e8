import type { ClaimedMessage, OutMessage } from "../../../src/app/ports.ts";
import { sweepReminders } from "../../../src/app/reminders/sweep-reminders.ts";
import { assemble } from "../../../src/assemble.ts";
import { cardText } from "../../../src/cli/chat/card-text.ts";
import { fold } from "../../../src/domain/case/evolve.ts";
import type { Reminder } from "../../../src/domain/case/reminder.ts";
import type { Person, SchoolFile } from "../../../src/domain/school/school.ts";
import { toSchool } from "../../../src/domain/school/school.ts";
import { openDatabase, type Stores } from "../../../src/store/open-database.ts";
import { readRoutes, ruleFilesIn } from "../../../src/store/rule-files.ts";
import { readSchool } from "../../../src/store/school-file.ts";
import { opening } from "../../contract/sample-case.ts";
import { type Act, logOf } from "../../domain/case/given.ts";
import { opened as openedWalk } from "../../domain/case/walks.ts";

const routes = readRoutes(ruleFilesIn("rules"));

/** The fictional school with what a test changes in it, a clock that is set by hand, and reminders that a test makes up. */
export async function remindingWorld(
  changes: { people?: Record<string, Partial<Person>>; add?: Partial<SchoolFile> } = {},
  stores?: Stores,
) {
  const { file } = readSchool("src/cli/demo/school.yaml");
  const people = file.people.map((person) => ({ ...person, ...changes.people?.[person.id] }));
  const school = toSchool({ ...file, ...changes.add, people: [...people, ...(changes.add?.people ?? [])] });
  const opened = stores ?? (await openDatabase({ url: undefined, file: ":memory:" }));
  const warnings: unknown[] = [];
  const clock = { at: "2026-12-07T09:00:00.000Z" }; // a Monday, ten in the morning
  const { deps, compose } = assemble({
    root: ".",
    school,
    routes,
    stores: opened,
    clock: { now: () => clock.at },
    ids: { next: () => "id" },
    log: { info: () => undefined, warn: (fields) => void warnings.push(fields), error: () => undefined },
    poke: () => undefined,
  });

  return {
    deps,
    stores: opened,
    clock,
    warnings,
    sweep: () => sweepReminders(deps, clock.at),
    /** A case of this pupil in which this happened, with these reminders and no others. */
    async remind(subjectKey: string, reminders: readonly Reminder[], past: readonly Act[] = openedWalk): Promise<void> {
      const log = logOf(past).map((event) => ({ ...event, id: `c-${subjectKey}-${event.seq}` }));
      const state = fold(log);
      if (!state) throw new Error("an empty case");
      const result = await opened.cases.append({
        caseId: `c-${subjectKey}`,
        expectedVersion: 0,
        events: log,
        header: {
          routeId: "avontuur",
          routeValidFrom: "2026-08-01",
          routeHash: "hash",
          subjectKey,
          status: state.status,
          step: state.step,
          openedOn: state.openedOn,
          dueOn: null,
          turn: null,
          agenda: null,
        },
        outbox: [],
        reminders,
      });
      if (!result.ok) throw new Error(`case of ${subjectKey}: ${result.reason}`);
    },
    /** A case of another route in a step, of which only that is known. */
    async remindAt(place: { routeId: string; step: string }, subjectKey: string, reminders: readonly Reminder[]) {
      const caseId = `c-${subjectKey}`;
      const request = opening(caseId, { ...place, subjectKey, routeValidFrom: "2026-08-01" });
      await opened.cases.append({ ...request, reminders });
    },
    /** Nothing of this case is left to remind of. */
    async done(subjectKey: string): Promise<void> {
      const stored = await opened.cases.load(`c-${subjectKey}`);
      if (!stored) throw new Error(`no case of ${subjectKey}`);
      const { caseId: _, version, ...header } = stored.header;
      await opened.cases.append({
        caseId: `c-${subjectKey}`,
        expectedVersion: version,
        events: [],
        header,
        outbox: [],
        reminders: [],
      });
    },
    /** Takes what lies in the outbox, also what must wait, in the order of its moments. */
    take: (until = "2099-01-01T00:00:00.000Z") => opened.outbox.claim(until, 1_000, "2099-01-02T00:00:00.000Z"),
    /** What somebody reads; undefined when nothing is sent. */
    async read(message: ClaimedMessage | undefined): Promise<string[] | undefined> {
      return linesOf(message && (await compose(message)));
    },
    compose,
    close: () => opened.database.close(),
  };
}

export function linesOf(message: OutMessage | undefined): string[] | undefined {
  return message?.card ? cardText(message.card) : undefined;
}

export type RemindingWorld = Awaited<ReturnType<typeof remindingWorld>>;

/** A reminder of the term for the teacher, due on the Monday on which the clock stands. */
export function reminder(changes: Partial<Reminder> = {}): Reminder {
  return { kind: "termWeek", item: "zr1", on: "2026-12-07", to: { role: "teacher" }, urgent: false, ...changes };
}
