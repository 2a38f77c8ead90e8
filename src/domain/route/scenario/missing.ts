import { type Situation, unmet } from "../../case/unmet.ts";
import type { Condition } from "../condition.ts";

/** The parts of a condition that do not hold yet, as they stand in the rule file; of `any` only when no branch holds. */
export function missingOf(condition: Condition, situation: Situation): Condition[] {
  if ("all" in condition) return condition.all.flatMap((part) => missingOf(part, situation));
  if (unmet(condition, situation).length === 0) return [];
  if (!("any" in condition)) return [condition];
  return [{ any: condition.any.map((part) => together(missingOf(part, situation))) }];
}

function together(parts: Condition[]): Condition {
  const [only] = parts;
  return parts.length === 1 && only ? only : { all: parts };
}
