import { asksHearing, evaluationAsksHearing } from "../../domain/case/asks-hearing.ts";
import { POINTER_MAX } from "../../domain/case/decide-record.ts";
import { viewsOn } from "../../domain/case/dossier/timeline.ts";
import { dutyOf, questionOf, stepOf } from "../../domain/route/route.ts";
import type { Duty, Question } from "../../domain/route/schema.ts";
import { lastKnownDay } from "../../domain/school/holidays.ts";
import { type CaseFile, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { capital, closed } from "../dutch/day.ts";
import { viewSentence } from "../dutch/entry-sentence.ts";
import { eventSentence } from "../dutch/event-sentence.ts";
import { namingFor, subjectLine } from "./advice-card.ts";
import type { CardContent, CardField } from "./card-data.ts";
import { consentCard } from "./consent/consent-card.ts";
import { button } from "./press-data.ts";
import { back, choiceField, dayField, dayLimits, heardFields, record } from "./record-fields.ts";

/** The cards on which staff record one fact. Each has a way back that stores nothing. */

/** The card for a duty: its means as buttons, the consent it asks, or just the day. `notice` says why it is asked again. */
export function dutyCard(deps: AppDeps, file: CaseFile, dutyId: string, notice = ""): CardContent | undefined {
  const duty = dutyOf(stepOf(file.route, file.state.step), dutyId);
  if (!duty) return undefined;
  if (duty.consent) return consentCard(deps, file, duty, duty.consent, notice);
  // Buttons take one press, but leave no room for how the pupil was heard.
  const heard = asksHearing(file.route, duty);
  return duty.options.length > 0 && !heard ? meansCard(deps, file, duty) : dayCard(deps, file, duty, notice);
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

function dayCard(deps: AppDeps, file: CaseFile, duty: Duty, notice: string): CardContent {
  const fields: CardField[] = [dayField(deps, file, "Op welke dag?")];
  if (duty.options.length > 0) {
    fields.push(
      choiceField(
        "option",
        "Wat heb je gedaan?",
        "",
        duty.options.map(({ id, text }) => [id, text]),
      ),
    );
  }
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
  if (asksHearing(file.route, duty)) fields.push(...heardFields(deps, file));
  fields.push({
    kind: "text",
    id: "pointer",
    label: "Waar staat het verslag? (mag leeg)",
    maxLength: POINTER_MAX,
    placeholder: "Bijvoorbeeld: notitie 12-11 in het leerlingdossier",
  });
  // Sharing without consent on a ground in law is something else than sharing with it: said in so many words.
  const ground = duty.outside?.ground ? ` Toestemming is hier niet nodig. ${closed(duty.outside.ground)}` : "";
  return record(deps, file, {
    title: duty.label,
    text: `${notice ? `${notice} ` : ""}${closed(duty.text)}${ground}`,
    source: duty.source,
    fields,
    save: button("Vastleggen", "zr.record.save", { c: file.caseId, v: file.version, d: duty.id }),
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
export function evaluateCard(deps: AppDeps, file: CaseFile, notice = ""): CardContent | undefined {
  const { evaluation } = stepOf(file.route, file.state.step);
  if (!evaluation) return undefined;
  return {
    name: "evaluate",
    data: {
      who: subjectLine(deps.school, file.subject),
      text: `${notice ? `${notice} ` : ""}${evaluation.text}`,
      tried: doneLines(deps, file).map((text) => ({ text })),
      source: evaluation.source,
      date: dayLimits(deps, file),
      fields: evaluationAsksHearing(file.route, file.state) ? heardFields(deps, file) : [],
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

/** What was done in the present step, oldest first; what parents last said of it comes behind it. */
export function doneLines(deps: AppDeps, file: CaseFile): string[] {
  const naming = namingFor(deps, file);
  const kept = new Set(file.state.records.filter(({ stay }) => stay === file.state.stay).map(({ seq }) => seq));
  return file.events
    .filter(({ seq }) => kept.has(seq))
    .map((event) => {
      const view = viewsOn(file.events, event.seq).at(-1);
      const sentence = eventSentence(event, naming);
      return view ? `${closed(sentence)} ${viewSentence(view, naming)}` : sentence;
    });
}
