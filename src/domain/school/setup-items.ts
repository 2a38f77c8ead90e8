/** What an administrator fills in before the bot can guide anybody, in the order in which `inrichten` asks it. */
export const SETUP_ITEMS = [
  "name",
  "region",
  "routes",
  "settings",
  "freeDays",
  "meldcode",
  "absence",
  "admin",
  "people",
  "pupils",
  "careCoordinator",
  "teachers",
  "substitute",
  "leadership",
  "zorgteam",
  "zorgteamDates",
] as const;

export type SetupItem = (typeof SETUP_ITEMS)[number];

/** Of these a new school has a safe value from the start, which says nothing about whether somebody looked at it. */
export const UNSET_ITEMS = [
  "name",
  "region",
  "freeDays",
  "meldcode",
  "absence",
  "admin",
] as const satisfies readonly SetupItem[];
