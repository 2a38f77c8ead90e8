import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { calendarFile } from "../../../src/app/meetings/calendar-file.ts";
import { teamsMeetingLink } from "../../../src/app/meetings/teams-link.ts";
import type { Moment } from "../../../src/domain/case/meeting/meeting.ts";

const at = "2026-11-30T09:00:00.000Z";
const moment: Moment = { on: "2026-12-03", from: "15:30", minutes: 45 };
const file = (given: Partial<Parameters<typeof calendarFile>[0]> = {}) =>
  calendarFile({ meetingId: "0198f2a4-7c31", sequence: 1, moment, cancelled: false, at, ...given });

/** The lines of the file as a client reads them: unfolded. */
const linesOf = (ics: string) => ics.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
const valuesOf = (ics: string, name: string) =>
  linesOf(ics).flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));

/** The two Sundays of a year on which Dutch clocks change, with the school days around them. */
const CHANGES: [string, Moment, string, string][] = [
  ["Friday before summer time", { on: "2027-03-26", from: "15:30", minutes: 30 }, "20270326T143000Z", "+01:00"],
  ["Monday after it", { on: "2027-03-29", from: "15:30", minutes: 30 }, "20270329T133000Z", "+02:00"],
  ["Friday before winter time", { on: "2026-10-23", from: "15:30", minutes: 30 }, "20261023T133000Z", "+02:00"],
  ["Monday after it", { on: "2026-10-26", from: "15:30", minutes: 30 }, "20261026T143000Z", "+01:00"],
];

describe("the calendar file", () => {
  test("is one event that every client reads", () => {
    expect(linesOf(file())).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Zorgroute-bot//NL",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "BEGIN:VEVENT",
      "UID:0198f2a4-7c31@zorgroute-bot",
      "DTSTAMP:20261130T090000Z",
      "DTSTART:20261203T143000Z",
      "DTEND:20261203T151500Z",
      "SEQUENCE:1",
      "STATUS:CONFIRMED",
      "SUMMARY:Overleg zorgroute",
      "DESCRIPTION:Over welke leerling het gaat en wie erbij zijn\\, staat in je chat met de zorgroute-bot in Teams.",
      "END:VEVENT",
      "END:VCALENDAR",
    ]);
  });

  test("ends every line with CRLF and has none longer than 75 octets", () => {
    const ics = file();
    expect(ics.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(ics.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const lengths = ics.split("\r\n").map((line) => Buffer.byteLength(line));
    expect(Math.max(...lengths)).toBe(75);
  });

  test("folds any text back to what it was, never inside a character", () => {
    const ids = fc.string({ unit: "grapheme", maxLength: 200 }).filter((id) => !/[\r\n]/.test(id));
    fc.assert(
      fc.property(ids, (meetingId) => {
        const ics = file({ meetingId });
        for (const line of ics.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const escaped = meetingId.replace(/[\\;,]/g, "\\$&");
        expect(valuesOf(ics, "UID")).toEqual([`${escaped}@zorgroute-bot`]);
      }),
    );
  });

  test("keeps its UID and raises its sequence when moved; says that it is cancelled", () => {
    const moved = file({ sequence: 2, moment: { ...moment, on: "2026-12-09" } });
    expect(valuesOf(moved, "UID")).toEqual(valuesOf(file(), "UID"));
    expect(valuesOf(moved, "SEQUENCE")).toEqual(["2"]);
    const cancelled = file({ sequence: 3, cancelled: true });
    expect(valuesOf(cancelled, "METHOD")).toEqual(["CANCEL"]);
    expect(valuesOf(cancelled, "STATUS")).toEqual(["CANCELLED"]);
  });

  test.each(CHANGES)("%s: half past three stays half past three", (_name, when, start) => {
    expect(valuesOf(file({ moment: when }), "DTSTART")).toEqual([start]);
  });
});

describe("the form in Teams", () => {
  test("opens with subject, times and the others, without a plus for a space and without a name", () => {
    expect(teamsMeetingLink(moment, ["marja@school.example", "a+b@school.example"])).toBe(
      "https://teams.microsoft.com/l/meeting/new?subject=Overleg%20zorgroute" +
        "&startTime=2026-12-03T15%3A30%3A00%2B01%3A00&endTime=2026-12-03T16%3A15%3A00%2B01%3A00" +
        "&attendees=marja%40school.example,a%2Bb%40school.example",
    );
  });

  test("leaves out attendees when no address is known", () => {
    expect(teamsMeetingLink(moment, [])).not.toContain("attendees");
  });

  test.each(CHANGES)("%s: with the distance to UTC of that day", (_name, when, _start, offset) => {
    const start = new URL(teamsMeetingLink(when, [])).searchParams.get("startTime");
    expect(start).toBe(`${when.on}T15:30:00${offset}`);
  });
});
