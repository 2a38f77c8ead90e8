import { leavesOf } from "../condition.ts";
import type { Check, Finding } from "./check.ts";

/** Every step that is mentioned exists; an end has no way out, any other step has one and someone in the lead. */
export const knownSteps: Check = {
  name: "known-steps",
  find(route) {
    const known = new Set(route.steps.map((step) => step.id));
    const findings: Finding[] = [];
    const need = (step: string, path: readonly PropertyKey[]) => {
      if (known.has(step)) return;
      findings.push({ path, message: `De stap "${step}" bestaat niet. Bekend zijn: ${[...known].join(", ")}.` });
    };
    need(route.start, ["start"]);
    for (const [at, shared] of route.shared.entries()) {
      for (const [nth, step] of shared.in.entries()) need(step, ["shared", at, "in", nth]);
    }
    route.steps.forEach((step, at) => {
      step.moves.forEach((move, nth) => {
        need(move.to, ["steps", at, "moves", nth, "to"]);
        for (const leaf of leavesOf(move.when)) {
          if ("visits" in leaf) need(leaf.visits.step, ["steps", at, "moves", nth, "when"]);
        }
      });
      if (step.end && step.moves.length > 0) {
        findings.push({
          path: ["steps", at, "moves"],
          message: "Een eindstap heeft geen vervolg. Haal end of moves weg.",
        });
      }
      if (!step.end && step.moves.length === 0) {
        findings.push({
          path: ["steps", at],
          message: `Uit stap "${step.id}" is geen weg. Geef moves, of zet end: true.`,
        });
      }
      if (!step.end && step.lead === undefined) {
        findings.push({ path: ["steps", at], message: `In stap "${step.id}" is niemand aan zet. Vul lead in.` });
      }
    });
    return findings;
  },
};
