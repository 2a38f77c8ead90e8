import type { Command } from "../../case/command.ts";
import type { Cause } from "./cause.ts";
import type { Look } from "./look.ts";
import type { Node } from "./node.ts";

/**
 * How the consents and terms are tried that no way out depends on. `apart`: each by itself, and consents are forgotten once
 * somebody proposes. `together`: in every combination with each other and all else, to show on small routes that this finds
 * the same. `not`: left out, and nothing is taken back; quick, and what is seen then is seen in full as well.
 */
export type Beside = "apart" | "together" | "not";

const TERM = "the term";

/** Rules out all that is beside the way. */
const ALL = "all";

/** What beside the way was tried already, if anything: a consent, or the term when no way out looks at it. */
export function triedBeside(beside: Beside, look: Look, { state, time }: Node): string | undefined {
  if (beside !== "apart") return beside === "not" ? ALL : undefined;
  for (const { fact } of state.records) {
    if ("consent" in fact && look.beside.has(fact.consent)) return fact.consent;
    if (fact.type === "TermSet" && look.termBeside) return TERM;
  }
  return look.termBeside && time.own > 0 ? TERM : undefined;
}

/** Whether the command tries something beside the way, other than what was tried already. */
export function triesOther(look: Look, command: Command, tried: string): boolean {
  if (command.type === "SetTerm") return look.termBeside && tried !== TERM;
  if (command.type !== "RecordConsent") return false;
  const consent = look.step.duties.find(({ id }) => id === command.duty)?.consent;
  return consent !== undefined && consent !== tried && look.beside.has(consent);
}

/** Whether this is the term running on, beside the way and next to something else that was tried. */
export function waitsBeside(look: Look, cause: Cause, tried: string): boolean {
  return cause.kind === "wait" && cause.until !== "limit" && look.termBeside && tried !== TERM;
}

export function forgetBeside(look: Look, node: Node): Node {
  const records = node.state.records.filter(({ fact }) => !("consent" in fact && look.beside.has(fact.consent)));
  return records.length === node.state.records.length ? node : { ...node, state: { ...node.state, records } };
}
