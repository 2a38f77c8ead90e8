import type { Roster } from "../../domain/school/roster/roster.ts";
import { pupilNames, staffName, tidy } from "../names.ts";
import { proposedFunction } from "../proposed-functions.ts";
import type { PupilField, StaffField } from "./columns.ts";

/** Adds the pupil of one line, and the groups that are named there for the first time. */
export function addPupilRow(
  roster: Roster,
  at: Partial<Record<PupilField, number>>,
  row: readonly string[],
  line: number,
): void {
  const field = (name: PupilField) => fieldOf(at[name], row);
  const group = groupNamed(roster, field("groep"), line);
  const leaves = field("uitschrijfdatum");
  const year = field("jaargroep");
  roster.pupils.push({
    key: field("leerlingnummer"),
    ...pupilNames({ called: field("roepnaam"), given: field("voornamen"), surname: field("achternaam") }),
    ...(year ? { year } : {}),
    ...(group ? { group } : {}),
    ...(at.instructiegroepen === undefined
      ? {}
      : {
          instructionGroups: severalIn(field("instructiegroepen")).flatMap(
            (name) => groupNamed(roster, name, line) ?? [],
          ),
        }),
    ...(leaves ? { leaves: isoText(leaves) } : {}),
    line,
  });
}

/** Adds the member of staff of one line; without a number of their own the e-mail address is the key. */
export function addStaffRow(
  roster: Roster,
  at: Partial<Record<StaffField, number>>,
  row: readonly string[],
  line: number,
): void {
  const field = (name: StaffField) => fieldOf(at[name], row);
  const email = field("email");
  const roles = severalIn(field("rol"));
  const own = roles.flatMap((role) => proposedFunction(role) ?? []);
  const named = severalIn(field("groepen")).flatMap((name) => groupNamed(roster, name, line) ?? []);
  const groups = own.includes("teacher") || roles.length === 0 ? named : [];
  const parts = {
    called: field("roepnaam"),
    initials: field("voorletters"),
    prefix: field("tussenvoegsel"),
    surname: field("achternaam"),
  };
  roster.staff.push({
    key: field("personeelsnummer") || email.toLowerCase(),
    name: staffName(parts) || field("naam"),
    ...(email ? { email } : {}),
    functions: [...new Set([...own, ...(groups.length > 0 ? (["teacher"] as const) : [])])],
    groups,
    line,
  });
}

function fieldOf(column: number | undefined, row: readonly string[]): string {
  return column === undefined ? "" : tidy(row[column] ?? "");
}

function severalIn(text: string): string[] {
  return text.split(/[,;|+]/).flatMap((part) => part.trim() || []);
}

/** A list has no keys for groups, so that the name makes one: the same name gives the same group in every list. */
function groupNamed(roster: Roster, name: string, line: number): string | undefined {
  if (name === "") return undefined;
  const key = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 64);
  if (key !== "" && !roster.groups.some((group) => group.key === key)) roster.groups.push({ key, name, line });
  return key || undefined;
}

/** `31-2-2027` as `2027-02-31`: which days exist is looked at later. */
function isoText(text: string): string {
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (!dutch) return text.slice(0, 10);
  const [, day = "", month = "", year = ""] = dutch;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
