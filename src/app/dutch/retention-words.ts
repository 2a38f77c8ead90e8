import type { IsoDate } from "../../domain/school/dates.ts";
import type { RetentionTerm, Term } from "../../domain/school/retention.ts";
import type { Removal } from "../retention-ports.ts";
import { andList, day } from "./day.ts";

const COUNTED: Readonly<Record<RetentionTerm, string>> = {
  file: "na vertrek",
  special: "na vertrek naar speciaal (basis)onderwijs",
  closed: "na het afsluiten van de zorgroute",
};

/** The term and where it comes from: "2 jaar na vertrek (de termijn die de PO-Raad noemt)". */
export function termWords({ kind, years, own }: Term): string {
  return `${years} jaar ${COUNTED[kind]} (${own ? "zo koos de school" : "de termijn die de PO-Raad noemt"})`;
}

/** What the tables of a proof are called; what has no name of its own goes under the rest. */
const KINDS: Readonly<Record<string, readonly [one: string, more: string]>> = {
  case_file: ["zorgroute", "zorgroutes"],
  event: ["vastgelegd feit", "vastgelegde feiten"],
  outbox: ["bericht", "berichten"],
  reminder: ["herinnering", "herinneringen"],
  zorgteam_meeting: ["agendapunt", "agendapunten"],
};

/** The proof in one sentence, without anybody but who removed it. */
export function proofSentence(
  { id, at, caseIds, counts, subjectRef }: Removal,
  by: string,
  on: IsoDate,
  today: IsoDate,
): string {
  const known = Object.entries(KINDS).flatMap(([table, words]) => counted(counts[table] ?? 0, words));
  const rest = Object.entries(counts)
    .filter(([table]) => !(table in KINDS))
    .reduce((sum, [, count]) => sum + count, 0);
  const parts = [...known, ...counted(rest, ["ander gegeven", "andere gegevens"])];
  const what = subjectRef === null && caseIds.length > 0 ? "van een leerling" : "van een oud-leerling";
  return `Bewijs ${id}: ${by} verwijderde ${on === today ? "vandaag" : `op ${day(on, today)}`} (${at}) ${what}: ${andList(parts)}.`;
}

function counted(count: number, [one, more]: readonly [string, string]): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
}
