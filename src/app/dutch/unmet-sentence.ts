import type { NoConsent } from "../../domain/case/consent.ts";
import { isRuledOut, type Unmet } from "../../domain/case/unmet.ts";
import { STANDING } from "./consent-words.ts";
import { day, orList, uncapital } from "./day.ts";
import type { Naming } from "./naming.ts";

/** What still has to be so before a move opens, as half a sentence that follows "nog nodig:". */
export function unmetSentence(condition: Unmet, naming: Naming): string {
  switch (condition.kind) {
    case "duty":
      return `vastgelegd: ${uncapital(naming.duty(condition.duty))}`;
    case "outcome": {
      const asked = orList(condition.is.map((outcome) => quoted(naming.outcome(outcome))));
      return condition.now
        ? `een evaluatie met uitkomst ${asked} (nu: ${quoted(naming.outcome(condition.now))})`
        : `een evaluatie met uitkomst ${asked}`;
    }
    case "answer": {
      const asked = orList(condition.is.map((option) => quoted(naming.answer(condition.question, option))));
      const now = condition.now ? ` (nu: ${quoted(naming.answer(condition.question, condition.now))})` : "";
      return `op de vraag ${quoted(naming.question(condition.question))} het antwoord ${asked}${now}`;
    }
    case "term":
      if (condition.on === null) return "een afgesproken datum";
      return condition.needs === "ended"
        ? `dat de termijn voorbij is (na ${day(condition.on, naming.today)})`
        : `dat het ${day(condition.on, naming.today)} is`;
    case "visits":
      return `dat dit ${condition.atLeast} keer ${naming.step(condition.step)} is (nu: ${condition.now})`;
    case "elapsed": {
      const unit = condition.unit === "weeks" ? "weken" : "schoolweken";
      const when = condition.on ? ` (vanaf ${day(condition.on, naming.today)})` : "";
      return `${condition.amount} ${unit} sinds ${naming.step(condition.since)}${when}`;
    }
    case "setting":
      return condition.now === null
        ? `een keuze van de school, via ${naming.admin()}: ${naming.setting(condition.setting)}`
        : `een andere keuze van de school bij: ${naming.setting(condition.setting)}`;
    case "consent":
      return consentSentence(condition.consent, condition.now, naming);
    case "anyOf": {
      // A branch that what is known already excludes helps nobody; all of them stand when every branch is excluded.
      const possible = condition.of.filter((branch) => !isRuledOut(branch));
      const branches = possible.length > 0 ? possible : condition.of;
      return orList(branches.map((branch) => branch.map((part) => unmetSentence(part, naming)).join(" en ")));
    }
    default:
      return assertNever(condition);
  }
}

/** The standing of a consent that is not there. */
export function consentSentence(consent: string, now: NoConsent | "later", naming: Naming): string {
  return `${naming.consentWord(consent)} van de ouders voor ${quoted(naming.consent(consent))} (${STANDING[now]})`;
}

export function quoted(text: string): string {
  return `‘${text}’`;
}

function assertNever(condition: never): never {
  throw new TypeError(`unknown condition ${JSON.stringify(condition)}`);
}
