import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { fileUrlGate, sentFile } from "../../src/teams/file-download.ts";
import { fileFrom, messageFrom, post } from "./activities.ts";
import { type FakeConnector, startConnector } from "./fake-connector.ts";
import { type FileServer, startFileServer } from "./file-server.ts";
import { type StartedBot, startBot } from "./start-bot.ts";

const MB = 1024 * 1024;

describe("from where files are fetched", () => {
  const gate = fileUrlGate();
  test.each(["https://school-my.sharepoint.com/personal/x/_layouts/15/download.aspx?UniqueId=1&tempauth=2"])(
    "%s",
    (url) => {
      expect(gate(new URL(url))).toBe(true);
    },
  );

  test.each([
    "http://school-my.sharepoint.com/x",
    "https://sharepoint.com.evil.example/x",
    "https://evilsharepoint.com/x",
    "https://school-my.sharepoint.com:8443/x",
    "https://user@school-my.sharepoint.com/x",
    "https://169.254.169.254/metadata",
    "file:///etc/passwd",
    "data:text/plain,x",
  ])("not %s", (url) => {
    expect(gate(new URL(url))).toBe(false);
  });

  test("what a school says itself comes in the place of SharePoint", () => {
    const own = fileUrlGate(["files.school.example"]);
    expect(own(new URL("https://files.school.example/x"))).toBe(true);
    expect(own(new URL("https://school-my.sharepoint.com/x"))).toBe(false);
  });
});

describe("fetching a file", () => {
  let files: FileServer;
  beforeEach(async () => {
    files = await startFileServer();
  });
  afterEach(() => files.close());

  const read = (downloadUrl: string) => sentFile({ name: "x", downloadUrl }, (url) => files.owns(url)).read();

  test("gives its bytes", async () => {
    const bytes = Uint8Array.from({ length: 3 * MB }, (_, at) => at % 251);
    expect(Buffer.compare(await read(files.put(bytes)), bytes)).toBe(0);
  });

  test("follows no redirect, also not to a place that is allowed", async () => {
    const there = files.put(new Uint8Array(1));
    const url = files.answering((response) => {
      response.statusCode = 302;
      response.setHeader("location", there);
      response.end();
    });
    await expect(read(url)).rejects.toMatchObject({ code: "file-unreachable" });
    expect(files.asked()).toBe(1);
  });

  test("stops at 20 MB, whatever the length was said to be", async () => {
    const said = files.answering((response) => {
      response.setHeader("content-length", 200 * MB);
      response.write("x");
    });
    await expect(read(said)).rejects.toMatchObject({ code: "file-too-large" });
    const unsaid = files.answering((response) => {
      const more = () => {
        while (response.write(Buffer.alloc(MB)));
        response.once("drain", more);
      };
      more();
    });
    await expect(read(unsaid)).rejects.toMatchObject({ code: "file-too-large" });
  });

  test.each(["https://evil.example/x", "nowhere", ""])("asks nothing at %s", async (url) => {
    await expect(read(url)).rejects.toMatchObject({ code: "file-place" });
  });

  test("an answer that is none says so in one sentence, without the address", async () => {
    const url = files.answering((response) => {
      response.statusCode = 403;
      response.end();
    });
    const failed = await read(url).catch((error: unknown) => error as Error);
    if (!(failed instanceof Error)) throw new TypeError("it was read");
    expect(failed).toMatchObject({ code: "file-unreachable" });
    expect(`${failed.message} ${failed.cause}`).not.toContain("tempauth");
  });
});

describe("a file in a chat", () => {
  let connector: FakeConnector;
  let files: FileServer;
  let bot: StartedBot;
  beforeEach(async () => {
    connector = await startConnector();
    files = await startFileServer();
    bot = await startBot({ overrides: { fileUrlAllowed: (url) => files.owns(url) } });
  });
  afterEach(async () => {
    await bot.server.close();
    await files.close();
    await connector.close();
  });
  const place = () => ({ serviceUrl: connector.url });

  test("comes to the bot with its name and its bytes, after a sign that it is busy", async () => {
    const url = files.put(new TextEncoder().encode("<EDEX/>"));
    expect((await post(bot.url, fileFrom(place(), "leerlingen.xml", url))).status).toBe(200);
    expect(bot.heard).toEqual([
      expect.objectContaining({
        kind: "files",
        files: [{ name: "leerlingen.xml", result: new TextEncoder().encode("<EDEX/>") }],
      }),
    ]);
    expect(connector.sent.map(({ activity }) => activity.type)).toEqual(["typing", "message"]);
  });

  test("does not keep what was typed with it from being answered", async () => {
    const url = files.put(new Uint8Array(1));
    await post(bot.url, { ...fileFrom(place(), "a.xml", url), text: "wat nu met Sanne?" });
    expect(bot.heard.map(({ kind }) => kind)).toEqual(["files", "message"]);
  });

  test("pictures, cards and the text itself are no files", async () => {
    const attachments = [
      { contentType: "text/html", content: "<p>hoi</p>" },
      { contentType: "image/png", contentUrl: "https://x.example/a.png" },
      { contentType: "application/vnd.microsoft.teams.file.download.info", content: { downloadUrl: 7 } },
      null,
    ];
    expect((await post(bot.url, { ...messageFrom(place(), "hoi"), attachments })).status).toBe(200);
    expect(bot.heard.map(({ kind }) => kind)).toEqual(["message"]);
  });
});
