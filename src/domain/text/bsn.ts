import { isDay } from "./days-in-text.ts";
import { digitGroups, windowsOf } from "./digit-groups.ts";

/** Weights of the nine digits; the last counts down. Source: the elfproef of the burgerservicenummer. */
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Whether these digits can be a burgerservicenummer. Eight digits are one whose first nought was left out. */
export function passesElfproef(digits: string): boolean {
  const nine = digits.padStart(9, "0");
  if (!/^\d{9}$/.test(nine) || /^0+$/.test(nine)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(nine[at]), 0);
  return sum % 11 === 0;
}

/**
 * Whether a burgerservicenummer may stand in the text, in one piece or in groups. Days must have been taken out before: one
 * in eleven of them passes the elfproef, and so does one in eleven of the last eight digits of a telephone number.
 */
export function hasBsn(text: string, partOfPhone = false): boolean {
  return digitGroups(text).some((groups) => {
    const nine = windowsOf(groups, 9).map((window) => window.join(""));
    // Eight digits only as one number: in a longer row they are a piece of something else.
    const whole = groups.join("");
    const eight = [...groups, whole].filter((digits) => digits.length === 8 && !partOfPhone && !isDay(digits));
    return [...nine, ...eight].some(passesElfproef);
  });
}
