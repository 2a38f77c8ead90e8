import type { Person } from "../../domain/school/school.ts";
import { missingForGuidance } from "../../domain/school/setup.ts";
import type { CardContent } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import type { AppDeps } from "../deps.ts";
import { SETUP_WORDS } from "../dutch/setup-words.ts";
import type { Intent } from "../understand/intents.ts";
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
  return ALWAYS.has(intent) ? undefined : notReadyToGuide(deps, viewer);
}

/** The same for a button on an older card that is about a pupil or group. */
export function notReadyToGuide(deps: AppDeps, viewer: Person): CardContent | undefined {
  const missing = missingForGuidance(deps.school, routesInUse(deps));
  if (missing.length === 0) return undefined;
  const { name, how } = deps.school.file.contacts.admin;
  return {
    name: "message",
    data: {
      title: "De bot is nog niet klaar voor jullie school",
      lines: [
        { text: "Nog nodig:" },
        ...missing.map((item) => ({ text: `• ${SETUP_WORDS[item]}` })),
        {
          text: viewer.administrator
            ? "Jij kunt dit invullen."
            : `Dit vult ${name} in (${how}). Daarna kun je hier verder.`,
        },
      ],
      actions: viewer.administrator ? [button("School inrichten", "zr.setup.open", { i: "list" })] : [],
    },
  };
}
