import { BADGE, FONTS, ICON_X } from "./box.ts";
import { inWords, KIND_WORDS } from "./in-words.ts";
import { type Arrow, layoutOf, type PlacedBox, type Point } from "./layout.ts";
import type { MapMove, MapStep, RouteMap } from "./route-map.ts";
import { textWidth, wrapText } from "./text-width.ts";
import { xml } from "./xml.ts";

type Kind = MapMove["kind"];

/** Each kind has its own line and its own icon beside its colour, so that it is readable without colour. */
const KINDS: Readonly<Record<Kind, { colour: string; dash: string; icon: string }>> = {
  forward: { colour: "#1f4e8c", dash: "", icon: "M0-6V6M-4.500 1.500 0 6 4.500 1.500" },
  back: { colour: "#9a4300", dash: "7 4", icon: "M0 6V-6M-4.500-1.500 0-6 4.500-1.500" },
  resolved: { colour: "#1f6b3a", dash: "2 3", icon: "M-5.500.500-1.500 4.500 5.500-4.500" },
  referred: { colour: "#6b2fa0", dash: "10 3 2 3", icon: "M-4.500 4.500 4.500-4.500M-1.500-4.500H4.500V1.500" },
  round: { colour: "#9a4300", dash: "7 4", icon: "M4.500-2.500A5.200 5.200 0 1 0 5 2M5-6V-2H1" },
  putForward: { colour: "#44566c", dash: "", icon: "M-6 0H6M1.500-4.500 6 0 1.500 4.500" },
};

const INK = "#14202e";
const HEADING = { size: 20, bold: true, leading: 25 };
const SMALL = { size: 13, leading: 19 };
const MARGIN = 14;

/** The map as an SVG picture: the text of `drawingOf`, as wide as fits a phone. */
export function svgOf(map: RouteMap): string {
  return drawingOf(map).svg;
}

export type Drawing = { svg: string; width: number; height: number };

/**
 * The map as an SVG picture of this width, steps from top to bottom. It asks for no font but Arial or one of the same
 * measure, and loads nothing. The same map gives the same text. `small` is for a card that has the title already: without
 * a heading, closer together, and with hard edges, which make a quarter fewer bytes as PNG.
 */
export function drawingOf(map: RouteMap, options: { width?: number; small?: boolean } = {}): Drawing {
  const { width: asked = 420, small = false } = options;
  const heading = small ? [] : wrapText(map.title, asked - 2 * MARGIN, HEADING);
  let top = 8;
  const head = heading.map((line) => {
    top += HEADING.leading;
    return text(MARGIN, top - 5, "h", line);
  });
  if (map.rounds && !small) {
    top += SMALL.leading;
    head.push(text(MARGIN, top - 4, "s", map.rounds));
  }
  const layout = layoutOf(map, { width: asked, top: small ? 16 : top + 22, ...(small && { gap: 30 }) });
  const { width } = layout;
  const legend = legendOf(map, layout.bottom + 18, width);
  const height = Math.ceil(legend.bottom + 8);
  const [title, desc] = [`${map.id}-titel`, `${map.id}-beschrijving`];
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${title} ${desc}" lang="nl">`,
    `<title id="${title}">${xml(map.title)}</title>`,
    `<desc id="${desc}">${xml(inWords(map).join(" "))}</desc>`,
    `<style>${css()}${small ? "path,rect,circle{shape-rendering:crispEdges}" : ""}</style>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...head,
    ...layout.arrows.map(arrow),
    ...layout.boxes.flatMap((box) => {
      const step = map.steps[box.step];
      return step ? boxLines(box, step) : [];
    }),
    ...legend.lines,
    "</svg>",
  ];
  return { svg: `${lines.join("\n")}\n`, width, height };
}

function css(): string {
  const face = (font: { size: number; bold?: boolean }, fill: string) =>
    `{font-size:${font.size}px;${font.bold ? "font-weight:700;" : ""}fill:${fill}}`;
  return [
    `text{font-family:Arial,Helvetica,"Liberation Sans",Arimo,Roboto,sans-serif}`,
    `.h${face(HEADING, INK)}.s${face(SMALL, "#3a4a5c")}.b${face(BADGE, INK)}.w{fill:#fff}`,
    `.title${face(FONTS.title, INK)}.goal${face(FONTS.goal, INK)}.fact${face(FONTS.fact, "#3a4a5c")}`,
    `.move${face(FONTS.move, INK)}.approval${face(FONTS.approval, "#3a4a5c")}`,
  ].join("");
}

