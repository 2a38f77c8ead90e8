import type { Check, Finding } from "./check.ts";

/** Who is heard is heard by somebody who decides, and what is said about dissent is about people who are heard. */
export const heardThenDecided: Check = {
  name: "heard-then-decided",
  find(route) {
    const findings: Finding[] = [];
    route.steps.forEach((step, at) => {
      step.moves.forEach((move, nth) => {
        const path = ["steps", at, "moves", nth];
        const tell = (key: string, message: string) => findings.push({ path: [...path, key], message });
        if (move.heard && !move.approvedBy) {
          tell(
            "heard",
            `Bij "${move.id}" wordt iemand gehoord, maar niemand beslist. Vul approvedBy in, of haal heard weg.`,
          );
        }
        if (move.askMore && !move.approvedBy) {
          tell("askMore", `Bij "${move.id}" beslist niemand, dus vraagt ook niemand om meer. Haal askMore weg.`);
        }
        const { dissent } = move;
        if (!dissent) return;
        if (!move.heard) tell("dissent", `Bij "${move.id}" wordt niemand gehoord. Vul heard in, of haal dissent weg.`);
        if (dissent.to && (dissent.to === move.id || !step.moves.some(({ id }) => id === dissent.to))) {
          tell("dissent", `De weg "${dissent.to}" is geen andere weg van stap "${step.id}".`);
        }
      });
    });
    return findings;
  },
};
