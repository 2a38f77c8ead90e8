import { leavesOf } from "../condition.ts";
import type { Check, Finding } from "./check.ts";

/** Outcomes, answers and settings that a condition asks for are among those that can be given. */
export const knownOptions: Check = {
  name: "known-options",
  find(route) {
    const findings: Finding[] = [];
    const outcomes = route.outcomes.map((outcome) => outcome.id);
    route.steps.forEach((step, at) => {
      step.moves.forEach((move, nth) => {
        const path = ["steps", at, "moves", nth, "when"];
        const need = (value: string, known: readonly string[], what: string) => {
          if (known.includes(value)) return;
          findings.push({
            path,
            message: `${what} "${value}" bestaat niet. Bekend zijn: ${known.join(", ") || "geen"}.`,
          });
        };
        for (const leaf of leavesOf(move.when)) {
          if ("outcome" in leaf) for (const value of leaf.outcome) need(value, outcomes, "De uitkomst");
          if ("answer" in leaf) {
            const question = step.questions.find((candidate) => candidate.id === leaf.answer.question);
            const options = question?.options.map((option) => option.id) ?? [];
            if (question) for (const value of leaf.answer.is) need(value, options, `Het antwoord op "${question.id}"`);
          }
          if ("setting" in leaf) {
            const setting = route.settings.find((candidate) => candidate.id === leaf.setting.id);
            need(
              leaf.setting.id,
              route.settings.map((candidate) => candidate.id),
              "De instelling",
            );
            const options = setting?.options.map((option) => option.id) ?? [];
            if (setting) for (const value of leaf.setting.is) need(value, options, `De keuze bij "${setting.id}"`);
          }
        }
      });
    });
    return findings;
  },
};
