import type { IsoDate } from "./dates.ts";

/** The three holiday regions. A municipality decides the region, not a province, so a school states its own. */
export const regions = ["noord", "midden", "zuid"] as const;

export type Region = (typeof regions)[number];

/** Days in a row, first and last included. */
export type FreePeriod = { name: string; from: IsoDate; to: IsoDate };

/**
 * The first day the table can speak about. The summer of 2025 is not in it, and on this Monday every region was back
 * at school.
 */
export const firstKnownDay: IsoDate = "2025-09-01";

const autumn = "Herfstvakantie";
const christmas = "Kerstvakantie";
const spring = "Voorjaarsvakantie";
const may = "Meivakantie";
const summer = "Zomervakantie";

const everywhere: readonly FreePeriod[] = [
  { name: christmas, from: "2025-12-20", to: "2026-01-04" },
  { name: may, from: "2026-04-25", to: "2026-05-03" },
  { name: christmas, from: "2026-12-19", to: "2027-01-03" },
  { name: may, from: "2027-04-24", to: "2027-05-02" },
  { name: christmas, from: "2027-12-25", to: "2028-01-09" },
  { name: may, from: "2028-04-29", to: "2028-05-07" },
  { name: christmas, from: "2028-12-23", to: "2029-01-07" },
  { name: may, from: "2029-04-28", to: "2029-05-06" },
];

const regional: Readonly<Record<Region, readonly FreePeriod[]>> = {
  noord: [
    { name: autumn, from: "2025-10-18", to: "2025-10-26" },
    { name: spring, from: "2026-02-21", to: "2026-03-01" },
    { name: summer, from: "2026-07-04", to: "2026-08-16" },
    { name: autumn, from: "2026-10-10", to: "2026-10-18" },
    { name: spring, from: "2027-02-20", to: "2027-02-28" },
    { name: summer, from: "2027-07-10", to: "2027-08-22" },
    { name: autumn, from: "2027-10-16", to: "2027-10-24" },
    { name: spring, from: "2028-02-19", to: "2028-02-27" },
    { name: summer, from: "2028-07-15", to: "2028-08-27" },
    { name: autumn, from: "2028-10-14", to: "2028-10-22" },
    { name: spring, from: "2029-02-17", to: "2029-02-25" },
    { name: summer, from: "2029-07-21", to: "2029-09-02" },
  ],
  midden: [
    { name: autumn, from: "2025-10-18", to: "2025-10-26" },
    { name: spring, from: "2026-02-14", to: "2026-02-22" },
    { name: summer, from: "2026-07-18", to: "2026-08-30" },
    { name: autumn, from: "2026-10-17", to: "2026-10-25" },
    { name: spring, from: "2027-02-20", to: "2027-02-28" },
    { name: summer, from: "2027-07-17", to: "2027-08-29" },
    { name: autumn, from: "2027-10-16", to: "2027-10-24" },
    { name: spring, from: "2028-02-26", to: "2028-03-05" },
    { name: summer, from: "2028-07-08", to: "2028-08-20" },
    { name: autumn, from: "2028-10-21", to: "2028-10-29" },
    { name: spring, from: "2029-02-17", to: "2029-02-25" },
    { name: summer, from: "2029-07-07", to: "2029-08-19" },
  ],
  zuid: [
    { name: autumn, from: "2025-10-11", to: "2025-10-19" },
    { name: spring, from: "2026-02-14", to: "2026-02-22" },
    { name: summer, from: "2026-07-11", to: "2026-08-23" },
    { name: autumn, from: "2026-10-17", to: "2026-10-25" },
    { name: spring, from: "2027-02-13", to: "2027-02-21" },
    // Seen in public data sets only, not on rijksoverheid.nl itself: check against the official page.
    { name: summer, from: "2027-07-24", to: "2027-09-05" },
    { name: autumn, from: "2027-10-23", to: "2027-10-31" },
    { name: spring, from: "2028-02-26", to: "2028-03-05" },
    { name: summer, from: "2028-07-22", to: "2028-09-03" },
    { name: autumn, from: "2028-10-21", to: "2028-10-29" },
    { name: spring, from: "2029-02-10", to: "2029-02-18" },
    { name: summer, from: "2029-07-14", to: "2029-08-26" },
  ],
};

/**
 * The school holidays of a region, oldest first, for the school years 2025-26 to 2028-29. Autumn, spring and a second
 * week in May are advice to schools, so a school's own calendar goes on top (source: the yearly overview on
 * rijksoverheid.nl/onderwerpen/schoolvakanties).
 */
export function holidaysOf(region: Region): readonly FreePeriod[] {
  return [...everywhere, ...regional[region]].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The last day the table can speak about for this region: a Sunday, the end of its last summer holiday. */
export function lastKnownDay(region: Region): IsoDate {
  return holidaysOf(region).at(-1)?.to ?? firstKnownDay;
}

/**
 * The public holidays on which primary schools are closed, in the same school years; some fall in a holiday or at a
 * weekend. Bevrijdingsdag is among them: schools close every year, and a message on a free day is worse than a day lost.
 * Not here, because each school chooses: Goede Vrijdag, the Friday after Hemelvaartsdag, carnaval.
 */
export const publicHolidays: readonly FreePeriod[] = [
  oneDay("Tweede Paasdag", "2026-04-06"),
  oneDay("Koningsdag", "2026-04-27"),
  oneDay("Bevrijdingsdag", "2026-05-05"),
  oneDay("Hemelvaartsdag", "2026-05-14"),
  oneDay("Tweede Pinksterdag", "2026-05-25"),
  oneDay("Tweede Paasdag", "2027-03-29"),
  oneDay("Koningsdag", "2027-04-27"),
  oneDay("Bevrijdingsdag", "2027-05-05"),
  oneDay("Hemelvaartsdag", "2027-05-06"),
  oneDay("Tweede Pinksterdag", "2027-05-17"),
  oneDay("Tweede Paasdag", "2028-04-17"),
  oneDay("Koningsdag", "2028-04-27"),
  oneDay("Bevrijdingsdag", "2028-05-05"),
  oneDay("Hemelvaartsdag", "2028-05-25"),
  oneDay("Tweede Pinksterdag", "2028-06-05"),
  oneDay("Tweede Paasdag", "2029-04-02"),
  oneDay("Koningsdag", "2029-04-27"),
  oneDay("Bevrijdingsdag", "2029-05-05"),
  oneDay("Hemelvaartsdag", "2029-05-10"),
  oneDay("Tweede Pinksterdag", "2029-05-21"),
];

function oneDay(name: string, on: IsoDate): FreePeriod {
  return { name, from: on, to: on };
}
