import type { Route } from "../../domain/route/route.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";

/** The routes the school chose, in the version that is in force today. */
export function routesInUse(deps: Pick<AppDeps, "school" | "routes" | "clock">): Route[] {
  const today = todayOf(deps);
  return deps.school.file.routes.flatMap((id) => deps.routes.current(id, today) ?? []);
}
