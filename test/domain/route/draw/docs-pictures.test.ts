import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { picturesOf } from "../../../../src/cli/draw.ts";
import { readRoutes, ruleFilesIn } from "../../../../src/store/rule-files.ts";

/** When this fails: `npm run --silent zorgroute -- draw --all`, look at the pictures, and keep them. */
const pictures = picturesOf(readRoutes(ruleFilesIn("rules")));

test.each([...pictures.keys()])("docs/%s is the one of today", (path) => {
  expect(readFileSync(`docs/${path}`, "utf8")).toBe(pictures.get(path));
});

test("docs/routes holds no picture of a route that is gone", () => {
  const expected = [...pictures.keys()].filter((path) => path.startsWith("routes/")).map((path) => path.slice(7));
  expect(readdirSync("docs/routes").sort()).toEqual(expected.sort());
});

test("the page shows every picture that is there", () => {
  const shown = [...(pictures.get("routes.md") ?? "").matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => path);
  expect(shown).toEqual([...pictures.keys()].filter((path) => path.endsWith(".svg")));
});
