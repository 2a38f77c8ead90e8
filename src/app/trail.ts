import type { Audit, AuditEntry, AuditThrough } from "./audit-ports.ts";
import type { Clock } from "./ports.ts";

/** What was seen or done; who, when and how are the turn's. `through` where it is not how the turn began. */
export type Noted = Pick<AuditEntry, "action" | "subjectKey" | "caseId" | "reason" | "detail"> & {
  through?: AuditThrough;
};

/** What one person sees and does in one turn, on its way to the audit log. */
export type Trail = {
  /** The same about the same pupil or group is kept once a turn. */
  note(noted: Noted): void;
  /** The line itself, for what stores it in one piece with the change that it is about. */
  lineOf(noted: Noted): AuditEntry;
  /** How what is done with this pupil or group comes about: the way, and what gave the right when it was not the own group. */
  traceOf(subjectKey: string): { through: AuditThrough; reason?: string };
  /** The log has a line of its own of what was done with this pupil or group: it says what the notes on it would say. */
  stored(subjectKey: string): void;
  /** The same trail, for what comes about by another way than the turn. */
  by(through: AuditThrough): Trail;
  /** Writes what was noted; resolves when the log has it. An answer is given after that. */
  write(): Promise<void>;
};

/** The trail of a turn of this person. */
export function createTrail(
  { audit, clock }: { audit: Audit; clock: Clock },
  person: string,
  through: AuditThrough,
): Trail {
  let notes = new Map<string, Noted>();
  const reasons = new Map<string, string>();
  const trail: Trail = {
    note(noted) {
      notes.set(`${noted.action} ${noted.subjectKey ?? ""}`, noted);
      if (noted.subjectKey !== undefined && noted.reason !== undefined) reasons.set(noted.subjectKey, noted.reason);
    },
    lineOf: (noted) => ({ through, ...noted, at: clock.now(), by: person }),
    traceOf(subjectKey) {
      const reason = reasons.get(subjectKey);
      return { through, ...(reason === undefined ? {} : { reason }) };
    },
    stored(subjectKey) {
      for (const [key, noted] of notes) if (noted.subjectKey === subjectKey) notes.delete(key);
    },
    by: (other) => ({
      ...trail,
      note: (noted) => trail.note({ through: other, ...noted }),
      lineOf: (noted) => trail.lineOf({ through: other, ...noted }),
    }),
    async write() {
      const noted = [...notes.values()];
      notes = new Map();
      const at = clock.now();
      await audit.record(noted.map((one) => ({ through, ...one, at, by: person })));
    },
  };
  return trail;
}
