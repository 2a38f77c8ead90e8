import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addZorgteam } from "../../src/cli/zorgteam.ts";
import { datesInCsv } from "../../src/cli/zorgteam-csv.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { runCommand } from "./run-command.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-zorgteam-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clock = { now: () => "2026-11-16T09:00:00.000Z" };
let made = 0;

function csv(content: string | Uint8Array): string {
  made += 1;
  const file = join(folder, `${made}.csv`);
  writeFileSync(file, content);
  return file;
}

async function run(file: string, database: string, as = "marja") {
  // As the bot that ran before has made it.
  await (await openDatabase({ url: undefined, file: join(folder, database) })).database.close();
  return runCommand(
    (program, output) => addZorgteam(program, output, {}, clock),
    ["zorgteam", file, "--database", join(folder, database), "--school", "src/cli/demo/school.yaml", "--as", as],
  );
}

async function datesIn(database: string): Promise<string[]> {
  const { zorgteam, database: opened } = await openDatabase({ url: undefined, file: join(folder, database) });
  const meetings = await zorgteam.meetingsFrom("2026-01-01");
  await opened.close();
  return meetings.map(({ date, from, to }) => `${date} ${from} ${to}`);
}

test("the year's dates are put in, and a list that is handed in twice changes nothing", async () => {
  const file = csv("Datum;Van;Tot\r\n8-12-2026;13:00;14:30\r\n\r\n2027-01-19;9.30;11.00\r\n");
  expect(await run(file, "a.db")).toEqual({
    exitCode: 0,
    out: "dinsdag 8 december, 13.00 tot 14.30 uur\ndinsdag 19 januari, 09.30 tot 11.00 uur\nOpgeslagen: 2.\n",
    err: "",
  });
  expect(await run(file, "a.db")).toEqual({ exitCode: 0, out: "Opgeslagen: 0. 2 stond er al.\n", err: "" });
  expect(await datesIn("a.db")).toEqual(["2026-12-08 13:00 14:30", "2027-01-19 09:30 11:00"]);
});

test("with one wrong line nothing is stored, and every wrong line is named", async () => {
  const file = csv(
    "2026-12-08,13:00,14:30\n2026-12-12,13:00,14:30\nmorgen,13:00,14:30\n2027-01-19,13:00\n8-12-2026,9:00,10:00\n",
  );
  expect(await run(file, "b.db")).toEqual({
    exitCode: 1,
    out: "",
    err: [
      `${file}:2: zaterdag 12 december is geen schooldag`,
      `${file}:3: ‘morgen’ is geen bestaande datum`,
      `${file}:4: er staat geen tijd`,
      `${file}:5: dinsdag 8 december staat er twee keer in`,
      "Er is niets opgeslagen.",
      "",
    ].join("\n"),
  });
  expect(await datesIn("b.db")).toEqual([]);
});

test("only who runs the zorgteam puts dates in", async () => {
  const file = csv("8-12-2026;13:00;14:30\n");
  const refused = "De data van het zorgteam zet de intern begeleider erin. Er is niets opgeslagen.\n";
  expect(await run(file, "d.db", "ilse")).toEqual({ exitCode: 2, out: "", err: refused });
  expect(await run(file, "d.db", "niemand")).toMatchObject({ exitCode: 2, out: "" });
  expect(await datesIn("d.db")).toEqual([]);
});

test("a file that is not there or holds no date is told in one sentence", async () => {
  const gone = join(folder, "gone.csv");
  expect(await run(gone, "c.db")).toEqual({ exitCode: 2, out: "", err: `Het bestand ${gone} is er niet.\n` });
  const empty = csv("datum;van;tot\n\n");
  expect(await run(empty, "c.db")).toMatchObject({ exitCode: 1, out: "" });
});

test("an older Excel's letters, quotes and a byte order mark are read", () => {
  const typed = [{ line: 2, date: "8-12-2026", from: "13:00", to: "14:30" }];
  // "Één" in Windows-1252 is no UTF-8.
  const old = new Uint8Array([0xc9, 0xe9, 0x6e, ...new TextEncoder().encode(';van;tot\n"8-12-2026";"13:00";"14:30"')]);
  expect(datesInCsv(old)).toEqual(typed);
  expect(datesInCsv(new TextEncoder().encode("\uFEFFdag,van,tot\n8-12-2026, 13:00 ,14:30"))).toEqual(typed);
  expect(datesInCsv(new TextEncoder().encode("\uFEFF8-12-2026;13:00;14:30"))).toEqual([{ ...typed[0], line: 1 }]);
});
