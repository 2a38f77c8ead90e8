/** An Adaptive Card as text, for the terminal and the golden conversations: what a reader sees, buttons in brackets. */

type Node = Record<string, unknown>;

/** Lines of the card. Hidden parts (shown after a press on a toggle) are left out unless their id is in `opened`. */
export function cardText(card: object, opened: ReadonlySet<string> = new Set()): string[] {
  return linesOf(card as Node, opened);
}

/** A button on a card, with the inputs whose values go along with it. */
export type CardButton = {
  title: string;
  kind: "execute" | "toggle";
  verb: string;
  data: Node;
  /** False for buttons that leave the inputs alone, such as "Terug". */
  withInputs: boolean;
  targets: string[];
};

/** Every button of the card, in reading order. */
export function cardButtons(card: object): CardButton[] {
  const buttons: CardButton[] = [];
  walk(card as Node, (node) => {
    if (node.type === "Action.Execute") {
      buttons.push({
        title: text(node.title),
        kind: "execute",
        verb: text(node.verb),
        data: (node.data ?? {}) as Node,
        withInputs: node.associatedInputs !== "none",
        targets: [],
      });
    } else if (node.type === "Action.ToggleVisibility") {
      buttons.push({
        title: text(node.title),
        kind: "toggle",
        verb: "",
        data: {},
        withInputs: false,
        targets: (node.targetElements as string[]) ?? [],
      });
    }
  });
  return buttons;
}

export type CardInput = {
  id: string;
  kind: "date" | "time" | "text" | "choice";
  /** Several values may be chosen; they go with commas between them. */
  multiple: boolean;
  label: string;
  value: string;
  required: boolean;
  errorMessage: string;
  choices: { title: string; value: string }[];
};

/** Every input of the card, in reading order. */
export function cardInputs(card: object): CardInput[] {
  const inputs: CardInput[] = [];
  walk(card as Node, (node) => {
    const kind = { "Input.Date": "date", "Input.Time": "time", "Input.Text": "text", "Input.ChoiceSet": "choice" }[
      text(node.type)
    ];
    if (!kind) return;
    inputs.push({
      id: text(node.id),
      kind: kind as CardInput["kind"],
      label: text(node.label),
      value: text(node.value),
      multiple: node.isMultiSelect === true,
      required: node.isRequired === true,
      errorMessage: text(node.errorMessage),
      choices: (node.choices ?? []) as CardInput["choices"],
    });
  });
  return inputs;
}

function linesOf(node: Node, opened: ReadonlySet<string>): string[] {
  if (node.isVisible === false && !opened.has(text(node.id))) return [];
  switch (node.type) {
    case "TextBlock":
      return [unmarked(text(node.text))];
    case "FactSet":
      return list(node.facts).map(
        (fact) => `${text(fact.title).replace(/([^?])$/, "$1:")} ${unmarked(text(fact.value))}`,
      );
    case "Input.Date":
    case "Input.Time":
    case "Input.Text":
      return [`${text(node.label)} ____${node.value ? ` (${text(node.value)})` : ""}`];
    case "Input.ChoiceSet":
      // A list that opens when it is pressed; the terminal asks for it when a button needs it.
      if (node.style === "compact") {
        const chosen = list(node.choices).find(({ value }) => value === node.value);
        return [`${text(node.label)} ____ (${text(chosen?.title ?? node.placeholder)})`];
      }
      return [
        text(node.label),
        ...list(node.choices).map((choice) => {
          const chosen = node.isMultiSelect
            ? text(node.value).split(",").includes(text(choice.value))
            : choice.value === node.value;
          const mark = chosen ? "•" : " ";
          return `  ${node.isMultiSelect ? `[${mark}]` : `(${mark})`} ${text(choice.title)}`;
        }),
      ];
    case "ActionSet":
      return [
        list(node.actions)
          .map((action) => `[${text(action.title)}]`)
          .join(" "),
      ];
    case "Image":
      return [text(node.altText)];
    case "ColumnSet":
      return list(node.columns).flatMap((column) => linesOf(column, opened));
    default:
      return [...list(node.body), ...list(node.items)].flatMap((child) => linesOf(child, opened));
  }
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const key of ["body", "items", "columns", "actions", "inlines"]) {
    for (const child of list(node[key])) walk(child, visit);
  }
}

/** Markdown as a reader sees it: bold without stars, escapes without backslashes. */
function unmarked(markdown: string): string {
  return markdown.replace(/(?<!\\)\*\*/g, "").replace(/\\([\\`*_[\]()#~|<>!+.-])/g, "$1");
}

function list(value: unknown): Node[] {
  return Array.isArray(value) ? (value as Node[]) : [];
}

function text(value: unknown): string {
  return value === undefined || value === null ? "" : String(value);
}
