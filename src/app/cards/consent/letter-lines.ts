import { actsUnder } from "../../../domain/case/exchanges.ts";
import { disagreementSince } from "../../../domain/case/facts.ts";
import type { Consent } from "../../../domain/route/schema.ts";
import { type CaseFile, todayOf } from "../../case-file.ts";
import type { AppDeps } from "../../deps.ts";
import { closed, uncapital } from "../../dutch/day.ts";

/** The text for parents, one paragraph per line: what exactly, for whom, why, which data, and that no is an answer too. */
export function letterLines(deps: AppDeps, file: CaseFile, consent: Consent): string[] {
  const { name } = file.subject;
  const title = closed(uncapital(consent.title));
  const end = [`Met vriendelijke groet, namens ${deps.school.file.name}`];
  const opening = `Beste ouders of verzorgers van ${name},`;
  if (consent.kind === "agreement") {
    return [
      opening,
      `Wij vragen jullie of jullie het eens zijn met: ${title}`,
      `Waarom? ${closed(consent.purpose)}`,
      `Het gaat om: ${closed(consent.data.join("; "))}`,
      "Zijn jullie het niet eens? Zeg het ons. Dan praten wij er samen verder over.",
      answerLine(consent),
      ...end,
    ];
  }
  const role = file.route.roles.get(consent.recipient);
  const recipient = role?.name ?? consent.recipient;
  const anonymous = actsUnder(file.route, consent.id).some(({ outside }) => outside?.anonymous);
  return [
    opening,
    `Wij vragen jullie toestemming voor: ${title}`,
    `Waarom? ${closed(consent.purpose)}`,
    `Met wie? ${closed(recipient.charAt(0).toUpperCase() + recipient.slice(1))}${
      role?.is === "outside" ? " Dat is iemand van buiten onze school." : ""
    }`,
    `Wat delen wij? Alleen dit: ${closed(consent.data.join("; "))}`,
    `Jullie mogen nee zeggen. Dan delen wij niets, en de hulp in de klas gaat gewoon door.${
      anonymous ? ` Wij mogen dan wel advies vragen zonder te zeggen dat het over ${name} gaat.` : ""
    }`,
    "Zeg je nu ja? Dan mag je dat later altijd weer intrekken. Wat dan al gedeeld is, blijft gedeeld.",
    consent.givenBy === "bothParents" || disagreementSince(file.state, todayOf(deps))
      ? "Hebben jullie allebei gezag? Dan hebben wij van jullie allebei een ja nodig."
      : "Hebben jullie allebei gezag? Dan is het ja van één ouder genoeg, als jullie het samen eens zijn.",
    answerLine(consent),
    ...end,
  ];
}

function answerLine({ form }: Consent): string {
  return form === "signed"
    ? "Willen jullie hieronder tekenen, met de datum en je naam erbij?"
    : "Jullie kunnen antwoorden in een gesprek, per e-mail of op papier.";
}
