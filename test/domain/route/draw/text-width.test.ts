import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { shortened, textWidth, wrapText } from "../../../../src/domain/route/draw/text-width.ts";

const font = { size: 10 };

describe("the width of a text", () => {
  test("follows the measures of Arial", () => {
    expect(textWidth("Wim", font)).toBeCloseTo(9.44 + 2.22 + 8.33);
    expect(textWidth("één", font)).toBeCloseTo(textWidth("een", font));
  });

  test("is larger in bold and grows with the size", () => {
    expect(textWidth("zorg", { size: 10, bold: true })).toBeGreaterThan(textWidth("zorg", font));
    expect(textWidth("zorg", { size: 20 })).toBeCloseTo(2 * textWidth("zorg", font));
  });
});

describe("breaking a text into lines", () => {
  test("breaks between words", () => {
    expect(wrapText("de leerkracht zoekt zelf", 60, font)).toEqual(["de leerkracht", "zoekt zelf"]);
  });

  test("breaks a word that is wider than the line, with a hyphen", () => {
    expect(wrapText("ontwikkelingsperspectief", 63, font)).toEqual(["ontwikkelings-", "perspectief"]);
  });

  test("never makes a line too wide, and loses nothing", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 30, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, font);
        for (const line of lines) expect(textWidth(line, font)).toBeLessThanOrEqual(width);
        const bare = (some: string) => some.replace(/[\s-]/g, "");
        expect(bare(lines.join(""))).toBe(bare(text));
      }),
    );
  });
});

describe("shortening a text", () => {
  test("leaves a short one alone", () => {
    expect(shortened("Het past.", 20)).toBe("Het past.");
  });

  test("keeps whole sentences", () => {
    expect(shortened("Het past weer. Het kind doet mee in de klas.", 20)).toBe("Het past weer.");
  });

  test("otherwise keeps whole words, with an ellipsis", () => {
    expect(shortened("De leerkracht zoekt, met collega's, een aanbod", 21)).toBe("De leerkracht zoekt…");
  });
});
