import { PLACE_MAX } from "../../../domain/case/consent-fact.ts";
import { disagreementSince } from "../../../domain/case/facts.ts";
import { dutyOf, stepOf } from "../../../domain/route/route.ts";
import type { Consent, Duty } from "../../../domain/route/schema.ts";
import { addDays } from "../../../domain/school/dates.ts";
import { type CaseFile, todayOf } from "../../case-file.ts";
import type { AppDeps } from "../../deps.ts";
import { GIVEN_BY, GIVEN_HOW } from "../../dutch/consent-words.ts";
import { capital, closed, uncapital } from "../../dutch/day.ts";
import { namingFor, subjectLine } from "../advice-card.ts";
import type { CardContent } from "../card-data.ts";
import { button } from "../press-data.ts";
import { choiceField, dayField, record } from "../record-fields.ts";
import { letterLines } from "./letter-lines.ts";

/** The cards on which a consent is asked, recorded and taken back, and on which staff say that parents disagree. */

/** A consent may be given for years, but not for as long as a school career. */
const DAYS_AHEAD = 730;

/** What parents said. Nothing is ticked beforehand: one careless press must not record a yes. */
export function consentCard(deps: AppDeps, file: CaseFile, duty: Duty, consentId: string, notice = ""): CardContent {
  const consent = file.route.consents.get(consentId);
  const word = namingFor(deps, file).consentWord(consentId);
  const today = todayOf(deps);
  const what = consent
    ? ` ${factsOf(file, consent)
        .map(({ title, value }) => `${title}: ${uncapital(value)}`)
        .join(" ")}`
    : "";
  return record(deps, file, {
    title: duty.label,
    text: [
      notice,
      `${closed(duty.text)}${what}`,
      disagreementSince(file.state, today)
        ? "De ouders zijn het niet met elkaar eens: er is een ja van beide ouders nodig."
        : "",
      "Leg alleen vast wat de ouders hebben gezegd; het papier zelf blijft in het dossier.",
    ]
      .filter(Boolean)
      .join(" "),
    source: consent?.source ?? duty.source,
    fields: [
      choiceField("answer", "Wat zeggen de ouders?", "", [
        ["given", `Ze geven ${word}`],
        ["refused", `Ze geven geen ${word}`],
        ["later", "Ze antwoorden later"],
      ]),
      choiceField("by", "Van wie?", "", choices(GIVEN_BY), true),
      choiceField("how", "Hoe?", "", choices(GIVEN_HOW), true),
      dayField(deps, file, "Op welke dag?"),
      {
        kind: "date",
        id: "until",
        label: "Tot en met welke dag geldt het? (mag leeg)",
        value: "",
        min: today,
        max: addDays(today, DAYS_AHEAD),
        optional: true,
      },
      {
        kind: "text",
        id: "place",
        label: "Waar ligt het papier of de mail? (mag leeg)",
        maxLength: PLACE_MAX,
        placeholder: "Bijvoorbeeld: leerlingdossier, map toestemming",
      },
    ],
    save: button("Vastleggen", "zr.consent.save", { c: file.caseId, v: file.version, d: duty.id }),
    more: [button("Tekst voor de ouders", "zr.consent.ask", { c: file.caseId, d: duty.id })],
  });
}

/** What exactly is asked of the parents, with a text to print or mail. Stores nothing by itself. */
export function askCard(deps: AppDeps, file: CaseFile, dutyId: string): CardContent | undefined {
  const duty = dutyOf(stepOf(file.route, file.state.step), dutyId);
  const consent = duty?.consent === undefined ? undefined : file.route.consents.get(duty.consent);
  if (!duty || !consent) return undefined;
  const word = namingFor(deps, file).consentWord(consent.id);
  const ids = { c: file.caseId, d: duty.id };
  return {
    name: "ask",
    data: {
      who: subjectLine(deps.school, file.subject),
      title: `${capital(word)} vragen: ${uncapital(consent.title)}`,
      facts: factsOf(file, consent),
      letter: letterLines(deps, file, consent).map((text) => ({ text })),
      source: consent.source,
      actions: [
        button("Gevraagd, antwoord komt nog", "zr.consent.asked", { ...ids, v: file.version, on: todayOf(deps) }),
        button("Antwoord vastleggen", "zr.record.open", ids),
        button("Terug", "zr.advice", { c: file.caseId }),
      ],
    },
  };
}

/** Taking a consent back, as easy as giving it. */
export function withdrawalCard(deps: AppDeps, file: CaseFile, consentId: string): CardContent | undefined {
  const consent = file.route.consents.get(consentId);
  if (!consent) return undefined;
  const word = namingFor(deps, file).consentWord(consentId);
  return record(deps, file, {
    title: `${capital(word)} ingetrokken: ${consent.title}`,
    text: `Ouders mogen hun ${word} altijd intrekken. Wat al is gedeeld, blijft gedeeld; er komt niets meer bij.`,
    source: consent.source,
    fields: [dayField(deps, file, "Op welke dag?")],
    save: button("Vastleggen", "zr.withdrawal.save", { c: file.caseId, v: file.version, t: consentId }),
  });
}

/** Parents with gezag disagree with each other, or agree again. Only that is kept, never what it is about. */
export function disagreementCard(deps: AppDeps, file: CaseFile): CardContent | undefined {
  if (file.subject.kind === "group") return undefined;
  const now = disagreementSince(file.state, todayOf(deps)) !== undefined;
  return record(deps, file, {
    title: now ? "De ouders zijn het weer eens" : "De ouders zijn het niet met elkaar eens",
    text: now
      ? "Leg vast sinds wanneer. Daarna telt ook het ja van één ouder weer."
      : "Merk je dat ouders die allebei gezag hebben het niet eens zijn? Dan is het ja van één ouder niet genoeg. Wat met dat ja naar buiten zou gaan, stopt tot allebei ja zeggen. Schrijf er niet bij waar het over gaat.",
    source: "Praktijk: weet de school dat ouders met gezag het niet eens zijn, dan is het ja van één ouder niet genoeg",
    fields: [dayField(deps, file, "Sinds welke dag?")],
    save: button("Vastleggen", "zr.disagree.save", {
      c: file.caseId,
      v: file.version,
      s: now ? "agree" : "disagree",
    }),
  });
}

/** What it is about, in the words of the route. */
function factsOf({ route }: CaseFile, consent: Consent): { title: string; value: string }[] {
  const agreement = consent.kind === "agreement";
  const recipient = route.roles.get(consent.recipient)?.name ?? consent.recipient;
  return [
    { title: "Waarvoor", value: closed(consent.purpose) },
    ...(agreement ? [] : [{ title: "Met wie", value: closed(capital(recipient)) }]),
    { title: agreement ? "Waarmee" : "Welke gegevens", value: closed(capital(consent.data.join("; "))) },
  ];
}

function choices<K extends string>(words: Readonly<Record<K, string>>): (readonly [string, string])[] {
  return Object.entries<string>(words).map(([id, text]) => [id, capital(text)] as const);
}
