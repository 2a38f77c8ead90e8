import { fold } from "../../domain/case/evolve.ts";
import { remindersOf } from "../../domain/case/reminders.ts";
import { dayOf } from "../../domain/school/dates.ts";
import { subjectOf } from "../../domain/school/school.ts";
import { lineOfProposal } from "../approvals/deciders.ts";
import type { AppDeps } from "../deps.ts";

export type RebuildDeps = Pick<AppDeps, "school" | "calendar" | "routes" | "cases" | "clock">;

/** Cases by what became of them; of `unreadable` the bot no longer has the route version. */
export type Rebuilt = { renewed: number; unreadable: number };

/**
 * Works out anew what every open case must be reminded of: after a change of the school's calendar or choices, and for cases
 * of before there were reminders. What was told already is not told again. Nothing else of a case changes.
 */
export async function rebuildReminders({ school, calendar, routes, cases, clock }: RebuildDeps): Promise<Rebuilt> {
  const rebuilt: Rebuilt = { renewed: 0, unreadable: 0 };
  for (const { header, events } of await cases.open()) {
    const { caseId, version, ...rest } = header;
    const route = routes.version(header.routeId, header.routeValidFrom);
    const state = fold(events);
    if (!route || !state) {
      rebuilt.unreadable += 1;
      continue;
    }
    const settings = school.file.settings[route.id] ?? {};
    const subject = subjectOf(school, header.subjectKey);
    const line = subject && lineOfProposal(school, { route, subject, state });
    const reminders = remindersOf(route, state, { today: dayOf(clock.now()), calendar, settings, line });
    // When somebody wrote in between, that write brought its own reminders.
    await cases.append({ caseId, expectedVersion: version, events: [], header: rest, outbox: [], reminders });
    rebuilt.renewed += 1;
  }
  return rebuilt;
}
