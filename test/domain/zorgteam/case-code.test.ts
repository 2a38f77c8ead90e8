import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { codeFrom, codeIn } from "../../../src/domain/zorgteam/case-code.ts";

const ids = Array.from({ length: 2_000 }, (_, nth) => `0198f2a4-7c31-4e52-9b1d-${String(nth).padStart(12, "0")}`);

test("a code is short and has no letter that is mixed up with another, and no vowel", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(49), (id, attempt) => {
      expect(codeFrom(id, attempt)).toMatch(attempt < 5 ? /^ZT-[^\WAEIOU0125Q8_]{3}$/ : /^ZT-[^\WAEIOU0125Q8_]{4}$/);
    }),
  );
});

test("the same id gives the same code; ids in a row give codes without an order", () => {
  expect(codeFrom("id-1", 0)).toBe(codeFrom("id-1", 0));
  const codes = ids.map((id) => codeFrom(id, 0));
  // Drawn at random, 2,000 out of 6,859 would give some 1,735 different ones.
  expect(new Set(codes).size).toBeGreaterThan(1_500);
  const rising = codes.filter((code, nth) => code > (codes[nth - 1] ?? "")).length;
  expect(rising).toBeGreaterThan(800);
  expect(rising).toBeLessThan(1_200);
});

test("every code is read back, however it was typed", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(9), fc.constantFrom("", "-", " "), fc.boolean(), (id, attempt, joint, small) => {
      const code = codeFrom(id, attempt);
      const bare = code.slice("ZT-".length);
      const typed = `wie is zt${joint}${small ? bare.toLowerCase() : bare}?`;
      // Behind a space a word could follow; only a digit makes it a code.
      expect(codeIn(typed)).toBe(joint === " " && !/\d/.test(bare) ? undefined : code);
    }),
  );
});

test.each(["zt", "het ZT kwam", "zt met sanne", "ZT-7K", "ZT-7K3PR", "ZT-OI0", "azt-7k3", "zt-7k3x9"])(
  "%s holds no code",
  (text) => {
    expect(codeIn(text)).toBeUndefined();
  },
);
