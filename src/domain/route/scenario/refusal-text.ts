import type { Refusal } from "../../case/command.ts";
import type { Situation } from "../../case/unmet.ts";
import { moveOf, stepOf } from "../route.ts";
import { flow } from "./flow.ts";
import { missingOf } from "./missing.ts";

/**
 * A refusal as the writer of a scenario has to know it: its code, which is also the word to expect it with, and its details.
 */
export function refusalText(refusal: Refusal, situation: Situation | undefined): string {
  const { code, ...details } = refusal;
  if (refusal.code === "moveClosed" && situation) {
    const move = moveOf(stepOf(situation.route, situation.state.step), refusal.move);
    const missing = move ? missingOf(move.when, situation) : [];
    return `${code} (${refusal.move}; nog nodig: ${missing.map(flow).join(", ")})`;
  }
  const told = Object.entries(details).map(([key, value]) => `${key}: ${flow(value)}`);
  return told.length > 0 ? `${code} (${told.join(", ")})` : code;
}
