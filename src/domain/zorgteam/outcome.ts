/** How a talk in the zorgteam can end, in the words of no route in particular; the route's own questions are asked apart. */
export const ZORGTEAM_OUTCOMES = ["goOn", "adjust", "nextStep", "outsideHelp", "enough"] as const;

export type ZorgteamOutcome = (typeof ZORGTEAM_OUTCOMES)[number];
