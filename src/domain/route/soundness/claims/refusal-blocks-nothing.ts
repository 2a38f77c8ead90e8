import { leavesOf } from "../../condition.ts";
import type { Step } from "../../route.ts";
import { type Claim, type Setting, stepPath, type Violation } from "../claim.ts";
import type { Visit } from "../explore.ts";
import { standing } from "../holds.ts";

/**
 * A no of the parents never blocks help in class: what does not go outside can still be recorded, ways that do not ask for
 * that consent stay as open as they were, and there is a way to an end without a yes.
 */
export const refusalBlocksNothing: Claim = {
  name: "refusal-blocks-nothing",
  watch(setting) {
    const possible: string[] = [];
    const steps: Step[] = [];
    const ends: number[] = [];
    const refusals: { from: number; to: number; consent: string }[] = [];
    const without = new Map<string, number[]>();
    return {
      visit(visit) {
        const { index, look, node, edges } = visit;
        steps[index] = look.step;
        possible[index] = possibleIn(visit).join("\n");
        if (node.state.status === "closed") ends.push(index);
        for (const consent of look.consents) {
          if (!["refused", "withdrawn"].includes(standing(node.state.records, consent))) continue;
          const nodes = without.get(consent) ?? [];
          nodes.push(index);
          without.set(consent, nodes);
        }
        for (const { from, to, cause } of edges) {
          for (const event of cause.kind === "command" ? cause.events : []) {
            if (event.type !== "ConsentRefused" && event.type !== "ConsentWithdrawn") continue;
            refusals.push({ from, to, consent: event.consent });
          }
        }
        return [];
      },
      end({ links, size }) {
        const found: Violation[] = [];
        for (const { from, to, consent } of refusals) {
          const step = steps[from];
          if (!step) continue;
          if (possible[from] === possible[to]) continue;
          const after = new Set(possible[to]?.split("\n"));
          const before = possible[from]?.split("\n") ?? [];
          const lost = before.filter((what) => what !== "" && !after.has(what) && !asksFor(step, what, consent));
          for (const what of lost) {
            const message = `In ‘${step.title}’ kan ‘${labelOf(step, what)}’ niet meer nadat de ouders nee zeiden bij ‘${titleOf(setting, consent)}’.`;
            found.push({ path: stepPath(setting, step.id), message, at: to });
          }
        }
        const goals = [...ends, ...links.sources((tag) => tag === "newRound")];
        for (const [consent, nodes] of without) {
          const leads = links.leadingTo(goals, size, (tag) => tag !== `given ${consent}`);
          const stuck = nodes.find((node) => leads[node] !== 1);
          const step = stuck === undefined ? undefined : steps[stuck];
          if (stuck === undefined || !step) continue;
          const message = `Zeggen de ouders nee bij ‘${titleOf(setting, consent)}’, dan loopt het in ‘${step.title}’ vast. Geef een weg zonder deze toestemming.`;
          found.push({ path: stepPath(setting, step.id), message, at: stuck });
        }
        return found;
      },
    };
  },
};

/** What can be recorded inside the school, and which ways are open. */
function possibleIn({ look, edges, advice }: Visit): string[] {
  const possible = new Set<string>();
  for (const { cause } of edges) {
    for (const event of cause.kind === "command" ? cause.events : []) {
      if (event.type !== "DutyDone") continue;
      if (!look.step.duties.some(({ id, outside }) => id === event.duty && outside)) possible.add(`duty ${event.duty}`);
    }
  }
  for (const { move, open } of advice.moves) if (open) possible.add(`move ${move.id}`);
  return [...possible];
}

function asksFor(step: Step, what: string, consent: string): boolean {
  const move = step.moves.find(({ id }) => what === `move ${id}`);
  if (!move) return false;
  return leavesOf(move.when).some((leaf) => {
    if ("consent" in leaf) return leaf.consent === consent;
    return "duty" in leaf && step.duties.some((duty) => duty.id === leaf.duty && duty.consent === consent);
  });
}

function labelOf(step: Step, what: string): string {
  const id = what.slice(what.indexOf(" ") + 1);
  return step.duties.find((duty) => duty.id === id)?.label ?? step.moves.find((move) => move.id === id)?.title ?? id;
}

function titleOf({ route }: Setting, consent: string): string {
  return route.consents.get(consent)?.title ?? consent;
}
