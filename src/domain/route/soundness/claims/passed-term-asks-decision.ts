import { type Claim, stepPath, type Violation } from "../claim.ts";
import { hasSomethingToDo } from "../doable.ts";

/** When the time is up, somebody must do something that leads on, and the step can be left without more time. */
export const passedTermAsksDecision: Claim = {
  name: "passed-term-asks-decision",
  watch(setting) {
    const over: { at: number; step: string; title: string }[] = [];
    const ends: number[] = [];
    return {
      visit(visit) {
        const { index, look, advice, node } = visit;
        if (node.state.status === "closed") ends.push(index);
        if (advice.status !== "open" || advice.term.kind !== "dated" || advice.term.phase !== "ended") return [];
        const { id, title } = look.step;
        over.push({ at: index, step: id, title });
        if (hasSomethingToDo(visit)) return [];
        const message = `De tijd in ‘${title}’ is om en toch hoeft niemand iets te doen dat verder leidt.`;
        return [{ path: [...stepPath(setting, id), "term"], message, at: index }];
      },
      end({ links, size }) {
        const leaving = links.sources((tag) => tag === "enter" || tag === "newRound");
        const leads = links.leadingTo([...ends, ...leaving], size, (tag) => tag !== "day" && tag !== "newTerm");
        const stuck = over.find(({ at }) => leads[at] !== 1);
        const found: Violation[] = [];
        if (stuck) {
          const message = `De tijd in ‘${stuck.title}’ is om, maar zonder nieuwe datum is er geen weg verder.`;
          found.push({ path: [...stepPath(setting, stuck.step), "term"], message, at: stuck.at });
        }
        return found;
      },
    };
  },
};
