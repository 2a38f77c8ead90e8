import { flowOf, type ToldFlow, toldFlow } from "../../domain/overview/flow.ts";
import { type DrawnStep, flowDrawing } from "../../domain/overview/flow-drawing.ts";
import { shortened } from "../../domain/route/draw/text-width.ts";
import type { Route } from "../../domain/route/route.ts";
import { routesInUse } from "../answers/routes-in-use.ts";
import type { CardContent, CardData } from "../cards/card-data.ts";
import { pictureFor } from "../cards/card-picture.ts";
import { button } from "../cards/press-data.ts";
import type { AppDeps, ReadDeps } from "../deps.ts";
import { type CaseLine, caseLines } from "./case-lines.ts";
import { listButton } from "./cases-card.ts";
import { countText, FEW_NOTE, lateText, shortTerm, termText } from "./flow-words.ts";
import { weeksText } from "./line-words.ts";
import { routesIn, stepsIn } from "./route-steps.ts";

/** From the best picture down, in dots. The drawing is as wide as a phone shows a card, so that its letters can be read. */
const WIDTHS = [480, 420, 360];
const LEGEND = { count: "aantal", inTime: "op tijd", late: "te laat", term: "termijn", median: "hoe lang meestal" };

/**
 * How many are in each step of a route, how many too late and how long they have been there against the term: as a picture and
 * in rows that say the same. `names`: the viewer may see whom it is about; otherwise numbers that are about too few are left out.
 */
export async function flowCard(deps: AppDeps, asked: string, { names }: { names: boolean }): Promise<CardContent> {
  const lines = await caseLines(deps);
  // That somebody is still in a route or a step of before says something about few: only to who may see whom.
  const routes = names ? routesIn(deps, lines) : routesInUse(deps);
  const route = routes.find(({ id }) => id === asked) ?? routes[0];
  if (!route)
    return {
      name: "message",
      data: {
        title: "Nog geen zorgroute",
        lines: [{ text: "De school heeft nog geen zorgroute ingesteld." }],
        actions: [],
      },
    };
  const steps = flowInWords(deps, lines, route, { names });
  const running = lines.filter((line) => line.route === route.id).length;
  const data: CardData<"flow"> = {
    title: `Doorstroom: ${route.title}`,
    text: names ? `${running} ${running === 1 ? "loopt" : "lopen"} nu in deze route.` : "Alleen aantallen, geen namen.",
    rows: steps.map(({ title, row }) => ({ title: shortened(title, 60), value: row })),
    picture: "",
    alt: `Staafdiagram: per stap van ${shortened(route.title, 60)} hoeveel er zijn, hoeveel te laat, en hoe lang meestal naast de termijn. De rijen hieronder zeggen hetzelfde.`,
    note: `${names ? "" : `${FEW_NOTE} `}Een week is een schoolweek van vijf schooldagen.`,
    actions: [
      button("Cijfers per schooljaar", "zr.overview.numbers", { r: route.id }),
      ...(names ? [listButton("Alle leerlingen", 0)] : []),
      ...routes
        .filter(({ id }) => id !== route.id)
        .slice(0, 4)
        .map(({ id, title }) => button(shortened(title, 40), "zr.overview.flow", { r: id })),
    ],
  };
  const card = (picture: string): CardContent => ({ name: "flow", data: { ...data, picture } });
  const drawings = [false, true].map((bare) => ({ draw: () => flowDrawing(steps, LEGEND, { bare }), widths: WIDTHS }));
  return card(pictureFor(deps, drawings, card, { route: route.id }));
}

/** The steps of a route with who is in them, in words. Without `names` what is about too few is left out. */
export function flowInWords(
  deps: ReadDeps,
  lines: readonly CaseLine[],
  route: Route,
  { names }: { names: boolean },
): (DrawnStep & { row: string })[] {
  const here = lines.filter((line) => line.route === route.id);
  const flow = flowOf(stepsIn(deps, route, here), here);
  const told = toldFlow(flow).filter(({ id, count }) => count !== null || route.steps.has(id));
  return (names ? flow : told).map((step) => inWords(step, route, names));
}

/** The step with its words in the picture, which has little room, and in its row. */
function inWords(step: ToldFlow, route: Route, names: boolean): DrawnStep & { row: string } {
  const { medianWeeks } = step;
  const count = countText(step.count, route.subject, names);
  const late = lateText(step, names);
  const time = medianWeeks === null ? "" : `meestal ${weeksText(medianWeeks)}`;
  const term = route.steps.get(step.id)?.term;
  const told = (text: string) => (text === "" ? "" : `termijn ${text}`);
  return {
    ...step,
    // A bar of which one part is told and another is not would say of the rest that they are in time.
    late: names ? step.late : null,
    words: {
      count: names || step.count === null ? count : `minstens ${step.count}`,
      // That nobody is too late can be seen.
      late: step.late === 0 ? "" : late,
      time: [time, told(shortTerm(term))].filter(Boolean).join(", "),
    },
    row: [count, late, time, told(termText(term))].filter(Boolean).join(", "),
  };
}
