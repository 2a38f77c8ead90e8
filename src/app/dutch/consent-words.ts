import type { NoConsent } from "../../domain/case/consent.ts";
import type { ConsentGiver, ConsentWay } from "../../domain/case/consent-fact.ts";
import type { RecordableEvent } from "../../domain/case/state.ts";
import { day, onDay } from "./day.ts";
import type { Naming } from "./naming.ts";

/** Who gave a consent, in role words; a name is never kept. */
export const GIVEN_BY: Readonly<Record<ConsentGiver, string>> = {
  oneParent: "één ouder",
  bothParents: "beide ouders",
  guardian: "de voogd",
};

export const GIVEN_HOW: Readonly<Record<ConsentWay, string>> = {
  signed: "getekend op papier",
  email: "per e-mail",
  talk: "in een gesprek",
};

/** Why a consent does not count, behind its name. */
export const STANDING: Readonly<Record<NoConsent | "later", string>> = {
  notAsked: "nog niet vastgelegd",
  asked: "gevraagd, het antwoord komt nog",
  refused: "de ouders geven die niet",
  withdrawn: "de ouders hebben die ingetrokken",
  expired: "die is verlopen",
  disagreement: "de ouders zijn het niet eens: beide ouders moeten ja zeggen",
  later: "die kwam pas na deze dag",
};

type ConsentFact = Extract<
  RecordableEvent,
  { type: "ConsentAsked" | "ConsentGiven" | "ConsentRefused" | "ConsentWithdrawn" }
>;

/** What parents said about one consent, and when. */
export function consentFactSentence(fact: ConsentFact, naming: Naming): string {
  const when = onDay(fact.on, naming.today);
  const id = fact.type === "ConsentAsked" ? fact.asked : fact.consent;
  const word = naming.consentWord(id);
  const what = `voor ‘${naming.consent(id)}’`;
  switch (fact.type) {
    case "ConsentAsked":
      return `${word} gevraagd ${what}, ${when}; het antwoord komt nog`;
    case "ConsentGiven":
      return `${word} van ${GIVEN_BY[fact.by]} ${what}, ${when} (${givenDetails(fact, naming)})`;
    case "ConsentRefused": {
      const details = [fact.how && GIVEN_HOW[fact.how], fact.place && `ligt: ${fact.place}`].filter(Boolean);
      const who = fact.by ? ` van ${GIVEN_BY[fact.by]}` : "";
      return `geen ${word}${who} ${what}, ${when}${details.length > 0 ? ` (${details.join("; ")})` : ""}`;
    }
    case "ConsentWithdrawn":
      return `${word} ${what} ingetrokken, ${when}`;
  }
}

/** How it was given, until when it counts and where the paper lies. */
export function givenDetails(fact: Extract<RecordableEvent, { type: "ConsentGiven" }>, naming: Naming): string {
  return [
    GIVEN_HOW[fact.how],
    fact.until && `geldig tot en met ${day(fact.until, naming.today)}`,
    fact.place && `ligt: ${fact.place}`,
  ]
    .filter(Boolean)
    .join("; ");
}
