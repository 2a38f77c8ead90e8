import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { csvFile, csvTable } from "../../src/app/csv.ts";

const HEADS = { who: "wie", what: "wat" } as const;

/** A spreadsheet's own reading of such a file: cells between quotes, two quotes for one. */
function read(file: string): string[][] {
  expect(file.startsWith("\uFEFF")).toBe(true);
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of file.slice(1).matchAll(/"((?:[^"]|"")*)"(;|\r\n)/g)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("what Excel in Dutch opens: a mark for UTF-8, semicolons, quotes doubled, a line end for Windows", () => {
  const file = csvFile(csvTable(HEADS, [{ who: "Zoë; de Wit", what: 'zegt "ja"' }]));
  expect(file).toBe('\uFEFF"wie";"wat"\r\n"Zoë; de Wit";"zegt ""ja"""\r\n');
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1", "\r=1", "\n=1", "|cmd", "\uFF1D1+1", "\u00a0=1"])(
  "a cell that a spreadsheet would work out is made a text: %j",
  (text) => {
    expect(read(csvFile(csvTable(HEADS, [{ who: text, what: "" }])))[1]?.[0]).toBe(`'${text}`);
  },
);

test("whatever is in it, it is read back as it was, and no cell is a formula", () => {
  const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: fc.constantFrom(..."=+-@;\"'\r\n\t ,aé") }));
  fc.assert(
    fc.property(fc.array(fc.record({ who: text, what: text }), { maxLength: 5 }), (rows) => {
      const [heads, ...cells] = read(csvFile(csvTable(HEADS, rows)));
      expect(heads).toEqual(["wie", "wat"]);
      expect(cells.map((row) => row.map((cell) => cell.replace(/^'/, "")))).toEqual(
        rows.map(({ who, what }) => [who, what].map((cell) => cell.replace(/^'/, ""))),
      );
      expect(cells.flat().filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    }),
  );
});
