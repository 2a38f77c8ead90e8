import type { Drawing } from "../../domain/route/draw/svg.ts";
import type { AppDeps, Painter } from "../deps.ts";
import type { CardContent } from "./card-data.ts";

/** Teams takes more, but its limits differ by client and by version of its documentation; this is safe under all. */
const CARD_BYTES = 25_000;
/** The smallest text that the card takes for a picture, to weigh everything around the real one. */
const NO_DOTS = "data:image/png;base64,A";
/** Teams documents that it shows no image of more dots than this, either way. */
const IMAGE_DOTS = 1024;

/** Ways to draw a picture, the best one first, each at widths (in dots) from the best one down. */
export type Drawings = readonly { draw(): Drawing; widths: readonly number[] }[];

/**
 * The best picture that keeps the whole card under the limit, as a data URI; empty when even the smallest is too big, or
 * without a painter. An answer is never lost for its picture: one that cannot be painted is left out, and the log says so,
 * with `of`, which must name nobody.
 */
export function pictureFor(
  deps: AppDeps,
  drawings: Drawings,
  card: (picture: string) => CardContent,
  of: Readonly<Record<string, string>>,
): string {
  if (!deps.painter) return "";
  try {
    return pictureThatFits(deps, deps.painter, drawings, card);
  } catch (error) {
    const cause = error instanceof Error ? error.name : typeof error;
    deps.log.error({ code: "picture.not-painted", cause, ...of }, "picture left out");
    return "";
  }
}

function pictureThatFits(
  deps: AppDeps,
  painter: Painter,
  drawings: Drawings,
  card: (picture: string) => CardContent,
): string {
  const around = bytesOf(deps.makeCard(card(NO_DOTS))) - NO_DOTS.length;
  const room = CARD_BYTES - around;
  for (const { draw, widths } of drawings) {
    const drawing = draw();
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
