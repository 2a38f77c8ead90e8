import { type Claim, NONE, stepPath } from "../claim.ts";
import { hasSomethingToDo } from "../doable.ts";

/**
 * As long as a case is open it is somebody's turn, that somebody exists (or has an insider who hands over), and there is
 * something to do that can be done.
 */
export const alwaysSomebodysTurn: Claim = {
  name: "always-somebodys-turn",
  watch(setting) {
    return {
      visit(visit) {
        const { node, look, advice, index } = visit;
        if (node.state.status === "closed") return NONE;
        const here = { path: stepPath(setting, look.step.id), at: index };
        if (!advice.turn) return [{ ...here, message: `In ‘${look.step.title}’ is niemand aan zet. Vul lead in.` }];
        if (!setting.route.roles.has(advice.turn.role)) {
          const message = `In ‘${look.step.title}’ is ‘${advice.turn.role}’ aan zet, en die rol is er niet.`;
          return [{ ...here, message }];
        }
        if (hasSomethingToDo(visit)) return NONE;
        const first = advice.todo.find((item) => item.required);
        const message = first
          ? `In ‘${look.step.title}’ kan niemand doen wat er moet gebeuren (${first.kind} ${first.id}).`
          : `In ‘${look.step.title}’ is er niets meer te doen, en toch is de route niet klaar. Geef een weg of een taak voor dit geval.`;
        return [{ ...here, message }];
      },
    };
  },
};
