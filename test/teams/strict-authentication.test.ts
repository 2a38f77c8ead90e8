import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import jsonwebtoken from "jsonwebtoken";
import { messageFrom, post, postExpectingReplies } from "./activities.ts";
import { APP_ID, ISSUER, type KeyServer, SETTINGS, startKeyServer } from "./key-server.ts";
import { type StartedBot, startBot } from "./start-bot.ts";

const SERVICE_URL = "https://smba.trafficmanager.net/emea/";
const now = () => Math.floor(Date.now() / 1000);

let keys: KeyServer;
let bot: StartedBot;
let console_: jest.SpiedFunction<typeof console.error>;

beforeAll(async () => {
  console_ = jest.spyOn(console, "error").mockImplementation(() => {});
  keys = await startKeyServer();
  bot = await startBot({ settings: SETTINGS, overrides: keys.overrides });
});

beforeEach(() => {
  bot.heard.length = 0;
  console_.mockClear();
});

afterAll(async () => {
  await bot.server.close();
  await keys.close();
  console_.mockRestore();
});

const hello = () => messageFrom({ serviceUrl: SERVICE_URL }, "hoi");
const ask = (activity: ReturnType<typeof hello>, authorization?: string) =>
  postExpectingReplies(bot.url, activity, authorization === undefined ? {} : { authorization });

function handMade(header: object, payload: object, signature = "x"): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `Bearer ${part(header)}.${part(payload)}.${signature}`;
}

const claims = () => ({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, nbf: now() - 60, exp: now() + 3600 });

describe("accepts", () => {
  const good: [string, () => string][] = [
    ["a token of the channel", () => keys.authorization(SERVICE_URL)],
    ["a token that ran out 2 minutes ago", () => keys.authorization(SERVICE_URL, { claims: { exp: now() - 120 } })],
    ["a token without exp", () => keys.authorization(SERVICE_URL, { without: ["exp"] })],
  ];
  test.each(good)("%s", async (_name, authorization) => {
    const { status, activities } = await ask(hello(), authorization());
    expect(status).toBe(200);
    expect(activities).toHaveLength(1);
    expect(bot.heard).toHaveLength(1);
  });
});

