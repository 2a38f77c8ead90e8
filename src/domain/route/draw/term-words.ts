import type { Term } from "../schema.ts";

/** How long a step takes, in Dutch words for people: "hooguit 3 schoolweken". `role` gives the name of a role. */
export function termWords(term: Term | undefined, role: (id: string) => string): string {
  if (!term) return "geen vaste tijd";
  if ("setBy" in term) {
    return `de ${role(term.setBy)} spreekt een datum af${term.for === "round" ? " voor de ronde" : ""}`;
  }
  const unit = term.unit === "schoolWeeks" ? ["schoolweek", "schoolweken"] : ["week", "weken"];
  const amount = `${term.max} ${term.max === 1 ? unit[0] : unit[1]}`;
  return term.min ? `${term.min} tot ${amount}` : `hooguit ${amount}`;
}
