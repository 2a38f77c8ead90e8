import { type IsoDate, parseIsoDate } from "../school/dates.ts";

const MONTHS = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const MONTH =
  "jan(?:uari)?|feb(?:ruari)?|maart|mrt|maa|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?";

/** A day with its month, the year left open: "3-5", "3 mei". */
export const DAY_AND_MONTH = `\\d{1,2} ?[-/.] ?\\d{1,2}|\\d{1,2}(?:e|ste|de)? (?:${MONTH})`;

type Form = { pattern: RegExp; read(groups: readonly string[]): [year: string, month: string, day: string] };

const FORMS: readonly Form[] = [
  // 2016-05-12
  {
    pattern: /(?<!\d)((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g,
    read: ([year = "", , month = "", day = ""]) => [year, month, day],
  },
  // 12-05-2016, 12 5 2016, 12|5|2016
  {
    pattern: /(?<!\d)(\d{1,2})( ?[-/. |:_] ?)(\d{1,2})\2((?:19|20)\d{2})(?!\d)/g,
    read: ([day = "", , month = "", year = ""]) => [year, month, day],
  },
  // 12-05-16 and 12/5/'16; with dots a day of two digits, because "4.2.15" is a paragraph, and so may "12.5.17" be
  {
    pattern: /(?<![\d./-])(\d{1,2})([-/])(\d{1,2})\2'?(\d{2})(?![\d./-])/g,
    read: ([day = "", , month = "", year = ""]) => [`20${year}`, month, day],
  },
  {
    pattern:
      /(?<!(?:versie|hoofdstuk|paragraaf|par\.|§|bijlage) ?)(?<![\d./-])(\d{2})(\.)(\d{1,2})\.(\d{2})(?!\d|[./-]\d)/gi,
    read: ([day = "", , month = "", year = ""]) => [`20${year}`, month, day],
  },
  // 12 mei 2016, 12 mei '16
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:e|ste|de)?[ -](${MONTH})\\.?[ -]((?:19|20)\\d{2}|'?\\d{2})(?!\\d)`, "gi"),
    read: ([day = "", month = "", year = ""]) => [year.replace("'", "").padStart(4, "20"), String(monthOf(month)), day],
  },
];

/** 12052016 and 20160512. */
const IN_ONE_PIECE: readonly Form[] = [
  {
    pattern: /(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)/g,
    read: ([day = "", month = "", year = ""]) => [year, month, day],
  },
  {
    pattern: /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/g,
    read: ([year = "", month = "", day = ""]) => [year, month, day],
  },
];

/**
 * The days with a year that stand in the text, and the text without them, so that their digits are not read as a number. A
 * day in one piece of eight digits stays: it may be a piece of a telephone number as well.
 */
export function daysIn(text: string): { days: IsoDate[]; rest: string } {
  const days: IsoDate[] = [];
  const take = (forms: readonly Form[], from: string) =>
    forms.reduce(
      (left, { pattern, read }) =>
        left.replace(pattern, (found, ...groups) => {
          const [year, month, day] = read(groups.slice(0, -2).map(String));
          const date = parseIsoDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
          if (date) days.push(date);
          return date ? "#" : found;
        }),
      from,
    );
  const rest = take(FORMS, text);
  take(IN_ONE_PIECE, rest);
  return { days, rest };
}

/** Whether these eight digits are a day. */
export function isDay(digits: string): boolean {
  return daysIn(digits).days.length > 0;
}

function monthOf(word: string): number {
  const short = word.toLowerCase() === "mrt" ? "maa" : word.toLowerCase().slice(0, 3);
  return MONTHS.indexOf(short) + 1;
}
