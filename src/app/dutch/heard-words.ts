import type { Heard, HeardException, HeardReason, HeardWay, HeardWeight } from "../../domain/case/heard.ts";
import { onDay, uncapital } from "./day.ts";

/** How the pupil was heard, as choices on a card; in a sentence they begin small. */
export const HEARD_WAY: Readonly<Record<HeardWay, string>> = {
  directly: "Zelf",
  parents: "Via de ouders",
  other: "Via iemand anders",
};

export const HEARD_WEIGHT: Readonly<Record<HeardWeight, string>> = {
  takenOver: "Overgenomen",
  partly: "Voor een deel overgenomen",
  not: "Niet overgenomen",
};

export const HEARD_REASON: Readonly<Record<HeardReason, string>> = {
  notPossibleHere: "Het kan niet op onze school",
  otherNeedFirst: "Iets anders was nu eerst nodig",
  comesLater: "Het komt later",
  chosenTogether: "We kozen samen iets anders",
};

export const HEARD_EXCEPTION: Readonly<Record<HeardException, string>> = {
  didNotWant: "Niet: de leerling wilde dat niet",
  tooYoung: "Niet: te jong om er iets over te zeggen",
  notThere: "Niet: de leerling is er nu niet",
};

/** How the pupil was heard, as the end of a sentence about a plan. */
export function heardSentence(heard: Heard, today: string): string {
  if ("exception" in heard) {
    return `leerling niet gehoord (${HEARD_EXCEPTION[heard.exception].replace(/^Niet: /, "")})`;
  }
  const why = heard.reason ? ` (${uncapital(HEARD_REASON[heard.reason])})` : "";
  const weight = uncapital(HEARD_WEIGHT[heard.weight]);
  return `leerling gehoord (${uncapital(HEARD_WAY[heard.how])}), ${weight}${why}, terugverteld ${onDay(heard.toldBack, today)}`;
}
