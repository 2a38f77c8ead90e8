import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readCalendar } from "../../src/calendar-file/read-calendar.ts";
import { CalendarInvalid } from "../../src/domain/school/set-up/calendar-invalid.ts";

/** A calendar as programs write it: lines that end in CRLF, one event per text. */
function calendar(...events: string[]): Uint8Array {
  const parts = events.map((lines) => `BEGIN:VEVENT\nUID:x\n${lines}\nEND:VEVENT`);
  return bytes(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", ...parts, "END:VCALENDAR", ""].join("\n"));
}

const bytes = (text: string) => new TextEncoder().encode(text.replaceAll("\n", "\r\n"));

describe("whole days", () => {
  test("end on the day before the end that is written", () => {
    expect(
      readCalendar(calendar("DTSTART;VALUE=DATE:20270503\nDTEND;VALUE=DATE:20270508\nSUMMARY:Meivakantie")),
    ).toEqual({
      events: [{ name: "Meivakantie", from: "2027-05-03", to: "2027-05-07" }],
      repeated: 0,
    });
  });

  test.each([
    ["one day without an end", "DTSTART;VALUE=DATE:20270205\nSUMMARY:Studiedag"],
    ["from midnight to midnight", "DTSTART:20270205T000000\nDTEND:20270206T000000\nSUMMARY:Studiedag"],
    ["with a name over two lines", "DTSTART;VALUE=DATE:20270205\nSUMMARY:Studie\n dag"],
  ])("%s", (_name, lines) => {
    expect(readCalendar(calendar(lines)).events).toEqual([{ name: "Studiedag", from: "2027-02-05", to: "2027-02-05" }]);
  });

  test.each([
    ["has hours", "DTSTART:20270205T090000\nDTEND:20270205T120000\nSUMMARY:Studiedag"],
    ["is a moment", "DTSTART:20270205T000000\nSUMMARY:Studiedag"],
    ["was called off", "DTSTART;VALUE=DATE:20270205\nSTATUS:CANCELLED\nSUMMARY:Studiedag"],
    ["has no name", "DTSTART;VALUE=DATE:20270205"],
    ["ends before it begins", "DTSTART;VALUE=DATE:20270205\nDTEND;VALUE=DATE:20270101\nSUMMARY:Studiedag"],
    ["has no day", "SUMMARY:Studiedag"],
    ["has a day that is none", "DTSTART;VALUE=DATE:morgen\nSUMMARY:Studiedag"],
  ])("nothing of what %s", (_name, lines) => {
    expect(readCalendar(calendar(lines))).toEqual({ events: [], repeated: 0 });
  });

  test("that come back are counted, not spelled out", () => {
    const forEver = "DTSTART;VALUE=DATE:20270205\nRRULE:FREQ=DAILY\nSUMMARY:Studiedag";
    expect(readCalendar(calendar(forEver))).toEqual({ events: [], repeated: 1 });
  });

  test("nothing else of an event: no descriptions, no people", () => {
    const file = readFileSync("test/conversations/files/schoolagenda.ics");
    expect(JSON.stringify(readCalendar(file))).not.toMatch(/Sanne|opgehaald/);
    expect(readCalendar(file).events).toHaveLength(4);
  });

  test("of several calendars in one file, and of an old Windows program", () => {
    const one =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270205\nSUMMARY:Cari\u00ebs vrij\nEND:VEVENT\nEND:VCALENDAR\n";
    const text = (one + one).replaceAll("\n", "\r\n");
    const windows = Uint8Array.from(text, (character) => character.codePointAt(0) ?? 0);
    expect(readCalendar(windows).events.map(({ name }) => name)).toEqual(["Cariës vrij", "Cariës vrij"]);
  });
});

describe("a file that is refused", () => {
  test.each([
    ["nothing", new Uint8Array(), "calendar-not-ics"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), "calendar-not-ics"],
    ["a page", bytes("<html><body>Agenda</body></html>"), "calendar-not-ics"],
    ["half a calendar", bytes("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Studie"), "calendar-not-ics"],
    ["lines without sense", bytes("BEGIN:VCALENDAR\nzomaar\nEND:VCALENDAR\n"), "calendar-not-ics"],
    ["more than 1 MB", new Uint8Array(1024 * 1024 + 1).fill(65), "calendar-too-large"],
    [
      "too many events",
      calendar(...Array.from({ length: 5001 }, () => "DTSTART;VALUE=DATE:20270205")),
      "calendar-too-many",
    ],
  ])("%s", (_name, file, code) => {
    expect(() => readCalendar(file)).toThrow(expect.objectContaining({ code }));
  });

  test("anything at all is read or refused with a code", () => {
    const parts = fc.constantFrom(
      ..."BEGIN:VCALENDAR|END:VCALENDAR|BEGIN:VEVENT|END:VEVENT|SUMMARY:Studiedag|DTSTART;VALUE=DATE:20270205".split(
        "|",
      ),
      ..."DTSTART:20270230T990000|DTEND:x|RRULE:FREQ=SECONDLY|BEGIN:VTIMEZONE|TZID:Europe/Amsterdam|:|;;;=,".split("|"),
    );
    const lines = fc.array(fc.oneof(parts, fc.string()), { maxLength: 30 });
    const texts = lines.map((all) => bytes(`BEGIN:VCALENDAR\n${all.join("\n")}`));
    fc.assert(
      fc.property(fc.oneof(texts, fc.uint8Array()), (file) => {
        try {
          for (const { name, from, to } of readCalendar(file).events) {
            expect(name).not.toBe("");
            expect(from <= to).toBe(true);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(CalendarInvalid);
        }
      }),
      { numRuns: 500 },
    );
  });
});
