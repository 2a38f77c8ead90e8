import type { Moment } from "../../domain/case/meeting/meeting.ts";
import type { Instant } from "../../domain/school/dates.ts";
import { instantAt, minutesAfter } from "../../domain/school/wall-time.ts";
import { MEETING_SUBJECT } from "./teams-link.ts";

/** The longest line of a calendar file in octets, without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/**
 * A calendar file (RFC 5545) with one meeting and nothing about a pupil. Times are in UTC, so that no client needs to know
 * when Dutch clocks change. The same meeting always has the same UID; of two files the one with the highest SEQUENCE counts.
 */
export function calendarFile(item: {
  meetingId: string;
  /** Goes up with every move. */
  sequence: number;
  moment: Moment;
  cancelled: boolean;
  /** When the file is made. */
  at: Instant;
}): string {
  const start = instantAt(item.moment.on, item.moment.from);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Zorgroute-bot//NL",
    "CALSCALE:GREGORIAN",
    `METHOD:${item.cancelled ? "CANCEL" : "PUBLISH"}`,
    "BEGIN:VEVENT",
    `UID:${text(item.meetingId)}@zorgroute-bot`,
    `DTSTAMP:${utc(item.at)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(minutesAfter(start, item.moment.minutes))}`,
    `SEQUENCE:${item.sequence}`,
    `STATUS:${item.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    `SUMMARY:${text(MEETING_SUBJECT)}`,
    `DESCRIPTION:${text("Over welke leerling het gaat en wie erbij zijn, staat in je chat met de zorgroute-bot in Teams.")}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** `20261203T143000Z`. */
function utc(at: Instant): string {
  return `${at.slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** Backslash, comma and semicolon mean something in a text value; a line break is written out. */
function text(value: string): string {
  return value.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** A long line goes on at the next one after a space, never in the middle of a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}
