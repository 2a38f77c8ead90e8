import { expect, test } from "@jest/globals";
import { inOfficeHours, opensOn } from "../../../src/app/send/office-hours.ts";
import { schoolCalendar } from "../../../src/domain/school/calendar.ts";

const calendar = schoolCalendar({
  region: "midden",
  free: [{ name: "studiedag", from: "2025-11-26", to: "2025-11-26" }],
});

test.each([
  ["2025-11-24T07:00:00.000Z", true, "Monday 8:00 in winter"],
  ["2025-11-24T06:59:59.999Z", false, "just before"],
  ["2025-11-24T15:59:59.999Z", true, "Monday just before 17:00"],
  ["2025-11-24T16:00:00.000Z", false, "Monday 17:00"],
  ["2026-06-15T06:00:00.000Z", true, "Monday 8:00 in summer"],
  ["2026-06-15T05:59:00.000Z", false, "just before, in summer"],
  ["2025-11-23T10:00:00.000Z", false, "Sunday"],
  ["2025-11-26T10:00:00.000Z", false, "the school's own day off"],
  ["2025-12-25T10:00:00.000Z", false, "Christmas holiday"],
  ["2099-03-02T10:00:00.000Z", true, "a Monday beyond the calendar"],
  ["2099-03-01T10:00:00.000Z", false, "a Sunday beyond the calendar"],
])("%s: %s (%s)", (at, expected) => {
  expect(inOfficeHours(calendar, at)).toBe(expected);
});

test.each([
  ["2025-11-24", "2025-11-24T07:00:00.000Z", "in winter"],
  ["2026-06-15", "2026-06-15T06:00:00.000Z", "in summer"],
  ["2026-03-30", "2026-03-30T06:00:00.000Z", "on the first Monday of summer time"],
])("%s opens at %s (%s)", (day, at) => {
  expect(opensOn(day)).toBe(at);
  expect(inOfficeHours(calendar, opensOn(day))).toBe(true);
});
