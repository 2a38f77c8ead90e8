import type { Command } from "../../src/domain/case/command.ts";
import type { Heard } from "../../src/domain/case/heard.ts";

/** One thing somebody did: on which day, who, and the command. */
export type Line = { day: string; who: "teacher" | "ib"; command: Command };

export const EVENTS_PER_CASE = 20;

const MEANS = ["otherMaterial", "adaptedMaterial", "otherGrouping", "moreTime", "otherPedagogy", "parentsHelp"];

const teacher = (day: string, command: Command): Line => ({ day, who: "teacher", command });
const ib = (day: string, command: Command): Line => ({ day, who: "ib", command });
const heard = (toldBack: string): Heard => ({ how: "directly", weight: "takenOver", toldBack });
const duty = (on: string, id: string): Line =>
  teacher(on, { type: "RecordDuty", duty: id, on, ...(id === "makeOpp" ? { heard: heard(on) } : {}) });
const informed = (on: string): Line => teacher(on, { type: "InformParents", on, how: "phone" });
const evaluated = (on: string, outcome: string): Line =>
  teacher(on, { type: "Evaluate", outcome, on, heard: heard(on) });
const agreed = (day: string, end: string): Line => ib(day, { type: "SetTerm", end });
const proposed = (day: string, move: string, proposalId: string): Line =>
  teacher(day, { type: "ProposeMove", move, proposalId });
const approved = (day: string, proposalId: string): Line => ib(day, { type: "ApproveMove", proposalId });
const tried = (days: readonly string[], first: number): Line[] =>
  days.map((on, nth) =>
    teacher(on, {
      type: "RecordDuty",
      duty: "tryMeans",
      on,
      option: MEANS[(first + nth) % MEANS.length] ?? "moreTime",
    }),
  );

/**
 * What happened so far with the pupil with this number, in Zorgroute 1, 2 or 3 of the Avontuur route: every script ends
 * before the bench's day with an open case of twenty events.
 */
export function scriptFor(pupilKey: string, number: number): Line[] {
  const script = SCRIPTS[number % SCRIPTS.length] ?? inRoute1;
  const lines = [teacher("2026-09-07", { type: "OpenCase", subjectKey: pupilKey }), ...script(number)];
  return lines.sort((one, other) => one.day.localeCompare(other.day));
}

/** Of eight pupils four are in Zorgroute 1, three in 2 and one in 3: the further, the fewer. */
const SCRIPTS = [inRoute1, inRoute2, inRoute1, awaitingApproval, inRoute1, inRoute3, inRoute1, inRoute2];

function inRoute1(number: number): Line[] {
  return [
    ...tried(["2026-09-08", "2026-09-10", "2026-09-14", "2026-09-17", "2026-09-21", "2026-09-24"], number),
    informed("2026-09-09"),
    informed("2026-09-16"),
    informed("2026-09-23"),
    duty("2026-09-25", "talkParents"),
    evaluated("2026-09-25", "partly"),
    proposed("2026-09-25", "to2", "v1"),
    ib("2026-09-28", { type: "AskMore", proposalId: "v1", request: "Probeer het nog twee weken in een kleine groep." }),
    ...tried(["2026-09-29", "2026-10-01", "2026-10-05", "2026-10-07"], number + 2),
    informed("2026-10-07"),
    evaluated("2026-11-23", "not"),
  ];
}

/** From the first to the second: nine events. */
function leavingRoute1(number: number): Line[] {
  return [
    ...tried(["2026-09-08", "2026-09-10", "2026-09-15"], number),
    duty("2026-09-17", "talkParents"),
    evaluated("2026-09-25", "partly"),
    proposed("2026-09-25", "to2", "v1"),
    approved("2026-09-28", "v1"),
  ];
}

function inRoute2(number: number): Line[] {
  return [
    ...leavingRoute1(number),
    duty("2026-09-29", "thinkAlong"),
    agreed("2026-09-29", "2026-11-27"),
    duty("2026-10-05", "makeOpp"),
    duty("2026-10-08", "parentsOpp"),
    ...["2026-10-20", "2026-10-27", "2026-11-03", "2026-11-10", "2026-11-17"].map((on) => duty(on, "tryPlan")),
    informed("2026-11-11"),
    informed("2026-11-18"),
  ];
}

function awaitingApproval(number: number): Line[] {
  return [
    ...leavingRoute1(number),
    duty("2026-09-29", "thinkAlong"),
    agreed("2026-09-29", "2026-11-20"),
    duty("2026-10-05", "makeOpp"),
    duty("2026-10-08", "parentsOpp"),
    ...["2026-10-20", "2026-10-27", "2026-11-03", "2026-11-10"].map((on) => duty(on, "tryPlan")),
    informed("2026-11-11"),
    evaluated("2026-11-20", "not"),
    proposed("2026-11-23", "to3", "v2"),
  ];
}

function inRoute3(number: number): Line[] {
  const consent = (on: string, id: string): Line =>
    ib(on, { type: "RecordConsent", duty: id, on, answer: "given", by: "bothParents", how: "signed" });
  return [
    ...leavingRoute1(number),
    duty("2026-09-29", "thinkAlong"),
    duty("2026-10-05", "makeOpp"),
    duty("2026-10-08", "parentsOpp"),
    evaluated("2026-10-30", "not"),
    proposed("2026-10-30", "to3", "v2"),
    approved("2026-11-02", "v2"),
    consent("2026-11-05", "consentTeam"),
    ib("2026-11-10", { type: "RecordDuty", duty: "discussInTeam", on: "2026-11-10" }),
    consent("2026-11-12", "signAdvice"),
    agreed("2026-11-12", "2026-12-18"),
  ];
}
