import type { Route } from "../../../domain/route/route.ts";
import type { Person } from "../../../domain/school/school.ts";
import { unsetSettings } from "../../../domain/school/setup.ts";
import type { CardContent } from "../../cards/card-data.ts";
import { button } from "../../cards/press-data.ts";
import type { SetupPress } from "../../cards/setup-press-data.ts";
import { todayOf } from "../../case-file.ts";
import type { AppDeps } from "../../deps.ts";
import { andList } from "../../dutch/day.ts";
import { afterSave } from "../after-save.ts";
import { fileOf } from "../save-school.ts";
import { choicesField, toList } from "./fields.ts";
import { settingsForm } from "./settings.ts";

/** Which of the routes that the bot has this school uses. */
export function routesForm(deps: AppDeps, notice = ""): CardContent {
  const routes = deps.routes.inForce(todayOf(deps));
  return {
    name: "setup-form",
    data: {
      title: "De zorgroute",
      notice,
      text: "Kies de route die bij het document van jullie school hoort. Staat hij er niet bij? Dan schrijft de intern begeleider hem in een regelbestand (rules/README.md).",
      rows: [],
      fields: [
        choicesField(
          "routes",
          "Welke zorgroute gebruikt de school?",
          deps.school.file.routes.join(","),
          routes.map((route) => ({ title: routeWords(route), value: route.id })),
          "Meer dan één mag, bijvoorbeeld een route voor een leerling en een voor de groep.",
        ),
      ],
      save: [button("Opslaan", "zr.setup.routes", { n: deps.schoolVersion })],
      more: [toList()],
    },
  };
}

export async function saveRoutes(
  deps: AppDeps,
  viewer: Person,
  pressed: SetupPress<"zr.setup.routes">,
): Promise<CardContent> {
  const known = deps.routes.inForce(todayOf(deps));
  const asked = new Set((pressed.routes ?? "").split(",").flatMap((id) => id.trim() || []));
  const chosen = known.filter(({ id }) => asked.has(id));
  if (asked.size === 0) return routesForm(deps, "Kies minstens één zorgroute. Er is niets opgeslagen.");
  if (chosen.length !== asked.size) return routesForm(deps, "Die zorgroute ken ik niet. Er is niets opgeslagen.");
  const dropped = deps.school.file.routes.filter((id) => !asked.has(id));
  const running = await runningIn(deps, dropped);
  if (running > 0) {
    const cases = running === 1 ? "loopt nog 1 leerling of groep" : `lopen nog ${running} leerlingen of groepen`;
    return routesForm(
      deps,
      `In een route die je weghaalt ${cases}. Rond dat eerst af met de intern begeleider. Er is niets opgeslagen.`,
    );
  }
  const routes = chosen.map(({ id }) => id);
  const file = { ...fileOf(deps), routes };
  const next = chosen.flatMap(({ putForward }) => putForward?.to ?? []).filter((id) => !asked.has(id));
  const missing = known.filter(({ id }) => next.includes(id)).map(({ title }) => title);
  const notice = `Opgeslagen: ${andList(chosen.map(({ title }) => title))}.${
    missing.length > 0 ? ` Let op: daarbij hoort ook ${andList(missing)}.` : ""
  }`;
  return afterSave(deps, viewer, pressed.n, {
    made: { file, change: { action: "school.routes", detail: { routes: routes.join(",") } } },
    form: routesForm,
    notice,
    // What a route leaves to the school is best chosen while its document lies open.
    ...(unsetSettings(file, chosen).length > 0 ? { after: settingsForm } : {}),
  });
}

async function runningIn(deps: AppDeps, routeIds: readonly string[]): Promise<number> {
  if (routeIds.length === 0) return 0;
  const open = await deps.cases.open();
  return open.filter(({ header }) => routeIds.includes(header.routeId)).length;
}

/** The route by its own title and the document that it follows, so that two titles alike can be told apart. */
function routeWords({ title, document, subject }: Route): string {
  const whole = document.startsWith(title) ? document : title.includes(document) ? title : `${title}: ${document}`;
  return subject === "group" ? `${whole} (voor een hele groep)` : whole;
}
