import type { Address, Bot, Database, OutMessage, PressReply, Speaker } from "../../src/app/ports.ts";
import { createServer, type TeamsServer } from "../../src/teams/server.ts";
import type { Overrides, TeamsSettings } from "../../src/teams/settings.ts";
import { TeamsAdapter } from "../../src/teams/teams-adapter.ts";
import { type LogLine, recordedLog } from "./recorded-log.ts";

export type Heard =
  | { kind: "message"; from: Speaker; where: Address; text: string }
  | { kind: "files"; from: Speaker; where: Address; files: { name: string; result: unknown }[] }
  | { kind: "press"; from: Speaker; where: Address; verb: string; data: unknown }
  | { kind: "welcome"; from: Speaker; where: Address; team: string | undefined }
  | { kind: "removed"; from: Speaker; where: Address; team: string | undefined };

export type StartedBot = {
  url: string;
  server: TeamsServer;
  heard: Heard[];
  log: LogLine[];
};

export const cardSaying = (text: string) => ({
  type: "AdaptiveCard",
  version: "1.5",
  body: [{ type: "TextBlock", text }],
});

/** The real server in front of a bot that answers everything with a card that repeats it. */
export async function startBot(
  options: {
    settings?: TeamsSettings;
    overrides?: Overrides;
    onMessage?: (text: string, from: Speaker) => Promise<OutMessage[]>;
    onPress?: (verb: string, data: unknown, from: Speaker) => Promise<PressReply>;
    ping?: () => Promise<void>;
  } = {},
): Promise<StartedBot> {
  const heard: Heard[] = [];
  const log = recordedLog();
  const bot: Bot = {
    async message(from, where, text) {
      heard.push({ kind: "message", from, where, text });
      if (options.onMessage !== undefined) return options.onMessage(text, from);
      return [{ card: cardSaying(text), summary: "Antwoord" }];
    },
    async files(from, where, files) {
      const read = await Promise.all(
        files.map(async ({ name, read }) => ({ name, result: await read().catch((error: unknown) => error) })),
      );
      heard.push({ kind: "files", from, where, files: read });
      return [{ text: "Bestand", summary: "Antwoord" }];
    },
    async press(from, where, verb, data) {
      heard.push({ kind: "press", from, where, verb, data });
      if (options.onPress !== undefined) return options.onPress(verb, data, from);
      return { kind: "card", card: cardSaying(verb) };
    },
    async welcome(from, where, team) {
      heard.push({ kind: "welcome", from, where, team });
      return [{ text: "Welkom", summary: "Welkom" }];
    },
    async removed(from, where, team) {
      heard.push({ kind: "removed", from, where, team });
    },
  };
  const database: Database = { ping: options.ping ?? (async () => {}), close: async () => {} };
  const adapter = new TeamsAdapter(options.settings ?? { mode: "local" }, options.overrides);
  const server = createServer({ adapter, bot, database, log });
  const port = await server.listen(0, "127.0.0.1");
  return { url: `http://127.0.0.1:${port}`, server, heard, log: log.lines };
}
