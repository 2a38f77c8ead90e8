import type { Cause } from "./cause.ts";
import { isFixed, levelOn } from "./clocks.ts";
import type { Look } from "./look.ts";
import type { Node } from "./node.ts";
import { STAY_BEGINS } from "./world.ts";

/** What happens without anybody's command: days go by, and the school chooses what the document leaves open. */
export function byItself(look: Look, node: Node): { node: Node; cause: Cause }[] {
  const { time, state, settings } = node;
  const found: { node: Node; cause: Cause }[] = [];
  const wait = (until: "day" | "limit" | "roundEnd", next: Node["time"]) =>
    void found.push({ node: { ...node, time: next }, cause: { kind: "wait", until, step: state.step } });
  const fixed = isFixed(look.step);
  const today = look.days[time.own + 1];
  if (today && (fixed || state.records.some(({ fact }) => fact.type === "TermSet"))) {
    const levels = look.clocks.map((clock, at) =>
      fixed && clock.since === state.step ? levelOn(clock, STAY_BEGINS, today) : (time.levels[at] ?? 0),
    );
    wait("day", { ...time, own: time.own + 1, levels });
  }
  look.clocks.forEach((clock, at) => {
    const level = time.levels[at] ?? 0;
    const inStay = fixed && clock.since === state.step;
    if (inStay || !look.running[at] || state.entered[clock.since] === undefined || level >= clock.limits.length) return;
    wait("limit", { ...time, levels: look.clocks.map((_, nth) => (time.levels[nth] ?? 0) + (nth === at ? 1 : 0)) });
  });
  if (time.round === "ahead") wait("roundEnd", { ...time, round: "over" });
  for (const { id, options } of look.settings) {
    if (settings[id] !== undefined) continue;
    for (const option of options) {
      found.push({
        node: { ...node, settings: { ...settings, [id]: option } },
        cause: { kind: "choose", setting: id, option },
      });
    }
  }
  return found;
}
