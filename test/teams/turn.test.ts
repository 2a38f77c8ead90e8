import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import {
  addedFrom,
  installFrom,
  mentionFrom,
  messageFrom,
  post,
  postExpectingReplies,
  pressFrom,
  TEACHER,
  TENANT,
} from "./activities.ts";
import { type FakeConnector, startConnector } from "./fake-connector.ts";
import { cardSaying, type StartedBot, startBot } from "./start-bot.ts";

const OLD_CARD = "Deze kaart is te oud: stel je vraag opnieuw, dan krijg je een nieuwe kaart.";
const UNKNOWN_PERSON = "Ik kan niet zien wie je bent: open Teams met je schoolaccount en probeer het opnieuw.";

let connector: FakeConnector;
const bots: StartedBot[] = [];

async function start(options: Parameters<typeof startBot>[0] = {}): Promise<StartedBot> {
  const bot = await startBot(options);
  bots.push(bot);
  return bot;
}

const invokeMessage = (value: unknown) => ({
  statusCode: 200,
  type: "application/vnd.microsoft.activity.message",
  value,
});

beforeAll(async () => {
  connector = await startConnector();
});

afterEach(async () => {
  connector.sent.length = 0;
  await Promise.all(bots.splice(0).map(({ server }) => server.close()));
});

afterAll(() => connector.close());

test("a message reaches the bot with who and where, and its card reaches the connector as a reply", async () => {
  const bot = await start();
  const activity = messageFrom({ serviceUrl: connector.url }, "wat nu met Daan?");
  const { status, body } = await post(bot.url, activity);

  expect({ status, body }).toEqual({ status: 200, body: undefined });
  expect(bot.heard).toEqual([
    {
      kind: "message",
      from: { aadId: TEACHER },
      where: {
        channelId: "msteams",
        serviceUrl: connector.url,
        conversationId: `a:${TEACHER}`,
        type: "personal",
        tenantId: TENANT,
        botId: "28:22222222-2222-4222-8222-222222222222",
        userTeamsId: `29:${TEACHER}`,
        userAadId: TEACHER,
      },
      text: "wat nu met Daan?",
    },
  ]);
  expect(connector.sent).toHaveLength(1);
  expect(connector.sent[0]).toMatchObject({
    kind: "reply",
    conversationId: `a:${TEACHER}`,
    replyToId: activity.id,
    activity: {
      type: "message",
      summary: "Antwoord",
      attachments: [
        { contentType: "application/vnd.microsoft.card.adaptive", content: cardSaying("wat nu met Daan?") },
      ],
    },
  });
  expect(bot.log).toEqual([]);
});

test("text goes out as plain text, and several messages in order", async () => {
  const bot = await start({
    onMessage: async () => [
      { text: "**een**", summary: "Een" },
      { text: "twee", summary: "Twee" },
    ],
  });
  await post(bot.url, messageFrom({ serviceUrl: connector.url }, "hoi"));
  expect(connector.sent.map(({ activity }) => [activity.text, activity.textFormat, activity.summary])).toEqual([
    ["**een**", "plain", "Een"],
    ["twee", "plain", "Twee"],
  ]);
});

test("in a channel the mention is taken off and the answer goes to the same thread", async () => {
  const bot = await start();
  await post(bot.url, mentionFrom({ serviceUrl: connector.url, type: "channel" }, "wat nu?"));
  expect(bot.heard).toMatchObject([{ text: "wat nu?", where: { type: "channel" } }]);
  expect(connector.sent[0]?.conversationId).toBe("19:zorg@thread.tacv2;messageid=1700000000000");
});

test("a chat of an unknown kind counts as a channel", async () => {
  const bot = await start();
  const activity = messageFrom({ serviceUrl: connector.url }, "hoi");
  await post(bot.url, { ...activity, conversation: { id: "a:x", conversationType: "newKind" } });
  expect(bot.heard).toMatchObject([{ where: { type: "channel" } }]);
});

test("a press is answered with exactly the card, and nothing else is sent", async () => {
  const bot = await start();
  const { status, body } = await post(
    bot.url,
    pressFrom({ serviceUrl: connector.url }, "zr.step.done", { caseId: "C1" }),
  );
  expect(status).toBe(200);
  expect(body).toEqual({
    statusCode: 200,
    type: "application/vnd.microsoft.card.adaptive",
    value: cardSaying("zr.step.done"),
  });
  expect(bot.heard).toMatchObject([{ kind: "press", verb: "zr.step.done", data: { caseId: "C1" } }]);
  expect(connector.sent).toEqual([]);
});

test("a card with refresh stays with the person who pressed, also for later presses", async () => {
  const card = { ...cardSaying("van mij"), refresh: { userIds: [], action: { type: "Action.Execute", verb: "zr.x" } } };
  const bot = await start({ onPress: async () => ({ kind: "card", card }) });
  for (let n = 0; n < 2; n += 1) {
    const { body } = await post(bot.url, pressFrom({ serviceUrl: connector.url }, "zr.x"));
    expect(body).toMatchObject({ value: card });
  }
  expect(connector.sent).toEqual([]);
});

