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
  | { do: "retry"; message: number; after: number; countAttempt: boolean; back: number }
  | { do: "dead"; message: number; back: number };

const message = fc.nat(5);
const seconds = fc.nat(20);
/** By which claim: the last one, or one that has run out since. */
const back = fc.nat(2);
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
    arbitrary: fc.record({
      do: fc.constant("retry" as const),
      message,
      after: seconds,
      countAttempt: fc.boolean(),
      back,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("dead" as const), message, back }) },
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

  /** Only the one whose claim it still is may say so. */
  holds(id: string, claimedUntil: number): boolean {
    const row = this.rows.get(id);
    return row !== undefined && !row.settled && row.claimedUntil === claimedUntil;
  }

  retry(id: string, at: number, countAttempt: boolean): void {
    const row = this.rows.get(id);
    if (!row) return;
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
          const claims = new Map<string, number[]>();
          const claimOf = (id: string, ago: number) => claims.get(id)?.at(-1 - ago) ?? -1;
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
                for (const { id, claimedUntil } of claimed) {
                  expect(claimedUntil).toBe(moment(now + step.lease));
                  claims.set(id, [...(claims.get(id) ?? []), now + step.lease]);
                }
                break;
              }
              case "delivered":
                await sender.delivered(idOf(step.message), moment(now), receipt);
                model.settle(idOf(step.message));
                break;
              case "retry": {
                const id = idOf(step.message);
                const until = claimOf(id, step.back);
                const claim = { id, claimedUntil: moment(until) };
                await sender.retry(claim, moment(now + step.after), "tooMany", step.countAttempt);
                if (model.holds(id, until)) model.retry(id, now + step.after, step.countAttempt);
                break;
              }
              case "dead": {
                const id = idOf(step.message);
                const until = claimOf(id, step.back);
                await sender.dead({ id, claimedUntil: moment(until) }, moment(now), "gone");
                if (model.holds(id, until)) model.settle(id);
                break;
              }
            }
          }
          const left = await outbox.claim(moment(100_000), 100, moment(100_001));
          expect(left.map(shown)).toStrictEqual(model.claim(100_000, 100, 100_001));
          for (const claim of left) await outbox.dead(claim, moment(now), "end of the run");
        }),
        { numRuns: runs },
      );
    });
  });
}
