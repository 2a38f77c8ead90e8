import { z } from "zod";
import { REJECTION_REASONS } from "./rejection.ts";
import { PROPOSED_FUNCTIONS } from "./roster-link.ts";

const key = z.string().max(300);
const text = z.string().min(1).max(200);

/** What of a file can be used, and what cannot, with the reason: no more of it is ever kept. */
export const checkedRosterSchema = z.strictObject({
  groups: z.array(z.strictObject({ key, name: z.string().max(200) })),
  /** Pupils at school, each in a group of the file. */
  pupils: z.array(
    z.strictObject({
      key,
      name: text,
      initial: z.string().max(3),
      group: key,
      instructionGroups: z.array(key).optional(),
    }),
  ),
  /** Pupils who left, with the day when the file says it. */
  former: z.array(z.strictObject({ key, leftOn: z.iso.date().optional() })),
  staff: z.array(
    z.strictObject({
      key,
      name: text,
      email: z.string().max(200).optional(),
      functions: z.array(z.enum(PROPOSED_FUNCTIONS)),
      groups: z.array(key),
    }),
  ),
  rejected: z.array(
    z.strictObject({
      kind: z.enum(["group", "pupil", "staff"]),
      key,
      line: z.int(),
      reason: z.enum(REJECTION_REASONS),
    }),
  ),
});

export type CheckedRoster = z.output<typeof checkedRosterSchema>;

/** A file that somebody sent and nobody said yes to. It waits with the school, so that every instance of the bot knows it. */
export const incomingSchema = z.strictObject({
  id: z.string().min(1).max(80),
  by: z.string(),
  at: z.string(),
  checked: checkedRosterSchema,
});
