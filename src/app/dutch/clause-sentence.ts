import type { ClausePart } from "../../domain/case/clause.ts";
import type { Fact } from "../../domain/case/why.ts";
import type { Condition } from "../../domain/route/condition.ts";
import { andList, capital, day, orList } from "./day.ts";
import { factText } from "./fact-text.ts";
import type { Naming } from "./naming.ts";
import { quoted } from "./unmet-sentence.ts";

/** "Gehaald: Gesprek met de ouders. Want: …" or "Nog niet: …": never by a mark or a colour alone. */
export function clauseSentence({ asked, met, facts }: ClausePart, naming: Naming): string {
  const because = facts.length > 0 ? ` (${facts.map((fact) => shortFact(fact, naming)).join("; ")})` : "";
  return `${met ? "Gehaald" : "Nog niet"}: ${askedSentence(asked, naming)}${because}`;
}

/** Without what the asking has just said. */
function shortFact(fact: Fact, naming: Naming): string {
  if (fact.kind === "done" || fact.kind === "entered") return day(fact.on, naming.today);
  if (fact.kind === "evaluated") return `${quoted(naming.outcome(fact.outcome))}, ${day(fact.on, naming.today)}`;
  return factText(fact, naming);
}

function askedSentence(condition: Condition, naming: Naming): string {
  if ("all" in condition) return andList(condition.all.map((part) => askedSentence(part, naming)));
  if ("any" in condition) return orList(condition.any.map((part) => askedSentence(part, naming)));
  if ("duty" in condition) return quoted(naming.duty(condition.duty));
  if ("outcome" in condition) return `evaluatie ${orList(condition.outcome.map((id) => quoted(naming.outcome(id))))}`;
  if ("answer" in condition) {
    const { question, is } = condition.answer;
    return `op ${quoted(naming.question(question))}: ${orList(is.map((id) => quoted(naming.answer(question, id))))}`;
  }
  if ("term" in condition) return condition.term === "ended" ? "de termijn is voorbij" : "het is tijd om te evalueren";
  if ("visits" in condition) return `${condition.visits.atLeast} keer in ${naming.step(condition.visits.step)}`;
  if ("elapsed" in condition) {
    const { amount, unit, since } = condition.elapsed;
    return `${amount} ${unit === "weeks" ? "weken" : "schoolweken"} sinds ${naming.step(since)}`;
  }
  if ("setting" in condition) return `keuze van de school bij ${quoted(naming.setting(condition.setting.id))}`;
  return `toestemming voor ${quoted(naming.consent(condition.consent))}`;
}

/** How much of the clause is met, in one look. */
export function clauseSummary(parts: readonly ClausePart[], naming: Naming): string {
  const missing = parts.filter(({ met }) => !met);
  if (missing.length === 0) return `alles gehaald (${parts.length} van ${parts.length})`;
  return `${capital(andList(missing.map(({ asked }) => askedSentence(asked, naming))))}: nog niet`;
}
