/**
 * The part of the Adaptive Cards template language that our cards use, compiled once: `${path}` alone or in a text,
 * `$data` on a list or an object, and `$when` on `path`, `path == 'text'`, `path != 'text'` or `count(path) > 0`. The
 * official library evaluates such a card at a hundred times the cost and shows a missing field as it was written; here
 * that is an error. A test holds both against each other, on every card.
 */

type Scope = Readonly<Record<string, unknown>>;

/** What a part of the template becomes in a scope; null drops it from a list. */
type Fill = (scope: Scope) => unknown;

export type CardTemplate = (data: Scope) => object;

/** A card template that this program cannot expand, or data that misses one of its fields: a mistake of ours. */
export class CardTemplateError extends Error {
  readonly code: "card-template" | "card-data";
  constructor(code: CardTemplateError["code"], what: string) {
    super(`${code}: ${what}`);
    this.name = "CardTemplateError";
    this.code = code;
  }
}

/** Throws `CardTemplateError` on an expression outside of the language above. */
export function compileTemplate(template: object): CardTemplate {
  const fill = compile(template);
  return (data) => fill(data) as object;
}

const EXPRESSION = /\$\{([^}]*)\}/g;
const PATH = "[A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)*";
const IS_PATH = new RegExp(`^${PATH}$`);
const COUNTED = new RegExp(`^count\\((${PATH})\\) > 0$`);
const COMPARED = new RegExp(`^(${PATH}) (==|!=) '([^']*)'$`);

function compile(node: unknown): Fill {
  if (typeof node === "string") return compileText(node);
  if (Array.isArray(node)) return compileList(node);
  if (typeof node === "object" && node !== null) return compileObject(node);
  return () => node;
}

function compileList(nodes: readonly unknown[]): Fill {
  const fills = nodes.map(compile);
  return (scope) => {
    const items: unknown[] = [];
    for (const fill of fills) {
      const item = fill(scope);
      if (Array.isArray(item)) items.push(...item);
      else if (item !== null) items.push(item);
    }
    return items;
  };
}

function compileObject(node: object): Fill {
  const { $data: data, $when: when, ...rest } = node as Record<string, unknown>;
  const fields = Object.entries(rest).map(([key, value]) => [key, compile(value)] as const);
  const shows = when === undefined ? undefined : wholeExpression("$when", when);
  const fillOne = (scope: Scope): object | null => {
    if (shows && shows(scope) !== true) return null;
    const filled: Record<string, unknown> = {};
    for (const [key, fill] of fields) filled[key] = fill(scope);
    return filled;
  };
  if (data === undefined) return fillOne;
  const inner = wholeExpression("$data", data);
  return (scope) => {
    const scopes = inner(scope);
    if (!Array.isArray(scopes)) return fillOne(scopes as Scope);
    const filled = scopes.map((one: Scope) => fillOne(one)).filter((one) => one !== null);
    return filled.length > 1 ? filled : (filled[0] ?? null);
  };
}

function compileText(text: string): Fill {
  const parts = text.split(EXPRESSION); // words at even places, expressions between them
  const [before = "", expression, after] = parts;
  if (expression === undefined) return () => before;
  if (parts.length === 3 && before === "" && after === "") return compileExpression(expression);
  const fills = parts.map((part, at) => (at % 2 === 0 ? () => part : compileExpression(part)));
  return (scope) => {
    let filled = "";
    for (const fill of fills) filled += String(fill(scope));
    return filled;
  };
}

function wholeExpression(key: string, value: unknown): Fill {
  const [, expression] = typeof value === "string" ? (/^\$\{([^}]*)\}$/.exec(value) ?? []) : [];
  if (expression === undefined) throw new CardTemplateError("card-template", `${key}: ${JSON.stringify(value)}`);
  return compileExpression(expression);
}

function compileExpression(text: string): Fill {
  if (IS_PATH.test(text)) return compilePath(text);
  const [, counted] = COUNTED.exec(text) ?? [];
  if (counted !== undefined) {
    const list = compilePath(counted);
    return (scope) => (list(scope) as readonly unknown[]).length > 0;
  }
  const [, path, sign, word] = COMPARED.exec(text) ?? [];
  if (path === undefined) throw new CardTemplateError("card-template", text);
  const value = compilePath(path);
  return sign === "==" ? (scope) => value(scope) === word : (scope) => value(scope) !== word;
}

function compilePath(path: string): Fill {
  const keys = path.split(".");
  return (scope) => {
    let value: unknown = scope;
    for (const key of keys) value = (value as Scope | undefined)?.[key];
    if (value === undefined) throw new CardTemplateError("card-data", path);
    return value;
  };
}
