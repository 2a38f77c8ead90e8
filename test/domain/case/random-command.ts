import fc from "fast-check";
import type { Actor, Command } from "../../../src/domain/case/command.ts";
import { CONSENT_GIVERS, CONSENT_WAYS } from "../../../src/domain/case/consent-fact.ts";
import { POSITIONS } from "../../../src/domain/case/events.ts";
import {
  HEARD_EXCEPTIONS,
  HEARD_REASONS,
  HEARD_WAYS,
  HEARD_WEIGHTS,
  type SaidHeard,
} from "../../../src/domain/case/heard.ts";
import type { CaseState } from "../../../src/domain/case/state.ts";
import type { TodoItem } from "../../../src/domain/case/todo.ts";
import { dutyOf, questionOf, stepOf } from "../../../src/domain/route/route.ts";
import { addDays, type IsoDate } from "../../../src/domain/school/dates.ts";
import { avontuur, both, duo, ilse, marja, petra, tom, youssef } from "./avontuur.ts";

/** Commands that people and machines could send, sensible or not. */

export const ACTORS: readonly Actor[] = [ilse, duo, tom, marja, youssef, petra, both];

const steps = [...avontuur.steps.values()];
const named = (ids: readonly string[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...ids) },
    { weight: 1, arbitrary: fc.constantFrom("", "__proto__", "toString") },
  );
const dutyIds = steps.flatMap(({ duties }) => duties.map(({ id }) => id));
const optionIds = steps.flatMap(({ duties }) => duties.flatMap(({ options }) => options.map(({ id }) => id)));
const answers = steps.flatMap(({ questions }) => questions.flatMap(({ options }) => options.map(({ id }) => id)));
const proposalId = fc.constantFrom("p1", "p2", "p3");
const heard: fc.Arbitrary<SaidHeard> = fc.oneof(
  fc.record({ exception: fc.constantFrom(...HEARD_EXCEPTIONS) }),
  fc.record(
    {
      how: fc.constantFrom(...HEARD_WAYS),
      weight: fc.constantFrom(...HEARD_WEIGHTS),
      reason: fc.constantFrom(...HEARD_REASONS),
      toldBack: fc.constantFrom("2026-12-01", "2029-01-01"),
    },
    { requiredKeys: ["how"] },
  ),
);
const short = fc.constantFrom("", "  ", "Graag eerst dit", "x".repeat(281));

/** A command with a day some days from today, most often in the past. */
export function anyCommand(today: IsoDate): fc.Arbitrary<Command> {
  const on = fc.integer({ min: -40, max: 5 }).map((days) => addDays(today, Math.min(days, 0) + Math.max(0, days - 3)));
  return fc.oneof(
    fc.record({ type: fc.constant("OpenCase" as const), subjectKey: fc.constant("p-1") }),
    fc.record(
      {
        type: fc.constant("RecordDuty" as const),
        duty: named(dutyIds),
        on,
        option: named(optionIds),
        pointer: short,
        anonymous: fc.boolean(),
        heard,
      },
      { requiredKeys: ["type", "duty", "on"] },
    ),
    fc.record({ type: fc.constant("InformParents" as const), on, how: fc.constantFrom("talk", "phone", "letter") }),
    fc.record(
      {
        type: fc.constant("RecordConsent" as const),
        duty: named(dutyIds.filter((id) => /^(sign|consent)/.test(id))),
        on,
        answer: fc.constantFrom("given", "given", "refused", "later"),
        by: fc.constantFrom(...CONSENT_GIVERS),
        how: fc.constantFrom(...CONSENT_WAYS),
        until: fc.oneof(fc.constant("2029-01-01"), on),
        place: fc.constantFrom("map 3", "x".repeat(81)),
      },
      { requiredKeys: ["type", "duty", "on", "answer"] },
    ),
    fc.record({ type: fc.constant("RecordDisagreement" as const), on, agree: fc.boolean() }),
    fc.record({ type: fc.constant("WithdrawConsent" as const), consent: named([...avontuur.consents.keys()]), on }),
    fc.record({
      type: fc.constant("AnswerQuestion" as const),
      question: named(["conclusion", "decision"]),
      answer: named(answers),
      on,
    }),
    fc.record({ type: fc.constant("SetTerm" as const), end: fc.nat(60).map((days) => addDays(today, days)) }),
    fc.record(
      { type: fc.constant("Evaluate" as const), outcome: named([...avontuur.outcomes.keys()]), on, heard },
      { requiredKeys: ["type", "outcome", "on"] },
    ),
    fc.record({
      type: fc.constant("ProposeMove" as const),
      move: named(steps.flatMap(({ moves }) => moves.map(({ id }) => id))),
      proposalId,
    }),
    fc.record({ type: fc.constant("ApproveMove" as const), proposalId }),
    fc.record({
      type: fc.constant("TakePosition" as const),
      proposalId,
      role: named([...avontuur.roles.keys()]),
      position: fc.constantFrom(...POSITIONS),
    }),
    fc.record(
      {
        type: fc.constant("AskMore" as const),
        proposalId,
        request: short,
        duty: named(dutyIds),
        by: fc.nat(20).map((days) => addDays(today, days - 3)),
      },
      { requiredKeys: ["type", "proposalId", "request"] },
    ),
    fc.record({ type: fc.constant("DeclineMove" as const), proposalId, reason: short }),
    fc.record({ type: fc.constant("WithdrawProposal" as const), proposalId }),
    fc.record({ type: fc.constant("Retract" as const), seq: fc.integer({ min: 0, max: 30 }) }),
  );
}

const HEARD = { exception: "tooYoung" } as const;

/** The plain way to do an item of the advice; `pick` chooses where there is a choice. Undefined for a school's choice. */
export function doing(item: TodoItem, state: CaseState, today: IsoDate, pick: number): Command | undefined {
  const step = stepOf(avontuur, state.step);
  const one = <T>(items: readonly T[]): T | undefined => items[pick % Math.max(1, items.length)];
  switch (item.kind) {
    case "decide": {
      const proposalId = state.proposal?.id ?? "";
      const { heard = [] } = step.moves.find(({ id }) => id === item.id) ?? {};
      const role = heard.find((one) => state.proposal?.positions?.[one] === undefined);
      if (role) return { type: "TakePosition", proposalId, role, position: POSITIONS[pick % 3] ?? "agree" };
      return { type: "ApproveMove", proposalId };
    }
    case "setTerm":
      return { type: "SetTerm", end: "2029-07-20" };
    case "moreAsked":
    case "propose":
      return { type: "ProposeMove", move: item.id, proposalId: `p${1 + (pick % 3)}` };
    case "duty": {
      const duty = dutyOf(step, item.id);
      if (duty?.consent) {
        const answer = pick % 3 === 0 ? "refused" : "given";
        return { type: "RecordConsent", duty: item.id, on: today, answer, by: "bothParents", how: "signed" };
      }
      const option = one(duty?.options ?? [])?.id;
      const anonymous = duty?.outside?.anonymous === true;
      return { type: "RecordDuty", duty: item.id, on: today, anonymous, heard: HEARD, ...(option ? { option } : {}) };
    }
    case "answer": {
      const answer = one(questionOf(step, item.id)?.options ?? [])?.id ?? "";
      return { type: "AnswerQuestion", question: item.id, answer, on: today };
    }
    case "evaluate":
      // Works now and then only: it ends most walks.
      return {
        type: "Evaluate",
        outcome: pick === 0 ? "works" : pick % 2 === 0 ? "partly" : "not",
        on: today,
        heard: HEARD,
      };
    case "setting":
      return undefined;
  }
}
