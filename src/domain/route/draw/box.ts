import type { MapMove, MapStep } from "./route-map.ts";
import { type Font, shortened, textWidth, wrapText } from "./text-width.ts";

/** One step as a box, measured from its own left top corner. */

export type Style = "title" | "goal" | "fact" | "move" | "approval";
export const FONTS: Readonly<Record<Style, Font & { leading: number }>> = {
  title: { size: 16.5, bold: true, leading: 21 },
  goal: { size: 14, leading: 18.5 },
  fact: { size: 13.5, leading: 18 },
  move: { size: 13.5, bold: true, leading: 17.5 },
  approval: { size: 13, leading: 17 },
};
export const BADGE: Font & { height: number } = { size: 12.5, bold: true, height: 20 };

export type Line = { x: number; y: number; text: string; style: Style };
export type Badge = { x: number; width: number; text: string; kind: "start" | "end" | "here" };
/** A way out in the box; lines of the drawing start at `y`. An icon belongs to a title. */
export type Row = { move: number; kind: MapMove["kind"]; y: number };
export type Box = {
  height: number;
  lines: readonly Line[];
  badges: readonly Badge[];
  rows: readonly Row[];
  /** Height of the line between what the step is and the ways out; none without ways. */
  divider: number | undefined;
};

/** Where the icons of the rows stand, and the arrow to the next step leaves. */
export const ICON_X = 22;
const PAD = 14;
const ROW_PAD = 6;
/** A way without a title is a line alone. */
const LINE_ALONE = 12;
const GOAL_LENGTH = 120;

/**
 * A box of this width. `nextId` is the step below it: ways that go there come last, next to the arrow down. `landings` is the
 * number of lines that arrive at one side of the box and need room there.
 */
export function boxOf(
  step: MapStep,
  { width, nextId, landings }: { width: number; nextId: string | undefined; landings: number },
): Box {
  const lines: Line[] = [];
  // The badges hang over the upper edge.
  let y = step.here || step.start || step.end ? PAD + 1 : PAD - 4;
  const write = (text: string, style: Style, x: number) => {
    const font = FONTS[style];
    for (const part of wrapText(text, width - x - PAD, font)) {
      y += font.leading;
      lines.push({ x, y: y - font.leading * 0.28, text: part, style });
    }
  };
  const badges = badgesOf(step, width);
  write(step.title, "title", PAD);
  write(shortened(step.goal, GOAL_LENGTH), "goal", PAD);
  if (step.goal) y += 3;
  if (step.lead) write(`Aan zet: ${step.lead}`, "fact", PAD);
  if (step.term) write(`Hoe lang: ${step.term}`, "fact", PAD);
  y = Math.max(y + 9, landingY(landings));
  const divider = step.moves.some(({ title }) => title) ? y : undefined;
  const rows: Row[] = [];
  const moves = [...step.moves.entries()];
  for (const [move, { kind, title, approval, to }] of [
    ...moves.filter(([, { to }]) => to === undefined || to !== nextId),
    ...moves.filter(([, { to }]) => to !== undefined && to === nextId),
  ]) {
    const top = y;
    if (!title) {
      // The arrow down says it already.
      if (to === undefined || to === nextId) continue;
      y += LINE_ALONE;
      rows.push({ move, kind, y: top + 2 });
      continue;
    }
    y += ROW_PAD;
    write(title, "move", ICON_X + 16);
    if (approval) write(`akkoord: ${approval}`, "approval", ICON_X + 16);
    y += ROW_PAD - 2;
    rows.push({ move, kind, y: (top + y) / 2 + 1 });
  }
  return { height: rows.length > 0 ? y + 3 : y, lines, badges, rows, divider };
}

/** Where the nth line that arrives at a side of a box ends, from its top. */
export function landingY(nth: number): number {
  return 20 + nth * 13;
}

/** On the upper edge, from the right: the arrow from the step above arrives at the left. */
function badgesOf({ start, end, here }: MapStep, boxWidth: number): Badge[] {
  const marks = [
    ...(end ? [{ kind: "end" as const, text: "Einde", room: 20 }] : []),
    ...(start ? [{ kind: "start" as const, text: "Begin", room: 20 }] : []),
    ...(here ? [{ kind: "here" as const, text: "Hier ben je", room: 34 }] : []),
  ];
  let right = boxWidth - PAD;
  return marks.map(({ kind, text, room }) => {
    const width = textWidth(text, BADGE) + room;
    const badge = { kind, text, x: right - width, width };
    right -= width + 8;
    return badge;
  });
}
