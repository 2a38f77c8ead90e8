import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { passesElfproef } from "../../../src/domain/text/bsn.ts";
import { personalDataIn } from "../../../src/domain/text/personal-data.ts";

const TODAY = "2026-11-22";
const kindsIn = (text: string) => personalDataIn(text, TODAY).map(({ kind }) => kind as string);

/** Written here once more and in another way, so that the sum itself is checked too. */
function isBsn(digits: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = [...digits].map(Number);
  return (9 * a + 8 * b + 7 * c + 6 * d + 5 * e + 4 * f + 3 * g + 2 * h - i) % 11 === 0;
}

const nine = fc.integer({ min: 1, max: 999_999_999 }).map((number) => String(number).padStart(9, "0"));
/** The last digit follows from the eight before it; for one in eleven there is none. */
const bsn = nine
  .map((digits) => [..."0123456789"].map((last) => digits.slice(0, 8) + last).find(isBsn) ?? "")
  .filter((digits) => digits !== "" && digits !== "000000000");

/** In one piece, as on a form, in threes, or each digit apart; with a dot, a space, a dash or a stroke between. */
const notation = fc.record({
  groups: fc.constantFrom([9], [4, 2, 3], [3, 3, 3], [2, 2, 2, 3], [1, 1, 1, 1, 1, 1, 1, 1, 1]),
  between: fc.constantFrom(".", " ", "-", "/", "\u00a0", " - ", "\u2011", ". "),
  wide: fc.boolean(),
  before: fc.constantFrom("", "bsn ", "BSN:", "nummer=", "Leerling (", "Sanne, ", "groep vijf\n"),
  after: fc.constantFrom("", ".", " is het", ") klopt", ", zie map", "\n"),
});

type Notation = { groups: readonly number[]; between: string; wide: boolean; before: string; after: string };

function written(digits: string, { groups, between, wide, before, after }: Notation): string {
  let at = 0;
  const parts = groups.map((length) => {
    at += length;
    return digits.slice(at - length, at);
  });
  const number = parts.join(between);
  const shown = wide ? number.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))) : number;
  return before + shown + after;
}

test("every number that passes the elfproef is seen, however it is written", () => {
  fc.assert(
    fc.property(bsn, notation, (digits, how) => {
      expect(passesElfproef(digits)).toBe(true);
      expect(kindsIn(written(digits, how))).toContain("bsn");
    }),
    { numRuns: 3000 },
  );
});

test("also without its first nought, unless it reads as a day of this century", () => {
  const short = bsn.filter((digits) => /^0[1-9]/.test(digits)).map((digits) => digits.slice(1));
  fc.assert(
    fc.property(short, (digits) => {
      const isDay = /^(?:19|20)\d{6}$|(?:19|20)\d\d$/.test(digits);
      fc.pre(!isDay);
      expect(kindsIn(`nr ${digits}.`)).toContain("bsn");
    }),
    { numRuns: 500 },
  );
});

test("a number that fails the elfproef passes", () => {
  const other = nine.filter((digits) => !isBsn(digits));
  fc.assert(
    fc.property(other, notation, (digits, how) => {
      expect(passesElfproef(digits)).toBe(false);
      expect(kindsIn(written(digits, how))).not.toContain("bsn");
    }),
    { numRuns: 3000 },
  );
});

test("every Dutch number is seen as a telephone number, however it is written", () => {
  const digits = fc.integer({ min: 0, max: 99_999_999 }).map((number) => String(number).padStart(8, "0"));
  const forms = fc.constantFrom(
    (eight: string) => `06${eight}`,
    (eight: string) => `06-${eight}`,
    (eight: string) => `06 ${eight.replace(/..(?=.)/g, "$& ")}`,
    (eight: string) => `+316${eight}`,
    (eight: string) => `+31 6 ${eight}`,
    (eight: string) => `0031 6 ${eight}`,
    (eight: string) => `(+31) (0)6 ${eight}`,
    (eight: string) => `020-${eight.slice(1)}`,
    (eight: string) => `(0316) ${eight.slice(2)}`,
  );
  fc.assert(
    fc.property(digits, forms, (eight, form) => {
      expect(kindsIn(`bel ${form(eight)}, graag`)).toContain("phone");
    }),
    { numRuns: 1000 },
  );
});

test("any text is read, and reads the same in capitals of another width", () => {
  const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 280 }), fc.string({ maxLength: 280 }));
  fc.assert(
    fc.property(anything, (text) => {
      expect(kindsIn(text)).toEqual(kindsIn(text.normalize("NFKC")));
    }),
    { numRuns: 1000 },
  );
});

test("a long text of digits takes no longer than it should", () => {
  for (const text of [
    "1 ".repeat(1000),
    "06-".repeat(700),
    "12-12-".repeat(300),
    "a@".repeat(900),
    "geb ".repeat(500),
  ]) {
    expect(Array.isArray(personalDataIn(text, TODAY))).toBe(true);
  }
});
