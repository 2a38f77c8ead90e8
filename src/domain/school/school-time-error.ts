/** A calendar or a term that cannot be meant. `code` is for the log, the message (Dutch) for whoever wrote the calendar. */
export class SchoolTimeError extends Error {
  readonly code: "period.date" | "period.order" | "term.amount";

  constructor(code: SchoolTimeError["code"], message: string) {
    super(message);
    this.name = "SchoolTimeError";
    this.code = code;
  }
}
