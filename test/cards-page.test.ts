import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { cardsPage } from "./browser/card-pictures.ts";

test("docs/cards.md shows every card as it is now; `npm run cards` makes it anew", () => {
  const page = readFileSync("docs/cards.md", "utf8");
  expect(page).toBe(cardsPage());
  const pictures = [...page.matchAll(/\]\((cards\/[^)]+\.png)\)/g)].map(([, file]) => `docs/${file}`);
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((file) => !existsSync(file))).toEqual([]);
});
