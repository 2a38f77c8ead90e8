import { digitGroups, windowsOf } from "./digit-groups.ts";

/** +31 6 …, +31 (0)20 …, 0031 …, and numbers of other countries with their plus. */
const ABROAD = /(?:\+\d{1,3}(?:[ .\-/()]{0,3}\d){6,12}|\b00[1-9](?:[ .\-/()]{0,3}\d){8,12})(?!\d)/g;
/** Numbers that everybody may call and that are nobody's: information and help lines. */
const PUBLIC = /^0(?:800|900|906|909)/;

/** Whether a telephone number stands in the text: Dutch (mobile or with an area code) or with a country's code. */
export function hasPhoneNumber(text: string): boolean {
  return (
    withoutCountryCodes(text) !== text ||
    digitGroups(text).some((groups) =>
      windowsOf(groups, 10).some((window) => startsAsPhone(window) && !PUBLIC.test(window.join(""))),
    )
  );
}

/** The text without the numbers that begin with the code of a country: part of one may look like something else. */
export function withoutCountryCodes(text: string): string {
  return text.replace(ABROAD, "#");
}

/** "09.30-10.15 12" has ten digits too: a first group of two is the mobile 06, of one only when all stand apart. */
function startsAsPhone(groups: readonly string[]): boolean {
  const [first = ""] = groups;
  if (!/^0[1-9]/.test(groups.join(""))) return false;
  if (first.length === 1) return groups.every((group) => group.length === 1) || groups[1]?.[0] === "6";
  return first.length > 2 || first === "06";
}
