import { type Claim, dutyPath } from "../claim.ts";

/** Every duty can be recorded in every step it stands in. */
export const everyDutyIsRecorded: Claim = {
  name: "every-duty-is-recorded",
  watch(setting) {
    const recorded = new Set<string>();
    const reached = new Set<string>();
    return {
      visit({ look, edges }) {
        reached.add(look.step.id);
        for (const { cause } of edges) {
          for (const event of cause.kind === "command" ? cause.events : []) {
            if (event.type === "DutyDone" || event.type === "ConsentGiven")
              recorded.add(`${look.step.id} ${event.duty}`);
          }
        }
        return [];
      },
      end: () =>
        [...setting.route.steps.values()].flatMap((step) =>
          step.duties
            .filter(({ id }) => reached.has(step.id) && !step.end && !recorded.has(`${step.id} ${id}`))
            .map((duty) => ({
              path: dutyPath(setting, step.id, duty.id),
              message: `De taak ‘${duty.label}’ in ‘${step.title}’ kan niemand ooit vastleggen. Kijk naar de toestemming en naar wie erbij moet zijn.`,
            })),
        ),
    };
  },
};
