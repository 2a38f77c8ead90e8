import type { Audit, AuditLine } from "../../src/app/audit-ports.ts";

/** What was added to the audit log after the first `from` lines; throws when the log is not whole. */
export async function soundLines(audit: Audit, from: number): Promise<AuditLine[]> {
  const { problem } = await audit.verify();
  if (problem) throw new Error(`the audit log does not fit at line ${problem.line}: ${problem.kind}`);
  return (await audit.lines()).slice(from);
}
