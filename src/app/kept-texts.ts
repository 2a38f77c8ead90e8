import type { Refusal } from "../domain/case/command.ts";
import type { IsoDate } from "../domain/school/dates.ts";
import type { SchoolFile } from "../domain/school/school.ts";
import { personalDataIn, type Seen, TEXT_MAX } from "../domain/text/personal-data.ts";
import type { NameIndex } from "./understand/name-index.ts";
import { isWorry } from "./understand/worry.ts";

/**
 * Why texts that somebody typed may not be kept, or undefined when they may: abuse before all else, then what is about a
 * person and not about the process. Everything that stores what was typed asks here first. `names` are those of the pupils
 * it may be about.
 */
export function whyNotKept(
  texts: readonly string[],
  today: IsoDate,
  names: readonly string[] | NameIndex = [],
): Refusal | undefined {
  if (texts.some((text) => isWorry(text, names))) return { code: "textIsWorry" };
  if (texts.some((text) => text.length > TEXT_MAX)) return { code: "textTooLong", max: TEXT_MAX };
  return notKept(texts.flatMap((text) => personalDataIn(text, today)));
}

/** What may stand in the school's own texts: they say how to reach people, and are not about a pupil. */
const OF_SCHOOL: ReadonlySet<Seen["kind"]> = new Set(["phone", "email"]);

/** The same for names and ways to reach people of the school itself, as far as they are new in it. */
export function whyNotInSchool(before: SchoolFile, after: SchoolFile, today: IsoDate): Refusal | undefined {
  const known = new Set(textsOf(before));
  const added = textsOf(after).filter((text) => !known.has(text));
  const seen = added.flatMap((text) => personalDataIn(text, today));
  return notKept(seen.filter(({ kind }) => !OF_SCHOOL.has(kind)));
}

function textsOf({ name, calendar, contacts, people }: SchoolFile): string[] {
  return [
    name,
    ...Object.values(contacts).flatMap((contact) => [contact.name, contact.how]),
    ...calendar.free.map((period) => period.name),
    ...people.map((person) => person.name),
  ];
}

function notKept(seen: readonly Seen[]): Refusal | undefined {
  return seen.length > 0 ? { code: "textNotKept", seen } : undefined;
}
