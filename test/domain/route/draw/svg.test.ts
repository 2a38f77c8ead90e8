import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { outlineOf, overviewOf } from "../../../../src/domain/route/draw/route-map.ts";
import { drawingOf, svgOf } from "../../../../src/domain/route/draw/svg.ts";
import { anyMap } from "./any-map.ts";
import { map, way } from "./small-map.ts";

const ring = map(
  [way(1, "forward", { approval: "intern begeleider" })],
  [way(2), way(0, "back")],
  [way(0, "round")],
  [],
);

/** Every text that is drawn, unescaped. */
function textsOf(svg: string): string[] {
  const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) =>
    text.replace(/&(lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity),
  );
}

/** Whether every tag is closed in order and every ampersand begins an entity. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = "", attributes = ""] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[^<>]*)?)>/g)) {
    if (slash) {
      if (open.pop() !== name) return false;
    } else if (!attributes.endsWith("/")) open.push(name);
  }
  const outside = svg.replace(/<\/?[a-z]+(?:\s[^<>]*)?>/g, "");
  return open.length === 0 && !/[<>]/.test(outside) && !/&(?!(?:lt|gt|amp|quot);)/.test(svg);
}

describe("the picture", () => {
  test("shows every step with its goal, turn and time, and every way with who agrees", () => {
    expect(textsOf(svgOf(ring))).toEqual(
      expect.arrayContaining([
        "Kleine route",
        "Stap 0",
        "Doel van stap 0.",
        "Aan zet: leerkracht",
        "Hoe lang: hooguit 3 schoolweken",
        "Naar 1",
        "akkoord: intern begeleider",
        "Begin",
        "Einde",
      ]),
    );
  });

  test("says where you are in words and with a bold border", () => {
    const here = { ...ring, steps: ring.steps.map((step, index) => ({ ...step, here: index === 1 })) };
    expect(textsOf(svgOf(ring))).not.toContain("Hier ben je");
    expect(textsOf(svgOf(here)).filter((text) => text === "Hier ben je")).toHaveLength(1);
    expect(svgOf(here).match(/stroke-width="4"/g)).toHaveLength(1);
  });

  test("tells who cannot see it the whole route, as its title and description", () => {
    const svg = svgOf(ring);
    const [, labels = ""] = /role="img" aria-labelledby="([^"]+)" lang="nl"/.exec(svg) ?? [];
    const [title, desc] = labels.split(" ");
    expect(svg).toContain(`<title id="${title}">Kleine route</title>`);
    expect(svg).toContain(`<desc id="${desc}">`);
    expect(svg).toContain("Verder: Naar 1 (Stap 1), met akkoord van de intern begeleider.");
  });

  test("gives every kind of way another line and another icon, with a word for each, so that colour is an extra", () => {
    const kinds = ["forward", "back", "resolved", "referred", "round", "putForward"] as const;
    const svg = svgOf(
      map(
        kinds.map((kind) => way(1, kind)),
        [],
      ),
    );
    const words = ["verder", "terug", "opgelost", "naar een andere plek", "volgende ronde", "naar een andere route"];
    expect(textsOf(svg).slice(-6)).toEqual(words);
    const icons = [...svg.matchAll(/<path d="([^"]+)" transform/g)].map(([, icon]) => icon);
    expect(new Set(icons).size).toBe(6);
  });

  test("needs nothing from elsewhere", () => {
    expect(svgOf(ring).replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|href|@import|url\(/);
  });

  test("fits a phone: one column of at most 420 wide, text of at least 12.5", () => {
    const svg = svgOf(ring);
    expect(svg).toMatch(/viewBox="0 0 420 \d+"/);
    const sizes = [...svg.matchAll(/font-size:([\d.]+)px/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12.5);
  });

  test("is well-formed and the same each time, whatever the texts are", () => {
    fc.assert(
      fc.property(anyMap, (route) => {
        const svg = svgOf(route);
        expect(isWellFormed(svg)).toBe(true);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        expect(svgOf(structuredClone(route))).toBe(svg);
      }),
      { numRuns: 50 },
    );
  });

  test("leaves out characters that XML does not know", () => {
    expect(isWellFormed(svgOf({ ...ring, title: "a\u0000\u001b\ud800b" }))).toBe(true);
    expect(svgOf({ ...ring, title: "a\u0000\u001b\ud800b" })).toContain(">ab</title>");
  });
});

test("the small picture has titles alone", () => {
  const texts = textsOf(drawingOf(overviewOf(ring), { width: 340, small: true }).svg);
  expect(texts).toContain("Naar 1");
  expect(texts).not.toContain("Kleine route");
  expect(texts.filter((text) => /^(Doel|Aan zet|Hoe lang|akkoord)/.test(text))).toEqual([]);
});

test("the smallest picture has the titles of steps alone, and all its lines", () => {
  const arrows = (svg: string) => svg.match(/Z" fill=/g)?.length;
  const { svg } = drawingOf(outlineOf(ring), { width: 340, small: true });
  expect(textsOf(svg).filter((text) => text.startsWith("Naar"))).toEqual([]);
  expect(textsOf(svg)).toContain("Stap 0");
  expect(arrows(svg)).toBe(arrows(svgOf(ring)));
  const [icons, kinds] = [
    svg.match(/ transform="/g)?.length,
    new Set(ring.steps.flatMap(({ moves }) => moves.map(({ kind }) => kind))),
  ];
  expect(icons).toBe(kinds.size);
  expect(svg).not.toContain("#b9c4d0");
  expect(drawingOf(outlineOf(ring), { small: true }).height).toBeLessThan(drawingOf(ring).height / 2);
});

test("a drawing says how large it is", () => {
  const { svg, width, height } = drawingOf(ring, { width: 300 });
  expect(svg).toContain(`viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`);
});
