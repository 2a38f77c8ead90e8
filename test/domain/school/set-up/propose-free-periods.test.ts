import { expect, test } from "@jest/globals";
import { schoolCalendar } from "../../../../src/domain/school/calendar.ts";
import { proposeFreePeriods } from "../../../../src/domain/school/set-up/propose-free-periods.ts";

const calendar = schoolCalendar({
  region: "noord",
  free: [{ name: "Studiedag", from: "2026-12-11", to: "2026-12-11" }],
});
const on = (name: string, from: string, to = from) => ({ name, from, to });
const proposed = (...events: ReturnType<typeof on>[]) =>
  proposeFreePeriods({ events, repeated: 0 }, calendar, "2026-11-30");

test.each([
  ...["Studiedag team", "STUDIEDAG", "Studiemiddag (kinderen vrij)", "Leerlingen vrij", "Margedag", "Tweede paasdag"],
  ...["Carnaval", "School gesloten", "Vrije dag", "Meivakantie week 2", "Dag na Hemelvaart"],
])("%s looks like a day off", (name) => {
  expect(proposed(on(name, "2027-02-05")).periods).toEqual([on(name, "2027-02-05")]);
});

test.each(["Schoolreis groep 5", "Rapporten mee", "Sportdag", "Vrijwilligersavond", "Oudergesprekken", "Kerstviering"])(
  "%s does not",
  (name) => {
    expect(proposed(on(name, "2027-02-05"))).toEqual({ periods: [], left: 1 });
  },
);

test("what is over, is free already, stands there already or lies beyond the calendar is left out", () => {
  const { periods, left } = proposed(
    on("Studiedag", "2026-11-27"),
    on("Kerstvakantie", "2026-12-19", "2027-01-03"),
    on("Studiedag", "2026-12-11"),
    on("Studiedag", "2033-02-04"),
    on("Studiedag", "2027-02-31"),
    on("Studiedag", "2027-03-12"),
    on("Studiedag nog eens", "2027-03-12"),
  );
  expect(periods).toEqual([on("Studiedag", "2027-03-12")]);
  expect(left).toBe(6);
});

test("a name has nothing in it that parts choices, and stays short", () => {
  const [period] = proposed(on(`Vrije dag,\n2027/02 ${"x".repeat(100)}`, "2027-02-05")).periods;
  expect(period?.name).toMatch(/^Vrije dag 2027 02 x{1,60}$/);
  expect(period?.name.length).toBeLessThanOrEqual(60);
});

test("at most twenty at a time, the first ones", () => {
  const many = Array.from({ length: 28 }, (_, nth) =>
    on("Studiedag", `2027-0${nth < 14 ? 3 : 6}-${String((nth % 14) + 1).padStart(2, "0")}`),
  );
  const { periods } = proposed(...many);
  expect(periods.length).toBeLessThanOrEqual(20);
  expect(periods[0]?.from).toBe("2027-03-01");
});
