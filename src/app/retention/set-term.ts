import type { RetentionTerm } from "../../domain/school/retention.ts";
import type { Person } from "../../domain/school/school.ts";
import type { AuditThrough } from "../audit-ports.ts";
import type { AppDeps } from "../deps.ts";

/** The school as it is kept has no place for it yet: nobody has set it up. */
export class NoSchoolKept extends Error {
  readonly code = "no-school-kept";
  constructor() {
    super("Er is nog geen school ingericht. Start eerst de bot. Er is niets veranderd.");
    this.name = "NoSchoolKept";
  }
}

/**
 * The school chooses how long it keeps something, in years; undefined: as schools do as a rule. False when somebody else changed
 * the school at the same moment. Rejects with `NoSchoolKept`.
 */
export async function setTerm(
  { schools, clock }: Pick<AppDeps, "schools" | "clock">,
  kind: RetentionTerm,
  years: number | undefined,
  by: Person,
  through: AuditThrough,
): Promise<boolean> {
  const kept = await schools.read();
  if (!kept) throw new NoSchoolKept();
  const { [kind]: _, ...others } = kept.file.retention ?? {};
  const retention = { ...others, ...(years === undefined ? {} : { [kind]: { years } }) };
  const change = { action: "school.retention", detail: { term: kind, years: years ?? "rule" } };
  const next = { file: { ...kept.file, retention }, expectedVersion: kept.version, by: by.id, at: clock.now() };
  return schools.save({ ...next, through, change }, []);
}
