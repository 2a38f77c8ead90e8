import type { Condition } from "../condition.ts";
import type { Step } from "../route.ts";

/**
 * The duties that conditions ask for, those that are alike together. Alike are duties that stand side by side in the same
 * lists of `all` and nowhere else, that the same role does, and that nobody's consent can hold up: whichever of them is done,
 * the same ways open and it is the same one's turn.
 */
export function alikeDuties(step: Step, conditions: readonly Condition[]): string[][] {
  const places = new Map<string, Condition[]>();
  const note = (condition: Condition, within: Condition | undefined) => {
    if ("duty" in condition) {
      places.set(condition.duty, [...(places.get(condition.duty) ?? []), within ?? condition]);
    } else if ("all" in condition) for (const part of condition.all) note(part, condition);
    else if ("any" in condition) for (const part of condition.any) note(part, undefined);
  };
  for (const condition of conditions) note(condition, undefined);
  const groups: { places: Condition[]; free: boolean; who: string; duties: string[] }[] = [];
  for (const duty of step.duties) {
    const own = places.get(duty.id);
    if (!own || duty.consent !== undefined) continue;
    const free = duty.outside?.consent === undefined || duty.outside.anonymous;
    const same = free && groups.find((group) => group.free && group.who === duty.who && isSame(group.places, own));
    if (same) same.duties.push(duty.id);
    else groups.push({ places: own, free, who: duty.who, duties: [duty.id] });
  }
  return groups.map(({ duties }) => duties);
}

function isSame(one: readonly Condition[], other: readonly Condition[]): boolean {
  return one.length === other.length && one.every((place, at) => place === other[at]);
}
