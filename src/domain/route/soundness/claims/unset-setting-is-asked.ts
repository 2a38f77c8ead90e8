import { type Claim, NONE, stepPath } from "../claim.ts";
import { holds } from "../holds.ts";

/** When only a choice of the school is missing and no other way is open, the bot asks the school to choose. */
export const unsetSettingIsAsked: Claim = {
  name: "unset-setting-is-asked",
  watch(setting) {
    return {
      visit({ index, node, look, advice }) {
        if (node.state.status === "closed" || node.state.proposal) return NONE;
        const { moves } = look.step;
        if (moves.some((move) => holds(move.when, look, node))) return NONE;
        const waiting = look.settings.filter(
          ({ id, options }) =>
            node.settings[id] === undefined &&
            options.some((option) => {
              const chosen = { ...node, settings: { ...node.settings, [id]: option } };
              return moves.some((move) => holds(move.when, look, chosen));
            }),
        );
        const asked = waiting.some(({ id }) =>
          advice.todo.some((item) => item.required && item.kind === "setting" && item.id === id),
        );
        // Another way that still asks for something keeps the case going as well.
        if (waiting.length === 0 || asked || advice.todo.some((item) => item.required)) return NONE;
        const names = waiting.map(({ id }) => setting.route.settings.get(id)?.question ?? id).join(" ");
        return [
          {
            path: stepPath(setting, look.step.id),
            message: `In ‘${look.step.title}’ wacht alles op een keuze van de school, en niemand vraagt erom: ${names}`,
            at: index,
          },
        ];
      },
    };
  },
};
