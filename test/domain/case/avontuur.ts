import { readFileSync } from "node:fs";
import type { Actor } from "../../../src/domain/case/command.ts";
import { parseRoute } from "../../../src/domain/route/parse.ts";
import type { Route } from "../../../src/domain/route/route.ts";
import { schoolCalendar } from "../../../src/domain/school/calendar.ts";

/** The route of the first source document, on the calendar of a school in the north with one day off of its own. */

export const calendar = schoolCalendar({
  region: "noord",
  free: [{ name: "Studiedag", from: "2026-12-11", to: "2026-12-11" }],
});

const text = readFileSync("rules/avontuur/2026-08-01.yaml", "utf8");

export const avontuur = routeOf("avontuur/2026-08-01.yaml", text);

/** The same route with one thing changed in its text, for conditions that this school does not use. */
export function avontuurWith(change: { replace: string; by: string }): Route {
  if (!text.includes(change.replace)) throw new Error(`avontuur does not say: ${change.replace}`);
  return routeOf("avontuur/2026-08-01.yaml", text.replace(change.replace, change.by));
}

export function routeOf(file: string, text: string): Route {
  const parsed = parseRoute({ file, text, hash: "hash" });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ line, message }) => `${line}: ${message}`).join("\n"));
  return parsed.route;
}

/** What everybody is for this pupil; Tom teaches another group, so here he is nothing. */
export const ilse: Actor = { id: "ilse", functions: ["teacher"] };
export const duo: Actor = { id: "duo", functions: ["teacher"] };
export const tom: Actor = { id: "tom", functions: [] };
export const marja: Actor = { id: "marja", functions: ["careCoordinator"] };
export const youssef: Actor = { id: "youssef", functions: ["careCoordinator"] };
export const petra: Actor = { id: "petra", functions: ["leadership"] };
/** An IB'er who also stands in front of this group. */
export const both: Actor = { id: "both", functions: ["teacher", "careCoordinator"] };
