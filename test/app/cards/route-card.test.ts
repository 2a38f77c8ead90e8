import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { CARD_SCHEMAS } from "../../../src/app/cards/card-data.ts";
import { cardMaker } from "../../../src/app/cards/card-maker.ts";
import { routeCard } from "../../../src/app/cards/route-card.ts";
import type { AppDeps, Painter } from "../../../src/app/deps.ts";
import { parseRoute } from "../../../src/domain/route/parse.ts";
import { readCardTemplates } from "../../../src/store/content-files.ts";
import { readRoutes, ruleFilesIn } from "../../../src/store/rule-files.ts";

const routes = readRoutes(ruleFilesIn("rules"));
const small = routeOf(`
id: klein
title: Kleine route
document: Zorgplan
subject: pupil
start: zoeken
roles:
  - { id: teacher, is: teacher, name: leerkracht, source: s }
outcomes:
  - { id: works, text: Het werkt, source: s }
steps:
  - id: zoeken
    title: Zoeken
    goal: De leerkracht zoekt een aanpak.
    lead: teacher
    evaluation: { who: teacher, text: Werkt het?, source: s }
    moves:
      - { id: a, to: samen, kind: forward, title: Naar samen, when: { outcome: works }, proposedBy: [teacher], source: s }
    source: s
  - { id: samen, title: Samen, goal: Het past., end: true, source: s }
`);
const makeCard = cardMaker(readCardTemplates("cards"));

function routeOf(text: string) {
  const parsed = parseRoute({ file: "rules/klein/2026-08-01.yaml", text, hash: "" });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
  return parsed.route;
}

/** The card of a route without a case, which asks nothing of the app but the templates and the painter. */
function cardOf(route: (typeof routes)[number], painter?: Painter) {
  const deps = { makeCard, ...(painter && { painter }) } as unknown as AppDeps;
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

  test("is the best that fits: as wide as can be, first with the names of the ways", () => {
    const asked: number[] = [];
    const room = 25_000 - cardOf(small).bytes;
    for (const [fits, tooWide] of [
      [480, 600],
      [400, 480],
      [340, 400],
      [300, 340],
      [260, 300],
    ] as const) {
      const perDot = Math.floor((room / fits + room / tooWide) / 2);
      expect(cardOf(small, painterOf(perDot, asked)).picture).toHaveLength(22 + fits * perDot);
    }
    expect(cardOf(small, painterOf(Math.ceil(room / 260), asked)).picture).toBe("");
    const all = [480, 400, 340, 400, 340, 300, 260];
    expect(asked).toEqual([480, ...all.slice(0, 2), ...all.slice(0, 3), ...all.slice(0, 6), ...all, ...all]);
  });

  test("leaves out the names of the ways when it would not fit with them", () => {
    const drawn: string[] = [];
    cardOf(small, (svg) => `data:image/png;base64,${"A".repeat(drawn.push(svg) > 3 ? 100 : 30_000)}`);
    expect(drawn).toHaveLength(4);
    expect(drawn[0]).toContain('class="move">Naar samen<');
    expect(drawn[3]).not.toContain('class="move"');
  });

  test("is drawn from titles alone: the rows say the rest", () => {
    let drawn = "";
    cardOf(small, (svg) => {
      drawn = svg;
      return "data:image/png;base64,AAAA";
    });
    const texts = [...drawn.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(texts).toContain("Samen");
    expect(texts.join(" ")).not.toContain("Aan zet");
    expect(texts).not.toContain("Kleine route");
  });

  test("uses the room up to the last byte, and never more", () => {
    const room = 25_000 - (cardOf(small, () => "data:image/png;base64,AAAA").bytes - 4);
    const filled = (length: number) => cardOf(small, () => `data:image/png;base64,${"A".repeat(length)}`);
    expect(filled(room)).toMatchObject({ bytes: 25_000 });
    expect(filled(room + 1)).toMatchObject({ picture: "" });
  });

  test("that cannot be painted is left out, and the log says which", () => {
    const errors: object[] = [];
    const painter = () => {
      throw new RangeError("<svg>");
    };
    const deps = { makeCard, painter, log: { error: (fields: object) => void errors.push(fields) } };
    expect(routeCard(deps as unknown as AppDeps, small, {}).data).toMatchObject({ picture: "" });
    expect(errors).toEqual([{ code: "picture.not-painted", cause: "RangeError", route: "klein" }]);
  });

  test("has a text with its steps in order, for who cannot see it", () => {
    const { data } = routeCard({ makeCard } as unknown as AppDeps, small, {});
    expect(data).toMatchObject({
      alt: "Tekening van de route Kleine route: Zoeken (begin), Samen (einde). De rijen hierboven zeggen hetzelfde.",
    });
  });

  test("is never higher than Teams shows", () => {
    for (const route of routes) {
      cardOf(route, (svg, width) => {
        const [, of = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
        expect((width * Number(height)) / Number(of)).toBeLessThanOrEqual(1024);
        return `data:image/png;base64,${"A".repeat(30_000)}`;
      });
    }
  });
});

test("the sample is data that the card takes, with an image that has a text", () => {
  const sample = CARD_SCHEMAS.route.parse(JSON.parse(readFileSync("cards/route.sample.json", "utf8")));
  const card = JSON.stringify(makeCard({ name: "route", data: sample }));
  expect(card).toContain('"type":"Image"');
  expect(card).toContain(`"altText":"${sample.alt}"`);
  expect(card).not.toContain("${");
});
