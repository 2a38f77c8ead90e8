import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ClaimedMessage } from "../../src/app/ports.ts";
import type { Fixture, OpenFixture } from "./fixture.ts";
import { moment, oneFact, opening, sampleMessage } from "./sample-case.ts";

type Row = { dueAt: number; attempts: number; settled: boolean; claimedUntil: number | null };

type Step =
  | { do: "offer"; message: number; dueAt: number }
  | { do: "claim"; after: number; limit: number; lease: number }
  | { do: "delivered"; message: number }
  | { do: "retry"; message: number; after: number; countAttempt: boolean }
  | { do: "dead"; message: number };

const message = fc.nat(5);
const seconds = fc.nat(20);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("offer" as const), message, dueAt: seconds }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("claim" as const),
      after: seconds,
      limit: fc.integer({ min: 1, max: 4 }),
      lease: seconds,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("delivered" as const), message }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("retry" as const), message, after: seconds, countAttempt: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("dead" as const), message }) },
);

/** The outbox in a dozen lines: what the tables must agree with after any sequence of steps. */
class Model {
  readonly rows = new Map<string, Row>();

  offer(id: string, dueAt: number): void {
    if (!this.rows.has(id)) this.rows.set(id, { dueAt, attempts: 0, settled: false, claimedUntil: null });
  }

  claim(now: number, limit: number, until: number): { id: string; attempts: number; dueAt: string }[] {
    return [...this.rows]
      .filter(([, row]) => !row.settled && row.dueAt <= now && (row.claimedUntil === null || row.claimedUntil <= now))
      .toSorted(([a, first], [b, second]) => first.dueAt - second.dueAt || (a < b ? -1 : 1))
      .slice(0, limit)
      .map(([id, row]) => {
        row.claimedUntil = until;
        return { id, attempts: row.attempts, dueAt: moment(row.dueAt) };
      });
  }

  settle(id: string): void {
    const row = this.rows.get(id);
    if (row) row.settled = true;
  }

  retry(id: string, at: number, countAttempt: boolean): void {
    const row = this.rows.get(id);
    if (!row || row.settled || row.claimedUntil === null) return;
    row.dueAt = at;
    row.claimedUntil = null;
    if (countAttempt) row.attempts += 1;
  }
}

/** Any sequence of offers, claims and outcomes leaves the outbox as a small model in memory says. */
export function outboxModelContract(open: OpenFixture, runs: number): void {
  describe("outbox against its model", () => {
    let fixture: Fixture;
    beforeEach(async () => {
      fixture = await open();
    });
    afterEach(() => fixture.close());

    test("every sequence of steps gives what the model gives", async () => {
      const { cases, outbox } = fixture.first;
      await cases.append(opening("zaak-1"));
      const shown = ({ id, attempts, dueAt }: ClaimedMessage) => ({ id, attempts, dueAt });
      const receipt = { conversationId: "gesprek", activityId: "1" };
      let run = 0;

      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 40 }), async (steps) => {
          run += 1;
          const idOf = (number: number) => `bericht-${run}-${number}`;
          const model = new Model();
          let now = 0;
          for (const [index, step] of steps.entries()) {
            const { first, second } = fixture;
            const sender = (index % 2 === 0 ? first : second).outbox;
            switch (step.do) {
              case "offer": {
                const offered = sampleMessage(idOf(step.message), { dueAt: moment(step.dueAt) });
                await cases.append({ ...oneFact("zaak-1", 1, "geen"), events: [], outbox: [offered] });
                model.offer(offered.id, step.dueAt);
                break;
              }
              case "claim": {
                now += step.after;
                const claimed = await sender.claim(moment(now), step.limit, moment(now + step.lease));
                expect(claimed.map(shown)).toStrictEqual(model.claim(now, step.limit, now + step.lease));
                break;
              }
              case "delivered":
                await sender.delivered(idOf(step.message), moment(now), receipt);
                model.settle(idOf(step.message));
                break;
              case "retry":
                await sender.retry(idOf(step.message), moment(now + step.after), "tooMany", step.countAttempt);
                model.retry(idOf(step.message), now + step.after, step.countAttempt);
                break;
              case "dead":
                await sender.dead(idOf(step.message), moment(now), "gone");
                model.settle(idOf(step.message));
                break;
            }
          }
          const left = await outbox.claim(moment(100_000), 100, moment(100_001));
          expect(left.map(shown)).toStrictEqual(model.claim(100_000, 100, 100_001));
          for (const { id } of left) await outbox.dead(id, moment(now), "end of the run");
        }),
        { numRuns: runs },
      );
    });
  });
}
