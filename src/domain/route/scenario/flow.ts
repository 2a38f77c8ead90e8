/** A value as somebody would write it on one line of YAML: `[a, b]`, `{ duty: talk }`. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, part]) => `${key}: ${flow(part)}`)
      .join(", ")} }`;
  }
  return value === null || value === undefined ? "none" : String(value);
}