describe("refuses with 401", () => {
  const entra = "https://sts.windows.net/99999999-9999-4999-8999-999999999999/";
  const tokens: [string, () => string | undefined][] = [
    ["no header", () => undefined],
    ["an empty header", () => ""],
    ["garbage", () => "Bearer garbage"],
    ["garbage with two dots", () => "Bearer a.b.c"],
    ["Basic", () => "Basic dXNlcjpwYXNz"],
    ["another scheme with a good token", () => keys.authorization(SERVICE_URL).replace("Bearer", "Token")],
    ["an unknown key", () => keys.authorization(SERVICE_URL, { kid: "nobody" })],
    ["another channel's key", () => keys.authorization(SERVICE_URL, { kid: "other" })],
    ["a forged signature", () => keys.authorization(SERVICE_URL, { forged: true })],
    ["no algorithm", () => handMade({ alg: "none", kid: "teams" }, claims())],
    [
      "the public key as shared secret",
      () =>
        `Bearer ${jsonwebtoken.sign(claims(), Buffer.from(keys.publicPem).toString(), { algorithm: "HS256", keyid: "teams", allowInvalidAsymmetricKeyTypes: true, allowInsecureKeySizes: true })}`,
    ],
    ["nbf in the future", () => keys.authorization(SERVICE_URL, { claims: { nbf: now() + 600 } })],
    ["expired", () => keys.authorization(SERVICE_URL, { claims: { exp: now() - 600 } })],
    ["exp that is no number", () => handMade({ alg: "RS256", kid: "teams" }, { ...claims(), exp: "later" })],
    ["another audience", () => keys.authorization(SERVICE_URL, { claims: { aud: "someone-else" } })],
    ["no audience", () => keys.authorization(SERVICE_URL, { without: ["aud"] })],
    ["another issuer", () => keys.authorization(SERVICE_URL, { claims: { iss: "https://evil.example" } })],
    ["no issuer", () => keys.authorization(SERVICE_URL, { without: ["iss"] })],
    ["another service URL", () => keys.authorization("https://smba.trafficmanager.net/amer/")],
    ["no service URL claim", () => keys.authorization(SERVICE_URL, { without: ["serviceurl"] })],
    [
      "a bot's own Entra token of any tenant",
      () => keys.authorization(SERVICE_URL, { claims: { iss: entra, appid: APP_ID, ver: "1.0" } }),
    ],
  ];
  test.each(tokens)("%s", async (_name, authorization) => {
    const { status, body } = await ask(hello(), authorization());
    expect({ status, body }).toEqual({ status: 401, body: { code: "Unauthorized" } });
    expect(bot.heard).toEqual([]);
  });

  const activities: [string, (activity: ReturnType<typeof hello>) => object][] = [
    ["no serviceUrl", ({ serviceUrl: _, ...rest }) => rest],
    ["a serviceUrl that is no URL", (activity) => ({ ...activity, serviceUrl: "smba" })],
    ["another channel", (activity) => ({ ...activity, channelId: "webchat" })],
    ["the agent channel", (activity) => ({ ...activity, channelId: "AseChannel" })],
    ["another tenant", () => messageFrom({ serviceUrl: SERVICE_URL, tenantId: APP_ID }, "hoi")],
    ["another tenant in one of two places", (activity) => ({ ...activity, channelData: { tenant: { id: APP_ID } } })],
    [
      "no tenant",
      (activity) => ({ ...activity, channelData: {}, conversation: { id: "a:1", conversationType: "personal" } }),
    ],
  ];
  test.each(activities)("a good token with %s", async (_name, change) => {
    const activity = change(hello()) as ReturnType<typeof hello>;
    const authorization = keys.authorization(activity.serviceUrl ?? SERVICE_URL);
    const { status } = await post(bot.url, activity, { authorization });
    expect(status).toBe(401);
    expect(bot.heard).toEqual([]);
  });

  test("a host that is not on the allow-list, whatever the token says", async () => {
    const { serviceUrlAllowed: _, ...overrides } = keys.overrides;
    const strict = await startBot({ settings: SETTINGS, overrides });
    for (const serviceUrl of [
      "https://evil.example/emea/",
      "http://smba.trafficmanager.net/emea/",
      "https://smba.trafficmanager.net.evil.example/",
      "https://smba.trafficmanager.net@evil.example/",
      "https://smba.trafficmanager.net:8443/",
      "http://127.0.0.1:9/",
    ]) {
      const authorization = keys.authorization(serviceUrl);
      const { status } = await post(strict.url, messageFrom({ serviceUrl }, "hoi"), { authorization });
      expect([serviceUrl, status]).toEqual([serviceUrl, 401]);
    }
    const authorization = keys.authorization(SERVICE_URL);
    const { status } = await postExpectingReplies(strict.url, hello(), { authorization });
    expect(status).toBe(200);
    await strict.server.close();
  });
});

test("keys that cannot be fetched give 503, and nothing is answered", async () => {
  const lost = await startKeyServer();
  const strict = await startBot({ settings: SETTINGS, overrides: lost.overrides });
  const authorization = lost.authorization(SERVICE_URL);
  await lost.close();
  const { status, body } = await post(strict.url, hello(), { authorization });
  expect({ status, body }).toEqual({ status: 503, body: { code: "ServiceUnavailable" } });
  expect(strict.heard).toEqual([]);
  await strict.server.close();
});

test("a refusal leaves no stack, token or name on the console or in the log", async () => {
  bot.log.length = 0;
  const expired = keys.authorization(SERVICE_URL, { claims: { exp: now() - 600 } });
  const forged = keys.authorization(SERVICE_URL, { forged: true });
  await ask(hello(), expired);
  await ask(hello(), forged);
  const written = JSON.stringify([console_.mock.calls, bot.log]);
  expect(console_.mock.calls.flat().every((part) => typeof part === "string")).toBe(true);
  expect(written).not.toContain("Voornaam");
  expect(written).not.toContain("hoi");
  expect(written).not.toContain(forged.slice(-40));
  expect(bot.log.map(({ fields }) => fields)).toEqual([{ code: "unauthorized" }, { code: "unauthorized" }]);
});
