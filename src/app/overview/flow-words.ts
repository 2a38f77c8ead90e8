import type { ToldFlow } from "../../domain/overview/flow.ts";
import type { Step } from "../../domain/route/route.ts";

/** Why numbers are missing where names are not shown. */
export const FEW_NOTE =
  "Bij minder dan vijf leerlingen staat er geen getal, en andere aantallen zijn naar beneden afgerond op vijf. Zo is niemand te herkennen, ook niet door te rekenen.";

const SUBJECTS = { pupil: ["leerling", "leerlingen"], group: ["groep", "groepen"] } as const;

/** "12 leerlingen"; without names "minstens 10 leerlingen", or "minder dan 5". */
export function countText(count: number | null, subject: "pupil" | "group", names: boolean): string {
  if (count === null) return "minder dan 5";
  const [one, more] = SUBJECTS[subject];
  return `${names ? "" : "minstens "}${count} ${count === 1 ? one : more}`;
}

/** "3 te laat", "niemand te laat"; empty when nobody is in the step, or when it is about too few to tell. */
export function lateText({ count, late }: Pick<ToldFlow, "count" | "late">, names: boolean): string {
  if (late === null || count === 0) return "";
  if (late === 0) return "niemand te laat";
  return `${names ? "" : "minstens "}${late} te laat`;
}

/** "3 weken", "2 tot 6 weken"; empty where people agree on a date. */
export function termText(term: Step["term"]): string {
  if (!term || !("max" in term)) return "";
  const most = `${term.max} ${term.max === 1 ? "week" : "weken"}`;
  return term.min ? `${term.min} tot ${most}` : most;
}

/** The same in little room: "3", "2-6". */
export function shortTerm(term: Step["term"]): string {
  if (!term || !("max" in term)) return "";
  return term.min ? `${term.min}-${term.max}` : String(term.max);
}
