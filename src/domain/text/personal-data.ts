import type { IsoDate } from "../school/dates.ts";
import { canBeBornOn, saysBirth } from "./birth-date.ts";
import { hasBsn } from "./bsn.ts";
import { daysIn } from "./days-in-text.ts";
import { hasEmailAddress } from "./e-mail-address.ts";
import { healthWordIn } from "./health.ts";
import { hasPhoneNumber, withoutCountryCodes } from "./phone-number.ts";
import { plainCharacters } from "./plain-characters.ts";

/** What does not belong in a text that the bot keeps. `word` is the one that was seen, for whoever typed it. */
export type Seen =
  | { kind: "bsn" }
  | { kind: "phone" }
  | { kind: "email" }
  | { kind: "birthDate" }
  | { kind: "health"; word: string };

/** The most that is kept of anything that a person types. */
export const TEXT_MAX = 280;

/**
 * What in this text says more than a process needs: numbers by which somebody is found, a birthday, a word of diagnosis or
 * medicine. Pure, and the same on every day but for birthdays, which depend on how old a pupil can be on `today`.
 */
export function personalDataIn(text: string, today: IsoDate): Seen[] {
  const plain = plainCharacters(text);
  const { days, rest } = daysIn(plain);
  const word = healthWordIn(text);
  const phone = hasPhoneNumber(rest);
  return [
    ...(hasBsn(withoutCountryCodes(rest), phone) ? [{ kind: "bsn" as const }] : []),
    ...(phone ? [{ kind: "phone" as const }] : []),
    ...(hasEmailAddress(plain) ? [{ kind: "email" as const }] : []),
    ...(saysBirth(plain) || days.some((day) => canBeBornOn(day, today)) ? [{ kind: "birthDate" as const }] : []),
    ...(word ? [{ kind: "health" as const, word }] : []),
  ];
}
