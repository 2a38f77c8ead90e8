import { hash } from "node:crypto";
import type { SchoolFile } from "../../../src/domain/school/school.ts";
import { emptySchool } from "../../../src/domain/school/setup.ts";
import { codeFrom } from "../../../src/domain/zorgteam/case-code.ts";
import type { Stores } from "../../../src/store/open-database.ts";
import { meetingOn, onAgenda } from "../../app/zorgteam/meetings.ts";
import { moment, oneFact, opening, sampleMessage, sampleReminder } from "../../contract/sample-case.ts";

/** A pupil, and something that was typed about the pupil. */
export type Told = { key: string; name: string; typed: string };

export const leaver: Told = { key: "p-vertrokken", name: "Willemijn", typed: "zie notitie 12-11" };
export const stays: Told = { key: "p-blijft", name: "Bartholomeus", typed: "zie notitie 13-11" };

/** The ids of a pupil's cases, one that is closed and one that runs: as random as real ones, they do not hold the key. */
export function casesOf({ key }: Told): [string, string] {
  const id = hash("sha256", key);
  return [`c-${id.slice(0, 16)}`, `d-${id.slice(16, 32)}`];
}

function school(pupils: readonly Told[]): SchoolFile {
  const groups = [{ id: "8A", name: "groep 8" }];
  const waiting = pupils.filter(({ key }) => key !== stays.key);
  const left = { left: "2024-07-12", leftTo: "other" as const };
  return {
    ...emptySchool(),
    groups,
    // A file that somebody sent, with who is in it and left.
    incoming: {
      id: "bestand",
      by: "hanneke",
      at: moment(0),
      checked: {
        groups: [],
        pupils: waiting.map(({ key, name }) => ({ key, name, initial: "", group: "8A" })),
        former: waiting.map(({ key }) => ({ key })),
        staff: [],
        rejected: [],
      },
    },
    pupils: pupils.map(({ key, name }) => ({
      key,
      name,
      initial: "",
      group: "8A",
      instructionGroups: [],
      ...(key === stays.key ? {} : left),
    })),
  };
}

/**
 * A school in which these pupils left traces wherever the bot leaves any: cases, messages, reminders, codes, looks, an agenda, the
 * rounds of their group, what a chat was about, and the audit log. Version 1 of the school.
 */
export async function fillSchool(stores: Stores, pupils: readonly Told[]): Promise<void> {
  const { cases, zorgteam, conversations, schools, audit } = stores;
  const change = { action: "school.file", detail: {} };
  await schools.save({ file: school(pupils), expectedVersion: 0, by: "marja", at: moment(0), change }, []);
  const items = [];
  for (const [nth, told] of pupils.entries()) {
    const { key, typed } = told;
    const [was, runs] = casesOf(told);
    const message = (id: string) =>
      sampleMessage(`${id}-turn-marja`, { notice: { kind: "turn", caseId: id, text: typed }, about: `voorstel-${id}` });
    await cases.append(opening(was, { subjectKey: key }, [message(was)]));
    const ended = oneFact(was, 1, `${was}-2`, { subjectKey: key, status: "closed" });
    const [fact] = ended.events;
    if (!fact) throw new Error("the sample has no event");
    await cases.append({
      ...ended,
      events: [{ ...fact, event: { type: "DutyDone", on: "2024-06-03", duty: "gesprek", pointer: typed } }],
    });
    await cases.append({
      ...opening(runs, { subjectKey: key }, [message(runs)]),
      reminders: [sampleReminder("gesprek")],
    });
    const update = { about: `voorstel-${runs}`, notice: { kind: "decided", caseId: runs } };
    await cases.append({
      ...oneFact(runs, 1, `${runs}-2`, { subjectKey: key }),
      reminders: [sampleReminder("gesprek")],
      updates: [{ ...update, by: "marja", now: moment(1), dueAt: moment(2) }],
    });
    const code = codeFrom(runs, nth);
    await zorgteam.giveCode(runs, code);
    items.push(onAgenda(runs, { code }), onAgenda(was));
    const look = { at: moment(3), personId: "ilse", through: "code" as const, shown: true };
    await zorgteam.recordLookup({ id: `blik-${nth}`, caseId: runs, ...look });
    await conversations.setTopic(`chat-${nth}`, { intent: "whatNow", pupilKey: key });
    await audit.record([
      { at: moment(4), by: "ilse", action: "pupil.ask", subjectKey: key, caseId: runs, through: "message" },
    ]);
  }
  await zorgteam.save(meetingOn("2025-12-02", { items }), null, []);
  await fillRounds(stores, pupils);
}

/** A round of the group in which every pupil is marked, with how the parents see that, and put forward. */
async function fillRounds({ cases }: Stores, pupils: readonly Told[]): Promise<void> {
  const group = { subjectKey: "group:8A", routeId: "groepsroute" };
  await cases.append(opening("ronde", group));
  const recorded = { at: moment(5), by: "ilse" };
  const events = pupils.flatMap(({ key, typed }, nth) => [
    {
      ...recorded,
      id: `ronde-m${nth}`,
      event: { type: "PupilMarked" as const, on: "2025-11-25", pupil: key, mark: "attention" },
    },
    {
      ...recorded,
      id: `ronde-f${nth}`,
      event: { type: "PupilPutForward" as const, on: "2025-11-25", pupil: key, ground: "unclear" },
    },
    {
      ...recorded,
      id: `ronde-o${nth}`,
      // Beside the mark: after the opening each pupil has three of these.
      event: { type: "ParentsViewAdded" as const, on: "2025-11-25", seq: 2 + nth * 3, text: typed },
    },
  ]);
  await cases.append({ ...oneFact("ronde", 1, "ronde-2", group), events });
}
