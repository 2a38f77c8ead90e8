import { z } from "zod";
import { passesElfproef } from "../../text/bsn.ts";
import { type IsoDate, parseIsoDate } from "../dates.ts";
import type { CheckedRoster } from "./checked-roster.ts";
import type { Rejection, RejectionReason } from "./rejection.ts";
import { FORMER_YEAR, type Roster, type RosterGroup, type RosterPupil } from "./roster.ts";
import { RosterInvalid } from "./roster-invalid.ts";

const KEY = /^[A-Za-z0-9._-]{1,64}$/;
const STAFF_KEY = /^[^\s\p{C}]{1,200}$/u;
/** A key that will be another next time, as systems write it. */
const DUMMY_KEY = /^#[A-Za-z0-9._-]{1,64}$/;
const NAME = /^(?=.*\p{L})[^\p{C}]{1,100}$/u;
/** A date or a number in a name is a column that was taken for another. */
const NO_NAME = /\d{4}|@/;
const EMAIL = z.email().max(200);

/**
 * Looks at every line of a roster by itself. Throws `RosterInvalid` when the keys of the pupils are BSNs: those must never be
 * stored, not even as a key.
 */
export function checkRoster(roster: Roster, today: IsoDate): CheckedRoster {
  refuseStateNumbers(roster.pupils);
  const rejected: Rejection[] = [];
  const sift = <T extends { key: string; line: number }>(
    kind: Rejection["kind"],
    lines: readonly T[],
    reasonOf: (line: T) => RejectionReason | undefined,
  ): T[] => {
    const keys = counted(lines.map(({ key }) => key));
    return lines.filter((one) => {
      const reason = keyReason(kind, one.key, keys) ?? reasonOf(one);
      if (reason) rejected.push({ kind, key: sayableKey(kind, one.key), line: one.line, reason });
      return reason === undefined;
    });
  };
  const groups = sift("group", roster.groups, ({ name }) => nameReason(name, /\p{C}/u));
  const groupKeys = new Set(groups.map(({ key }) => key));
  const groupOf = (pupil: RosterPupil) => pupil.group ?? onlyGroupOfYear(groups, pupil.year);
  const isFormer = ({ year, leaves }: RosterPupil) => year === FORMER_YEAR || (leaves !== undefined && leaves <= today);
  const pupils = sift("pupil", roster.pupils, (pupil) => {
    if (pupil.leaves !== undefined && parseIsoDate(pupil.leaves) === undefined) return "badDate";
    if (isFormer(pupil)) return undefined;
    const group = groupOf(pupil);
    if (group === undefined) return nameReason(pupil.name) ?? "noGroup";
    return nameReason(pupil.name) ?? (groupKeys.has(group) ? undefined : "unknownGroup");
  });
  const emails = counted(roster.staff.flatMap(({ email }) => email?.toLowerCase() ?? []));
  const staff = sift("staff", roster.staff, ({ name, email }) => {
    if (email !== undefined && !EMAIL.safeParse(email).success) return "badEmail";
    if (email !== undefined && (emails.get(email.toLowerCase()) ?? 0) > 1) return "duplicateEmail";
    return nameReason(name);
  });
  return {
    groups: groups.map(({ key, name }) => ({ key, name })),
    pupils: pupils.flatMap((pupil) => {
      const group = groupOf(pupil);
      if (isFormer(pupil) || group === undefined) return [];
      const { key, name, initial, instructionGroups } = pupil;
      // A group of which the file says nothing more is no reason to leave the pupil out.
      const known = instructionGroups?.filter((one) => groupKeys.has(one));
      return [{ key, name, initial, group, ...(known ? { instructionGroups: known } : {}) }];
    }),
    former: pupils.filter(isFormer).map(({ key, leaves }) => ({ key, ...(leaves ? { leftOn: leaves } : {}) })),
    staff: staff.map(({ line: _line, ...one }) => one),
    rejected,
  };
}

function keyReason(
  kind: Rejection["kind"],
  key: string,
  count: ReadonlyMap<string, number>,
): RejectionReason | undefined {
  if (key === "") return "noKey";
  // A system that has no lasting key writes one that is another next time: the same child would come twice.
  if (key.startsWith("#")) return "dummyKey";
  if (!keyPattern(kind).test(key)) return "badKey";
  return (count.get(key) ?? 0) > 1 ? "duplicateKey" : undefined;
}

function keyPattern(kind: Rejection["kind"]): RegExp {
  return kind === "staff" ? STAFF_KEY : KEY;
}

/** What is no key can be a name and a day of birth from a column beside it: nothing of that is kept. */
function sayableKey(kind: Rejection["kind"], key: string): string {
  return (key.startsWith("#") ? DUMMY_KEY : keyPattern(kind)).test(key) ? key : "";
}

function nameReason(name: string, wrong = NO_NAME): RejectionReason | undefined {
  if (name === "") return "noName";
  const isName = wrong === NO_NAME ? NAME.test(name) : name.length <= 100;
  return isName && !wrong.test(name) ? undefined : "badName";
}

/** The pupil's own jaargroep, when it is that of exactly one group. */
function onlyGroupOfYear(groups: readonly RosterGroup[], year: string | undefined): string | undefined {
  const of = groups.filter((group) => year !== undefined && group.year === year);
  return of.length === 1 ? of[0]?.key : undefined;
}

function counted(values: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return count;
}

/** One number in eleven passes the test of a BSN by chance; most of them do so only when they are BSNs. */
function refuseStateNumbers(pupils: readonly RosterPupil[]): void {
  const alike = pupils.filter(({ key }) => canBeStateNumber(key)).length;
  const isAll = alike > 0 && alike === pupils.length;
  if (!isAll && (alike < 3 || alike * 2 <= pupils.length)) return;
  throw new RosterInvalid(
    "roster-keys",
    "De leerlingnummers in dit bestand zijn BSN's; die mag ik niet bewaren, kies een ander nummer als sleutel.",
  );
}

/** In one piece or with what a key may have between its digits. */
function canBeStateNumber(key: string): boolean {
  const digits = key.replace(/[.\-_]/g, "");
  return /^\d{8,9}$/.test(digits) && passesElfproef(digits);
}