test("a sentence of the bot answers a press", async () => {
  const bot = await start({ onPress: async () => ({ kind: "message", text: "Dat mag alleen de IB'er." }) });
  const { body } = await post(bot.url, pressFrom({ serviceUrl: connector.url }, "zr.approve"));
  expect(body).toEqual(invokeMessage("Dat mag alleen de IB'er."));
});

test("an unknown verb, another kind of button and an unknown invoke get a sentence", async () => {
  const bot = await start();
  const press = pressFrom({ serviceUrl: connector.url }, "zr.x");
  const odd = [
    pressFrom({ serviceUrl: connector.url }, "old.verb"),
    { ...press, value: { action: { type: "Action.Execute" } } },
    { ...press, value: { action: { type: "Action.Submit", verb: "zr.x" } } },
    { ...press, name: "task/fetch", value: { data: 1 } },
    { ...press, name: undefined, value: undefined },
  ];
  for (const activity of odd) {
    const { status, body } = await post(bot.url, activity);
    expect({ status, body }).toEqual({ status: 200, body: invokeMessage(OLD_CARD) });
  }
  expect(bot.heard).toEqual([]);
});

test("a form sent as a message without text is an old card", async () => {
  const bot = await start();
  await post(bot.url, { ...messageFrom({ serviceUrl: connector.url }, ""), value: { verb: "zr.x" } });
  expect(connector.sent.map(({ activity }) => activity.text)).toEqual([OLD_CARD]);
  expect(bot.heard).toEqual([]);
});

test("somebody without an Entra id gets one sentence and reaches nothing", async () => {
  const bot = await start();
  const guest = { serviceUrl: connector.url, aadId: null };
  await post(bot.url, messageFrom(guest, "wat nu met Daan?"));
  expect(connector.sent.map(({ activity }) => activity.text)).toEqual([UNKNOWN_PERSON]);
  const { body } = await post(bot.url, pressFrom(guest, "zr.x"));
  expect(body).toEqual(invokeMessage(UNKNOWN_PERSON));
  await post(bot.url, installFrom(guest));
  expect(connector.sent).toHaveLength(1);
  expect(bot.heard).toEqual([]);
});

test("installing and being added each welcome once; nothing else does", async () => {
  const bot = await start();
  const place = { serviceUrl: connector.url };
  await post(bot.url, installFrom(place));
  expect(bot.heard.map(({ kind }) => kind)).toEqual(["welcome"]);
  await post(bot.url, addedFrom(place));
  expect(bot.heard.map(({ kind }) => kind)).toEqual(["welcome", "welcome"]);
  await post(bot.url, addedFrom(place, "29:someone"));
  await post(bot.url, installFrom(place, "remove"));
  await post(bot.url, { ...addedFrom(place), membersAdded: undefined });
  expect(bot.heard.map(({ kind }) => kind)).toEqual(["welcome", "welcome", "removed"]);
  expect(connector.sent.map(({ activity }) => activity.text)).toEqual(["Welkom", "Welkom"]);
});

test("a team is told by its id, whichever channel tells of it", async () => {
  const bot = await start();
  const team = { serviceUrl: connector.url, type: "channel" as const, teamId: "19:team@thread.tacv2" };
  await post(bot.url, installFrom({ ...team, conversationId: "19:zorg@thread.tacv2" }));
  await post(bot.url, addedFrom({ ...team, conversationId: "19:team@thread.tacv2" }));
  await post(bot.url, installFrom(team, "remove"));
  expect(bot.heard).toMatchObject([
    { kind: "welcome", team: "19:team@thread.tacv2" },
    { kind: "welcome", team: "19:team@thread.tacv2" },
    { kind: "removed", team: "19:team@thread.tacv2" },
  ]);
});

test("other activities are taken and ignored", async () => {
  const bot = await start();
  const activity = messageFrom({ serviceUrl: connector.url }, "hoi");
  for (const type of ["typing", "messageReaction", "messageUpdate", "event", "invokeResponse", "delay", "whatever"]) {
    expect((await post(bot.url, { ...activity, type })).status).toBe(200);
  }
  expect(bot.heard).toEqual([]);
  expect(connector.sent).toEqual([]);
});

test("two presses at once are both answered, each with its own card", async () => {
  let release = () => {};
  const both = new Promise<void>((resolve) => {
    release = resolve;
  });
  let inside = 0;
  const bot = await start({
    onPress: async (verb, _data, from) => {
      inside += 1;
      if (inside === 2) release();
      await both;
      return { kind: "card", card: cardSaying(`${verb} ${from.aadId}`) };
    },
  });
  const answers = await Promise.all(
    ["aaa", "bbb"].map((aadId) => post(bot.url, pressFrom({ serviceUrl: connector.url, aadId }, "zr.approve"))),
  );
  expect(answers.map(({ body }) => body)).toMatchObject([
    { value: cardSaying("zr.approve aaa") },
    { value: cardSaying("zr.approve bbb") },
  ]);
});

test("with expectReplies the messages come back in the answer", async () => {
  const bot = await start();
  const { activities } = await postExpectingReplies(bot.url, messageFrom({ serviceUrl: connector.url }, "hoi"));
  expect(activities).toMatchObject([{ type: "message", summary: "Antwoord" }]);
  expect(connector.sent).toEqual([]);
});
