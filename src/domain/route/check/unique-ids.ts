import { allDuties, type Check, type Finding } from "./check.ts";

/** Every id is used once within its kind: a second one would silently replace the first. */
export const uniqueIds: Check = {
  name: "unique-ids",
  find(route) {
    const findings: Finding[] = [];
    const look = (items: readonly { id: string; path: readonly PropertyKey[] }[]) => {
      const seen = new Set<string>();
      for (const { id, path } of items) {
        if (seen.has(id))
          findings.push({
            path: [...path, "id"],
            message: `De id "${id}" komt twee keer voor. Geef één van de twee een andere id.`,
          });
        seen.add(id);
      }
    };
    for (const kind of ["roles", "outcomes", "settings", "consents", "steps"] as const) {
      look(route[kind].map((item, at) => ({ id: item.id, path: [kind, at] })));
    }
    look(allDuties(route).map(({ duty, path }) => ({ id: duty.id, path })));
    look(
      route.steps.flatMap((step, at) =>
        step.questions.map((item, nth) => ({ id: item.id, path: ["steps", at, "questions", nth] })),
      ),
    );
    look(
      route.steps.flatMap((step, at) =>
        step.moves.map((item, nth) => ({ id: item.id, path: ["steps", at, "moves", nth] })),
      ),
    );
    return findings;
  },
};
