import type { CaseRecord, CaseState, Proposal } from "../../case/state.ts";
import type { Settings } from "../../case/unmet.ts";
import type { Route } from "../route.ts";
import type { Time } from "./clocks.ts";
import type { Look } from "./look.ts";
import { holders } from "./world.ts";

/** A case in the try-out school: the state as the bot keeps it, how time stands, and what the school chose. */
export type Node = { state: CaseState; time: Time; settings: Settings };

/**
 * What the node is, for whoever decides or advises: of nodes with the same key only one is visited. Made for every step
 * that is tried, so it passes the records once and makes nothing but the text.
 */
export function keyOf(route: Route, look: Look, { state, time, settings }: Node): string {
  if (state.status === "closed") return state.step;
  const done = new Array<number>(look.duties.length).fill(0);
  const answers = new Array<number | string>(look.questions.length).fill("-");
  const consents = new Array<string>(look.consents.length).fill("-");
  let outcome: number | string = "-";
  let evaluatedAt = 0;
  let term = "";
  for (const record of state.records) {
    const { fact } = record;
    if ("consent" in fact) {
      const at = look.consents.indexOf(fact.consent);
      if (at >= 0) consents[at] = letterOf(record);
    } else if (fact.type === "TermSet") {
      if (isTermOfNow(look, state, record)) term = "set";
    } else if (record.stay === state.stay) {
      if (fact.type === "DutyDone") {
        const place = look.dutyPlaces.get(fact.duty);
        if (place) done[place.group] = (done[place.group] ?? 0) | (1 << place.nth);
      } else if (fact.type === "Evaluated") {
        outcome = look.outcomes.get(fact.outcome) ?? "?";
        evaluatedAt = record.seq;
      } else if (fact.type === "QuestionAnswered") {
        const at = look.questions.findIndex(({ id }) => id === fact.question);
        if (at >= 0) answers[at] = look.questions[at]?.classes.get(fact.answer) ?? "?";
      }
    }
  }
  let key = `${look.at} ${time.own}${time.round}${term} ${outcome} `;
  for (const level of time.levels) key += level;
  for (const mask of done) key += countOf(mask);
  for (const answer of answers) key += answer;
  for (const letter of consents) key += letter;
  for (const { step, cap } of look.visits) key += ` ${Math.min(cap, state.visits[step] ?? 0)}`;
  for (const { id } of look.settings) key += ` ${settings[id] ?? "-"}`;
  if (look.counted.length > 0) key += pupilKey(look, state);
  if (state.proposal) key += proposalKey(route, look, state.proposal);
  if (state.lastDecision && decisionCounts(look, state, evaluatedAt)) {
    key += state.lastDecision.kind === "moreAsked" ? ` more ${state.lastDecision.move}` : " again";
  }
  return key;
}

/** A decline counts until somebody looked back again; a request until the next proposal. */
export function decisionCounts(look: Look, { lastDecision }: CaseState, evaluatedAt: number): boolean {
  if (!lastDecision) return false;
  return lastDecision.kind === "moreAsked" || (look.step.evaluation !== undefined && evaluatedAt <= lastDecision.seq);
}

/** Whether this record says when the present stay or round ends. */
export function isTermOfNow({ roundTerm }: Look, state: CaseState, { fact, stay, round }: CaseRecord): boolean {
  return fact.type === "TermSet" && (roundTerm ? round === state.round : stay === state.stay);
}

/** The rounds in which the one pupil had this mark. */
export function roundsMarked(state: CaseState, mark: string): Set<number> {
  return new Set(state.marks.filter((one) => one.mark === mark).map(({ round }) => round));
}

function letterOf({ fact }: CaseRecord): string {
  if (fact.type === "ConsentGiven") return "g";
  return fact.type === "ConsentRefused" ? "r" : "w";
}

function countOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

function pupilKey(look: Look, state: CaseState): string {
  let key = "";
  for (const { mark, cap } of look.counted) {
    const rounds = roundsMarked(state, mark);
    key += ` ${Math.min(cap, rounds.size)}${rounds.has(state.round) ? "now" : ""}`;
  }
  const last = state.putForward.at(-1);
  return last ? `${key}${last.round === state.round ? " forward" : " earlier"}` : key;
}

/** Who proposed only counts when that person could also approve; of positions only how many are still missing. */
function proposalKey(route: Route, look: Look, { move, by, positions = {} }: Proposal): string {
  const approver = look.step.moves.find(({ id }) => id === move)?.approvedBy;
  const couldApprove = approver !== undefined && holders(route, approver).some(({ id }) => id === by);
  const heard = Object.keys(positions).length;
  return ` ${move} by ${couldApprove ? by : ""}${heard > 0 ? ` heard ${heard}` : ""}`;
}
