import type { Advice } from "../../../../../src/domain/case/advice.ts";
import type { Command, Context, Refusal } from "../../../../../src/domain/case/command.ts";
import type { CaseEvent } from "../../../../../src/domain/case/events.ts";
import { BOT, type Engine } from "../../../../../src/domain/route/soundness/engine.ts";

/**
 * A bot with one mistake in what it runs, and the claim that has to notice. It tells how it comes to that, or `says` this
 * of what never happens, to which no story leads.
 */
export type EngineMutant = { name: string; claim: string; engine: Engine; says?: string };

/** The refusal is passed over: what was asked happens. */
function lets(code: Refusal["code"], event: (command: Command, context: Context) => CaseEvent[]): Engine {
  return {
    ...BOT,
    decide(route, state, command, context) {
      const decision = BOT.decide(route, state, command, context);
      if (decision.ok || decision.refusal.code !== code) return decision;
      return { ok: true, events: event(command, context) };
    },
  };
}

function advises(change: (advice: Advice) => Advice): Engine {
  return { ...BOT, advise: (route, state, context) => change(BOT.advise(route, state, context)) };
}

function record(command: Command, { today }: Context): CaseEvent[] {
  if (command.type === "RecordConsent") {
    const { duty, by = "oneParent", how = "talk" } = command;
    return [{ type: "ConsentGiven", on: today, consent: "research", duty, by, how }];
  }
  if (command.type !== "RecordDuty") return [];
  const attended = command.attended ? { attended: [...command.attended] } : {};
  return [{ type: "DutyDone", on: today, duty: command.duty, ...attended }];
}

const refused = new Set(["ConsentRefused", "ConsentWithdrawn"]);

/** One mistake for every claim that a rule file alone cannot break, because the bot itself stands in the way. */
export const ENGINE_MUTANTS: readonly EngineMutant[] = [
  {
    name: "whoever proposes can approve",
    claim: "nobody-approves-own-proposal",
    engine: {
      ...BOT,
      decide(route, state, command, context) {
        const someoneElse = { ...context, actor: { ...context.actor, id: "somebody-else" } };
        return BOT.decide(route, state, command, command.type === "ApproveMove" ? someoneElse : context);
      },
    },
  },
  { name: "outside acts need no consent", claim: "outside-act-has-consent", engine: lets("consentMissing", record) },
  { name: "one parent is enough", claim: "outside-act-has-consent", engine: lets("consentNeedsBoth", record) },
  {
    name: "a signature is not needed",
    claim: "outside-act-has-consent",
    engine: lets("consentNeedsSignature", record),
  },
  {
    name: "a yes of the parents is never recorded",
    claim: "every-duty-is-recorded",
    says: "kan niemand ooit vastleggen",
    engine: {
      ...BOT,
      decide(route, state, command, context) {
        const isYes = command.type === "RecordConsent" && command.answer === "given";
        return isYes ? { ok: false, refusal: { code: "noCase" } } : BOT.decide(route, state, command, context);
      },
    },
  },
  { name: "whoever must be there may be away", claim: "presence-is-kept", engine: lets("absent", record) },
  {
    name: "a no holds up every duty",
    claim: "refusal-blocks-nothing",
    engine: {
      ...BOT,
      decide(route, state, command, context) {
        const no = state?.records.some(({ fact }) => refused.has(fact.type));
        if (no && command.type === "RecordDuty") return { ok: false, refusal: { code: "noCase" } };
        return BOT.decide(route, state, command, context);
      },
    },
  },
  {
    name: "a no closes every way",
    claim: "refusal-blocks-nothing",
    engine: {
      ...BOT,
      advise(route, state, context) {
        const advice = BOT.advise(route, state, context);
        const no = state.records.some(({ fact }) => refused.has(fact.type));
        return no ? { ...advice, moves: advice.moves.map((move) => ({ ...move, open: false })) } : advice;
      },
    },
  },
  {
    name: "it is nobody's turn",
    claim: "always-somebodys-turn",
    engine: advises((advice) => (advice.proposal ? { ...advice, turn: null } : advice)),
  },
  {
    name: "there is nothing to do",
    claim: "always-somebodys-turn",
    engine: advises((advice) => (advice.parents ? { ...advice, todo: [] } : advice)),
  },
  {
    name: "nothing is asked after the term",
    claim: "passed-term-asks-decision",
    engine: advises((advice) =>
      advice.term.kind === "dated" && advice.term.phase === "ended" ? { ...advice, todo: [] } : advice,
    ),
  },
  {
    name: "the school is not asked to choose",
    claim: "unset-setting-is-asked",
    engine: advises((advice) => ({ ...advice, todo: advice.todo.filter(({ kind }) => kind !== "setting") })),
  },
];
