/** Who gave a consent: role words, never names. A voogd has the gezag alone. */
export const CONSENT_GIVERS = ["oneParent", "bothParents", "guardian"] as const;
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];

export const CONSENT_WAYS = ["signed", "email", "talk"] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** Where the paper lies is a pointer, not a note. */
export const PLACE_MAX = 80;
