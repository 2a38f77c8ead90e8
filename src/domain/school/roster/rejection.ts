/** Why one line of a file is not taken over. */
export type RejectionReason =
  | "noKey"
  | "dummyKey"
  | "badKey"
  | "duplicateKey"
  | "noName"
  | "badName"
  | "badDate"
  | "noGroup"
  | "unknownGroup"
  | "badEmail"
  | "duplicateEmail";

/** One line that is left out. With the key and the line, never the name: whoever reads this may see no pupil. */
export type Rejection = { kind: "group" | "pupil" | "staff"; key: string; line: number; reason: RejectionReason };
