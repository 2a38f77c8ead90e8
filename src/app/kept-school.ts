import { asKept } from "../domain/school/absence.ts";
import type { SchoolFile } from "../domain/school/school.ts";
import type { AppDeps } from "./deps.ts";

/** The school as it is kept, with the version that a change must follow on. */
export type KeptSchool = { version: number; file: SchoolFile };

/**
 * The school as it is kept now, to change it: the one of the turn also says who stands in for whom today, and that must never
 * be kept. As long as none is kept it is the one that the bot started with.
 */
export async function keptSchool({ schools, school }: Pick<AppDeps, "schools" | "school">): Promise<KeptSchool> {
  return (await schools.read()) ?? { version: 0, file: asKept(school) };
}
