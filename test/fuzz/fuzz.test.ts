import { expect, test } from "@jest/globals";
import { runFuzz } from "./run-fuzz.ts";

/** The short form of `npm run fuzz`, which goes on for ten minutes. */
test("four hundred random requests give no fault, no crash and no change by somebody without the right", async () => {
  const { wrong, ...count } = await runFuzz({ seed: 20261122, goesOn: (inputs) => inputs < 400 });
  expect(wrong).toEqual([]);
  // It did something: cards of many kinds were pressed, and facts were kept.
  expect(count.verbs).toBeGreaterThan(15);
  expect(count.rows.event).toBeGreaterThan(5);
  expect(count.statuses["200"]).toBeGreaterThan(300);
}, 120_000);
