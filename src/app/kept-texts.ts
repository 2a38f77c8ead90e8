import type { Refusal } from "../domain/case/command.ts";
import type { IsoDate } from "../domain/school/dates.ts";
import { personalDataIn, TEXT_MAX } from "../domain/text/personal-data.ts";
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
  const seen = texts.flatMap((text) => personalDataIn(text, today));
  return seen.length > 0 ? { code: "textNotKept", seen } : undefined;
}
