import { expect, test } from "@jest/globals";
import type { CardData } from "../../../src/app/cards/card-data.ts";
import type { Outbound } from "../../../src/app/ports.ts";
import { stepOf } from "../../../src/domain/route/route.ts";
import { codeFrom } from "../../../src/domain/zorgteam/case-code.ts";
import {
  type ChannelItem,
  type ChannelMessage,
  channelDate,
  channelLink,
  channelTime,
  stepTitle,
} from "../../../src/domain/zorgteam/channel-message.ts";
import { avontuur } from "../case/avontuur.ts";

const code = codeFrom("id", 0);
const step = stepTitle(stepOf(avontuur, "zr1"));
const link = channelLink("28:bot", code);
const pupil = { name: "Sanne" };

// These are checked by tsc, which is part of `npm run check`: an error that is expected and does not come is an error.
test("a pupil's name does not compile, wherever it is put", () => {
  const right: ChannelItem = { code, step, link };
  // @ts-expect-error a name is no code
  const asCode: ChannelItem = { code: pupil.name, step, link };
  // @ts-expect-error a name is no title of a step
  const asStep: ChannelItem = { code, step: pupil.name, link };
  // @ts-expect-error a name is no link
  const asLink: ChannelItem = { code, step, link: pupil.name };
  // @ts-expect-error there is no room for anything more
  const asMore: ChannelItem = { code, step, link, name: pupil.name };
  // @ts-expect-error a name is no day
  const asDay: ChannelMessage = { kind: "cancelled", was: pupil.name };
  // @ts-expect-error there is no kind of message that takes a text
  const asText: ChannelMessage = { kind: "replaced", text: pupil.name };
  const item = { step, link: { title: "Open", url: link } };
  // @ts-expect-error the card of a channel takes codes
  const items: CardData<"zorgteam-post">["items"] = [{ ...item, code: pupil.name }];
  const send = (outbound: Outbound, to: Parameters<Outbound["post"]>[0]) =>
    // @ts-expect-error any other message is no message for a channel
    outbound.post(to, { text: pupil.name, summary: pupil.name });
  const all = [right, asCode, asStep, asLink, asMore, asDay, asText, items, send];
  expect(all).toHaveLength(9);
});

test("a title comes from a step of the rule file, and from nothing else that is a text", () => {
  // @ts-expect-error a title is taken from a step
  expect(stepTitle(pupil.name)).toBeUndefined();
  expect(step).toBe("Zorgroute 1");
});

test("what is no day gets in nowhere", () => {
  for (const text of ["Sanne", "", "2026-02-30", "08-12-2026"]) expect(() => channelDate(text)).toThrow(RangeError);
  for (const text of ["Sanne", "25:00", "9:00", "13:60", ""]) expect(channelTime(text)).toBeUndefined();
  expect(channelTime("09:00")).toBe("09:00");
});

test("the link opens a chat with the bot, with the code in it", () => {
  expect(link).toBe(`https://teams.microsoft.com/l/chat/0/0?users=28%3Abot&message=${code}`);
  expect(channelLink("28:bot&users=x", code)).toContain("users=28%3Abot%26users%3Dx&");
});
