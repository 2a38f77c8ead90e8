import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { messageFrom, post, pressFrom } from "./activities.ts";
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
const bad = (status: number, code: string) => ({ status, body: { code } });
const statusAndBody = ({ status, body }: { status: number; body: unknown }) => ({ status, body });

test("a body over 256 KiB gives 413, one just under it is read", async () => {
  const bot = await start();
  const withText = (text: string) => JSON.stringify({ ...good(), text });
  const room = 262_144 - withText("").length;
  expect((await post(bot.url, withText("x".repeat(room)))).status).toBe(200);
  expect(statusAndBody(await post(bot.url, withText("x".repeat(room + 1))))).toEqual(bad(413, "PayloadTooLarge"));
  expect(bot.heard).toHaveLength(1);
});

test("a compressed body, broken or not, is refused and the server lives on", async () => {
  const bot = await start();
  for (const body of [gzipSync(JSON.stringify(good())), Buffer.from("no gzip at all")]) {
    const response = await fetch(`${bot.url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-encoding": "gzip" },
      body,
    });
    expect(response.status).toBe(415);
  }
  expect((await post(bot.url, good())).status).toBe(200);
});

test("another content type gives 400, another path 404, another method 405", async () => {
  const bot = await start();
  for (const type of ["text/plain", "application/octet-stream", "multipart/form-data; boundary=x", "odd"]) {
    expect((await post(bot.url, good(), { "content-type": type })).status).toBe(400);
  }
  for (const [path, method, status] of [
    ["/", "GET", 404],
    ["/%zz", "GET", 404],
    ["/api/messages", "GET", 405],
    ["/healthz", "POST", 405],
  ] as const) {
    const response = await fetch(`${bot.url}${path}`, { method });
    expect([path, response.status]).toEqual([path, status]);
    expect(Object.keys((await response.json()) as object)).toEqual(["code"]);
  }
});

test("a request to upgrade the connection is answered like any other", async () => {
  const bot = await start();
  const { port } = new URL(bot.url);
  const answer = await new Promise<string>((resolve) => {
    const socket = connect({ host: "127.0.0.1", port: Number(port) }, () =>
      socket.write("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"),
    );
    socket.once("data", (data) => {
      resolve(data.toString());
      socket.destroy();
    });
  });
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
});

test("no answer tells what software runs here", async () => {
  const bot = await start();
  for (const response of [
    await fetch(`${bot.url}/healthz`),
    await fetch(`${bot.url}/nothing`),
    await fetch(`${bot.url}/api/messages`, { method: "POST", body: "{" }),
  ]) {
    expect(response.headers.get("server")).toBeNull();
    expect(response.headers.get("x-powered-by")).toBeNull();
    expect(await response.text()).not.toMatch(/restify|node|at /i);
  }
});

describe("/healthz", () => {
  const health = async (ping: () => Promise<void>) => {
    const bot = await start({ ping });
    const response = await fetch(`${bot.url}/healthz`);
    return { status: response.status, body: await response.json(), log: bot.log };
  };

  test("200 when the database answers", async () => {
    expect(await health(async () => {})).toEqual({ status: 200, body: { status: "ok", database: "ok" }, log: [] });
  });

  test("503 when it does not; the cause goes to the log as a code", async () => {
    const refused = Object.assign(new Error("connect ECONNREFUSED db.school.local"), { code: "ECONNREFUSED" });
    expect(await health(() => Promise.reject(refused))).toEqual({
      status: 503,
      body: { status: "unavailable", database: "unreachable" },
      log: [{ level: "warn", fields: { code: "ECONNREFUSED" }, message: "database does not answer" }],
    });
  });

  test("503 when it takes too long", async () => {
    expect(await health(() => new Promise(() => {}))).toMatchObject({ status: 503, body: { database: "slow" } });
  });
});

test("in local mode a service URL off this computer is refused", async () => {
  const bot = await start();
  for (const serviceUrl of [
    "https://smba.trafficmanager.net/emea/",
    "http://10.0.0.1/",
    "http://localhost.evil.example/",
    "",
  ]) {
    expect((await post(bot.url, { ...good(), serviceUrl })).status).toBe(401);
  }
  expect(bot.heard).toEqual([]);
});

test("in local mode the server listens on loopback, whatever host is asked for", async () => {
  const bot = await start();
  await bot.server.close();
  const port = await bot.server.listen(0, "0.0.0.0");
  const elsewhere = await new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.2", port }, () => resolve("connected"));
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
  });
  expect(elsewhere).toBe("ECONNREFUSED");
});

test("a port in use is an error of listen", async () => {
  const bot = await start();
  const other = await start();
  await other.server.close();
  await expect(other.server.listen(Number(new URL(bot.url).port))).rejects.toMatchObject({
    code: "port-unavailable",
    cause: { code: "EADDRINUSE" },
  });
});

test("close lets a running turn finish and takes no new ones", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let entered = () => {};
  const inside = new Promise<void>((resolve) => {
    entered = resolve;
  });
  const bot = await start({
    onPress: async () => {
      entered();
      await held;
      return { kind: "message", text: "klaar" };
    },
  });
  const running = post(bot.url, pressFrom({ serviceUrl: connector.url }, "zr.x"));
  await inside;
  let closed = false;
  const closing = bot.server.close().then(() => {
    closed = true;
  });
  await expect(fetch(`${bot.url}/healthz`)).rejects.toThrow();
  expect(closed).toBe(false);
  release();
  expect((await running).body).toMatchObject({ value: "klaar" });
  await closing;
});
