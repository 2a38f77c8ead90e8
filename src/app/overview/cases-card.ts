import { pageOf } from "../../domain/overview/case-list.ts";
import { flowOf } from "../../domain/overview/flow.ts";
import { shortened } from "../../domain/route/draw/text-width.ts";
import { allowed } from "../../domain/school/permissions.ts";
import type { Person } from "../../domain/school/school.ts";
import type { CardAction, CardContent, CardData } from "../cards/card-data.ts";
import type { OverviewPress } from "../cards/overview-press-data.ts";
import { button } from "../cards/press-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { uncapital } from "../dutch/day.ts";
import { caseChoices } from "./case-choices.ts";
import { type Choices, chosenOf, foundCases, NO_CHOICE } from "./case-filter.ts";
import type { CaseLine } from "./case-lines.ts";
import { lineWords } from "./line-words.ts";

type Asked = OverviewPress<"zr.overview.list">;

/** So many lines stay inside the limit of a card, whatever the names and however many groups there are to choose from. */
const PAGE = 8;

/** The button that asks for this page of these cases; what is left open stays out of it. */
export function listButton(title: string, page: number, choices: Choices = NO_CHOICE): CardAction {
  return button(title, "zr.overview.list", { page, ...chosenOf(choices) });
}

/** All running cases for who may see them all: too late first, with whose turn it is, and ways to see fewer of them. */
export async function casesCard(
  deps: AppDeps,
  viewer: Person,
  { page: askedPage, ...asked }: Asked,
): Promise<CardContent> {
  const { all, found, routes, route, steps } = await foundCases(deps, viewer, asked);
  const { rows, page, pages } = pageOf(found, askedPage, PAGE);
  const isWhole = Object.keys(chosenOf(asked)).length === 0;
  const shown = route ?? routes[0];
  const late = all.filter((line) => line.late).length;
  const mine = all.filter(({ people }) => people.includes(viewer.id)).length;
  const counts = route
    ? flowOf(
        steps,
        all.filter((line) => line.route === route.id),
      )
    : [];
  const fields = all.length === 0 ? [] : caseChoices(deps, all, { routes, route, steps: counts, asked });
  const data: CardData<"cases"> = {
    title: isWhole
      ? `Alle leerlingen in de zorgroute (${all.length})`
      : `${found.length} van ${all.length} in de zorgroute`,
    notice: isWhole ? (all.length > 0 ? `${lateWords(late)} · ${mineWords(mine)}` : "") : chosenWords(fields),
    steps: counts
      .filter(({ count }) => count > 0)
      .map((step) => ({
        title: shortened(step.title, 60),
        value: step.late > 0 ? `${step.count}, waarvan ${step.late} te laat` : String(step.count),
      })),
    rows: rows.map((line) => rowOf(deps, line, viewer)),
    empty: emptyText(all.length, found.length),
    place: pages > 1 ? `Bladzijde ${page + 1} van ${pages}` : "",
    fields,
    show: listButton("Toon", 0),
    actions: [
      ...(page > 0 ? [listButton("Vorige", page - 1, asked)] : []),
      ...(page + 1 < pages ? [listButton("Volgende", page + 1, asked)] : []),
      ...(isWhole ? [] : [listButton("Alles", 0)]),
      ...(isWhole && mine > 0 ? [listButton("Wacht op mij", 0, { ...NO_CHOICE, waits: "me" })] : []),
      ...(isWhole && late > 0 ? [listButton("Te laat", 0, { ...NO_CHOICE, late: "late" })] : []),
      ...(shown ? [button("Doorstroom in beeld", "zr.overview.flow", { r: shown.id })] : []),
      ...(found.length > 0 && allowed(viewer, "cases.csv")
        ? [button("Naar Excel", "zr.overview.file", { all: "pages", ...chosenOf(asked) })]
        : []),
    ],
  };
  return { name: "cases", data };
}

function chosenWords(fields: CardData<"cases">["fields"]): string {
  const chosen = fields.flatMap(({ value, choices }) =>
    value === "" ? [] : (choices.find((choice) => choice.value === value)?.title ?? []),
  );
  return chosen.length > 0 ? `Je ziet: ${chosen.map(uncapital).join(" · ")}` : "";
}

function lateWords(count: number): string {
  return count === 0 ? "niets te laat" : `${count} te laat`;
}

function mineWords(count: number): string {
  if (count === 0) return "niets wacht op jou";
  return count === 1 ? "1 wacht op jou" : `${count} wachten op jou`;
}

function rowOf(deps: AppDeps, line: CaseLine, viewer: Person): CardData<"cases">["rows"][number] {
  const { who, step, turn, due } = lineWords(deps, line, viewer, todayOf(deps));
  return {
    who: shortened(who, 80),
    step: shortened(step, 60),
    turn: shortened(turn, 160),
    due: shortened(due, 110),
    open: button("Open", "zr.advice", { c: line.caseId }),
  };
}

function emptyText(all: number, found: number): string {
  if (all === 0) return "Er loopt nu geen zorgroute. Zorgen om een leerling? Typ: start zorgroute voor …";
  return found === 0 ? "Niemand voldoet aan deze keuze." : "";
}
