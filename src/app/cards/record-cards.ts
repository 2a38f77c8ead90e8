import { POINTER_MAX } from "../../domain/case/decide-record.ts";
import { earliestRecordDay } from "../../domain/case/record-day.ts";
import { dutyOf, questionOf, stepOf } from "../../domain/route/route.ts";
import type { Duty, Question } from "../../domain/route/schema.ts";
import { lastKnownDay } from "../../domain/school/holidays.ts";
import { type CaseFile, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { capital, closed, uncapital } from "../dutch/day.ts";
import { eventSentence } from "../dutch/event-sentence.ts";
import { namingFor, subjectLine } from "./advice-card.ts";
import type { CardAction, CardContent, CardField } from "./card-data.ts";
import { button } from "./press-data.ts";

/** The cards on which staff record one fact. Each has a way back that stores nothing. */

/** The card for a duty: its means as buttons, the consent it asks, or just the day. */
export function dutyCard(deps: AppDeps, file: CaseFile, dutyId: string): CardContent | undefined {
  const duty = dutyOf(stepOf(file.route, file.state.step), dutyId);
  if (!duty) return undefined;
  if (duty.consent) return consentCard(deps, file, duty, duty.consent);
  return duty.options.length > 0 ? meansCard(deps, file, duty) : dayCard(deps, file, duty);
}

function meansCard(deps: AppDeps, file: CaseFile, duty: Duty): CardContent {
  return {
    name: "choice",
    data: {
      who: subjectLine(deps.school, file.subject),
      title: duty.label,
      text: `${closed(duty.text)} Kies hieronder wat je hebt gedaan.`,
      source: duty.source,
      date: dayLimits(deps, file),
      options: duty.options.map((option) =>
        button(option.text, "zr.record.save", { c: file.caseId, v: file.version, d: duty.id, option: option.id }),
      ),
      back: back(file),
    },
  };
}

function dayCard(deps: AppDeps, file: CaseFile, duty: Duty): CardContent {
  const fields: CardField[] = [dayField(deps, file, "Op welke dag?")];
  const presence = stepOf(file.route, file.state.step).presence;
  // A talk between two is what it says; only where others belong, or may not be left out, who was there is asked.
  if (duty.kind === "meeting" || (duty.kind === "talk" && presence.length > 0)) {
    const there = [...new Set([duty.who, ...duty.with, ...duty.mustAttend])];
    const roles = new Set([...there, ...stepOf(file.route, file.state.step).involved]);
    fields.push({
      kind: "choices",
      id: "attended",
      label: "Wie waren erbij?",
      value: there.join(","),
      choices: [...roles].map((role) => ({ title: capital(namingFor(deps, file).role(role)), value: role })),
    });
  }
  if (duty.outside?.anonymous) {
    fields.push({
      kind: "choice",
      id: "known",
      label: "Wist de ander om welke leerling het ging?",
      value: "named",
      choices: [
        { title: "Ja, met naam (toestemming van de ouders nodig)", value: "named" },
        { title: "Nee, zonder naam besproken", value: "anonymous" },
      ],
    });
  }
  fields.push({
    kind: "text",
    id: "pointer",
    label: "Waar staat het verslag? (mag leeg)",
    maxLength: POINTER_MAX,
    placeholder: "Bijvoorbeeld: notitie 12-11 in het leerlingdossier",
  });
  return record(deps, file, {
    title: duty.label,
    text: closed(duty.text),
    source: duty.source,
    fields,
    save: button("Vastleggen", "zr.record.save", { c: file.caseId, v: file.version, d: duty.id }),
  });
}

function consentCard(deps: AppDeps, file: CaseFile, duty: Duty, consentId: string): CardContent {
  const consent = file.route.consents.get(consentId);
  const recipient = consent ? file.route.roles.get(consent.recipient)?.name : undefined;
  const what = consent
    ? ` Voor: ${uncapital(consent.purpose)}. Met: ${recipient ?? consent.recipient}. Over: ${consent.data.join("; ")}.`
    : "";
  return record(deps, file, {
    title: duty.label,
    text: `${closed(duty.text)}${what} Leg alleen vast wat de ouders hebben gezegd; het papier zelf blijft in het dossier.`,
    source: consent?.source ?? duty.source,
    fields: [
      choiceField("answer", "Wat zeggen de ouders?", "", [
        ["given", "Ze geven toestemming"],
        ["refused", "Ze geven geen toestemming"],
      ]),
      choiceField("by", "Van wie?", consent?.givenBy === "bothParents" ? "bothParents" : "oneParent", [
        ["oneParent", "Eén ouder"],
        ["bothParents", "Beide ouders"],
      ]),
      choiceField("how", "Hoe?", consent?.form === "signed" ? "signed" : "talk", [
        ["signed", "Getekend op papier"],
        ["email", "Per e-mail"],
        ["talk", "In een gesprek"],
      ]),
      dayField(deps, file, "Op welke dag?"),
    ],
    save: button("Vastleggen", "zr.consent.save", { c: file.caseId, v: file.version, d: duty.id }),
  });
}

/** Taking a consent back, as easy as giving it. */
export function withdrawalCard(deps: AppDeps, file: CaseFile, consentId: string): CardContent | undefined {
  const consent = file.route.consents.get(consentId);
  if (!consent) return undefined;
  return record(deps, file, {
    title: `Toestemming ingetrokken: ${consent.title}`,
    text: "Ouders mogen hun toestemming altijd intrekken. Wat al is gedeeld, blijft gedeeld; er komt niets meer bij.",
    source: consent.source,
    fields: [dayField(deps, file, "Op welke dag?")],
    save: button("Vastleggen", "zr.withdrawal.save", { c: file.caseId, v: file.version, t: consentId }),
  });
}

/** Parents were told something, apart from any duty. */
export function informedCard(deps: AppDeps, file: CaseFile): CardContent {
  return record(deps, file, {
    title: "Ouders geïnformeerd",
    text: "Leg vast dat de ouders het weten.",
    source: stepOf(file.route, file.state.step).source,
    fields: [
      choiceField("how", "Hoe?", "talk", [
        ["talk", "In een gesprek"],
        ["phone", "Per telefoon"],
        ["letter", "Schriftelijk"],
      ]),
      dayField(deps, file, "Op welke dag?"),
    ],
    save: button("Vastleggen", "zr.informed.save", { c: file.caseId, v: file.version }),
  });
}

/** The date that the document leaves to people. */
export function termCard(deps: AppDeps, file: CaseFile): CardContent | undefined {
  const { term } = stepOf(file.route, file.state.step);
  if (!term || !("setBy" in term)) return undefined;
  const today = todayOf(deps);
  return record(deps, file, {
    title: "Datum afspreken",
    text: term.ask,
    source: term.source,
    fields: [
      {
        kind: "date",
        id: "on",
        label: "Tot en met welke schooldag?",
        value: "",
        min: today,
        max: lastKnownDay(deps.school.file.region),
      },
    ],
    save: button("Vastleggen", "zr.term.save", { c: file.caseId, v: file.version }),
  });
}

/** Does it work? With what was done in this step, so that nobody has to look it up. */
export function evaluateCard(deps: AppDeps, file: CaseFile): CardContent | undefined {
  const { evaluation } = stepOf(file.route, file.state.step);
  if (!evaluation) return undefined;
  return {
    name: "evaluate",
    data: {
      who: subjectLine(deps.school, file.subject),
      text: evaluation.text,
      tried: doneLines(deps, file).map((text) => ({ text })),
      source: evaluation.source,
      date: dayLimits(deps, file),
      options: [...file.route.outcomes.values()].map((outcome) =>
        button(outcome.text, "zr.evaluate.save", { c: file.caseId, v: file.version, outcome: outcome.id }),
      ),
      back: back(file),
    },
  };
}

/** A question of the route, its answers as buttons. */
export function answerCard(deps: AppDeps, file: CaseFile, questionId: string): CardContent | undefined {
  const question: Question | undefined = questionOf(stepOf(file.route, file.state.step), questionId);
  if (!question) return undefined;
  return {
    name: "choice",
    data: {
      who: subjectLine(deps.school, file.subject),
      title: question.label,
      text: question.text,
      source: question.source,
      date: dayLimits(deps, file),
      options: question.options.map((option) =>
        button(option.text, "zr.answer.save", { c: file.caseId, v: file.version, q: question.id, a: option.id }),
      ),
      back: back(file),
    },
  };
}

/** What was done in the present step, oldest first. */
export function doneLines(deps: AppDeps, file: CaseFile): string[] {
  const naming = namingFor(deps, file);
  const kept = new Set(file.state.records.filter(({ stay }) => stay === file.state.stay).map(({ seq }) => seq));
  return file.events.filter(({ seq }) => kept.has(seq)).map((event) => eventSentence(event, naming));
}

function record(
  deps: AppDeps,
  file: CaseFile,
  content: { title: string; text: string; source: string; fields: CardField[]; save: CardAction },
): CardContent {
  return { name: "record", data: { who: subjectLine(deps.school, file.subject), ...content, back: back(file) } };
}

function back(file: CaseFile): CardAction {
  return button("Terug", "zr.advice", { c: file.caseId });
}

function dayLimits(deps: AppDeps, file: CaseFile): { value: string; min: string; max: string } {
  const today = todayOf(deps);
  return { value: today, min: earliestRecordDay(file.state), max: today };
}

function dayField(deps: AppDeps, file: CaseFile, label: string): CardField {
  return { kind: "date", id: "on", label, ...dayLimits(deps, file) };
}

function choiceField(id: string, label: string, value: string, choices: [string, string][]): CardField {
  return { kind: "choice", id, label, value, choices: choices.map(([value, title]) => ({ title, value })) };
}
