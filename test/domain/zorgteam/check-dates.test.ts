import { expect, test } from "@jest/globals";
import { checkDates } from "../../../src/domain/zorgteam/check-dates.ts";
import { calendar } from "../case/avontuur.ts";

const today = "2026-11-16";
const check = (...typed: [string, string, string][]) =>
  checkDates(
    typed.map(([date, from, to], nth) => ({ line: nth + 1, date, from, to })),
    { today, calendar },
  );

test("days and times are read as people write them", () => {
  expect(
    check(["2026-12-08", "13:00", "14:30"], ["19-1-2027", "9:00", "10.15"], [" 09/02/2027 ", "13:00", "14:00"]),
  ).toEqual({
    dates: [
      { date: "2026-12-08", from: "13:00", to: "14:30" },
      { date: "2027-01-19", from: "09:00", to: "10:15" },
      { date: "2027-02-09", from: "13:00", to: "14:00" },
    ],
    problems: [],
  });
  expect(check([today, "13:00", "14:00"]).problems).toEqual([]);
});

test("every date that is wrong is named, each with its own problem", () => {
  const { dates, problems } = check(
    ["2026-12-08", "13:00", "14:00"],
    ["", "13:00", "14:00"],
    ["30-02-2027", "13:00", "14:00"],
    ["2026-11-13", "13:00", "14:00"],
    ["2027-01-16", "13:00", "14:00"],
    ["2026-12-25", "13:00", "14:00"],
    ["8-12-2026", "15:00", "16:00"],
    ["2027-01-19", "een uur", "14:00"],
    ["2027-01-19", "13:00", ""],
    ["2027-01-19", "14:00", "13:00"],
    ["2027-01-19", "14:00", "14:00"],
    ["2099-01-19", "13:00", "14:00"],
  );
  expect(dates).toHaveLength(1);
  expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
    "2 noDay",
    "3 noDay",
    "4 past",
    "5 noSchoolDay",
    "6 noSchoolDay",
    "7 double",
    "8 noTime",
    "9 noTime",
    "10 endsBeforeStart",
    "11 endsBeforeStart",
    "12 beyondCalendar",
  ]);
});
