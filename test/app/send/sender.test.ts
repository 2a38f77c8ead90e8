import { afterEach, describe, expect, test } from "@jest/globals";
import type { Delivery, Outbox } from "../../../src/app/ports.ts";
import { MAX_ATTEMPTS } from "../../../src/app/send/handle-message.ts";
import type { SenderParts } from "../../../src/app/send/sender.ts";
import { moment, oneFact, opening, sampleMessage } from "../../contract/sample-case.ts";
import { openWorld, person, type World } from "./sender-world.ts";

const worlds: World[] = [];

async function open(change: Partial<SenderParts> = {}): Promise<World> {
  const world = await openWorld(change);
  worlds.push(world);
  return world;
}

afterEach(() => Promise.all(worlds.splice(0).map(({ database }) => database.close())));

const fails = (failure: "gone" | "retry" | "bug", code: string, retryAfterMs?: number): Delivery => ({
  ok: false,
  failure,
  code,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

/** Moves the clock second by second, with one tick in each. */
async function pass(world: World, seconds: number): Promise<void> {
  for (let n = 0; n < seconds; n += 1) {
    world.clock.seconds += 1;
    await world.sender.tick();
  }
}

describe("deliveries", () => {
  test("what is due is sent once and recorded; what is not due waits", async () => {
    const world = await open();
    await world.offer({ id: "now" }, { id: "later", to: "bo", due: 30 });
    await world.sender.tick();
    await world.sender.tick();
    expect(world.left).toEqual(["0 now"]);
    world.clock.seconds = 30;
    await world.sender.tick();
    expect(world.left).toEqual(["0 now", "30 later"]);
    expect(world.told).toEqual(["delivered now", "delivered later"]);
    expect(world.log).toEqual([]);
  });

  test("gone: given up, and the address is forgotten", async () => {
    const world = await open();
    world.answers.set("m", [fails("gone", "BotNotInConversationRoster")]);
    await world.offer({ id: "m" });
    await world.sender.tick();
    expect(world.told).toEqual(["dead m BotNotInConversationRoster"]);
    expect(await world.conversations.addressOf("ana")).toBeUndefined();
    expect(world.log).toEqual([
      {
        level: "warn",
        fields: { code: "BotNotInConversationRoster", kind: "turn", attempts: 1 },
        message: "message given up",
      },
    ]);
  });

  test("gone: an address that is newer than the one used stays", async () => {
    const elsewhere = { ...person("ana"), conversationId: "a:reinstalled" };
    const world = await open({
      outbound: {
        send: async () => {
          await world.conversations.remember("ana", elsewhere, "2025-11-24T08:00:01.000Z");
          return fails("gone", "ConversationNotFound");
        },
        update: async () => fails("gone", "ConversationNotFound"),
        post: async () => fails("bug", "not-asked"),
      },
    });
    await world.offer({ id: "m" });
    await world.sender.tick();
    expect(await world.conversations.addressOf("ana")).toEqual(elsewhere);
  });

  test("bug: given up at once, the address stays", async () => {
    const world = await open();
    world.answers.set("m", [fails("bug", "MessageSizeTooBig")]);
    await world.offer({ id: "m" });
    await world.sender.tick();
    expect(world.told).toEqual(["dead m MessageSizeTooBig"]);
    expect(await world.conversations.addressOf("ana")).toEqual(person("ana"));
  });

  test("retry: later and later, up to an hour, and delivered when it works again", async () => {
    const world = await open();
    world.answers.set(
      "m",
      Array.from({ length: 9 }, () => fails("retry", "Throttled")),
    );
    await world.offer({ id: "m" });
    const waits = [];
    for (let n = 0; n < 10; n += 1) {
      await world.sender.tick();
      const [, next = world.clock.seconds] = /^retry m (\d+) Throttled$/.exec(world.told[n] ?? "") ?? [];
      waits.push(Number(next) - world.clock.seconds);
      world.clock.seconds = Number(next);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 0]);
    expect(world.told.at(-1)).toBe("delivered m");
  });

  test("retry: chance takes off up to half, but never what Teams asked for", async () => {
    const world = await open({ random: () => 0 });
    world.answers.set("m", [fails("retry", "ServiceError")]);
    world.answers.set("n", [fails("retry", "Throttled", 40_000)]);
    await world.offer({ id: "m" }, { id: "n", to: "bo" });
    await world.sender.tick();
    expect(world.told).toEqual(["retry m 15 ServiceError", "retry n 40 Throttled"]);
  });

  test("a message that nobody needs any more is not sent and not called delivered", async () => {
    const world = await open({ compose: async () => undefined });
    await world.offer({ id: "m" }, { id: "unknown-person", to: "nobody" });
    await world.sender.tick();
    expect(world.left).toEqual([]);
    expect(world.told.toSorted()).toEqual(["dead m obsolete", "dead unknown-person obsolete"]);
  });

  test("a person who cannot be reached yet gets the message as soon as that changes", async () => {
    const world = await open();
    await world.offer({ id: "m", to: "cas" });
    await world.sender.tick();
    expect(world.told).toEqual(["retry m 30 no-address"]);
    await world.conversations.remember("cas", person("cas"), "2025-11-24T08:00:10.000Z");
    await pass(world, 30);
    expect(world.left).toEqual(["10 m"]);
  });

  test("a person who never comes is given up after the last try", async () => {
    const world = await open();
    await world.offer({ id: "m", to: "cas" });
    for (let n = 0; n < MAX_ATTEMPTS + 5; n += 1) {
      await world.sender.tick();
      world.clock.seconds += 3_600;
    }
    expect(world.told).toHaveLength(MAX_ATTEMPTS);
    expect(world.told.at(-1)).toBe("dead m no-address");
    expect(world.left).toEqual([]);
  });
});

describe("faults", () => {
  test("one message that cannot be made does not hold up the others", async () => {
    const world = await open({
      compose: async ({ id }) => {
        if (id === "broken") throw Object.assign(new Error("Daan ontbreekt"), { code: "rule.missing" });
        return { text: id, summary: "Bericht" };
      },
    });
    await world.offer({ id: "broken" }, { id: "good", to: "bo" });
    await world.sender.tick();
    expect(world.left).toEqual(["0 good"]);
    expect(world.told.toSorted()).toEqual(["delivered good", "retry broken 30 fault.rule.missing"]);
    expect(JSON.stringify(world.log)).not.toContain("Daan");
  });

  test("a sent message whose delivery could not be recorded is recorded later, not sent again", async () => {
    let broken = true;
    const world = await open();
    const sender = world.another({
      outbox: {
        ...world.outbox,
        delivered: (...args) =>
          broken
            ? Promise.reject(Object.assign(new Error("disk"), { code: "SQLITE_FULL" }))
            : world.outbox.delivered(...args),
      },
    });
    await world.offer({ id: "m" });
    await sender.tick();
    broken = false;
    world.clock.seconds = 60;
    await sender.tick();
    world.clock.seconds = 3_600;
    await sender.tick();
    expect(world.left).toEqual(["0 m"]);
    expect(await world.outbox.claim("2026-01-01T00:00:00.000Z", 10, "2026-01-02T00:00:00.000Z")).toEqual([]);
  });

  test("an outbox that does not answer is logged, and the next tick goes on", async () => {
    let broken = true;
    const world = await open();
    const outbox: Outbox = {
      ...world.outbox,
      claim: (...args) => (broken ? Promise.reject(new Error("no database")) : world.outbox.claim(...args)),
    };
    const sender = world.another({ outbox });
    await world.offer({ id: "m" });
    await sender.tick();
    expect(world.log).toEqual([{ level: "error", fields: { code: "Error" }, message: "outbox not read" }]);
    broken = false;
    await sender.tick();
    expect(world.left).toEqual(["0 m"]);
  });
});

describe("a card that was sent before", () => {
  const DECIDED = { kind: "decidedCard", caseId: "zaak-1", proposalId: "p1" };

  /** A card about p1 for ana, delivered, and the decision on p1. */
  async function decided(change: Partial<SenderParts> = {}): Promise<World> {
    const world = await open(change);
    await world.cases.append(opening("zaak-1", {}, [sampleMessage("card", { to: "ana", about: "p1" })]));
    await world.sender.tick();
    await world.cases.append({
      ...oneFact("zaak-1", 1, "zaak-1/2"),
      updates: [{ about: "p1", notice: DECIDED, by: "bo", now: moment(2), dueAt: moment(1) }],
    });
    return world;
  }

  test("is changed where it stands, once", async () => {
    const world = await decided();
    await pass(world, 3);
    expect(world.left).toEqual(["0 card", "1 card/decidedCard over act-1 in a:ana"]);
    expect(world.told).toEqual(["delivered card", "delivered card/decidedCard"]);
  });

  test("is changed in the chat it was sent to, also when the person writes from another now", async () => {
    const world = await decided();
    await world.conversations.remember("ana", { ...person("ana"), conversationId: "a:new" }, moment(1));
    await pass(world, 1);
    expect(world.left.at(-1)).toBe("1 card/decidedCard over act-1 in a:ana");
  });

  test("deleted by the person: nothing happens, and the address stays", async () => {
    const world = await decided();
    world.answers.set("card/decidedCard", [fails("gone", "ActivityNotFoundInConversation")]);
    await pass(world, 3);
    expect(world.told.at(-1)).toBe("dead card/decidedCard ActivityNotFoundInConversation");
    expect(await world.conversations.addressOf("ana")).toEqual(person("ana"));
    expect(world.log).toEqual([]);
  });

  test("is tried again when Teams is busy, and given up when it is a bug", async () => {
    const world = await decided();
    world.answers.set("card/decidedCard", [fails("retry", "Throttled"), fails("bug", "BadSyntax")]);
    await pass(world, 40);
    expect(world.told.slice(1)).toEqual(["retry card/decidedCard 31 Throttled", "dead card/decidedCard BadSyntax"]);
  });

  test("of somebody who cannot be reached any more stays as it is", async () => {
    const world = await decided();
    await world.conversations.forget("ana");
    await pass(world, 3);
    expect(world.told.at(-1)).toBe("dead card/decidedCard nothing-to-change");
  });

  test("that is on its way while the decision falls is changed after it has come", async () => {
    const taken = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const world = await open({
      compose: async ({ id }) => {
        if (id === "card") taken.resolve();
        if (id === "card") await release.promise;
        return { text: id, summary: "Bericht" };
      },
    });
    await world.cases.append(opening("zaak-1", {}, [sampleMessage("card", { to: "ana", about: "p1" })]));
    const sending = world.sender.tick();
    await taken.promise;
    await world.cases.append({
      ...oneFact("zaak-1", 1, "zaak-1/2"),
      updates: [{ about: "p1", notice: DECIDED, by: "bo", now: moment(2), dueAt: moment(0) }],
    });
    await world.another().tick();
    release.resolve();
    await sending;
    await pass(world, 40);
    expect(world.left).toEqual(["0 card", "30 card/decidedCard over act-1 in a:ana"]);
  });
});
