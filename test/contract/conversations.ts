import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Address } from "../../src/app/ports.ts";
import type { Fixture, OpenFixture } from "./fixture.ts";
import { moment } from "./sample-case.ts";

function address(conversationId: string, type: Address["type"] = "personal"): Address {
  return {
    channelId: "msteams",
    serviceUrl: "https://dienst.voorbeeld/emea/",
    conversationId,
    type,
    tenantId: "school",
    botId: "28:bot",
    userTeamsId: "29:gebruiker",
    userAadId: "00000000-0000-4000-8000-000000000001",
  };
}

/** What every store of addresses and topics promises. */
export function conversationsContract(open: OpenFixture): void {
  describe("conversations", () => {
    let fixture: Fixture;
    beforeEach(async () => {
      fixture = await open();
    });
    afterEach(() => fixture.close());

    test("nobody is known before the first message", async () => {
      expect(await fixture.first.conversations.addressOf("persoon-1")).toBeUndefined();
    });

    test("the newest personal address is kept, for every instance", async () => {
      const { first, second } = fixture;
      await first.conversations.remember("persoon-1", address("a"), moment(1));
      await second.conversations.remember("persoon-1", address("b"), moment(2));
      await first.conversations.remember("persoon-2", address("c"), moment(2));
      expect(await first.conversations.addressOf("persoon-1")).toStrictEqual(address("b"));
      await first.conversations.remember("persoon-1", address("a"), moment(3));
      expect(await second.conversations.addressOf("persoon-1")).toStrictEqual(address("a"));
      expect(await second.conversations.addressOf("persoon-2")).toStrictEqual(address("c"));
    });

    test("a message that comes in late does not bring back the old address", async () => {
      const { conversations } = fixture.first;
      await conversations.remember("persoon-1", address("nieuw"), moment(2));
      await conversations.remember("persoon-1", address("oud"), moment(1));
      expect(await conversations.addressOf("persoon-1")).toStrictEqual(address("nieuw"));
    });

    test("a group chat or channel is never kept as the address of a person", async () => {
      const { conversations } = fixture.first;
      await conversations.remember("persoon-1", address("kanaal", "channel"), moment(1));
      expect(await conversations.addressOf("persoon-1")).toBeUndefined();
      await conversations.remember("persoon-1", address("a"), moment(2));
      await conversations.remember("persoon-1", address("groep", "groupChat"), moment(3));
      expect(await conversations.addressOf("persoon-1")).toStrictEqual(address("a"));
    });

    test("a forgotten address is gone until the person is heard again, also when another instance forgot it", async () => {
      const { first, second } = fixture;
      await first.conversations.remember("persoon-1", address("a"), moment(1));
      await second.conversations.forget("persoon-1");
      expect(await first.conversations.addressOf("persoon-1")).toBeUndefined();
      await first.conversations.remember("persoon-1", address("a"), moment(2));
      expect(await second.conversations.addressOf("persoon-1")).toStrictEqual(address("a"));
      await first.conversations.forget("persoon-9");
    });

    test("first messages of one person at the same moment end with one address", async () => {
      const { first, second } = fixture;
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 === 0 ? first : second).conversations.remember("persoon-1", address(`${index}`), moment(index)),
        ),
      );
      expect(await first.conversations.addressOf("persoon-1")).toStrictEqual(address("19"));
    });

    test("somebody is heard for the first time once, also of several messages at the same moment, and again after being forgotten", async () => {
      const { first, second } = fixture;
      const heard = (at: number) =>
        Promise.all(
          Array.from({ length: 12 }, (_, index) =>
            (index % 2 === 0 ? first : second).conversations.remember("persoon-1", address("a"), moment(at)),
          ),
        );
      expect((await heard(1)).filter((one) => one.first)).toHaveLength(1);
      expect((await heard(2)).filter((one) => one.first)).toEqual([]);
      await second.conversations.forget("persoon-1");
      expect((await heard(3)).filter((one) => one.first)).toHaveLength(1);
      expect(await first.conversations.remember("persoon-2", address("kanaal", "channel"), moment(4))).toEqual({
        first: false,
      });
    });

    test("the bot arrives in a place once, also when several tell of it at the same moment, and again after it left", async () => {
      const { first, second } = fixture;
      const told = (place: string) =>
        Promise.all(
          Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? first : second).conversations.arrive(place)),
        );
      expect((await told("team-1")).filter(Boolean)).toEqual([true]);
      expect((await told("team-1")).filter(Boolean)).toEqual([]);
      expect(await second.conversations.arrive("team-2")).toBe(true);
      await second.conversations.leave("team-1");
      expect(await first.conversations.arrive("team-1")).toBe(true);
      expect(await first.conversations.arrive("team-2")).toBe(false);
      // It is no topic of a chat that happens to have that name.
      expect(await first.conversations.topic("team-2")).toBeUndefined();
    });

    test("the topic of a conversation is the last one set, with or without a pupil", async () => {
      const { first, second } = fixture;
      expect(await first.conversations.topic("a")).toBeUndefined();
      await first.conversations.setTopic("a", { intent: "next", pupilKey: "leerling-1" });
      await first.conversations.setTopic("b", { intent: "overview", pupilKey: null });
      expect(await second.conversations.topic("a")).toStrictEqual({ intent: "next", pupilKey: "leerling-1" });
      expect(await first.conversations.remember("persoon-1", address("a"), moment(1))).toStrictEqual({
        first: true,
        topic: { intent: "next", pupilKey: "leerling-1" },
      });
      expect(await first.conversations.remember("persoon-1", address("c"), moment(2))).toStrictEqual({ first: false });
      expect(await first.conversations.remember("persoon-1", address("a", "channel"), moment(3))).toStrictEqual({
        first: false,
      });
      expect(await second.conversations.topic("b")).toStrictEqual({ intent: "overview", pupilKey: null });
      await second.conversations.setTopic("a", { intent: "next", pupilKey: null });
      await second.conversations.setTopic("b", { intent: "why", pupilKey: null });
      expect(await first.conversations.topic("a")).toStrictEqual({ intent: "next", pupilKey: null });
      expect(await first.conversations.topic("b")).toStrictEqual({ intent: "why", pupilKey: null });
    });
  });
}
