import { crc32, inflateSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { cardMaker } from "../../src/app/cards/card-maker.ts";
import { routeCard } from "../../src/app/cards/route-card.ts";
import type { AppDeps, Painter } from "../../src/app/deps.ts";
import { mapOf, outlineOf } from "../../src/domain/route/draw/route-map.ts";
import { drawingOf } from "../../src/domain/route/draw/svg.ts";
import { createPainter } from "../../src/picture/painter.ts";
import { palettePng } from "../../src/picture/palette-png.ts";
import { readCardTemplates } from "../../src/store/content-files.ts";
import { readRoutes, ruleFilesIn } from "../../src/store/rule-files.ts";

const painter = await createPainter();
const routes = readRoutes(ruleFilesIn("rules"));

/** Width, height and the colour of every dot; throws on anything a decoder would refuse. */
function read(png: Uint8Array) {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)));
    at += 12 + length;
  }
  const header = chunks.get("IHDR") ?? Buffer.alloc(0);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect([...header.subarray(8)]).toEqual([4, 3, 0, 0, 0]);
  expect([...chunks.keys()]).toEqual(["IHDR", "PLTE", "IDAT", "IEND"]);
  const row = 1 + Math.ceil(width / 2);
  const dots = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
  expect(dots).toHaveLength(row * height);
  const at = (x: number, y: number) => ((dots[y * row + 1 + (x >> 1)] ?? 0) >> (x % 2 === 0 ? 4 : 0)) & 15;
  const colours = [...(chunks.get("PLTE") ?? [])];
  const palette = [...Array(colours.length / 3).keys()].map((nth) => hex(colours.slice(nth * 3, nth * 3 + 3)));
  return { width, height, palette, colour: (x: number, y: number) => colours.slice(at(x, y) * 3, at(x, y) * 3 + 3) };
}

function hex(colour: readonly number[]): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function bytesOf(uri: string): Uint8Array {
  return Buffer.from(uri.replace("data:image/png;base64,", ""), "base64");
}

test("paints a picture of the width that is asked, the same each time and from each painter", async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 5"><rect width="10" height="5" fill="#1f6b3a"/></svg>';
  const png = read(bytesOf(painter(svg, 40)));
  expect([png.width, png.height, png.colour(20, 10)]).toEqual([40, 20, [0x1f, 0x6b, 0x3a]]);
  expect(painter(svg, 40)).toBe(painter(svg, 40));
  expect((await createPainter())(svg, 40)).toBe(painter(svg, 40));
  expect(read(bytesOf(painter(svg, 20))).width).toBe(20);
});

test("has letters, without a font on the machine", () => {
  const text =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#fff"/><text x="2" y="16" font-size="16" font-family="Arial">WWW</text></svg>';
  const png = read(bytesOf(painter(text, 40)));
  const dark = [...Array(40 * 20).keys()].filter((dot) => (png.colour(dot % 40, Math.floor(dot / 40))[0] ?? 255) < 128);
  expect(dark.length).toBeGreaterThan(40);
});

test("refuses what is no SVG", () => {
  expect(() => painter("<html>", 40)).toThrow();
});

test("keeps the flat colours of a drawing as they are, also light ones that differ little, dot by dot", () => {
  const [paper, box, end] = [
    [255, 255, 255],
    [245, 248, 252],
    [233, 244, 236],
  ];
  const edges = [...Array(60)].map((_, nth) => [nth * 4, 0, 255 - nth * 4]);
  const mixed = [...Array(150)].map((_, dot) => (dot % 3 === 0 ? box : paper));
  // In one piece: it counts for its dots, not for how often it begins.
  const piece = Array(30).fill(end);
  const rgba = new Uint8Array([...mixed, ...edges, ...edges, ...piece].flatMap((colour = []) => [...colour, 255]));
  const png = read(palettePng({ width: 3, height: 100, rgba }));
  expect([png.width, png.height]).toEqual([3, 100]);
  for (const y of [0, 1, 49]) expect([0, 1, 2].map((x) => png.colour(x, y))).toEqual([box, paper, paper]);
  for (const y of [90, 99]) expect([0, 1, 2].map((x) => png.colour(x, y))).toEqual([end, end, end]);
});

const drawings = routes.flatMap((route) =>
  [undefined, ...route.steps.keys()].map((here) => [route.id, here ?? "no step", route, here] as const),
);

test.each(drawings)("%s, %s: the smallest picture leaves room on a card", (_id, _here, route, here) => {
  const uri = painter(drawingOf(outlineOf(mapOf(route, here)), { width: 340, small: true }).svg, 260);
  expect(uri.length).toBeLessThan(15_000);
});

test.each(routes.map((route) => [route.id, route] as const))("%s: its card has a picture that fits", (_id, route) => {
  const makeCard = cardMaker(readCardTemplates("cards"));
  let drawn = "";
  const watched: Painter = (svg, width) => {
    drawn = svg;
    return painter(svg, width);
  };
  const content = routeCard({ makeCard, painter: watched } as unknown as AppDeps, route, {});
  if (content.name !== "route") throw new Error(content.name);
  const { width, height, palette } = read(bytesOf(content.data.picture));
  expect(width).toBeGreaterThanOrEqual(300);
  expect(height).toBeLessThanOrEqual(1024);
  expect(Buffer.byteLength(JSON.stringify(makeCard(content)))).toBeLessThanOrEqual(25_000);
  // Boxes and lines keep the colour that the legend gives them; letters may be a shade off.
  const ofLinesAndBoxes = [...drawn.matchAll(/(?:stroke|fill)="(#[0-9a-f]{6})"/g)].map(([, colour]) => colour);
  expect(ofLinesAndBoxes.length).toBeGreaterThan(20);
  expect(ofLinesAndBoxes.filter((colour) => !palette.includes(colour ?? ""))).toEqual([]);
});
