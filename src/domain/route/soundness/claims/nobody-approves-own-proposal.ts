import { type Claim, movePath, NONE, type Violation } from "../claim.ts";
import { holders } from "../world.ts";

/** Whoever approves did not propose, and holds the role that the move names; a move that needs approval gets it. */
export const nobodyApprovesOwnProposal: Claim = {
  name: "nobody-approves-own-proposal",
  watch(setting) {
    return {
      visit({ index, node, look, edges }) {
        const found: Violation[] = [];
        for (const { cause } of edges) {
          if (cause.kind !== "command") continue;
          const entered = cause.events.find((event) => event.type === "StepEntered");
          const move = entered && look.step.moves.find(({ id }) => id === entered.move);
          if (!move?.approvedBy) continue;
          const add = (message: string) =>
            found.push({ path: movePath(setting, look.step.id, move.id), message, at: index, doing: cause });
          const { proposal } = node.state;
          const approved = cause.events.some((event) => event.type === "MoveApproved");
          if (!approved || proposal?.move !== move.id) add(`‘${move.title}’ gaat door zonder akkoord.`);
          else if (proposal.by === cause.actor.id) add(`Wie ‘${move.title}’ voorstelt, keurt het zelf goed.`);
          else if (!holders(setting.route, move.approvedBy).some(({ id }) => id === cause.actor.id)) {
            add(`‘${move.title}’ wordt goedgekeurd door iemand die dat niet mag.`);
          }
        }
        return found.length > 0 ? found : NONE;
      },
    };
  },
};
