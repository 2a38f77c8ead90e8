import { type Claim, stepPath } from "../claim.ts";

/** Every step can be reached from the start. */
export const everyStepIsReached: Claim = {
  name: "every-step-is-reached",
  watch(setting) {
    const reached = new Set<string>();
    return {
      visit({ look }) {
        reached.add(look.step.id);
        return [];
      },
      end: () =>
        [...setting.route.steps.values()]
          .filter(({ id }) => !reached.has(id))
          .map(({ id, title }) => ({
            path: stepPath(setting, id),
            message: `Geen enkele leerling of groep komt ooit in ‘${title}’. Geef een weg ernaartoe, of haal de stap weg.`,
          })),
    };
  },
};
