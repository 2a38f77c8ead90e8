import type { Exchange } from "../../domain/case/exchanges.ts";
import { GIVEN_BY, givenDetails, STANDING } from "./consent-words.ts";
import { andList, capital, day, onDay, uncapital } from "./day.ts";
import type { Naming } from "./naming.ts";

/** What went outside, when and to whom: "Maandag 9 november: advies gevraagd, aan externe deskundige". */
export function exchangeLine({ on, duty, option, recipient }: Exchange, naming: Naming): string {
  const what = uncapital(naming.deed(duty, option ?? undefined));
  return `${capital(day(on, naming.today))}: ${what} (met: ${naming.role(recipient)}).`;
}

/** On which ground: a consent with who gave it, the law, or without a name. */
export function groundSentence({ ground }: Exchange, naming: Naming): string {
  switch (ground.kind) {
    case "law":
      return `Toestemming niet nodig. ${ground.text}`;
    case "anonymous":
      return "Zonder naam besproken";
    case "unknown":
      return "De grond staat niet meer in de zorgroute van nu";
    case "consent": {
      const { given, since } = ground;
      const doubt = since ? `. LET OP: op die dag telde dit ja niet (${STANDING[since]})` : "";
      return `Met toestemming van ${GIVEN_BY[given.by]}, ${onDay(given.on, naming.today)} (${givenDetails(given, naming)})${doubt}`;
    }
  }
}

/** What for and which data; what the route does not say is said to be missing. */
export function exchangeDetail(exchange: Exchange, naming: Naming): string {
  const { purpose, data, parentsInformed } = exchange;
  const parents = parentsInformed
    ? `Ouders wisten het: ${day(parentsInformed, naming.today)}`
    : "Ouders: niet vastgelegd dat zij het wisten";
  return [
    groundSentence(exchange, naming),
    `Waarvoor: ${uncapital(purpose)}`,
    data.length > 0 ? `Gegevens: ${andList(data)}` : "Gegevens: dat noemt de zorgroute niet",
    parents,
  ]
    .map((part) => part.replace(/\.$/, ""))
    .join(". ")
    .concat(".");
}
