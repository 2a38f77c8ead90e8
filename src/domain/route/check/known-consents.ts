import { leavesOf } from "../condition.ts";
import { allDuties, type Check, type Finding } from "./check.ts";

/** Every consent that is needed exists and can be asked in the same step; a duty that asks one says which. */
export const knownConsents: Check = {
  name: "known-consents",
  find(route) {
    const findings: Finding[] = [];
    const known = new Set(route.consents.map((consent) => consent.id));
    const agreements = new Set(route.consents.filter(({ kind }) => kind === "agreement").map(({ id }) => id));
    const duties = allDuties(route);
    const need = (consent: string, path: readonly PropertyKey[]) => {
      if (!known.has(consent)) {
        findings.push({ path, message: `De toestemming "${consent}" staat niet onder consents. Voeg die toe.` });
      }
    };
    for (const { duty, path, steps } of duties) {
      if (duty.kind === "consent" && !duty.consent) {
        findings.push({ path, message: `Taak "${duty.id}" vraagt toestemming, maar zegt niet welke. Vul consent in.` });
      }
      if (duty.kind !== "consent" && duty.consent) {
        findings.push({
          path: [...path, "consent"],
          message: `Alleen een taak van soort consent vraagt toestemming; "${duty.id}" is ${duty.kind}.`,
        });
      }
      if (duty.consent) need(duty.consent, [...path, "consent"]);
      const needed = duty.outside?.consent;
      if (!needed) continue;
      need(needed, [...path, "outside", "consent"]);
      if (agreements.has(needed)) {
        findings.push({
          path: [...path, "outside", "consent"],
          message: `Met "${needed}" stemmen ouders in met wat de school doet. Iets delen met buiten vraagt een eigen toestemming.`,
        });
      }
      for (const step of steps) {
        if (!duties.some((asking) => asking.duty.consent === needed && asking.steps.includes(step))) {
          findings.push({
            path: [...path, "outside", "consent"],
            message: `In stap "${step}" wordt toestemming "${needed}" nergens gevraagd. Voeg een taak van soort consent toe.`,
          });
        }
      }
    }
    route.steps.forEach((step, at) => {
      step.moves.forEach((move, nth) => {
        for (const leaf of leavesOf(move.when)) {
          if ("consent" in leaf) need(leaf.consent, ["steps", at, "moves", nth, "when"]);
        }
      });
    });
    return findings;
  },
};
