import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { messageFrom, post, pressFrom, type TestActivity } from "./activities.ts";
import { type FakeConnector, startConnector } from "./fake-connector.ts";
import { type StartedBot, startBot } from "./start-bot.ts";

let connector: FakeConnector;
const bots: StartedBot[] = [];

async function start(options: Parameters<typeof startBot>[0] = {}): Promise<StartedBot> {
  const bot = await startBot(options);
  bots.push(bot);
  return bot;
}

beforeAll(async () => {
  connector = await startConnector();
});

afterEach(() => Promise.all(bots.splice(0).map(({ server }) => server.close())));
afterAll(() => connector.close());

const good = () => messageFrom({ serviceUrl: connector.url }, "hoi");

describe("400", () => {
  const bodies: [string, () => unknown][] = [
    ["no JSON", () => "{not json"],
    ["nothing", () => ""],
    ["null", () => "null"],
    ["a list", () => "[]"],
    ["a text", () => '"hoi"'],
    ["a number", () => "5"],
    ["an empty object", () => ({})],
    ["a deep nest", () => "[".repeat(100_000)],
  ];
  const press = () => pressFrom({ serviceUrl: connector.url }, "zr.x");
  const changes: [string, () => object][] = [
    ["no type", () => ({ ...good(), type: undefined })],
    ["an empty type", () => ({ ...good(), type: "" })],
    ["a type that is no text", () => ({ ...good(), type: { a: 1 } })],
    ["a type that is no word", () => ({ ...good(), type: "message\r\nx: y" })],
    ["text that is a number", () => ({ ...good(), text: 5 })],
    ["text that is an object", () => ({ ...good(), text: {} })],
    ["from that is a text", () => ({ ...good(), from: "x" })],
    ["no from", () => ({ ...good(), from: undefined })],
    ["from without id", () => ({ ...good(), from: { aadObjectId: "x" } })],
    ["an Entra id that is an object", () => ({ ...good(), from: { id: "29:1", aadObjectId: {} } })],
    ["no conversation", () => ({ ...good(), conversation: null })],
    ["conversation id that is a list", () => ({ ...good(), conversation: { id: [] } })],
    ["no recipient", () => ({ ...good(), recipient: {} })],
    ["serviceUrl that is a number", () => ({ ...good(), serviceUrl: 1 })],
    ["entities that are an object", () => ({ ...good(), entities: {} })],
    ["membersAdded without ids", () => ({ ...good(), type: "conversationUpdate", membersAdded: [null] })],
    ["value that is a text", () => ({ ...press(), value: "x" })],
    ["a press without value", () => ({ ...press(), value: undefined })],
    ["a press without action", () => ({ ...press(), value: {} })],
    ["a press whose verb is a number", () => ({ ...press(), value: { action: { type: "Action.Execute", verb: 5 } } })],
  ];
  test.each([...bodies, ...changes])("%s", async (_name, body) => {
    const bot = await start();
    const answered = await post(bot.url, body());
    expect(answered.status).toBe(400);
    expect(Object.keys(answered.body as object)).toEqual(["code"]);
    expect(bot.heard).toEqual([]);
  });
});

test("strange entities are dropped, they are no reason to refuse a message", async () => {
  const bot = await start();
  const { status } = await post(bot.url, {
    ...good(),
    entities: [null, 5, { type: 7 }, { type: "mention" }, { type: "mention", mentioned: { id: {} }, text: "x" }],
  });
  expect(status).toBe(200);
  expect(bot.heard).toMatchObject([{ text: "hoi" }]);
});

test("nothing anybody sends gives a server error", async () => {
  const bot = await start();
  const keys = Object.keys({ ...good(), ...pressFrom({ serviceUrl: connector.url }, "zr.x"), membersAdded: [] });
  const odd = fc.record({
    type: fc.constantFrom("message", "invoke", "conversationUpdate", "installationUpdate", "event", "x", "", null, 5),
    changes: fc.dictionary(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 3 }),
    value: fc.jsonValue({ maxDepth: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(odd, fc.boolean(), async ({ type, changes, value }, whole) => {
      const base: TestActivity = pressFrom({ serviceUrl: connector.url }, "zr.x");
      const body = whole ? JSON.stringify(value) : { ...base, type, text: "hoi", ...changes };
      const { status } = await post(bot.url, body);
      expect([200, 400, 401]).toContain(status);
    }),
    { numRuns: 300 },
  );
});
