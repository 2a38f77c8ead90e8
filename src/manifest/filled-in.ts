const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/**
 * Fills in `{{NAME}}` in every text of a JSON value. Texts are filled in after parsing, so no value can break out of its
 * place. Names without a value are added to `unknown` and stay as they are.
 */
export function filledIn(value: unknown, values: Readonly<Record<string, string>>, unknown: Set<string>): unknown {
  if (typeof value === "string") {
    return value.replace(PLACEHOLDER, (placeholder, name: string) => {
      const given = values[name];
      if (given === undefined) unknown.add(name);
      return given ?? placeholder;
    });
  }
  if (Array.isArray(value)) return value.map((item) => filledIn(item, values, unknown));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filledIn(item, values, unknown)]));
  }
  return value;
}
