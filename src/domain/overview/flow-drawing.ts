import type { Drawing } from "../route/draw/svg.ts";
import { type Font, textWidth } from "../route/draw/text-width.ts";
import { xml } from "../route/draw/xml.ts";
import type { ToldFlow } from "./flow.ts";

const INK = "#14202e";
const SOFT = "#3a4a5c";
const GROUND = "#e3e9f0";
const IN_TIME = "#1f4e8c";
const LATE = "#c2500a";
/** Of whom is not said whether they are in time. */
const UNTOLD = "#5b7089";
const TERM = "#8fa0b3";
const MARGIN = 12;
/** Height of a step, with the line of words under its bar and without. */
const ROW = { words: 92, bare: 66 };
const BAR = 18;
const TITLE: Font = { size: 15, bold: true };
const SMALL: Font = { size: 13 };

/** What the drawing says of a step in words, made by who knows the language. */
export type FlowWords = { count: string; late: string; time: string };

export type DrawnStep = ToldFlow & { words: FlowWords };

/** The words of the legend; `count` where no step tells who is too late. */
export type FlowLegend = { count: string; inTime: string; late: string; term: string; median: string };

/**
 * The flow as an SVG picture of this width: per step a bar as long as there are pupils in it, the part that is too late at its
 * end and hatched where that is told, and under it a grey track as long as the term with a mark where the middle pupil is. Nothing is said by
 * colour alone. The same steps give the same text; it loads nothing. `bare` is for a route of many steps: without the words on time.
 */
export function flowDrawing(
  steps: readonly DrawnStep[],
  legend: FlowLegend,
  { width = 360, bare = false }: { width?: number; bare?: boolean } = {},
): Drawing {
  const room = width - 2 * MARGIN;
  const most = Math.max(1, ...steps.map(({ count }) => count ?? 0));
  const longest = Math.max(1, ...steps.map(({ term, medianWeeks }) => Math.max(term ?? 0, medianWeeks ?? 0)));
  const rowHeight = bare ? ROW.bare : ROW.words;
  const bottom = MARGIN + steps.length * rowHeight;
  const height = bottom + 52;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" lang="nl">`,
    `<style>text{font-family:Arial,Helvetica,"Liberation Sans",Arimo,Roboto,sans-serif}.t${face(TITLE, INK)}.s${face(SMALL, SOFT)}.r{text-anchor:end}rect,path{shape-rendering:crispEdges}</style>`,
    `<defs>${hatch()}</defs>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...steps.flatMap((step, nth) => row(step, MARGIN + nth * rowHeight, { room, most, longest, bare })),
    ...legendLines(legend, bottom + 12, { width, splits: steps.some(({ late }) => late !== null) }),
    "</svg>",
  ];
  return { svg: `${lines.join("\n")}\n`, width, height };
}

function row(
  { title, count, late, medianWeeks, term, words }: DrawnStep,
  top: number,
  { room, most, longest, bare }: { room: number; most: number; longest: number; bare: boolean },
): string[] {
  const total = count === null ? 0 : Math.max(3, ((count ?? 0) / most) * room);
  const lateWidth = count ? (Math.min(late ?? 0, count) / count) * total : 0;
  const number = textWidth(words.count, TITLE) + 12;
  const bar = top + 20;
  const time = bar + BAR + 17;
  const track = bare ? bar + BAR + 9 : time + 10;
  const scale = (room - 6) / longest;
  return [
    text(MARGIN, top + 13, "t", fitting(title, room - number, TITLE)),
    text(MARGIN + room, top + 13, "t r", words.count),
    rect(MARGIN, bar, room, BAR, GROUND),
    ...(count ? [rect(MARGIN, bar, total - lateWidth, BAR, late === null ? UNTOLD : IN_TIME)] : []),
    ...(lateWidth > 0 ? [rect(MARGIN + total - lateWidth, bar, lateWidth, BAR, "url(#late)")] : []),
    ...(bare
      ? []
      : [
          text(MARGIN, time, "s", fitting(words.time, room - textWidth(words.late, SMALL) - 12, SMALL)),
          text(MARGIN + room, time, "s r", words.late),
        ]),
    rect(MARGIN, track + 2, room, 2, GROUND),
    ...(term === null ? [] : [rect(MARGIN, track, term * scale, 6, TERM)]),
    ...(medianWeeks === null ? [] : [mark(MARGIN + medianWeeks * scale, track + 3)]),
  ];
}

function legendLines(words: FlowLegend, top: number, { width, splits }: { width: number; splits: boolean }): string[] {
  const half = width / 2;
  return [
    rect(MARGIN, top, 22, 12, splits ? IN_TIME : UNTOLD),
    text(MARGIN + 30, top + 11, "s", splits ? words.inTime : words.count),
    ...(splits ? [rect(half, top, 22, 12, "url(#late)"), text(half + 30, top + 11, "s", words.late)] : []),
    rect(MARGIN, top + 23, 22, 6, TERM),
    text(MARGIN + 30, top + 31, "s", words.term),
    mark(half + 11, top + 26),
    text(half + 30, top + 31, "s", words.median),
  ];
}

/** Too late is hatched as well as coloured. */
function hatch(): string {
  return `<pattern id="late" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${LATE}"/><rect width="2" height="6" fill="#ffd9b8"/></pattern>`;
}

function mark(x: number, y: number): string {
  return `<path d="M${n(x)} ${n(y - 7)}l6 7-6 7-6-7z" fill="${INK}"/>`;
}

function fitting(title: string, room: number, font: Font): string {
  if (textWidth(title, font) <= room) return title;
  let short = title;
  while (short && textWidth(`${short}…`, font) > room) short = short.slice(0, -1);
  return `${short.trimEnd()}…`;
}

function face({ size, bold = false }: Font, fill: string): string {
  return `{font-size:${size}px;${bold ? "font-weight:700;" : ""}fill:${fill}}`;
}

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${height}" fill="${fill}"/>`;
}

function text(x: number, y: number, style: string, content: string): string {
  return `<text x="${n(x)}" y="${n(y)}" class="${style}">${xml(content)}</text>`;
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
