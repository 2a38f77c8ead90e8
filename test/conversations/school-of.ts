import { type School, toSchool } from "../../src/domain/school/school.ts";
import { readSchool } from "../../src/store/school-file.ts";
import type { Conversation } from "./conversation.ts";

/** The demo school, with the routes and choices a conversation asks for. */
export function schoolOf({ routes, settings }: Pick<Conversation, "routes" | "settings">): School {
  const { file } = readSchool("src/cli/demo/school.yaml");
  return toSchool({ ...file, routes: routes ?? file.routes, settings: { ...file.settings, ...settings } });
}
