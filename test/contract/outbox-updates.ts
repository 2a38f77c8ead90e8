import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { ClaimedMessage } from "../../src/app/ports.ts";
import type { Fixture, OpenFixture } from "./fixture.ts";
import { moment, oneFact, opening, sampleMessage } from "./sample-case.ts";

const DECIDED = { kind: "decidedCard", caseId: "zaak-1", proposalId: "p1" };

/** What every outbox promises of cards that must show a decision after they were sent. */
export function outboxUpdatesContract(open: OpenFixture): void {
  describe("outbox: cards that change", () => {
    let fixture: Fixture;
    beforeEach(async () => {
      fixture = await open();
    });
    afterEach(() => fixture.close());

    const claim = (now: number, lease = now + 60): Promise<ClaimedMessage[]> =>
      fixture.first.outbox.claim(moment(now), 10, moment(lease));
    const held = (id: string, until: number) => ({ id, claimedUntil: moment(until) });
    const receipt = (n: number) => ({ conversationId: `gesprek-${n}`, activityId: `act-${n}` });

    /** Three cards about p1 and one about another proposal: one delivered, one on its way, one given up. */
    async function threeCards(): Promise<void> {
      const { cases, outbox } = fixture.first;
      const about = { about: "p1" };
      await cases.append(
        opening("zaak-1", {}, [
          sampleMessage("a", { ...about, to: "ana" }),
          sampleMessage("b", { ...about, to: "bo" }),
          sampleMessage("c", { ...about, to: "cas" }),
          sampleMessage("d", { about: "p2", to: "dee" }),
          sampleMessage("e", { to: "ed" }),
        ]),
      );
      expect(await claim(0)).toHaveLength(5);
      for (const [nth, id] of ["a", "d", "e"].entries()) await outbox.delivered(id, moment(1), receipt(nth));
      await outbox.dead(held("c", 60), moment(1), "no-address");
    }
    const decide = (at = 10, by = "somebody else") =>
      fixture.first.cases.append({
        ...oneFact("zaak-1", 1, "zaak-1/2"),
        updates: [{ about: "p1", notice: DECIDED, by, now: moment(2), dueAt: moment(at) }],
      });

    test("a message says what it is about when it comes out", async () => {
      await fixture.first.cases.append(opening("zaak-1", {}, [sampleMessage("a", { about: "p1" })]));
      expect(await claim(0)).toStrictEqual([
        { ...sampleMessage("a", { about: "p1" }), attempts: 0, claimedUntil: moment(60) },
      ]);
    });

    test("every card about it that was sent is changed where it stands, no other", async () => {
      await threeCards();
      await decide();
      const changes = await claim(10);
      expect(changes.map(({ to, notice, replaces }) => ({ to, notice, replaces }))).toStrictEqual([
        { to: "ana", notice: DECIDED, replaces: receipt(0) },
        { to: "bo", notice: DECIDED, replaces: "waiting" },
      ]);
    });

    test("the card of the one who decided is changed at once, before the others", async () => {
      await threeCards();
      await fixture.first.outbox.delivered("b", moment(1), receipt(7));
      await decide(10, "bo");
      expect((await claim(2)).map(({ to, dueAt }) => ({ to, dueAt }))).toStrictEqual([{ to: "bo", dueAt: moment(2) }]);
      expect((await claim(10)).map(({ to }) => to)).toEqual(["ana"]);
    });

    test("a card that was on its way is changed once it is delivered", async () => {
      await threeCards();
      await decide();
      await claim(10);
      await fixture.second.outbox.delivered("b", moment(12), receipt(7));
      await fixture.first.outbox.retry(held("b/decidedCard", 70), moment(20), "not-sent-yet", true);
      expect(await claim(20)).toMatchObject([{ to: "bo", replaces: receipt(7), attempts: 1 }]);
    });

    test("a card that is given up in the end has nothing to change", async () => {
      await threeCards();
      await decide();
      await fixture.first.outbox.dead(held("b", 60), moment(11), "no-address");
      expect((await claim(20)).map(({ replaces }) => replaces)).toStrictEqual([receipt(0), "never"]);
    });

    test("a write that comes too late changes no card", async () => {
      await threeCards();
      const late = await fixture.first.cases.append({
        ...oneFact("zaak-1", 5, "zaak-1/6"),
        updates: [{ about: "p1", notice: DECIDED, by: "bo", now: moment(2), dueAt: moment(10) }],
      });
      expect(late.ok).toBe(false);
      expect(await claim(10)).toEqual([]);
    });
  });
}
