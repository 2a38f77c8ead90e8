import type { Person } from "../../domain/school/school.ts";
import { missingForGuidance } from "../../domain/school/setup.ts";
import type { CardContent } from "../cards/card-data.ts";
import type { AppDeps } from "../deps.ts";
import { SETUP_WORDS } from "../dutch/setup-words.ts";
import type { Intent } from "../understand/intents.ts";
import { message } from "./message.ts";
import { routesInUse } from "./routes-in-use.ts";

/** What can be asked of a school that is not set up yet. */
const ALWAYS: ReadonlySet<Intent> = new Set<Intent>([
  "setUp",
  "importRoster",
  "zorgteamDates",
  "zorgteamLink",
  "zorgteamStop",
  "explainTerm",
  "help",
  "greet",
  "thanks",
]);

/** As long as guidance would be a guess it says what is missing and who fills that in; undefined when the bot is ready. */
export function notReady(deps: AppDeps, viewer: Person, intent: Intent): CardContent | undefined {
  if (ALWAYS.has(intent)) return undefined;
  const missing = missingForGuidance(deps.school, routesInUse(deps));
  if (missing.length === 0) return undefined;
  const { admin } = deps.school.file.contacts;
  return message("De school is nog niet ingericht", [
    `Nog nodig: ${missing.map((item) => SETUP_WORDS[item]).join(", ")}.`,
    viewer.administrator ? "Typ: inrichten." : `Dit vult ${admin.name} in (${admin.how}).`,
  ]);
}
