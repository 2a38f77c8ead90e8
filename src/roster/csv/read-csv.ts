import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Roster } from "../../domain/school/roster/roster.ts";
import { RosterInvalid } from "../../domain/school/roster/roster-invalid.ts";
import { refuseCrowd } from "../refuse-crowd.ts";
import { slices } from "../slices.ts";
import { type ColumnMap, findColumns } from "./columns.ts";
import { addPupilRow, addStaffRow } from "./rows.ts";

/** Longer than any line of a school's list; a file without line ends is no list. */
const MAX_ROW = 20_000;

type Row = { record: string[]; info: { lines: number } };

/**
 * Reads a list of pupils or of staff: one person per line under a line with headers, with `;`, `,` or tabs between. A
 * line with more or fewer fields than the headers is an error: a shifted column would put a pupil in a wrong group.
 * Throws `RosterInvalid`.
 */
export async function readCsv(text: string, columns: ColumnMap): Promise<Roster> {
  // Excel may say in a first line of its own what stands between.
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const skipped = told ? 1 : 0;
  const roster: Roster = { groups: [], pupils: [], staff: [] };
  const parser = parse({
    delimiter: told?.[1] ?? delimiterOf(body),
    info: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: MAX_ROW,
  });
  let found: ReturnType<typeof findColumns> | undefined;
  try {
    for await (const { record, info } of Readable.from(slices(body)).pipe(parser) as AsyncIterable<Row>) {
      if (!found) found = findColumns(record, columns);
      else if (found.kind === "pupils") addPupilRow(roster, found.at, record, info.lines + skipped);
      else addStaffRow(roster, found.at, record, info.lines + skipped);
      refuseCrowd(roster);
    }
  } catch (cause) {
    throw cause instanceof CsvError ? notCsv(cause, skipped) : cause;
  }
  if (!found) throw new RosterInvalid("roster-empty", "Het bestand is leeg.");
  return roster;
}

/** What stands most often between the headers; `;` when nothing does. */
function delimiterOf(text: string): string {
  const line = text.slice(0, MAX_ROW).split(/\r?\n|\r/, 1)[0] ?? "";
  const count = (delimiter: string) => line.split(delimiter).length;
  return [";", ",", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function notCsv(cause: CsvError, skipped: number): RosterInvalid {
  const line = Number((cause as { lines?: unknown }).lines ?? 0) + skipped;
  const sentence =
    cause.code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH"
      ? `Regel ${line} van het bestand heeft niet evenveel kolommen als de eerste regel; maak de export opnieuw.`
      : `Regel ${line} van het bestand is geen goede CSV; kijk of de aanhalingstekens kloppen.`;
  // The library's own error quotes the line, so it does not go along as the cause.
  return new RosterInvalid("roster-not-csv", sentence);
}
