import { z } from "zod";

/** How long a proposal may wait, in school days, and the people whose turn it is after that (ids, in this order). */
export const approvalsSchema = z.strictObject({
  remindAfter: z.int().min(1).max(60).default(3),
  passOnAfter: z.int().min(1).max(60).default(5),
  /** Without names: the other careCoordinators, then leadership. */
  next: z.array(z.string()).default([]),
});
