import { afterEach, describe, expect, test } from "@jest/globals";
import type { SenderParts } from "../../../src/app/send/sender.ts";
import { openWorld, type World } from "./sender-world.ts";

const worlds: World[] = [];

async function open(change: Partial<SenderParts> = {}): Promise<World> {
  const world = await openWorld(change);
  worlds.push(world);
  return world;
}

afterEach(() => Promise.all(worlds.splice(0).map(({ database }) => database.close())));

/** Lets the event loop go round, for work that nobody waits for; far less than the second between two ticks. */
async function turns(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await new Promise(setImmediate);
}

/** Moves the clock second by second, with one tick in each. */
async function pass(world: World, seconds: number): Promise<void> {
  for (let n = 0; n < seconds; n += 1) {
    world.clock.seconds += 1;
    await world.sender.tick();
  }
}

describe("pace", () => {
  test("one message a second to one person, in the order in which they were due", async () => {
    const world = await open();
    await world.offer({ id: "a" }, { id: "b" }, { id: "c" }, { id: "x", to: "bo" });
    await world.sender.tick();
    await world.sender.tick();
    await pass(world, 4);
    expect(world.left.toSorted()).toEqual(["0 a", "0 x", "1 b", "2 c"]);
  });

  test("waiting for its turn does not count as a try", async () => {
    const world = await open();
    const ids = Array.from({ length: 5 }, (_, n) => `m${n}`);
    await world.offer(...ids.map((id) => ({ id })));
    await world.sender.tick();
    expect(world.told.filter((line) => line.startsWith("retry"))).toEqual([
      "retry m1 1 pace untried",
      "retry m2 2 pace untried",
      "retry m3 3 pace untried",
      "retry m4 4 pace untried",
    ]);
    await pass(world, 4);
    expect(world.left).toEqual(ids.map((id, second) => `${second} ${id}`));
  });

  test("ten messages a second in all", async () => {
    const world = await open();
    await world.offer(...Array.from({ length: 25 }, (_, n) => ({ id: `m${n}`, to: `p${n}` })));
    await world.sender.tick();
    await world.sender.tick();
    expect(world.left).toHaveLength(10);
    await pass(world, 1);
    expect(world.left).toHaveLength(20);
    await pass(world, 1);
    expect(world.left).toHaveLength(25);
  });

  test("outside office hours nothing is touched", async () => {
    let open_ = false;
    const world = await open({ mayDisturb: () => open_ });
    await world.offer({ id: "m" });
    await world.sender.tick();
    expect(world.told).toEqual([]);
    open_ = true;
    await world.sender.tick();
    expect(world.left).toEqual(["0 m"]);
  });
});

describe("more than one sender", () => {
  test("a message in the hands of one is not taken by the other", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const world = await open();
    const slow = world.another({
      compose: async ({ id }) => {
        await held;
        return { text: id, summary: "Bericht" };
      },
    });
    await world.offer({ id: "m" });
    const first = slow.tick();
    await world.another().tick();
    expect(world.left).toEqual([]);
    release();
    await first;
    expect(world.left).toEqual(["0 m"]);
  });

  test("after a crash between sending and recording, a new sender repeats that one message and no other", async () => {
    const world = await open();
    const dying = world.another({
      outbox: {
        ...world.outbox,
        delivered: (id, ...rest) => (id === "crash" ? new Promise(() => {}) : world.outbox.delivered(id, ...rest)),
      },
    });
    await world.offer({ id: "crash" }, { id: "recorded", to: "bo" });
    void dying.tick(); // never ends: the process is gone
    await turns(50);
    expect(world.left).toHaveLength(2);

    const restarted = world.another();
    await restarted.tick();
    expect(world.left).toHaveLength(2);
    world.clock.seconds = 121;
    await restarted.tick();
    expect(world.left.slice(2)).toEqual(["121 crash"]);
    world.clock.seconds = 10_000;
    await restarted.tick();
    expect(world.left).toHaveLength(3);
  });
});

describe("by itself", () => {
  test("poke sends at once while started, and does nothing before or after", async () => {
    const world = await open();
    await world.offer({ id: "a" });
    world.sender.poke();
    await turns(50);
    expect(world.left).toEqual([]);

    world.sender.start();
    await turns(50);
    expect(world.left).toEqual(["0 a"]);
    await world.offer({ id: "b", to: "bo" });
    world.sender.poke();
    await turns(50);
    expect(world.left).toEqual(["0 a", "0 b"]);

    await world.sender.stop();
    await world.offer({ id: "c", to: "p1" });
    world.sender.poke();
    await turns(50);
    expect(world.left).toHaveLength(2);
  });

  test("a poke during a tick is not lost", async () => {
    let inside = () => {};
    const entered = new Promise<void>((resolve) => {
      inside = resolve;
    });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const world = await open({
      compose: async ({ id }) => {
        if (id === "a") {
          inside();
          await held;
        }
        return { text: id, summary: "Bericht" };
      },
    });
    await world.offer({ id: "a" });
    const ticking = world.sender.tick();
    await entered;
    await world.offer({ id: "b", to: "bo" });
    const again = world.sender.tick();
    release();
    await Promise.all([ticking, again]);
    expect(world.left).toEqual(["0 a", "0 b"]);
  });

  test("stop waits for what is being sent", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let inside = () => {};
    const entered = new Promise<void>((resolve) => {
      inside = resolve;
    });
    const world = await open({
      compose: async ({ id }) => {
        inside();
        await held;
        return { text: id, summary: "Bericht" };
      },
    });
    await world.offer({ id: "m" });
    world.sender.start();
    await entered;
    const stopping = world.sender.stop();
    release();
    await stopping;
    expect(world.told).toEqual(["delivered m"]);
  });
});
