import type { CaseRecord, CaseState } from "../../case/state.ts";
import type { IsoDate } from "../../school/dates.ts";
import { isFixed, startFor, type Time } from "./clocks.ts";
import { decisionCounts, isTermOfNow, type Node, roundsMarked } from "./key.ts";
import type { Look } from "./look.ts";
import { AGREED_END, ROUND_FAR, ROUND_OVER, STAY_BEGINS } from "./world.ts";

export type { Node };

/** The one pupil who is marked and put forward in a group route. */
export const PUPIL = "pupil";

/** Every node is told as being in this round and stay; only whether something was earlier or now counts. */
const ROUND = 20;
const STAY = 2;

/** The day it is for this node. */
export function todayOf(look: Look, time: Time): IsoDate {
  return look.days[time.own] ?? STAY_BEGINS;
}

/** The same case, with everything that does not count left out and every date moved to the days of the try-out. */
export function compact(look: Look, node: Node): Node {
  const { state, time, settings } = node;
  if (state.status === "closed") return node;
  const records = kept(look, state, time).map((record, at) => ({ ...record, seq: at + 1, stay: STAY, round: ROUND }));
  const evaluatedAt = state.records.findLast(({ fact, stay }) => fact.type === "Evaluated" && stay === state.stay)?.seq;
  const decision = decisionCounts(look, state, evaluatedAt ?? 0) ? state.lastDecision : null;
  return {
    time,
    settings,
    state: {
      ...state,
      openedOn: STAY_BEGINS,
      since: STAY_BEGINS,
      stay: STAY,
      round: ROUND,
      visits: Object.fromEntries(look.visits.map(({ step, cap }) => [step, Math.min(cap, state.visits[step] ?? 0)])),
      entered: enteredOf(look, state, time),
      records,
      marks: marksOf(look, state),
      putForward: state.putForward
        .slice(-1)
        .map((one) => ({ ...one, round: one.round === state.round ? ROUND : ROUND - 1 })),
      lastDecision: decision && { ...decision, seq: records.length + 1 },
    },
  };
}

/**
 * After a decline, the same node with an evaluation of before that came out otherwise: taking the last one back shows it
 * again. Anything else that comes back that way can be recorded anew with the same effect.
 */
export function earlierEvaluations(look: Look, state: CaseState): CaseState[] {
  const last = state.records.find(({ fact }) => fact.type === "Evaluated");
  if (state.lastDecision?.kind !== "declined" || last?.fact.type !== "Evaluated") return [];
  const { fact } = last;
  const classes = new Map([...look.outcomes].map(([outcome, number]) => [number, outcome]));
  return [...classes.values()]
    .filter((outcome) => look.outcomes.get(outcome) !== look.outcomes.get(fact.outcome))
    .map((outcome) => ({ ...state, records: [{ ...last, seq: 0, fact: { ...fact, outcome } }, ...state.records] }));
}

/** The last record of everything that counts. */
function kept(look: Look, state: CaseState, time: Time): CaseRecord[] {
  const last = new Map<string, CaseRecord>();
  for (const record of state.records) {
    const { fact } = record;
    if ("consent" in fact) {
      if (look.consents.includes(fact.consent)) last.set(`consent ${fact.consent}`, record);
    } else if (fact.type === "TermSet") {
      if (isTermOfNow(look, state, record)) {
        last.set("term", { ...record, fact: { ...fact, end: endOf(look, time) } });
      }
    } else if (record.stay === state.stay) {
      if (fact.type === "Evaluated") last.set("evaluated", record);
      else if (fact.type === "QuestionAnswered" && look.questions.some(({ id }) => id === fact.question)) {
        last.set(`answer ${fact.question}`, record);
      }
    }
  }
  return [...dutiesOf(look, state), ...last.values()];
}

/** Of duties that are alike, the first in the file stand for those that were done. */
function dutiesOf(look: Look, state: CaseState): CaseRecord[] {
  return look.duties.flatMap((group) => {
    const done = group.flatMap(
      (duty) =>
        state.records.findLast(
          ({ fact, stay }) => stay === state.stay && fact.type === "DutyDone" && fact.duty === duty,
        ) ?? [],
    );
    return done.flatMap((record, nth) => {
      const duty = group[nth];
      const { fact } = record;
      return duty !== undefined && fact.type === "DutyDone" ? [{ ...record, fact: { ...fact, duty } }] : [];
    });
  });
}

function enteredOf(look: Look, state: CaseState, time: Time): Record<string, IsoDate> {
  const entered: Record<string, IsoDate> = { [state.step]: STAY_BEGINS };
  const today = todayOf(look, time);
  look.clocks.forEach((clock, at) => {
    if (state.entered[clock.since] === undefined) return;
    const inStay = clock.since === state.step && isFixed(look.step);
    entered[clock.since] = inStay ? STAY_BEGINS : startFor(clock, time.levels[at] ?? 0, today);
  });
  return entered;
}

function marksOf(look: Look, state: CaseState): CaseState["marks"] {
  return look.counted.flatMap(({ mark, cap }) => {
    const rounds = roundsMarked(state, mark);
    const now = rounds.has(state.round) ? [ROUND] : [];
    const earlier = Array.from({ length: Math.min(cap, rounds.size) - now.length }, (_, back) => ROUND - 1 - back);
    return [...earlier, ...now].map((round) => ({ pupil: PUPIL, mark, round }));
  });
}

function endOf(look: Look, time: Time): IsoDate {
  if (!look.roundTerm) return AGREED_END;
  return time.round === "over" ? ROUND_OVER : ROUND_FAR;
}
