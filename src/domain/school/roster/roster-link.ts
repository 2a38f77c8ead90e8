import { z } from "zod";

/** Functions that a file may propose. */
export const PROPOSED_FUNCTIONS = ["teacher", "careCoordinator", "leadership", "careTeam"] as const;
export type ProposedFunction = (typeof PROPOSED_FUNCTIONS)[number];

/** What the last file said of a member of staff, beside what an administrator confirmed. It gives no right to anything. */
export const rosterLinkSchema = z.strictObject({
  /** The key in the school's administration. */
  key: z.string().min(1).max(200),
  functions: z.array(z.enum(PROPOSED_FUNCTIONS)),
  groups: z.array(z.string()),
  /** Nobody answered to it yet. */
  open: z.literal(true).optional(),
});

/** A running case that came to another teacher: whom it was with before, until the two have talked about it. */
export const handoverSchema = z.strictObject({
  case: z.string().min(1).max(80),
  on: z.iso.date(),
  from: z.array(z.string()),
});

const count = z.int().min(0);

/** What the last import did. Counts alone. */
export const importedSchema = z.strictObject({
  on: z.iso.date(),
  added: count,
  changed: count,
  left: count,
  rejected: count,
});
