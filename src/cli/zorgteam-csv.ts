import type { TypedDate } from "../domain/zorgteam/check-dates.ts";

/**
 * The lines of a list of dates as spreadsheets write it: `date;from;to`, with semicolons or commas, in UTF-8 or Windows-1252,
 * with or without headings. Line numbers are those of the file.
 */
export function datesInCsv(bytes: Uint8Array): TypedDate[] {
  const lines = textOf(bytes).split(/\r\n|\r|\n/);
  const separator = lines.some((line) => line.includes(";")) ? ";" : ",";
  return lines.flatMap((text, at) => {
    const [date = "", from = "", to = ""] = text.split(separator).map(unquoted);
    const isHeading = at === firstFilled(lines) && !/\d/.test(text);
    return text.trim() === "" || isHeading ? [] : [{ line: at + 1, date, from, to }];
  });
}

/** What is no UTF-8 was saved by an older Excel. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function firstFilled(lines: readonly string[]): number {
  return lines.findIndex((line) => line.trim() !== "");
}

function unquoted(cell: string): string {
  return cell
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .trim();
}
