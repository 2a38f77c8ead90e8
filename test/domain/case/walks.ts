import type { Heard } from "../../../src/domain/case/heard.ts";
import type { IsoDate } from "../../../src/domain/school/dates.ts";
import { ilse, marja, youssef } from "./avontuur.ts";
import { type Act, act } from "./given.ts";

/** How the pupil was heard about a plan, told back on this day. */
export function heardOn(toldBack: IsoDate): Heard {
  return { how: "directly", weight: "takenOver", toldBack };
}

/** A case on its way through the Avontuur route, step by step; each goes on where the one before stopped. */

export const opened: Act[] = [act({ type: "OpenCase", subjectKey: "p-1" }, ilse, "2026-11-30")];

/** Everything done that zorgroute 1 asks for before zorgroute 2. */
export const readyFor2: Act[] = [
  ...opened,
  act({ type: "RecordDuty", duty: "tryMeans", on: "2026-11-30", option: "moreTime" }, ilse, "2026-11-30"),
  act({ type: "RecordDuty", duty: "talkParents", on: "2026-12-01" }, ilse, "2026-12-01"),
  act({ type: "Evaluate", outcome: "partly", on: "2026-12-07" }, ilse, "2026-12-07"),
];

export const proposed2: Act[] = [
  ...readyFor2,
  act({ type: "ProposeMove", move: "to2", proposalId: "p1" }, ilse, "2026-12-07"),
];

export const in2: Act[] = [...proposed2, act({ type: "ApproveMove", proposalId: "p1" }, marja, "2026-12-08")];

export const readyFor3: Act[] = [
  ...in2,
  act({ type: "SetTerm", end: "2027-01-22" }, marja, "2026-12-08"),
  act({ type: "RecordDuty", duty: "thinkAlong", on: "2026-12-09" }, ilse, "2026-12-09"),
  act({ type: "RecordDuty", duty: "makeOpp", on: "2026-12-10", heard: heardOn("2026-12-10") }, ilse, "2026-12-10"),
  act({ type: "RecordDuty", duty: "parentsOpp", on: "2026-12-14" }, ilse, "2026-12-14"),
  act({ type: "Evaluate", outcome: "not", on: "2027-01-20", heard: heardOn("2027-01-20") }, ilse, "2027-01-20"),
];

export const in3: Act[] = [
  ...readyFor3,
  act({ type: "ProposeMove", move: "to3", proposalId: "p2" }, ilse, "2027-01-20"),
  act({ type: "ApproveMove", proposalId: "p2" }, youssef, "2027-01-21"),
];

export const teamTalkGiven: Act = act(
  { type: "RecordConsent", duty: "consentTeam", on: "2027-01-22", answer: "given", by: "oneParent", how: "talk" },
  marja,
  "2027-01-22",
);

export const readyFor4: Act[] = [
  ...in3,
  teamTalkGiven,
  act({ type: "RecordDuty", duty: "discussInTeam", on: "2027-01-28" }, marja, "2027-01-28"),
  act({ type: "AnswerQuestion", question: "conclusion", answer: "elsewhere", on: "2027-01-28" }, marja, "2027-01-28"),
];

export const in4: Act[] = [
  ...readyFor4,
  act({ type: "ProposeMove", move: "to4", proposalId: "p3" }, marja, "2027-01-28"),
  act({ type: "TakePosition", proposalId: "p3", role: "team", position: "agree" }, youssef, "2027-01-29"),
  act({ type: "TakePosition", proposalId: "p3", role: "parents", position: "agree" }, youssef, "2027-01-29"),
  act({ type: "ApproveMove", proposalId: "p3" }, youssef, "2027-01-29"),
];

export const refusedIn4: Act[] = [
  ...in4,
  act({ type: "RecordDuty", duty: "searchPlace", on: "2027-02-01" }, marja, "2027-02-01"),
  act({ type: "RecordDuty", duty: "requestTlv", on: "2027-02-02" }, marja, "2027-02-02"),
  act({ type: "AnswerQuestion", question: "decision", answer: "refused", on: "2027-03-15" }, marja, "2027-03-15"),
];

export const placed: Act[] = [
  ...refusedIn4.slice(0, -1),
  act({ type: "AnswerQuestion", question: "decision", answer: "granted", on: "2027-03-15" }, marja, "2027-03-15"),
  act({ type: "ProposeMove", move: "placed", proposalId: "p4" }, ilse, "2027-03-15"),
  act({ type: "ApproveMove", proposalId: "p4" }, marja, "2027-03-16"),
];
