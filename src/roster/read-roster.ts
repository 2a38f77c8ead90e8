import type { Roster } from "../domain/school/roster/roster.ts";
import type { ColumnMap } from "./csv/columns.ts";
import { readCsv } from "./csv/read-csv.ts";
import { readEdexml } from "./edexml/read-edexml.ts";
import { refuseSize } from "./roster-bytes.ts";
import { rosterText } from "./roster-text.ts";

/**
 * The people and pupils in a file: EDEXML or UWLR when it starts as XML does, otherwise CSV; what it is called does not
 * matter. Of everything else in the file (BSN, birth, address, land, photo) nothing is kept. Throws `RosterInvalid`.
 */
export async function readRoster(bytes: Uint8Array, columns: ColumnMap = {}): Promise<Roster> {
  refuseSize(bytes.length);
  const text = rosterText(bytes).replace(/^\uFEFF/, "");
  return text.trimStart().startsWith("<") ? readEdexml(text) : readCsv(text, columns);
}
