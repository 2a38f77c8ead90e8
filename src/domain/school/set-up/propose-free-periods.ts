import { type SchoolCalendar, schoolCalendar } from "../calendar.ts";
import type { IsoDate } from "../dates.ts";
import type { FreePeriod } from "../holidays.ts";
import { checkFreePeriod } from "./free-days.ts";

/** What a calendar file holds of whole days; `repeated` are events that come back, which nobody's day off is. */
export type WholeDays = { events: readonly FreePeriod[]; repeated: number };

/** What may be a day off, oldest first, and how many whole days of the file are not among them. */
export type Proposals = { periods: FreePeriod[]; left: number };

/** More than this nobody looks at one by one; what was taken is not proposed again, so that a next time gives the rest. */
const MOST = 20;
const NAME_LENGTH = 60;

/** How schools call a day without lessons. A study day of the staff is one; a school trip is not. */
const FREE_WORDS =
  /studie(mid)?dag|studiedagen|vrij(e)?\b|vakantie|lesvrij|margedag|roostervrij|kinderen vrij|leerlingen vrij|school dicht|gesloten|feestdag|pasen|paasdag|goede vrijdag|pinkster|hemelvaart|koningsdag|bevrijdingsdag|carnaval|kerst(vakantie|dag)|sinterklaas(vrij|middag)|suikerfeest|offerfeest|staking/i;

/**
 * The days of a calendar file that look like days off, are still to come, and on which the school would teach. Nothing of it
 * is taken over: somebody chooses.
 */
export function proposeFreePeriods(
  { events, repeated }: WholeDays,
  calendar: SchoolCalendar,
  today: IsoDate,
): Proposals {
  const periods: FreePeriod[] = [];
  let known = calendar;
  for (const event of [...events].sort((one, other) => one.from.localeCompare(other.from))) {
    if (periods.length === MOST) break;
    if (event.to < today || !FREE_WORDS.test(event.name)) continue;
    const checked = checkFreePeriod({ ...event, name: plainName(event.name) }, known);
    if (!checked.ok) continue;
    periods.push(checked.period);
    // Two events for one day are one proposal.
    known = schoolCalendar({ region: known.region, free: [...known.ownFree, checked.period] });
  }
  return { periods, left: events.length + repeated - periods.length };
}

/** On one line, without what parts choices from each other on a card. */
function plainName(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control},/]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, NAME_LENGTH)
    .trim();
}
