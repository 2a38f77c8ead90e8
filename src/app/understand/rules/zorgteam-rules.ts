import type { IntentRules } from "./rule-notation.ts";

/** The zorgteam's channel, dates and agenda. Asked with the other rules, and before them: they hold the words of planning. */
export const ZORGTEAM_RULES: readonly IntentRules[] = [
  { intent: "zorgteamStop", unless: ["naam"], rules: ["kanaalStoppen + kanaal + zorgteamWoord?"] },
  { intent: "zorgteamLink", unless: ["naam"], rules: ["kanaalKoppelen + kanaal + zorgteamWoord?"] },
  { intent: "zorgteamDates", unless: ["naam"], rules: ["zorgteamData + tonen?"] },
  { intent: "zorgteamAgenda", unless: ["naam"], rules: ["zorgteamAgenda + tonen?"] },
];
