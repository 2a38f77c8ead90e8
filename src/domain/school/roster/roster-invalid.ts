export type RosterProblem =
  | "roster-too-large"
  | "roster-empty"
  | "roster-not-text"
  | "roster-not-xml"
  | "roster-not-edexml"
  | "roster-not-csv"
  | "roster-columns"
  | "roster-keys"
  | "roster-too-many";

/**
 * A file with people and pupils cannot be read at all. The message is one Dutch sentence that says what to mend; it
 * never quotes the file, because it may be shown where nobody should see a name.
 */
export class RosterInvalid extends Error {
  readonly code: RosterProblem;
  constructor(code: RosterProblem, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = "RosterInvalid";
    this.code = code;
  }
}
