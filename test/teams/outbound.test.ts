import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Address, ChannelPost, OutMessage } from "../../src/app/ports.ts";
import { deliveryOfError } from "../../src/teams/delivery-of-error.ts";
import { createOutbound } from "../../src/teams/outbound.ts";
import { TeamsAdapter } from "../../src/teams/teams-adapter.ts";
import { BOT_ID, TEACHER, TENANT } from "./activities.ts";
import { type Answer, type FakeConnector, startConnector } from "./fake-connector.ts";
import { type KeyServer, SETTINGS, startKeyServer } from "./key-server.ts";
import { recordedLog } from "./recorded-log.ts";
import { cardSaying } from "./start-bot.ts";

let connector: FakeConnector;
let keys: KeyServer;
const log = recordedLog();

beforeAll(async () => {
  connector = await startConnector();
  keys = await startKeyServer();
});

afterEach(() => {
  connector.sent.length = 0;
  log.lines.length = 0;
});

afterAll(async () => {
  await connector.close();
  await keys.close();
});

const address = (change: Partial<Address> = {}): Address => ({
  channelId: "msteams",
  serviceUrl: connector.url,
  conversationId: `a:${TEACHER}`,
  type: "personal",
  tenantId: TENANT,
  botId: BOT_ID,
  userTeamsId: `29:${TEACHER}`,
  userAadId: TEACHER,
  ...change,
});

const message: OutMessage = { card: cardSaying("Groep 5: beslis vóór 12 maart"), summary: "Er wacht een besluit" };
const strict = () => createOutbound(new TeamsAdapter(SETTINGS, keys.overrides), log);

test("sends a new message with our token, an alert and a summary, and tells where it ended up", async () => {
  const delivery = await strict().send(address(), message);
  expect(delivery).toEqual({
    ok: true,
    conversationId: `a:${TEACHER}`,
    activityId: connector.sent[0]?.activityId,
  });
  expect(connector.sent).toHaveLength(1);
  expect(connector.sent[0]).toMatchObject({
    kind: "send",
    authorization: "Bearer outbound-token",
    activity: {
      type: "message",
      summary: "Er wacht een besluit",
      channelData: { notification: { alert: true } },
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: message.card }],
    },
  });
});

describe("a message that was sent before", () => {
  test("is changed in its place, with our token and without a new alert", async () => {
    expect(await strict().update(address(), "act-7", message)).toEqual({
      ok: true,
      conversationId: `a:${TEACHER}`,
      activityId: "act-7",
    });
    expect(connector.sent).toHaveLength(1);
    expect(connector.sent[0]).toMatchObject({
      kind: "update",
      conversationId: `a:${TEACHER}`,
      activityId: "act-7",
      authorization: "Bearer outbound-token",
      activity: { type: "message", attachments: [{ content: message.card }] },
    });
    expect(connector.sent[0]?.activity.channelData).toBeUndefined();
  });

  test.each([
    ["was deleted", { status: 404, code: "ActivityNotFoundInConversation" }, "gone"],
    ["stands in a chat that is gone", { status: 403, code: "BotNotInConversationRoster" }, "gone"],
    ["must wait", { status: 412, code: "PreconditionFailed" }, "retry"],
    ["became too big", { status: 413, code: "MessageSizeTooBig" }, "bug"],
  ])("that %s", async (_name, answer, failure) => {
    connector.script(answer);
    expect(await strict().update(address(), "act-7", message)).toEqual({ ok: false, failure, code: answer.code });
    expect(connector.sent).toEqual([]);
  });

  test("goes to no other host than messages do", async () => {
    const { serviceUrlAllowed: _, ...overrides } = keys.overrides;
    const outbound = createOutbound(new TeamsAdapter(SETTINGS, overrides), log);
    expect(await outbound.update(address(), "act-7", message)).toMatchObject({ failure: "gone" });
    expect(await strict().update(address({ type: "channel" }), "act-7", message)).toMatchObject({ failure: "bug" });
    expect(connector.sent).toEqual([]);
  });
});

