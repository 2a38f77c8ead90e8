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

    test("the topic of a conversation is the last one set, with or without a pupil", async () => {
      const { first, second } = fixture;
      expect(await first.conversations.topic("a")).toBeUndefined();
      await first.conversations.setTopic("a", { intent: "next", pupilKey: "leerling-1" });
      await first.conversations.setTopic("b", { intent: "overview", pupilKey: null });
      expect(await second.conversations.topic("a")).toStrictEqual({ intent: "next", pupilKey: "leerling-1" });
      expect(await first.conversations.remember("persoon-1", address("a"), moment(1))).toStrictEqual({
        intent: "next",
        pupilKey: "leerling-1",
      });
      expect(await first.conversations.remember("persoon-1", address("c"), moment(2))).toBeUndefined();
      expect(await first.conversations.remember("persoon-1", address("a", "channel"), moment(3))).toBeUndefined();
      expect(await second.conversations.topic("b")).toStrictEqual({ intent: "overview", pupilKey: null });
      await second.conversations.setTopic("a", { intent: "next", pupilKey: null });
      await second.conversations.setTopic("b", { intent: "why", pupilKey: null });
      expect(await first.conversations.topic("a")).toStrictEqual({ intent: "next", pupilKey: null });
      expect(await first.conversations.topic("b")).toStrictEqual({ intent: "why", pupilKey: null });
    });
  });
}
