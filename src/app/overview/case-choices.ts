import type { StepFlow } from "../../domain/overview/flow.ts";
import { shortened } from "../../domain/route/draw/text-width.ts";
import type { Route } from "../../domain/route/route.ts";
import { SCHOOL_FUNCTIONS } from "../../domain/school/functions.ts";
import type { CardData } from "../cards/card-data.ts";
import type { AppDeps } from "../deps.ts";
import type { Choices } from "./case-filter.ts";
import type { CaseLine } from "./case-lines.ts";
import { WAITS_FOR } from "./line-words.ts";

/** The most choices a list on the card has: the groups of a very large school. */
const MOST_CHOICES = 60;

type Field = CardData<"cases">["fields"][number];
type Titles = readonly (readonly [value: string, title: string])[];

/** What can be chosen on the overview, with what was chosen: only what has a running case now. */
export function caseChoices(
  deps: AppDeps,
  all: readonly CaseLine[],
  on: {
    routes: readonly Route[];
    /** The route whose steps can be chosen. */
    route: Route | undefined;
    steps: readonly StepFlow[];
    asked: Choices;
  },
): Field[] {
  const { routes, route, steps, asked } = on;
  const fields = [
    field("waits", "Op wie wacht het?", asked.waits, "Maakt niet uit", waitChoices(all)),
    field("group", "Welke groep?", asked.group, "Alle groepen", groupChoices(deps, all)),
    field("late", "Te laat?", asked.late, "Alles", [["late", "Alleen wat te laat is"]]),
  ];
  if (route) {
    const choices = steps.map(({ id, title, count }) => [id, `${title} (${count})`] as const);
    fields.unshift(field("step", "Welke stap?", asked.step, "Alle stappen", choices));
  }
  if (routes.length > 1) {
    const choices = routes.map(({ id, title }) => [id, title] as const);
    fields.unshift(field("route", "Welke route?", asked.route, "Alle routes", choices));
  }
  return fields;
}

/** `every` is the choice that leaves it open. */
function field(id: string, label: string, asked: string, every: string, choices: Titles): Field {
  return {
    id,
    label,
    value: choices.some(([value]) => value === asked) ? asked : "",
    choices: [["", every] as const, ...choices.slice(0, MOST_CHOICES)].map(([value, title]) => ({
      title: shortened(title, 40),
      value,
    })),
  };
}

function waitChoices(all: readonly CaseLine[]): Titles {
  const waited = new Set(all.flatMap(({ waitsFor }) => waitsFor));
  const others = SCHOOL_FUNCTIONS.filter((one) => waited.has(one));
  return [["me", "Op mij"], ...others.map((one) => [one, WAITS_FOR[one]] as const)];
}

/** In the order of the school. */
function groupChoices(deps: AppDeps, all: readonly CaseLine[]): Titles {
  const used = new Set(all.map(({ group }) => group));
  return deps.school.file.groups.filter(({ id }) => used.has(id)).map(({ id, name }) => [id, name]);
}
