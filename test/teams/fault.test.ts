import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { messageFrom, post, pressFrom } from "./activities.ts";
import { type FakeConnector, startConnector } from "./fake-connector.ts";
import { type StartedBot, startBot } from "./start-bot.ts";

const FAULT =
  /^Er ging iets mis bij mij: probeer het straks nog eens, of geef code [A-Z2-9]{6} door aan je beheerder\.$/;

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

class PupilError extends Error {
  readonly code = "store.broken";
}

test("a fault gives one sentence with a reference, and a log line without anything personal", async () => {
  const fail = async () => {
    throw new PupilError("Daan de Vries (groep 5) not found");
  };
  const bot = await start({ onMessage: fail, onPress: fail });
  const place = { serviceUrl: connector.url };
  await post(bot.url, messageFrom(place, "hoe gaat het met Daan?"));
  const { status, body } = await post(bot.url, pressFrom(place, "zr.x", { pupil: "Daan" }));

  expect(connector.sent).toHaveLength(1);
  const told = `${connector.sent[0]?.activity.text}`;
  expect(told).toMatch(FAULT);
  expect(status).toBe(200);
  expect(body).toEqual(invokeMessage(expect.stringMatching(FAULT)));
  expect(bot.log).toEqual([
    {
      level: "error",
      message: "turn failed",
      fields: { code: "store.broken", reference: /[A-Z2-9]{6}/.exec(told)?.[0], activity: "message" },
    },
    {
      level: "error",
      message: "turn failed",
      fields: { code: "store.broken", reference: expect.any(String), activity: "invoke" },
    },
  ]);
});

test("when the connector refuses the answer, that is logged once and Teams still gets its 200", async () => {
  const bot = await start();
  connector.script({ status: 403, code: "BotNotInConversationRoster" });
  const { status } = await post(bot.url, messageFrom({ serviceUrl: connector.url }, "hoi"));
  expect(status).toBe(200);
  expect(bot.log.map(({ fields }) => fields)).toEqual([
    { code: "BotNotInConversationRoster", reference: expect.any(String), activity: "message" },
  ]);
  expect(connector.sent).toEqual([]);
});
