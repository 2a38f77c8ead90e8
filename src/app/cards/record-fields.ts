import { HEARD_EXCEPTIONS, HEARD_REASONS, HEARD_WAYS, HEARD_WEIGHTS } from "../../domain/case/heard.ts";
import { earliestRecordDay } from "../../domain/case/record-day.ts";
import { type CaseFile, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { HEARD_EXCEPTION, HEARD_REASON, HEARD_WAY, HEARD_WEIGHT } from "../dutch/heard-words.ts";
import { subjectLine } from "./advice-card.ts";
import type { CardAction, CardContent, CardField } from "./card-data.ts";
import { button } from "./press-data.ts";

/** The parts that cards on which something is recorded are made of. */

/** The card that records one fact, with a way back that stores nothing. */
export function record(
  deps: AppDeps,
  file: CaseFile,
  content: {
    title: string;
    text: string;
    source: string;
    fields: CardField[];
    save: CardAction;
    more?: CardAction[];
  },
): CardContent {
  return { name: "record", data: { who: subjectLine(deps.school, file.subject), ...content, back: back(file) } };
}

export function back(file: CaseFile): CardAction {
  return button("Terug", "zr.advice", { c: file.caseId });
}

/** Today, and the days a record of this stay may carry. */
export function dayLimits(deps: AppDeps, file: CaseFile): { value: string; min: string; max: string } {
  const today = todayOf(deps);
  return { value: today, min: earliestRecordDay(file.state), max: today };
}

export function dayField(deps: AppDeps, file: CaseFile, label: string): CardField {
  return { kind: "date", id: "on", label, ...dayLimits(deps, file) };
}

export function choiceField(
  id: string,
  label: string,
  value: string,
  choices: (readonly [string, string])[],
  optional = false,
): CardField {
  return { kind: "choice", id, label, value, optional, choices: choices.map(([value, title]) => ({ title, value })) };
}

/** How the pupil was heard about a plan; nothing is filled in beforehand. */
export function heardFields(deps: AppDeps, file: CaseFile): CardField[] {
  const { name } = file.subject;
  const { min, max } = dayLimits(deps, file);
  return [
    choiceField("heard", `Hoe is ${name} gehoord over dit plan?`, "", [
      ...HEARD_WAYS.map((way) => [way, HEARD_WAY[way]] as const),
      ...HEARD_EXCEPTIONS.map((exception) => [exception, HEARD_EXCEPTION[exception]] as const),
    ]),
    choiceField(
      "weight",
      `Wat deden jullie met wat ${name} zei?`,
      "",
      HEARD_WEIGHTS.map((weight) => [weight, HEARD_WEIGHT[weight]] as const),
      true,
    ),
    choiceField(
      "why",
      "Niet alles overgenomen? Waarom?",
      "",
      HEARD_REASONS.map((reason) => [reason, HEARD_REASON[reason]] as const),
      true,
    ),
    {
      kind: "date",
      id: "told",
      label: `Wanneer vertelden jullie dat terug aan ${name}?`,
      value: "",
      min,
      max,
      optional: true,
    },
  ];
}
