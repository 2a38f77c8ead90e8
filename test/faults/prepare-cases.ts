import type { Address } from "../../src/app/ports.ts";
import type { Command } from "../../src/domain/case/command.ts";
import { decide } from "../../src/domain/case/decide.ts";
import type { RecordedEvent } from "../../src/domain/case/events.ts";
import { fold } from "../../src/domain/case/evolve.ts";
import { remindersOf } from "../../src/domain/case/reminders.ts";
import { schoolCalendar } from "../../src/domain/school/calendar.ts";
import type { School } from "../../src/domain/school/school.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { readRoutes } from "../../src/store/rule-files.ts";
import { LANES } from "./fault-school.ts";

/** Everything that the first step asks for before a proposal. */
const PAST: readonly Command[] = [
  { type: "OpenCase", subjectKey: "p-0" },
  { type: "RecordDuty", duty: "tryMeans", on: "2026-11-30", option: "moreTime" },
  { type: "RecordDuty", duty: "talkParents", on: "2026-11-30" },
  { type: "Evaluate", outcome: "partly", on: "2026-11-30" },
];

/**
 * Puts a case for every lane in a new database, with something to remind the care coordinators of, and the address of
 * everybody at school. Gives the version of the cases.
 */
export async function prepareCases(file: string, school: School, serviceUrl: string, at: string): Promise<number> {
  const { cases, conversations, database } = await openDatabase({ url: undefined, file });
  const [route] = readRoutes(["rules/avontuur/2026-08-01.yaml"]);
  if (!route) throw new Error("there is no route");
  const calendar = schoolCalendar({ region: school.file.region, ...school.file.calendar });
  const context = { today: "2026-11-30", calendar, settings: {} };
  for (let nth = 0; nth < LANES; nth++) {
    const events: RecordedEvent[] = [];
    for (const command of PAST) {
      const actor = { id: `teacher-${nth}`, functions: ["teacher" as const] };
      const decision = decide(route, fold(events), command, { ...context, actor });
      if (!decision.ok) throw new Error(`${command.type} is refused: ${decision.refusal.code}`);
      for (const event of decision.events) {
        const seq = events.length + 1;
        const own = event.type === "CaseOpened" ? { ...event, subjectKey: `p-${nth}` } : event;
        events.push({ id: `case-${nth}-${seq}`, seq, at: "2026-11-30T09:00:00.000Z", by: actor.id, event: own });
      }
    }
    const state = fold(events);
    if (!state) throw new Error("an empty case");
    const result = await cases.append({
      caseId: `case-${nth}`,
      expectedVersion: 0,
      events,
      header: {
        routeId: route.id,
        routeValidFrom: route.validFrom,
        routeHash: route.hash,
        subjectKey: state.subjectKey,
        status: state.status,
        step: state.step,
        openedOn: state.openedOn,
        dueOn: null,
        turn: null,
        agenda: null,
      },
      outbox: [],
      reminders: [
        ...remindersOf(route, state, context),
        { kind: "dutyDue", item: "talkParents", on: "2026-12-07", to: { role: "ib" }, urgent: false },
      ],
    });
    if (!result.ok) throw new Error(`case ${nth}: ${result.reason}`);
  }
  for (const { id, aadId } of school.file.people) await conversations.remember(id, addressOf(aadId, serviceUrl), at);
  await database.close();
  return PAST.length;
}

function addressOf(aadId: string, serviceUrl: string): Address {
  return {
    channelId: "msteams",
    serviceUrl,
    conversationId: `a:${aadId}`,
    type: "personal",
    tenantId: "tenant",
    botId: "28:bot",
    userTeamsId: `29:${aadId}`,
    userAadId: aadId,
  };
}
