import type { Check } from "./check.ts";
import { heardThenDecided } from "./heard-then-decided.ts";
import { knownConsents } from "./known-consents.ts";
import { knownDuties } from "./known-duties.ts";
import { knownOptions } from "./known-options.ts";
import { knownRoles } from "./known-roles.ts";
import { knownSteps } from "./known-steps.ts";
import { outsideHasGround } from "./outside-has-ground.ts";
import { uniqueIds } from "./unique-ids.ts";

/** Every check of a rule file's content. One check, one file, one folder of fixtures under test/domain/route/check. */
export const CHECKS: readonly Check[] = [
  uniqueIds,
  knownRoles,
  knownSteps,
  knownDuties,
  knownOptions,
  knownConsents,
  outsideHasGround,
  heardThenDecided,
];
