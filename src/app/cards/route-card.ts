import { stepsInWords } from "../../domain/route/draw/in-words.ts";
import { mapOf, outlineOf, overviewOf, type RouteMap } from "../../domain/route/draw/route-map.ts";
import { drawingOf } from "../../domain/route/draw/svg.ts";
import { shortened } from "../../domain/route/draw/text-width.ts";
import type { Route } from "../../domain/route/route.ts";
import { type CaseFile, todayOf } from "../case-file.ts";
import type { AppDeps, Painter } from "../deps.ts";
import { capital, day, onDay } from "../dutch/day.ts";
import { subjectLine } from "./advice-card.ts";
import type { CardContent, CardData } from "./card-data.ts";
import { button } from "./press-data.ts";

/** Teams takes more, but its limits differ by client and by version of its documentation; this is safe under all. */
const CARD_BYTES = 25_000;
/** The smallest text that the card takes for a picture, to weigh everything around the real one. */
const NO_DOTS = "data:image/png;base64,A";
/** Teams documents that it shows no image of more dots than this, either way. */
const IMAGE_DOTS = 1024;
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
  return { name: "route", data: { ...data, picture: pictureFor(deps, map, data) } };
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

/** An answer is never lost for its picture: one that cannot be painted is left out, and the log says so. */
function pictureFor(deps: AppDeps, map: RouteMap, data: CardData<"route">): string {
  if (!deps.painter) return "";
  try {
    return pictureThatFits(deps, deps.painter, map, data);
  } catch (error) {
    const cause = error instanceof Error ? error.name : typeof error;
    deps.log.error({ code: "picture.not-painted", cause, route: map.id }, "picture left out");
    return "";
  }
}

/** The best picture that keeps the whole card under the limit; none when even the smallest is too big. */
function pictureThatFits(deps: AppDeps, painter: Painter, map: RouteMap, data: CardData<"route">): string {
  const around = bytesOf(deps.makeCard({ name: "route", data: { ...data, picture: NO_DOTS } })) - NO_DOTS.length;
  const room = CARD_BYTES - around;
  for (const { draw, widths } of PICTURES) {
    const drawing = drawingOf(draw(map), { width: DRAWING, small: true });
    for (const width of widths) {
      if ((width * drawing.height) / drawing.width > IMAGE_DOTS) continue;
      const picture = painter(drawing.svg, width);
      if (picture.length <= room) return picture;
    }
  }
  return "";
}

function bytesOf(card: object): number {
  return new TextEncoder().encode(JSON.stringify(card)).length;
}
