import type { Fact } from "../../domain/case/why.ts";
import { day, onDay } from "./day.ts";
import type { Naming } from "./naming.ts";
import { quoted } from "./unmet-sentence.ts";

/** What parents said of a consent, in one word. */
export const CONSENT_WORDS = {
  ConsentGiven: "gegeven",
  ConsentRefused: "niet gegeven",
  ConsentWithdrawn: "ingetrokken",
} as const;

/** A fact of the case that a line rests on, as part of a sentence. */
export function factText(fact: Fact, naming: Naming): string {
  switch (fact.kind) {
    case "stepSince":
      return `in deze stap sinds ${day(fact.on, naming.today)}`;
    case "termEnd":
      return `de laatste dag is ${day(fact.on, naming.today)}`;
    case "done":
      return `${naming.duty(fact.duty)} ${onDay(fact.on, naming.today)}`;
    case "evaluated":
      return `geëvalueerd ${onDay(fact.on, naming.today)}: ${quoted(naming.outcome(fact.outcome))}`;
    case "proposed":
      return `${quoted(naming.move(fact.move))} voorgesteld ${onDay(fact.on, naming.today)}`;
    case "answered":
      return `${quoted(naming.answer(fact.question, fact.answer))} ${onDay(fact.on, naming.today)}`;
    case "entered":
      return `${naming.step(fact.step)} begon ${onDay(fact.on, naming.today)}`;
    case "consent":
      return `${CONSENT_WORDS[fact.answer]} ${onDay(fact.on, naming.today)}`;
    default:
      return assertNever(fact);
  }
}

function assertNever(fact: never): never {
  throw new TypeError(`unknown fact ${JSON.stringify(fact)}`);
}
