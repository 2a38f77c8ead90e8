import ICAL from "ical.js";
import { CalendarInvalid } from "../domain/school/set-up/calendar-invalid.ts";
import type { WholeDays } from "../domain/school/set-up/propose-free-periods.ts";

/** A school's calendar of several years with its descriptions is some 200 KB. */
const MAX_BYTES = 1024 * 1024;
const MAX_EVENTS = 5_000;

/**
 * The events of whole days in a calendar file (`.ics`, RFC 5545): names and days, and nothing else of them. Whatever has a
 * time of day or was called off is left out. Throws `CalendarInvalid`.
 */
export function readCalendar(bytes: Uint8Array): WholeDays {
  if (bytes.length > MAX_BYTES) {
    throw new CalendarInvalid("calendar-too-large", "Deze agenda is te groot; een agenda mag 1 MB zijn.");
  }
  const events = eventsIn(textOf(bytes));
  if (events.length > MAX_EVENTS) {
    throw new CalendarInvalid("calendar-too-many", "In deze agenda staat te veel; maak een export van één schooljaar.");
  }
  const present = events.filter(
    (event) => String(event.getFirstPropertyValue("status") ?? "").toUpperCase() !== "CANCELLED",
  );
  const repeats = (event: ICAL.Component) => event.hasProperty("rrule") || event.hasProperty("rdate");
  return {
    events: present.filter((event) => !repeats(event)).flatMap((event) => wholeDays(event) ?? []),
    repeated: present.filter(repeats).length,
  };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what is left in use is what old Windows programs write, in which every byte is a character.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function eventsIn(text: string): ICAL.Component[] {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) throw notCalendar();
  try {
    const parsed: unknown = ICAL.parse(text);
    // A file may hold several calendars, one after the other.
    const calendars = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed];
    return calendars.flatMap((one) => new ICAL.Component(one as unknown[]).getAllSubcomponents("vevent"));
  } catch (cause) {
    throw notCalendar(cause);
  }
}

function notCalendar(cause?: unknown): CalendarInvalid {
  return new CalendarInvalid(
    "calendar-not-ics",
    "Dit is geen agenda die ik kan lezen; maak in je agenda een export als .ics-bestand.",
    cause instanceof Error ? new TypeError(cause.name) : undefined,
  );
}

/** The days of an event that takes whole days; its end is the day after the last one. */
function wholeDays(component: ICAL.Component): { name: string; from: string; to: string } | undefined {
  const start = timeOf(component, "dtstart");
  if (!start || !isMidnight(start)) return undefined;
  const end = timeOf(component, "dtend");
  if (end && !isMidnight(end)) return undefined;
  // An event of hours without an end is a moment.
  if (!end && !start.isDate) return undefined;
  const name = String(component.getFirstPropertyValue("summary") ?? "").trim();
  const last = end?.clone();
  last?.adjust(-1, 0, 0, 0);
  const from = dayIn(start);
  const to = last ? dayIn(last) : from;
  return name === "" || to < from ? undefined : { name, from, to };
}

function timeOf(component: ICAL.Component, name: "dtstart" | "dtend"): ICAL.Time | undefined {
  try {
    const value = component.getFirstPropertyValue(name);
    return value instanceof ICAL.Time ? value : undefined;
  } catch {
    return undefined; // What is written there is no time: the library throws when it first looks at it.
  }
}

/** A day, or the moment at which one begins: some programs write whole days as from midnight to midnight. */
function isMidnight({ isDate, hour, minute, second }: ICAL.Time): boolean {
  return isDate || (hour === 0 && minute === 0 && second === 0);
}

function dayIn({ year, month, day }: ICAL.Time): string {
  const digits = (value: number, count: number) => String(value).padStart(count, "0");
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
