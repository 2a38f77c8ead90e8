import { type Stay, staysOf } from "../../domain/overview/stays.ts";
import { numbersOf, schoolYearOf, type YearNumbers } from "../../domain/overview/year-numbers.ts";
import { shortened } from "../../domain/route/draw/text-width.ts";
import { moveOf, type Route } from "../../domain/route/route.ts";
import { routesInUse } from "../answers/routes-in-use.ts";
import type { CardContent } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps, ReadDeps } from "../deps.ts";
import { capital, orList } from "../dutch/day.ts";
import { countText, FEW_NOTE } from "./flow-words.ts";
import { weeksText } from "./line-words.ts";
import { stepsIn } from "./route-steps.ts";

/** School years on the card, the present one included. */
const YEARS = 3;

const TOO_FEW = "te weinig om te tonen";

/** The numbers of a route in words, per school year. */
export type NumbersInWords = { year: string; steps: { title: string; value: string }[]; resolved: string };

/** How long steps took and how often a route ended well, per school year. Never per teacher or group, never about fewer than five. */
export async function numbersCard(deps: AppDeps, asked: string): Promise<CardContent> {
  const routes = routesInUse(deps);
  const route = routes.find(({ id }) => id === asked) ?? routes[0];
  return {
    name: "numbers",
    data: {
      title: `Cijfers: ${route?.title ?? "nog geen zorgroute"}`,
      years: route ? await numbersInWords(deps, route) : [],
      note: `${FEW_NOTE} Alleen wat nog bewaard wordt, telt mee. De bot vergelijkt geen leerkrachten en geen groepen.`,
      actions: route ? [button("Doorstroom in beeld", "zr.overview.flow", { r: route.id })] : [],
    },
  };
}

/** The numbers of one route in the last school years, the present one first, whether or not anything happened in them. */
export async function numbersInWords(deps: ReadDeps, route: Route): Promise<NumbersInWords[]> {
  const stays = (await deps.cases.walks()).flatMap(staysOf).filter((stay) => stay.route === route.id);
  const steps = stepsIn(deps, route, stays);
  const ids = steps.map(({ id }) => id);
  const current = schoolYearOf(todayOf(deps));
  return Array.from({ length: YEARS }, (_, back) => {
    const year = current - back;
    const numbers = numbersOf(year, stays, ids, deps.calendar, (stay) => isResolved(deps, stay));
    const title = `Schooljaar ${year}-${year + 1}${back === 0 ? " (tot nu toe)" : ""}`;
    if (numbers.steps.every(({ pupils }) => pupils === null)) {
      return { year: title, steps: [], resolved: `${capital(TOO_FEW)}.` };
    }
    // That somebody was in a step of an earlier version is told like any other number.
    const told = numbers.steps.filter(({ step, pupils }) => pupils !== null || route.steps.has(step));
    return {
      year: title,
      steps: told.map(({ step, pupils, weeks }) => ({
        title: shortened(steps.find(({ id }) => id === step)?.title ?? step, 60),
        value:
          weeks === null || pupils === null
            ? TOO_FEW
            : `meestal ${weeksText(weeks)} (${countText(pupils, route.subject, false)})`,
      })),
      resolved: resolvedText(route, numbers),
    };
  });
}

function isResolved(deps: ReadDeps, { route, validFrom, step, move }: Stay): boolean {
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
  return resolved === null ? `${where}: ${TOO_FEW}.` : `${where}: ongeveer ${resolved} van de 10.`;
}