test("in local mode it sends without a token, to this computer only", async () => {
  const local = createOutbound(new TeamsAdapter({ mode: "local" }), log);
  expect(await local.send(address(), message)).toMatchObject({ ok: true });
  expect(connector.sent[0]?.authorization).toBeUndefined();
  expect(await local.send(address({ serviceUrl: "https://smba.trafficmanager.net/emea/" }), message)).toEqual({
    ok: false,
    failure: "gone",
    code: "address.service-url",
  });
});

test("no token and no message goes to a host that is not on the allow-list", async () => {
  const { serviceUrlAllowed: _, ...overrides } = keys.overrides;
  const outbound = createOutbound(new TeamsAdapter(SETTINGS, overrides), log);
  const before = connector.requests();
  expect(await outbound.send(address(), message)).toEqual({ ok: false, failure: "gone", code: "address.service-url" });
  expect(connector.requests()).toBe(before);
});

describe("a channel", () => {
  const CHANNEL = "19:zorg@thread.tacv2";
  const channel = () => address({ type: "channel", conversationId: CHANNEL, userTeamsId: "", userAadId: "" });
  const post = (codes: string): ChannelPost =>
    ({ card: cardSaying(codes), summary: "Agenda" }) as unknown as ChannelPost;

  test("gets a new thread, with our token and the receipt of that thread", async () => {
    const delivery = await strict().post(channel(), post("ZT-7K3"));
    expect(connector.sent).toMatchObject([
      {
        kind: "create",
        authorization: "Bearer outbound-token",
        activity: { type: "message", summary: "Agenda", attachments: [{ content: cardSaying("ZT-7K3") }] },
      },
    ]);
    const [{ conversationId } = { conversationId: "" }] = connector.sent;
    expect(conversationId).toMatch(/^19:zorg@thread\.tacv2;messageid=\d+$/);
    expect(delivery).toEqual({ ok: true, conversationId, activityId: conversationId.split("=")[1] });
  });

  test("that was deleted, or in which the bot may not write, is gone", async () => {
    const own = await startConnector();
    const outbound = createOutbound(new TeamsAdapter({ mode: "local" }), log);
    own.deleteChannel(CHANNEL);
    const there = { ...channel(), serviceUrl: own.url };
    expect(await outbound.post(there, post("x"))).toEqual({ ok: false, failure: "gone", code: "ConversationNotFound" });
    own.script({ status: 403, code: "BotNotInConversationRoster" });
    expect(await outbound.post({ ...there, conversationId: "19:b@thread.tacv2" }, post("x"))).toEqual({
      ok: false,
      failure: "gone",
      code: "BotNotInConversationRoster",
    });
    await own.close();
  });

  test("is no place for a message to a person, and a person no place for a post", async () => {
    expect(await strict().post(address(), post("x"))).toMatchObject({ ok: false, failure: "bug" });
    expect(connector.sent).toEqual([]);
  });

  test("in which a pupil is named fails the test that did it", async () => {
    const own = await startConnector();
    const outbound = createOutbound(new TeamsAdapter({ mode: "local" }), log);
    await outbound.post({ ...channel(), serviceUrl: own.url }, post("De agenda: sanne"));
    await expect(own.close()).rejects.toThrow("pupils named in a channel: sanne");
  });
});

test("anything but a personal chat is a bug", async () => {
  expect(await strict().send(address({ type: "channel" }), message)).toMatchObject({ ok: false, failure: "bug" });
  expect(connector.sent).toEqual([]);
});

