import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { CARD_SCHEMAS } from "../../../src/app/cards/card-data.ts";
import { cardMaker } from "../../../src/app/cards/card-maker.ts";
import { type DepsWithPainter, type Painter, routeCard } from "../../../src/app/cards/route-card.ts";
import { readCardTemplates } from "../../../src/store/content-files.ts";
import { readRoutes, ruleFilesIn } from "../../../src/store/rule-files.ts";

const routes = readRoutes(ruleFilesIn("rules"));
const makeCard = cardMaker(readCardTemplates("cards"));

/** The card of a route without a case, which asks nothing of the app but the templates and the painter. */
function cardOf(route: (typeof routes)[number], painter?: Painter) {
  const deps = { makeCard, ...(painter && { painter }) } as unknown as DepsWithPainter;
  const content = routeCard(deps, route, {});
  if (content.name !== "route") throw new Error(content.name);
  return { picture: content.data.picture, bytes: Buffer.byteLength(JSON.stringify(makeCard(content))) };
}

/** A picture of this many bytes for every dot of width. */
function painterOf(perDot: number, asked: number[] = []): Painter {
  return (_svg, width) => {
    asked.push(width);
    return `data:image/png;base64,${"A".repeat(width * perDot)}`;
  };
}

describe("the picture on the card", () => {
  test.each(routes.map((route) => [route.id, route] as const))("%s: fits under 25 KB with or without", (_id, route) => {
    expect(cardOf(route)).toMatchObject({ picture: "" });
    expect(cardOf(route).bytes).toBeLessThan(15_000);
    for (const perDot of [20, 40, 50, 60]) expect(cardOf(route, painterOf(perDot)).bytes).toBeLessThanOrEqual(25_000);
  });

  test("is the widest that fits", () => {
    const [route] = routes;
    if (!route) throw new Error("no routes");
    const asked: number[] = [];
    const room = 25_000 - cardOf(route).bytes;
    const widthOf = ({ picture }: { picture: string }) => /^data:image\/png;base64,/.test(picture) && picture.length;
    for (const [fits, tooWide] of [
      [480, Number.POSITIVE_INFINITY],
      [400, 480],
      [340, 400],
      [300, 340],
    ] as const) {
      const perDot = Math.floor((room / fits + room / Math.min(tooWide, 600)) / 2);
      expect(widthOf(cardOf(route, painterOf(perDot, asked)))).toBe(22 + fits * perDot);
    }
    expect(cardOf(route, painterOf(Math.ceil(room / 300), asked)).picture).toBe("");
    const all = [480, 400, 340, 400, 340, 300];
    expect(asked).toEqual([480, ...all.slice(0, 2), ...all.slice(0, 3), ...all, ...all]);
  });

  test("leaves out the names of the ways when it would not fit with them", () => {
    const [route] = routes;
    if (!route) throw new Error("no routes");
    const drawn: string[] = [];
    cardOf(route, (svg) => `data:image/png;base64,${"A".repeat(drawn.push(svg) > 3 ? 100 : 30_000)}`);
    const [way] = [...route.steps.values()].flatMap(({ moves }) => moves);
    expect(drawn).toHaveLength(4);
    expect(drawn[0]).toContain(`class="move">${way?.title}<`);
    expect(drawn[3]).not.toContain('class="move"');
  });

  test("is drawn from titles alone: the rows say the rest", () => {
    const [route] = routes;
    if (!route) throw new Error("no routes");
    let drawn = "";
    cardOf(route, (svg) => {
      drawn = svg;
      return "data:image/png;base64,AAAA";
    });
    const texts = [...drawn.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(texts).toContain([...route.steps.values()][0]?.title);
    expect(texts.join(" ")).not.toContain("Aan zet");
  });
});

test("the sample is data that the card takes, with an image that has a text", () => {
  const sample = CARD_SCHEMAS.route.parse(JSON.parse(readFileSync("cards/route.sample.json", "utf8")));
  const card = JSON.stringify(makeCard({ name: "route", data: sample }));
  expect(card).toContain('"type":"Image"');
  expect(card).toContain(`"altText":"${sample.alt}"`);
  expect(card).not.toContain("${");
});
