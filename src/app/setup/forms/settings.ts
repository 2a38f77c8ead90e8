import type { Route } from "../../../domain/route/route.ts";
import type { Person } from "../../../domain/school/school.ts";
import { routesInUse } from "../../answers/routes-in-use.ts";
import type { CardContent } from "../../cards/card-data.ts";
import { button } from "../../cards/press-data.ts";
import { SETTINGS_ON_CARD, type SetupPress } from "../../cards/setup-press-data.ts";
import type { AppDeps } from "../../deps.ts";
import { afterSave } from "../after-save.ts";
import { fileOf } from "../save-school.ts";
import { choiceField, toList } from "./fields.ts";

/** A point that a route's document leaves to the school. */
type Point = { route: Route; setting: string };

/** What the documents of the chosen routes leave open, with where in the document that is. */
export function settingsForm(deps: AppDeps, notice = ""): CardContent {
  const points = pointsOf(deps);
  const several = new Set(points.map(({ route }) => route.id)).size > 1;
  return {
    name: "setup-form",
    data: {
      title: "Keuzes bij de zorgroute",
      notice,
      text:
        points.length > 0
          ? "Hier laat het document iets aan de school over. Overleg met de intern begeleider. Weet je het nog niet? Laat het leeg: de bot zegt het als de keuze nodig is."
          : deps.school.file.routes.length > 0
            ? "Jullie zorgroute laat niets open. Je hoeft hier niets te kiezen."
            : "Kies eerst een zorgroute. Dan zie je hier wat het document aan de school overlaat.",
      rows: [],
      fields: points.flatMap(({ route, setting }, nth) => {
        const id = SETTINGS_ON_CARD[nth];
        const asked = route.settings.get(setting);
        if (!id || !asked) return [];
        const chosen = deps.school.file.settings[route.id]?.[setting];
        const choices = asked.options.map((option) => ({
          title: option.text,
          value: valueFor({ route, setting }, option.id),
        }));
        const value = chosen === undefined ? "" : valueFor({ route, setting }, chosen);
        const question = several ? `${route.title}: ${asked.question}` : asked.question;
        return [
          choiceField(id, question, value, choices, { help: `In het document: ${asked.source}`, optional: true }),
        ];
      }),
      save: points.length > 0 ? [button("Opslaan", "zr.setup.settings", { n: deps.schoolVersion })] : [],
      more: [toList()],
    },
  };
}

export async function saveSettings(
  deps: AppDeps,
  viewer: Person,
  pressed: SetupPress<"zr.setup.settings">,
): Promise<CardContent> {
  const points = pointsOf(deps);
  const file = fileOf(deps);
  const settings = { ...file.settings };
  let chosen = 0;
  for (const given of SETTINGS_ON_CARD.flatMap((name) => pressed[name] || [])) {
    const point = points.find((one) => optionsOf(one).some((option) => valueFor(one, option) === given));
    const option = point && optionsOf(point).find((one) => valueFor(point, one) === given);
    if (!point || option === undefined) return settingsForm(deps, "Die keuze bestaat niet. Er is niets opgeslagen.");
    settings[point.route.id] = { ...settings[point.route.id], [point.setting]: option };
    chosen += 1;
  }
  if (chosen === 0) return settingsForm(deps, "Je hebt niets gekozen. Er is niets opgeslagen.");
  return afterSave(deps, viewer, pressed.n, {
    made: { file: { ...file, settings }, change: { action: "school.settings", detail: { chosen } }, reminds: true },
    form: settingsForm,
    notice:
      chosen === points.length
        ? "Opgeslagen: alle keuzes zijn gemaakt."
        : `Opgeslagen: ${chosen} van de ${points.length} keuzes.`,
  });
}

function pointsOf(deps: AppDeps): Point[] {
  return routesInUse(deps).flatMap((route) => [...route.settings.keys()].map((setting) => ({ route, setting })));
}

function optionsOf({ route, setting }: Point): string[] {
  return route.settings.get(setting)?.options.map(({ id }) => id) ?? [];
}

/** A choice with the point that it is for, so that it means the same wherever it comes back. */
function valueFor({ route, setting }: Point, option: string): string {
  return `${route.id}/${setting}/${option}`;
}
