import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { OutboxMessage } from "../../src/app/ports.ts";
import type { Fixture, OpenFixture } from "./fixture.ts";
import { moment, opening, sampleMessage } from "./sample-case.ts";

/** What every outbox promises. */
export function outboxContract(open: OpenFixture): void {
  describe("outbox", () => {
    let fixture: Fixture;
    beforeEach(async () => {
      fixture = await open();
    });
    afterEach(() => fixture.close());

    async function offer(...messages: OutboxMessage[]): Promise<void> {
      const cases = await fixture.first.cases.ofSubjects(["leerling-1"]);
      const caseId = `zaak-${cases.length}`;
      await fixture.first.cases.append(opening(caseId, { status: "closed" }, messages));
    }
    async function claimed(now: number, limit = 10, leaseUntil = now + 60): Promise<string[]> {
      const messages = await fixture.first.outbox.claim(moment(now), limit, moment(leaseUntil));
      return messages.map(({ id }) => id);
    }

    const byClaim = (until: number) => ({ id: "bericht", claimedUntil: moment(until) });

    test("a message comes out as it went in", async () => {
      const message = sampleMessage("bericht", {
        notice: { kind: "turn", caseId: "zaak-0", step: "gesprek", days: 3, text: 'é "q" 📎' },
      });
      await offer(message);
      expect(await fixture.second.outbox.claim(moment(0), 10, moment(60))).toStrictEqual([
        { ...message, attempts: 0, claimedUntil: moment(60) },
      ]);
    });

    test("what is due comes oldest first and no more than asked; what is not due waits", async () => {
      await offer(
        sampleMessage("c", { dueAt: moment(30) }),
        sampleMessage("b", { dueAt: moment(10) }),
        sampleMessage("a", { dueAt: moment(20) }),
        sampleMessage("later", { dueAt: moment(31) }),
      );
      expect(await claimed(30, 0)).toEqual([]);
      expect(await claimed(30, 2)).toEqual(["b", "a"]);
      expect(await claimed(30)).toEqual(["c"]);
      expect(await claimed(30)).toEqual([]);
      expect(await claimed(31)).toEqual(["later"]);
    });

    test("the same message offered again changes nothing, also when it has been delivered", async () => {
      await offer(sampleMessage("bericht"), sampleMessage("bericht", { to: "persoon-3" }));
      await offer(sampleMessage("bericht", { to: "persoon-4" }));
      const first = await fixture.first.outbox.claim(moment(0), 10, moment(60));
      expect(first).toMatchObject([{ id: "bericht", to: "persoon-2" }]);
      await fixture.first.outbox.delivered("bericht", moment(1), { conversationId: "gesprek", activityId: "1" });
      await offer(sampleMessage("bericht"));
      expect(await claimed(100)).toEqual([]);
    });

    test("a claimed message comes back when the claim has run out, to whoever asks first", async () => {
      await offer(sampleMessage("bericht"));
      expect(await claimed(0, 10, 60)).toEqual(["bericht"]);
      expect(await claimed(59, 10, 120)).toEqual([]);
      const again = await fixture.second.outbox.claim(moment(60), 10, moment(120));
      expect(again).toStrictEqual([{ ...sampleMessage("bericht"), attempts: 0, claimedUntil: moment(120) }]);
      expect(await claimed(119)).toEqual([]);
    });

    test("a delivered message never comes back, whatever a late sender says", async () => {
      await offer(sampleMessage("bericht"));
      await claimed(0, 10, 60);
      await claimed(60, 10, 120);
      const { outbox } = fixture.second;
      await outbox.delivered("bericht", moment(61), { conversationId: "gesprek", activityId: "1" });
      await outbox.retry(byClaim(120), moment(62), "tooMany", true);
      await outbox.dead(byClaim(120), moment(63), "gone");
      expect(await claimed(10_000)).toEqual([]);
    });

    test("a sender whose claim has run out neither puts back nor gives up what another has in hand", async () => {
      await offer(sampleMessage("bericht"));
      await claimed(0, 10, 60);
      await claimed(60, 10, 120);
      await fixture.first.outbox.retry(byClaim(60), moment(61), "tooMany", true);
      await fixture.first.outbox.dead(byClaim(60), moment(61), "gone");
      expect(await claimed(119)).toEqual([]);
      await fixture.second.outbox.retry(byClaim(120), moment(130), "tooMany", true);
      expect(await fixture.first.outbox.claim(moment(130), 10, moment(190))).toMatchObject([{ attempts: 1 }]);
    });

    test("a late receipt of the first sender is believed: the person has read it", async () => {
      await offer(sampleMessage("bericht"));
      await claimed(0, 10, 60);
      await claimed(60, 10, 120);
      await fixture.first.outbox.delivered("bericht", moment(61), { conversationId: "gesprek", activityId: "1" });
      expect(await claimed(120)).toEqual([]);
    });

    test("a retried message comes back at its new moment, and counts the try only when it was one", async () => {
      await offer(sampleMessage("bericht"));
      const { outbox } = fixture.first;
      await claimed(0);
      await outbox.retry(byClaim(60), moment(30), "tooMany", true);
      expect(await claimed(29)).toEqual([]);
      expect(await outbox.claim(moment(30), 10, moment(90))).toMatchObject([{ id: "bericht", attempts: 1 }]);
      await outbox.retry(byClaim(90), moment(40), "pacing", false);
      expect(await outbox.claim(moment(40), 10, moment(90))).toMatchObject([{ id: "bericht", attempts: 1 }]);
    });

    test("only a claimed message can be put back", async () => {
      await offer(sampleMessage("bericht"));
      await fixture.first.outbox.retry(byClaim(60), moment(500), "tooMany", true);
      expect(await fixture.first.outbox.claim(moment(0), 10, moment(60))).toMatchObject([
        { id: "bericht", attempts: 0 },
      ]);
    });

    test("a message given up stays away", async () => {
      await offer(sampleMessage("bericht"));
      await claimed(0);
      await fixture.first.outbox.dead(byClaim(60), moment(1), "gone");
      await fixture.first.outbox.retry(byClaim(60), moment(2), "tooMany", true);
      expect(await claimed(10_000)).toEqual([]);
    });

    test("two senders that claim at the same moment never hold the same message, and together they get all", async () => {
      const ids = Array.from({ length: 200 }, (_, index) => `bericht-${index}`);
      await offer(...ids.map((id) => sampleMessage(id)));
      const hauls = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 === 0 ? fixture.first : fixture.second).outbox.claim(moment(0), 10, moment(60)),
        ),
      );
      const taken = hauls.flat().map(({ id }) => id);
      const left = await claimed(0, 200); // PostgreSQL may give less than asked while rows are locked, never the same twice
      expect([...taken, ...left].toSorted()).toEqual(ids.toSorted());
      expect(hauls.every((haul) => haul.length <= 10)).toBe(true);
    });
  });
}
