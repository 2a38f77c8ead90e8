import { type Claim, stepPath, type Violation } from "../claim.ts";

/** From everywhere an end can be reached; for a group route, the next round. */
export const endIsInReach: Claim = {
  name: "end-is-in-reach",
  watch(setting) {
    const ends: number[] = [];
    const steps: string[] = [];
    return {
      visit({ index, node, look }) {
        steps[index] = look.step.id;
        if (node.state.status === "closed") ends.push(index);
        return [];
      },
      end({ links, size }) {
        const goals = [...ends, ...links.sources((tag) => tag === "newRound")];
        const leads = links.leadingTo(goals, size, () => true);
        const told = new Set<string>();
        const violations: Violation[] = [];
        steps.forEach((step, at) => {
          if (leads[at] === 1 || told.has(step)) return;
          told.add(step);
          const title = setting.route.steps.get(step)?.title ?? step;
          violations.push({
            path: stepPath(setting, step),
            message: `In ‘${title}’ kan het vastlopen: van hier is geen einde meer te bereiken.`,
            at,
          });
        });
        return violations;
      },
    };
  },
};
