import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { type Conversation, matches, parseConversation, rewritten } from "./conversation.ts";
import { Outside } from "./outside.ts";
import { play } from "./play.ts";
import { teamsClient } from "./teams-client.ts";
import { terminalClient } from "./terminal-client.ts";

/** Everything that people write in a conversation. */
function typedIn({ scenes }: Conversation): string[] {
  return scenes.flatMap(({ step }) => {
    if (step.kind === "say") return [step.text];
    return step.kind === "press" ? Object.values(step.values) : [];
  });
}

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
    const outside = new Outside();
    const client = await open(conversation, outside);
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
    // Nothing personal in logs, addresses or on lock screens, whatever the story.
    expect(outside.personal(typedIn(conversation))).toEqual([]);
  });
});
