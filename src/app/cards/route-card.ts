import { mapOf, outlineOf, overviewOf, type RouteMap } from "../../domain/route/draw/route-map.ts";
import { drawingOf } from "../../domain/route/draw/svg.ts";
import { shortened } from "../../domain/route/draw/text-width.ts";
import type { Route } from "../../domain/route/route.ts";
import { type CaseFile, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { capital, day, onDay } from "../dutch/day.ts";
import { subjectLine } from "./advice-card.ts";
import type { CardContent, CardData } from "./card-data.ts";
import { button } from "./press-data.ts";

/** Teams takes more, but its limits differ by client and by version of its documentation; this is safe under all. */
const CARD_BYTES = 25_000;
/** What the image element itself takes, with its text for who cannot see it. */
const IMAGE_BYTES = 400;
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
    alt: `Tekening van de route ${map.title}. De stappen staan hierboven ook in tekst.`,
    source: `Uit jullie document: ${map.document}.`,
    actions: file ? [button("Wat nu?", "zr.advice", { c: file.caseId })] : [],
  };
  return { name: "route", data: { ...data, picture: pictureThatFits(deps, map, data) } };
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

/** The best picture that keeps the whole card under the limit; none when even the smallest is too big. */
function pictureThatFits(deps: AppDeps, map: RouteMap, data: CardData<"route">): string {
  const { painter } = deps;
  if (!painter) return "";
  const room = CARD_BYTES - IMAGE_BYTES - bytesOf(deps.makeCard({ name: "route", data }));
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
