import { stepsInWords } from "../../domain/route/draw/in-words.ts";
import { mapOf, outlineOf, overviewOf, type RouteMap } from "../../domain/route/draw/route-map.ts";
import { drawingOf } from "../../domain/route/draw/svg.ts";
import { shortened } from "../../domain/route/draw/text-width.ts";
import type { Route } from "../../domain/route/route.ts";
import { type CaseFile, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { capital, day, onDay } from "../dutch/day.ts";
import { subjectLine } from "./advice-card.ts";
import type { CardContent, CardData } from "./card-data.ts";
import { pictureFor } from "./card-picture.ts";
import { button } from "./press-data.ts";

/** From the best picture down: first with the names of the ways, then without, each as wide as it can be. */
const PICTURES = [
  { draw: overviewOf, widths: [480, 400, 340] },
  { draw: outlineOf, widths: [400, 340, 300, 260] },
];
/** Width of the drawing itself: its letters are readable on a phone when it is shown as wide as a card. */
const DRAWING = 340;

/** The steps of a route in rows, with the picture when it fits. With a case: where that is, as "hier ben je". */
export function routeCard(deps: AppDeps, route: Route, about: { file?: CaseFile; notice?: string }): CardContent {
  const { file, notice } = about;
  const map = mapOf(route, file?.state.status === "open" ? file.state.step : undefined);
  const data: CardData<"route"> = {
    title: map.title,
    notice: [file && whereLine(deps, file, map), notice].filter(Boolean).join(" "),
    rounds: map.rounds ? `${capital(map.rounds)}.` : "",
    steps: map.steps.map((step) => ({
      title: [step.title, ...marksOf(step)].join(" "),
      here: step.here,
      goal: shortened(step.goal, 160),
      meta: [step.lead && `Aan zet: ${step.lead}`, step.term && `hoe lang: ${step.term}`].filter(Boolean).join(" · "),
      ways: step.moves.map(({ title, approval }) => ({
        text: approval ? `${title} (de ${approval} beslist)` : title,
      })),
    })),
    picture: "",
    alt: `Tekening van de route ${stepsInWords(map)} De rijen hierboven zeggen hetzelfde.`,
    source: `Uit jullie document: ${map.document}.`,
    actions: file ? [button("Wat nu?", "zr.advice", { c: file.caseId })] : [],
  };
  const card = (picture: string): CardContent => ({ name: "route", data: { ...data, picture } });
  const drawings = PICTURES.map(({ draw, widths }) => ({
    draw: () => drawingOf(draw(map), { width: DRAWING, small: true }),
    widths,
  }));
  return card(pictureFor(deps, drawings, card, { route: map.id }));
}

function marksOf({ start, end, here }: RouteMap["steps"][number]): string[] {
  return [start && "· begin", end && "· einde", here && "→ hier ben je"].filter((mark) => mark !== false);
}

function whereLine(deps: AppDeps, file: CaseFile, map: RouteMap): string {
  const who = subjectLine(deps.school, file.subject);
  const step = map.steps.find(({ id }) => id === file.state.step)?.title ?? file.state.step;
  const [since, today] = [file.state.since, todayOf(deps)];
  return file.state.status === "open"
    ? `${who} is in ${step}, sinds ${day(since, today)}.`
    : `${who} eindigde ${onDay(since, today)} in ${step}.`;
}
