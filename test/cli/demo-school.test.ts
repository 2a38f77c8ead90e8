import { expect, test } from "@jest/globals";
import { demoNow, newestDayOf } from "../../src/cli/demo/demo-school.ts";
import { schoolCalendar, schoolDayOnOrAfter } from "../../src/domain/school/calendar.ts";
import { addDays, dayOf } from "../../src/domain/school/dates.ts";

test("a route that is still to come is shown on the first school day from the day it goes into force", () => {
  const now = new Date().toISOString();
  const later = addDays(dayOf(now), 40);
  const first = dayOf(demoNow(".", now, later)());
  // The demo school's own free days can only move it on.
  expect(first >= (schoolDayOnOrAfter(schoolCalendar({ region: "noord", free: [], lessons: [] }), later) ?? "")).toBe(
    true,
  );
  expect(dayOf(demoNow(".", now, "2020-08-01")())).toBe(dayOf(demoNow(".", now)()));
});

test("the newest version of a route is known by its file", () => {
  expect(newestDayOf(".", "avontuur")).toBe("2026-08-01");
  expect(newestDayOf(".", "plus")).toBeUndefined();
});
