import { type Stay, staysOf } from "../../domain/overview/stays.ts";
import { numbersPerYear, schoolYearOf, type YearNumbers } from "../../domain/overview/year-numbers.ts";
import { shortened } from "../../domain/route/draw/text-width.ts";
import { moveOf, type Route } from "../../domain/route/route.ts";
import { routesInUse } from "../answers/routes-in-use.ts";
import type { CardContent } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { orList } from "../dutch/day.ts";
import { countText, FEW_NOTE } from "./flow-words.ts";
import { weeksText } from "./line-words.ts";
import { stepsIn } from "./route-steps.ts";

/** School years on the card, the present one included. */
const YEARS = 3;

/** The numbers of a route in words, per school year. */
export type NumbersInWords = { year: string; steps: { title: string; value: string }[]; resolved: string };

/** How long steps took and how often a route ended well, per school year. Never per teacher or group, never about fewer than five. */
export async function numbersCard(deps: AppDeps, asked: string): Promise<CardContent> {
  const routes = routesInUse(deps);
  const route = routes.find(({ id }) => id === asked) ?? routes[0];
  const years = route ? await numbersInWords(deps, route) : [];
  return {
    name: "numbers",
    data: {
      title: `Cijfers: ${route?.title ?? "nog geen zorgroute"}`,
      years: years.slice(0, YEARS),
      empty: years.length === 0 ? "Er is nog geen stap afgerond. Daarna staan hier de cijfers." : "",
      note: `${FEW_NOTE} Alleen wat nog bewaard wordt, telt mee. De bot vergelijkt geen leerkrachten en geen groepen.`,
      actions: route ? [button("Doorstroom in beeld", "zr.overview.flow", { r: route.id })] : [],
    },
  };
}

/** The numbers of one route, the latest school year first; empty when no step was finished yet. */
export async function numbersInWords(deps: AppDeps, route: Route): Promise<NumbersInWords[]> {
  const stays = (await deps.cases.walks()).flatMap(staysOf).filter((stay) => stay.route === route.id);
  const steps = stepsIn(deps, route, stays);
  const ids = steps.map(({ id }) => id);
  const years = numbersPerYear(stays, ids, deps.calendar, (stay) => isResolved(deps, stay));
  const current = schoolYearOf(todayOf(deps));
  return years.map((numbers) => ({
    year: `Schooljaar ${numbers.year}-${numbers.year + 1}${numbers.year === current ? " (tot nu toe)" : ""}`,
    steps: numbers.steps.map(({ step, pupils, weeks }) => ({
      title: shortened(steps.find(({ id }) => id === step)?.title ?? step, 60),
      value:
        weeks === null || pupils === null
          ? "te weinig om te tonen"
          : `meestal ${weeksText(weeks)} (${countText(pupils, route.subject, false)})`,
    })),
    resolved: resolvedText(route, numbers),
  }));
}

function isResolved(deps: AppDeps, { route, validFrom, step, move }: Stay): boolean {
  const then = deps.routes.version(route, validFrom)?.steps.get(step);
  return then !== undefined && moveOf(then, move)?.kind === "resolved";
}

function resolvedText(route: Route, { resolved }: YearNumbers): string {
  const moves = [...route.steps.values()].flatMap((step) => step.moves);
  const ends = new Set(
    moves.filter(({ kind }) => kind === "resolved").map(({ to }) => route.steps.get(to)?.title ?? to),
  );
  if (ends.size === 0) return "";
  const where = `Eindigde in ${orList([...ends].map((title) => shortened(title, 60)))}`;
  return resolved === null ? `${where}: te weinig om te tonen.` : `${where}: ongeveer ${resolved} van de 10.`;
}
