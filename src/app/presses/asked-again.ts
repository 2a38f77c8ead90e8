import type { Command, Refusal } from "../../domain/case/command.ts";
import { DECISION_TEXT_MAX } from "../../domain/case/decision.ts";
import { parseIsoDate } from "../../domain/school/dates.ts";
import type { Person } from "../../domain/school/school.ts";
import { worryCard } from "../answers/general.ts";
import { adviceCard, namingFor } from "../cards/advice-card.ts";
import type { CardContent, CardField } from "../cards/card-data.ts";
import { approveCard, type Reply } from "../cards/decide-cards.ts";
import { dutyCard, evaluateCard } from "../cards/record-cards.ts";
import type { CaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { refusalSentence } from "../dutch/refusal-sentence.ts";

/** What was filled in on the card, by the names of its fields. */
export type Filled = Readonly<Record<string, unknown>>;

/** Something on the card was left open, or cannot be kept as it was typed. */
const ASKED_AGAIN: ReadonlySet<Refusal["code"]> = new Set([
  "heardMissing",
  "consentIncomplete",
  "textNotKept",
  "textTooLong",
]);
const DECIDING: ReadonlySet<Command["type"]> = new Set(["AskMore", "DeclineMove", "ApproveMove", "TakePosition"]);

/**
 * The card after a refusal, with why: the same one with what was filled in when it can be mended there, otherwise how the
 * case stands. A worry about a child's safety gets the way to the right person and nothing else.
 */
export function refusedCard(
  deps: AppDeps,
  file: CaseFile,
  { viewer, command, filled }: { viewer: Person; command: Command; filled: Filled },
  refusal: Refusal,
): CardContent {
  if (refusal.code === "textIsWorry") return worryCard(deps, file.caseId);
  const notice = `Niet vastgelegd. ${refusalSentence(refusal, namingFor(deps, file))}`;
  const again = ASKED_AGAIN.has(refusal.code);
  const asked = again ? recordAgain(deps, file, command, notice) : undefined;
  // A card of buttons alone has no room to say why.
  if (asked && asked.name !== "choice") return withFilled(asked, filled);
  const deciding = DECIDING.has(command.type)
    ? approveCard(deps, file, viewer, notice, again ? replyIn(filled) : {})
    : undefined;
  return deciding ?? adviceCard(deps, file, viewer, { notice });
}

function recordAgain(deps: AppDeps, file: CaseFile, command: Command, notice: string): CardContent | undefined {
  if (command.type === "Evaluate") return evaluateCard(deps, file, notice);
  return command.type === "RecordDuty" || command.type === "RecordConsent"
    ? dutyCard(deps, file, command.duty, notice)
    : undefined;
}

/** Whether parents say yes is ticked anew, also by whoever ticked it a moment ago: a careless press must not record a yes. */
const TICKED_ANEW = "answer";

/** The card with its fields as they were filled in, as far as they can be. */
function withFilled(card: CardContent, filled: Filled): CardContent {
  if (card.name !== "record") return card;
  const fields = card.data.fields.map((field) => ({
    ...field,
    value: valueFor(field, filled[field.id]) ?? field.value ?? "",
  }));
  return { name: "record", data: { ...card.data, fields } };
}

function valueFor(field: CardField, value: unknown): string | undefined {
  if (typeof value !== "string" || field.id === TICKED_ANEW) return undefined;
  if (field.kind === "text") return value.slice(0, field.maxLength);
  if (field.kind === "date") return parseIsoDate(value);
  const known = new Set(field.choices.map((choice) => choice.value));
  return value.split(",").every((one) => known.has(one)) ? value : undefined;
}

function replyIn({ text, duty, by }: Filled): Reply {
  return {
    ...(typeof text === "string" ? { text: text.slice(0, DECISION_TEXT_MAX) } : {}),
    ...(typeof duty === "string" ? { duty } : {}),
    by: (typeof by === "string" ? parseIsoDate(by) : undefined) ?? "",
  };
}
