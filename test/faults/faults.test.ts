import { expect, test } from "@jest/globals";
import { runFaults } from "./run-faults.ts";

/** The short form of `npm run faults`, which kills fifty times. */
test("a bot that is killed three times loses no acknowledged fact and sends no acknowledged message twice", async () => {
  const { lost, messages, ...count } = await runFaults({ presses: 45, kills: 3, seed: 7 });
  expect({ lost, sentAgain: messages.sentAgain, missing: messages.missing }).toEqual({
    lost: [],
    sentAgain: [],
    missing: [],
  });
  expect(count.kills).toBe(3);
  expect(count.acknowledged).toBeGreaterThanOrEqual(40);
  expect(messages.delivered).toBeGreaterThan(10);
}, 120_000);
