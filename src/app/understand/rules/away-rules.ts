import type { IntentRules } from "./rule-notation.ts";

/** Only the speaker, and staff in general: a pupil who stays away has a side door of its own (side-door-rules.ts). */
export const AWAY_RULES: IntentRules = {
  intent: "awayStaff",
  unless: ["naam", "kind"],
  rules: ["ikWeg + ikTerug?", "ikTerug", "ikBenVan + wegWoord", "wegRegelen"],
};
