import { type Claim, movePath } from "../claim.ts";

/** Every way out can be taken: its conditions can come true together, and somebody may take it. */
export const everyMoveIsTaken: Claim = {
  name: "every-move-is-taken",
  watch(setting) {
    const taken = new Set<string>();
    return {
      visit({ look, edges }) {
        for (const { cause } of edges) {
          for (const event of cause.kind === "command" ? cause.events : []) {
            if (event.type === "StepEntered") taken.add(`${look.step.id} ${event.move}`);
          }
        }
        return [];
      },
      end: () =>
        [...setting.route.steps.values()].flatMap((step) =>
          step.moves
            .filter((move) => !taken.has(`${step.id} ${move.id}`))
            .map((move) => ({
              path: movePath(setting, step.id, move.id),
              message: `De weg ‘${move.title}’ uit ‘${step.title}’ kan niemand ooit nemen. Kijk naar de voorwaarden en naar wie voorstelt en goedkeurt.`,
            })),
        ),
    };
  },
};