describe("an answer of the connector", () => {
  const inAnHour = () => new Date(Date.now() + 3_600_000).toUTCString();
  const cases: [string, Answer, object][] = [
    [
      "blocked",
      { status: 403, code: "ConversationBlockedByUser" },
      { failure: "gone", code: "ConversationBlockedByUser" },
    ],
    ["removed", { status: 403, code: "BotNotInConversationRoster" }, { failure: "gone" }],
    ["no such chat", { status: 404, code: "ConversationNotFound" }, { failure: "gone", code: "ConversationNotFound" }],
    ["busy", { status: 412, code: "PreconditionFailed" }, { failure: "retry", code: "PreconditionFailed" }],
    ["too fast", { status: 429, code: "Throttled" }, { failure: "retry", code: "Throttled" }],
    ["too big", { status: 413, code: "MessageSizeTooBig" }, { failure: "bug", code: "MessageSizeTooBig" }],
    ["nonsense", { status: 400, code: "BadSyntax" }, { failure: "bug", code: "BadSyntax" }],
    ["not registered", { status: 401, code: "BotNotRegistered" }, { failure: "retry", retryAfterMs: 900_000 }],
    ["a code with a name in it", { status: 403, code: "Daan de Vries" }, { failure: "gone", code: "http.403" }],
  ];
  test.each(cases)("%s", async (_name, answer, expected) => {
    connector.script(answer);
    const before = connector.requests();
    expect(await strict().send(address(), message)).toMatchObject({ ok: false, ...expected });
    expect(connector.requests() - before).toBe(1);
    expect(connector.sent).toEqual([]);
  });

  test("too fast, and when to come back: the SDK tries three times more, then it is ours", async () => {
    connector.script(...Array.from({ length: 3 }, () => ({ status: 429, retryAfter: "0" })));
    connector.script({ status: 429, code: "Throttled", retryAfter: "7" });
    expect(await strict().send(address(), message)).toEqual({
      ok: false,
      failure: "retry",
      code: "Throttled",
      retryAfterMs: 7_000,
    });
  });

  test("a moment to come back is counted from now", () => {
    const error = {
      name: "RestError",
      statusCode: 503,
      code: "ServiceUnavailable",
      response: { headers: new Map([["retry-after", inAnHour()]]) },
    };
    const { delivery } = deliveryOfError(error, Date.now());
    expect(delivery.retryAfterMs).toBeGreaterThan(3_590_000);
    expect(delivery.retryAfterMs).toBeLessThanOrEqual(3_600_000);
  });

  test("a dropped connection is repeated by the SDK: delivered, perhaps twice", async () => {
    connector.script({ drop: "after" });
    expect(await strict().send(address(), message)).toMatchObject({ ok: true });
    expect(connector.sent).toHaveLength(2);
  });

  test("a server error that stays is for later, without an alarm", async () => {
    connector.script(...Array.from({ length: 4 }, () => ({ status: 503, code: "ServiceError", retryAfter: "0" })));
    const before = connector.requests();
    expect(await strict().send(address(), message)).toMatchObject({ failure: "retry", code: "ServiceError" });
    expect(connector.requests() - before).toBe(4);
    expect(log.lines).toEqual([]);
  });

  test("silence is for later", async () => {
    let release = () => {};
    connector.script({
      hold: new Promise<void>((resolve) => {
        release = resolve;
      }),
    });
    const outbound = createOutbound(new TeamsAdapter(SETTINGS, keys.overrides), log, 50);
    expect(await outbound.send(address(), message)).toEqual({ ok: false, failure: "retry", code: "timeout" });
    release();
    await connector.waitFor(1);
  });
});

test("a token that cannot be had is for later and raises the alarm, without the secret in the log", async () => {
  const credentials = keys.overrides.credentials;
  if (credentials === undefined) throw new Error("the key server gives credentials");
  const refused = Object.assign(new Error("AADSTS7000215: Invalid client secret s3cret"), { code: "invalid_client" });
  const overrides = {
    ...keys.overrides,
    credentials: Object.assign(Object.create(credentials), { createCredentials: () => Promise.reject(refused) }),
  };
  const outbound = createOutbound(new TeamsAdapter(SETTINGS, overrides), log);
  expect(await outbound.send(address(), message)).toEqual({
    ok: false,
    failure: "retry",
    code: "token.invalid_client",
    retryAfterMs: 900_000,
  });
  expect(log.lines.map(({ level, fields }) => ({ level, fields }))).toEqual([
    { level: "error", fields: { code: "token.invalid_client", failure: "retry" } },
  ]);
});
