import { expect, test } from "@jest/globals";
import { daysIn } from "../../../src/app/understand/days-in.ts";

const TODAY = "2026-11-30"; // a Monday

test.each([
  ["ik ben afwezig van 1 tot en met 5 december, Youssef vervangt mij", "2026-12-01", "2026-12-05"],
  ["van 1 december tot en met 5 december", "2026-12-01", "2026-12-05"],
  ["ik ben weg van 28 december t/m 2 januari", "2026-12-28", "2027-01-02"],
  ["1-12 tot 5-12", "2026-12-01", "2026-12-05"],
  ["van 2027-02-01 tot en met 2027-02-03", "2027-02-01", "2027-02-03"],
  ["morgen ben ik er niet", "2026-12-01", "2026-12-01"],
  ["ik ben vandaag weg", "2026-11-30", "2026-11-30"],
  ["ik ben vrijdag vrij", "2026-12-04", "2026-12-04"],
  ["ik heb verlof van woensdag tot vrijdag", "2026-12-02", "2026-12-04"],
  ["ik ben er volgende week niet", "2026-12-07", "2026-12-11"],
  ["op 12 maart ben ik er niet", "2027-03-12", "2027-03-12"],
  ["3 mrt ben ik weg", "2027-03-03", "2027-03-03"],
])("%s", (text, from, until) => {
  expect(daysIn(text, TODAY)).toEqual({ from, until });
});

test.each(["ik ben er niet", "ik ben 2 dagen weg", "op 31 februari", "van 40 tot 50 december", "99-99", ""])(
  "no day in: %s",
  (text) => {
    expect(daysIn(text, TODAY)).toBeUndefined();
  },
);
