import type { Spread } from "./figures.ts";

/** Markdown that reads as well in a terminal: the first column to the left, figures to the right. */
export function table([head = [], ...rows]: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[], fill = " ") =>
    `| ${widths.map((width, column) => padded(cells[column] ?? "", width, column, fill)).join(" | ")} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(head), rule, ...rows.map((row) => line(row))];
}

function padded(cell: string, width: number, column: number, fill: string): string {
  return column === 0 ? cell.padEnd(width, fill) : cell.padStart(width, fill);
}

export function range({ min, max }: Spread, format: (value: number) => string): string {
  return `${format(min)} – ${format(max)}`;
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString("en-GB");
}

export function one(value: number): string {
  return value.toFixed(1);
}

export function two(value: number): string {
  return value.toFixed(2);
}

export function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}
