/** The code of an error, ours or the system's; undefined for anything without one. Asks no class: the system's may be another realm's. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
