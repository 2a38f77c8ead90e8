/** What may be logged of an error: its code or its kind. Messages, stacks and details can hold what people wrote. */
export function faultCode(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  return /^[\w.-]{1,64}$/.test(code) ? code : "unknown";
}
