export type CalendarProblem = "calendar-too-large" | "calendar-not-text" | "calendar-not-ics" | "calendar-too-many";

/** A calendar file cannot be read at all. The message is one Dutch sentence, and never quotes the file. */
export class CalendarInvalid extends Error {
  readonly code: CalendarProblem;
  constructor(code: CalendarProblem, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = "CalendarInvalid";
    this.code = code;
  }
}
