import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { matches, parseConversation, rewritten } from "./conversation.ts";
import { play } from "./play.ts";
import { teamsClient } from "./teams-client.ts";
import { terminalClient } from "./terminal-client.ts";

const folder = "test/conversations";
const files = readdirSync(folder).filter((file) => file.endsWith(".md"));
/** `UPDATE=1 npm test -- test/conversations` writes what the terminal shows into the files, to be read and judged. */
const update = process.env.UPDATE === "1";

describe.each([
  ["in the terminal", terminalClient],
  ["in Teams, over HTTP", teamsClient],
])("%s", (_name, open) => {
  test.each(files)("%s", async (file) => {
    const conversation = parseConversation(readFileSync(`${folder}/${file}`, "utf8"));
    const client = await open(conversation);
    try {
      const shown = await play(conversation, client);
      if (update && open === terminalClient) writeFileSync(`${folder}/${file}`, rewritten(conversation, shown));
      for (const [nth, scene] of conversation.scenes.entries()) {
        const lines = shown[nth] ?? [];
        if (!update && !matches(scene.expected, lines)) {
          expect({ line: scene.step.line, shown: lines }).toEqual({ line: scene.step.line, shown: scene.expected });
        }
      }
      expect(conversation.scenes.length).toBeGreaterThan(0);
    } finally {
      await client.close();
    }
  });
});
