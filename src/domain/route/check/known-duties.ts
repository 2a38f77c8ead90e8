import { leavesOf } from "../condition.ts";
import { allDuties, type Check, type Finding } from "./check.ts";

/** A condition only asks for duties and questions of its own step, and for an evaluation only where there is one. */
export const knownDuties: Check = {
  name: "known-duties",
  find(route) {
    const findings: Finding[] = [];
    const duties = allDuties(route);
    route.steps.forEach((step, at) => {
      const here = new Set(duties.filter(({ steps }) => steps.includes(step.id)).map(({ duty }) => duty.id));
      const questions = new Set(step.questions.map((question) => question.id));
      step.moves.forEach((move, nth) => {
        const path = ["steps", at, "moves", nth, "when"];
        for (const leaf of leavesOf(move.when)) {
          if ("duty" in leaf && !here.has(leaf.duty)) {
            findings.push({
              path,
              message: `Stap "${step.id}" heeft geen taak "${leaf.duty}". Voeg die toe of verbeter de naam.`,
            });
          }
          if ("answer" in leaf && !questions.has(leaf.answer.question)) {
            findings.push({
              path,
              message: `Stap "${step.id}" heeft geen vraag "${leaf.answer.question}". Voeg die toe of verbeter de naam.`,
            });
          }
          if ("outcome" in leaf && !step.evaluation) {
            findings.push({
              path,
              message: `Stap "${step.id}" heeft geen evaluation, dus er komt nooit een uitkomst.`,
            });
          }
          if ("term" in leaf && !step.term) {
            findings.push({ path, message: `Stap "${step.id}" heeft geen term, dus die loopt nooit af.` });
          }
        }
      });
    });
    return findings;
  },
};
