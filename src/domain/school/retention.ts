import { Temporal } from "temporal-polyfill";
import type { IsoDate } from "./dates.ts";
import type { Pupil, SchoolFile } from "./school.ts";

/** What is kept for a term of its own: a file, a file after special education, a closed case of a pupil at school. */
export const RETENTION_TERMS = ["file", "special", "closed"] as const;

export type RetentionTerm = (typeof RETENTION_TERMS)[number];

/** In years. As a rule a school keeps a file for two years after a pupil left, and for three when it was to special education. */
const AS_A_RULE = { file: 2, special: 3 } as const;

/** A term that counts, in years, and whether the school chose it itself. */
export type Term = { kind: RetentionTerm; years: number; own: boolean };

/** The term of this school; undefined when what it is about stays as long as the pupil is at school. */
export function termOf({ retention }: Pick<SchoolFile, "retention">, kind: RetentionTerm): Term | undefined {
  const own = retention?.[kind];
  if (own) return { kind, years: own.years, own: true };
  return kind === "closed" ? undefined : { kind, years: AS_A_RULE[kind], own: false };
}

/** When a term that began on `from` is over: from that day on it may be removed. */
export function endOfTerm(from: IsoDate, { years }: Term): IsoDate {
  return Temporal.PlainDate.from(from).add({ years }).toString();
}

/** From when on everything about this pupil may be removed, and by which term; undefined for who is still at school. */
export function removableFrom(
  school: Pick<SchoolFile, "retention">,
  { left, leftTo }: Pupil,
): { left: IsoDate; from: IsoDate; term: Term } | undefined {
  const term = termOf(school, leftTo === "special" ? "special" : "file");
  if (left === undefined || !term) return undefined;
  return { left, from: endOfTerm(left, term), term };
}

/** The school without this pupil, and without a file that waits for a yes: the pupil may be in it, and it can be sent again. */
export function withoutPupil({ incoming: _, ...file }: SchoolFile, key: string): SchoolFile {
  return { ...file, pupils: file.pupils.filter((pupil) => pupil.key !== key) };
}
