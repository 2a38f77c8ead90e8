import { describe, expect, test } from "@jest/globals";
import { Temporal } from "temporal-polyfill";
import {
  type FreePeriod,
  firstKnownDay,
  holidaysOf,
  lastKnownDay,
  publicHolidays,
  regions,
} from "../../../src/domain/school/holidays.ts";

const day = (text: string) => Temporal.PlainDate.from(text, { overflow: "reject" });
const lengthOf = ({ from, to }: FreePeriod) => day(from).until(day(to), { largestUnit: "days" }).days + 1;

const expectedLength: Record<string, number> = {
  Herfstvakantie: 9,
  Kerstvakantie: 16,
  Voorjaarsvakantie: 9,
  Meivakantie: 9,
  Zomervakantie: 44,
};

describe.each(regions)("school holidays of region %s", (region) => {
  const holidays = holidaysOf(region);

  test("each school year has the five holidays, in order", () => {
    const year = ["Herfstvakantie", "Kerstvakantie", "Voorjaarsvakantie", "Meivakantie", "Zomervakantie"];
    expect(holidays.map(({ name }) => name)).toEqual([...year, ...year, ...year, ...year]);
    const autumns = holidays.filter(({ name }) => name === "Herfstvakantie").map(({ from }) => from.slice(0, 7));
    expect(autumns).toEqual(["2025-10", "2026-10", "2027-10", "2028-10"]);
  });

  test.each(holidays.map((holiday) => [`${holiday.name} ${holiday.from}`, holiday] as const))(
    "%s runs from Saturday to Sunday and has its usual length",
    (_, holiday) => {
      expect(day(holiday.from).dayOfWeek).toBe(6);
      expect(day(holiday.to).dayOfWeek).toBe(7);
      expect(lengthOf(holiday)).toBe(expectedLength[holiday.name]);
    },
  );

  test("no two overlap, and all lie between the first and the last known day", () => {
    const edges = holidays.flatMap(({ from, to }) => [from, to]);
    const inOrder = [firstKnownDay, ...edges];
    expect(inOrder).toEqual([...new Set(inOrder)].sort());
    expect(edges.at(-1)).toBe(lastKnownDay(region));
  });
});

test("the known days begin on a Monday and end on a Sunday, so they are whole weeks", () => {
  expect(day(firstKnownDay).dayOfWeek).toBe(1);
  for (const region of regions) expect(day(lastKnownDay(region)).dayOfWeek).toBe(7);
});

test("Christmas and May are the same weeks in all regions", () => {
  const shared = regions.map((region) => holidaysOf(region).filter(({ name }) => /Kerst|Mei/.test(name)));
  expect(shared[1]).toEqual(shared[0]);
  expect(shared[2]).toEqual(shared[0]);
});

describe("public holidays", () => {
  /** Easter Sunday by the rule of Meeus, Jones and Butcher for the Gregorian calendar. */
  function easter(year: number): Temporal.PlainDate {
    const century = Math.floor(year / 100);
    const moonShift = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
    const epact = (((19 * (year % 19) + moonShift + 15) % 30) + 30) % 30;
    const h = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - (year % 19)) / 11));
    const j = (year + Math.floor(year / 4) + h + 2 - century + Math.floor(century / 4)) % 7;
    return Temporal.PlainDate.from({ year, month: 3, day: 28 }).add({ days: h - j });
  }

  test("are the five of every year, as computed from Easter", () => {
    const expected = [2026, 2027, 2028, 2029].flatMap((year) => {
      const sunday = easter(year);
      return [
        ["Tweede Paasdag", sunday.add({ days: 1 }).toString()],
        ["Koningsdag", `${year}-04-27`], // the 26th when this is a Sunday, which it is not before 2031
        ["Bevrijdingsdag", `${year}-05-05`],
        ["Hemelvaartsdag", sunday.add({ days: 39 }).toString()],
        ["Tweede Pinksterdag", sunday.add({ days: 50 }).toString()],
      ];
    });
    expect(publicHolidays.map(({ name, from }) => [name, from])).toEqual(expected);
    expect(publicHolidays.every(({ from, to }) => from === to)).toBe(true);
  });

  test("need no row for Christmas and New Year, which always fall in a holiday", () => {
    for (const year of [2025, 2026, 2027, 2028]) {
      for (const date of [`${year}-12-25`, `${year}-12-26`, `${year + 1}-01-01`]) {
        const inHoliday = holidaysOf("noord").some(({ from, to }) => from <= date && date <= to);
        expect([date, inHoliday]).toEqual([date, true]);
      }
    }
  });
});