function boxLines(box: PlacedBox, { moves, end, here }: MapStep): string[] {
  const { x, y, width, height } = box;
  const round = end ? 20 : 10;
  const fill = here ? "#fff4d6" : end ? "#e9f4ec" : "#f5f8fc";
  const stroke = here ? INK : end ? "#1f6b3a" : "#44566c";
  const inner = end
    ? [rect(x + 4, y + 4, width - 8, height - 8, round - 4, `fill="none" stroke="${stroke}" stroke-width="1"`)]
    : [];
  return [
    rect(x, y, width, height, round, `fill="${fill}" stroke="${stroke}" stroke-width="${here ? 4 : end ? 2 : 1.3}"`),
    ...inner,
    ...(box.divider === undefined
      ? []
      : [`<path d="M${n(x + 10)} ${n(y + box.divider)}H${n(x + width - 10)}" stroke="#b9c4d0"/>`]),
    ...box.lines.map((line) => text(x + line.x, y + line.y, line.style, line.text)),
    ...box.rows.filter(({ move }) => moves[move]?.title).map((row) => icon(row.kind, x + ICON_X, y + row.y)),
    ...box.badges.flatMap((badge) => {
      const [left, top] = [x + badge.x, y - BADGE.height / 2];
      const dark = badge.kind !== "start";
      const paint = badge.kind === "here" ? INK : badge.kind === "end" ? "#1f6b3a" : "#fff";
      const pin = badge.kind === "here" ? [`<circle cx="${n(left + 14)}" cy="${n(y)}" r="4.500" fill="#ffd75e"/>`] : [];
      return [
        rect(
          left,
          top,
          badge.width,
          BADGE.height,
          10,
          `fill="${paint}" stroke="${dark ? paint : "#44566c"}" stroke-width="1.500"`,
        ),
        ...pin,
        text(left + (badge.kind === "here" ? 24 : 10), y + 4.5, dark ? "b w" : "b", badge.text),
      ];
    }),
  ];
}

/** A white band under the lines makes them pass over the lines that they cross. */
function arrow({ kind, lines: [main, ...joining] }: Arrow): string {
  const { colour, dash } = KINDS[kind];
  const [tip, before] = [main?.at(-1), main?.at(-2)];
  if (!main || !tip || !before) return "";
  const [dx, dy] = [Math.sign(tip[0] - before[0]), Math.sign(tip[1] - before[1])];
  const neck: Point = [tip[0] - dx * 8, tip[1] - dy * 8];
  const path = [[...main.slice(0, -1), neck], ...joining].map(roundedPath).join("");
  const wing = (side: 1 | -1) => `L${n(neck[0] - dx + side * dy * 5)} ${n(neck[1] - dy + side * dx * 5)}`;
  return [
    `<path d="${path}" fill="none" stroke="#fff" stroke-width="6"/>`,
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ""}/>`,
    `<path d="M${n(tip[0] - dx)} ${n(tip[1] - dy)}${wing(1)}${wing(-1)}Z" fill="${colour}"/>`,
  ].join("\n");
}

/** Straight lines between the points, corners rounded. */
function roundedPath(points: readonly Point[]): string {
  return points
    .map(([x, y], nth) => {
      const [before, after] = [points[nth - 1], points[nth + 1]];
      if (!before) return `M${n(x)} ${n(y)}`;
      if (!after) return `L${n(x)} ${n(y)}`;
      const bend = Math.min(9, ...[before, after].map(([bx, by]) => Math.abs(bx - x + by - y) / 2));
      const toward = ([px, py]: Point) => `${n(x + Math.sign(px - x) * bend)} ${n(y + Math.sign(py - y) * bend)}`;
      return `L${toward(before)}Q${n(x)} ${n(y)} ${toward(after)}`;
    })
    .join("");
}

/** Line, icon and word of every kind of way in the picture. */
function legendOf(map: RouteMap, top: number, width: number): { lines: string[]; bottom: number } {
  const used = new Set(map.steps.flatMap(({ moves }) => moves.map(({ kind }) => kind)));
  let x = MARGIN;
  let y = top + 12;
  const lines = (Object.keys(KINDS) as Kind[])
    .filter((kind) => used.has(kind))
    .map((kind) => {
      const room = 52 + textWidth(KIND_WORDS[kind], SMALL);
      if (x > MARGIN && x + room > width - MARGIN) {
        x = MARGIN;
        y += 22;
      }
      const { colour, dash } = KINDS[kind];
      const at = x;
      x += room + 14;
      return [
        `<path d="M${n(at)} ${n(y)}h26" stroke="${colour}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ""}/>`,
        icon(kind, at + 36, y),
        text(at + 48, y + 4.5, "s", KIND_WORDS[kind]),
      ].join("\n");
    });
  return { lines, bottom: used.size > 0 ? y + 12 : top };
}

function icon(kind: Kind, x: number, y: number): string {
  const { colour, icon: d } = KINDS[kind];
  return `<path d="${d}" transform="translate(${n(x)} ${n(y)})" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function rect(x: number, y: number, width: number, height: number, round: number, paint: string): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${round}" ${paint}/>`;
}

function text(x: number, y: number, style: string, content: string): string {
  return `<text x="${n(x)}" y="${n(y)}" class="${style}">${xml(content)}</text>`;
}

/** One decimal is sharp enough, and the same on every machine. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
