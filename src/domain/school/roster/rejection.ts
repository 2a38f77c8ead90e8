/** Why one line of a file is not taken over. */
export const REJECTION_REASONS = [
  "noKey",
  "dummyKey",
  "badKey",
  "duplicateKey",
  "noName",
  "badName",
  "badDate",
  "noGroup",
  "unknownGroup",
  "badEmail",
  "duplicateEmail",
] as const;

export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** One line that is left out. With the key and the line, never the name: whoever reads this may see no pupil. */
export type Rejection = { kind: "group" | "pupil" | "staff"; key: string; line: number; reason: RejectionReason };
