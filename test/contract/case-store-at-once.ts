import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { AppendRequest, AppendResult } from "../../src/app/ports.ts";
import type { Fixture, OpenFixture } from "./fixture.ts";
import { moment, oneFact, opening, sampleMessage } from "./sample-case.ts";

/** What a case store promises when several write at the same moment, from two instances of the app. */
export function caseStoreAtOnceContract(open: OpenFixture): void {
  describe("case store, several at once", () => {
    let fixture: Fixture;
    beforeEach(async () => {
      fixture = await open();
    });
    afterEach(() => fixture.close());

    function appendAll(requests: AppendRequest[]): Promise<AppendResult[]> {
      return Promise.all(requests.map((request, index) => instance(index).cases.append(request)));
    }
    function instance(index: number) {
      return index % 2 === 0 ? fixture.first : fixture.second;
    }
    function numbers(count: number): number[] {
      return Array.from({ length: count }, (_, index) => index);
    }

    test("of twenty writers at one version one wins, the others hear what the winner wrote", async () => {
      await fixture.first.cases.append(opening("zaak-1"));
      const results = await appendAll(
        numbers(20).map((writer) => oneFact("zaak-1", 1, `feit-${writer}`, {}, [sampleMessage(`bericht-${writer}`)])),
      );

      const winner = results.findIndex(({ ok }) => ok);
      const stored = await fixture.first.cases.load("zaak-1");
      expect(stored?.events.map(({ id }) => id)).toEqual(["zaak-1/1", `feit-${winner}`]);
      expect(results.filter((_, index) => index !== winner)).toStrictEqual(
        numbers(19).map(() => ({ ok: false, reason: "conflict", current: stored })),
      );
      expect(await fixture.first.outbox.claim(moment(0), 50, moment(60))).toMatchObject([{ id: `bericht-${winner}` }]);
    });

    test("of twenty who open a case for one pupil one wins, the others are shown that case", async () => {
      const results = await appendAll(numbers(20).map((writer) => opening(`zaak-${writer}`)));
      const winner = results.findIndex(({ ok }) => ok);
      const stored = await fixture.first.cases.load(`zaak-${winner}`);
      expect(stored).toBeDefined();
      expect(results.filter((_, index) => index !== winner)).toStrictEqual(
        numbers(19).map(() => ({ ok: false, reason: "alreadyOpen", current: stored })),
      );
      expect(await fixture.first.cases.ofSubjects(["leerling-1"])).toHaveLength(1);
    });

    test("a batch that fails takes none of its neighbours with it", async () => {
      const batches = numbers(40).map((index) => {
        const batch = opening(`zaak-${index}`, { subjectKey: `leerling-${index}` }, [
          sampleMessage(`bericht-${index}`),
        ]);
        return index % 4 === 0 ? { ...batch, events: [...batch.events, ...batch.events] } : batch;
      });
      const outcomes = await Promise.allSettled(batches.map((batch, index) => instance(index).cases.append(batch)));
      expect(outcomes.map(({ status }) => status)).toEqual(
        numbers(40).map((index) => (index % 4 === 0 ? "rejected" : "fulfilled")),
      );
      const stored = (await fixture.first.cases.open()).map(({ header }) => header.caseId);
      const sent = (await fixture.first.outbox.claim(moment(0), 50, moment(60))).map(({ id }) => id);
      const whole = numbers(40).filter((index) => index % 4 !== 0);
      expect(stored.toSorted()).toEqual(whole.map((index) => `zaak-${index}`).toSorted());
      expect(sent.toSorted()).toEqual(whole.map((index) => `bericht-${index}`).toSorted());
    });

    test("batches that offer the same messages in another order all succeed, and each message is stored once", async () => {
      const ids = numbers(1_000).map((index) => `bericht-${index}`);
      const results = await appendAll(
        numbers(12).map((writer) => {
          const offered = writer % 2 === 0 ? ids : ids.toReversed();
          const messages = offered.map((id) => sampleMessage(id));
          return opening(`zaak-${writer}`, { subjectKey: `leerling-${writer}` }, messages);
        }),
      );
      expect(results).toStrictEqual(numbers(12).map(() => ({ ok: true, version: 1 })));
      const claimed = await fixture.first.outbox.claim(moment(0), 2_000, moment(60));
      expect(claimed.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    });

    test("who reads while others write sees whole versions only", async () => {
      await fixture.first.cases.append(opening("zaak-1"));
      async function write(): Promise<void> {
        for (const version of numbers(30).map((index) => index + 1)) {
          await fixture.first.cases.append(oneFact("zaak-1", version, `feit-${version}`));
        }
      }
      async function read(index: number): Promise<void> {
        for (let version = 1; version < 31; ) {
          const stored =
            index % 2 === 0 ? await instance(index).cases.load("zaak-1") : (await instance(index).cases.open())[0];
          expect(stored?.events).toHaveLength(stored?.header.version ?? 0);
          expect(stored?.header.version).toBeGreaterThanOrEqual(version);
          version = stored?.header.version ?? 31;
        }
      }
      await Promise.all([write(), ...numbers(4).map(read)]);
    });
  });
}
