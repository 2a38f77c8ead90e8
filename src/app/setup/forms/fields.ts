import type { CardAction } from "../../cards/card-data.ts";
import { button } from "../../cards/press-data.ts";
import type { SetupField } from "../../cards/setup-card-data.ts";

/** The fields that the forms of the set-up are made of. */

type Field<K extends SetupField["kind"]> = Extract<SetupField, { kind: K }>;
type Choices = readonly { title: string; value: string }[];

/** As much as the school keeps of a name or a way to reach somebody. */
const MOST_TEXT = 200;

export function textField(id: string, label: string, value: string, more: Partial<Field<"text">> = {}): SetupField {
  return { kind: "text", id, label, help: "", value, maxLength: MOST_TEXT, placeholder: "", optional: false, ...more };
}

export function dateField(id: string, label: string, value: string, limits: { min: string; max: string }): SetupField {
  return { kind: "date", id, label, help: "", value, ...limits };
}

export function choiceField(
  id: string,
  label: string,
  value: string,
  choices: Choices,
  more: Partial<Field<"choice">> = {},
): SetupField {
  return { kind: "choice", id, label, help: "", value, choices: [...choices], folded: false, optional: false, ...more };
}

export function choicesField(id: string, label: string, value: string, choices: Choices, help = ""): SetupField {
  return { kind: "choices", id, label, help, value, choices: [...choices] };
}

export function accountField(id: string, label: string, value: string, help = ""): SetupField {
  return { kind: "account", id, label, help, value, placeholder: "Zoek op naam" };
}

/** Back to the list, with what was typed left as it was. */
export function toList(title = "Terug naar de lijst"): CardAction {
  return button(title, "zr.setup.open", { i: "list" });
}
