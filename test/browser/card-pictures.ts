import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { CARD_SCHEMAS, type CardContent, type CardName } from "../../src/app/cards/card-data.ts";
import { cardMaker } from "../../src/app/cards/card-maker.ts";
import type { Bot } from "../../src/app/ports.ts";
import { demoSchoolFile } from "../../src/cli/demo/demo-school.ts";
import { startPlayground } from "../../src/cli/demo/playground.ts";
import { readCardTemplates } from "../../src/store/content-files.ts";
import { readSchool } from "../../src/store/school-file.ts";
import { createServer } from "../../src/teams/server.ts";
import { TeamsAdapter } from "../../src/teams/teams-adapter.ts";
import { silent } from "../conversations/moving-now.ts";
import { CARD_PURPOSES } from "./card-purposes.ts";
import { CHROMIUM, FLAGS } from "./chromium.ts";
import { openChat } from "./playground-page.ts";

/**
 * `npm run cards`: every card with its sample data, as the Playground shows it, in docs/cards/ and docs/cards.md. Only what
 * changed is drawn again. A test fails when docs/cards.md is behind.
 */
const DOCS = "docs/cards";
const PORT = Number(process.env.STORY_PORT ?? 4578);

export function printOf(name: CardName): string {
  const parts = ["card", "sample"].map((part) => readFileSync(`cards/${name}.${part}.json`, "utf8"));
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 12);
}

export function cardsPage(): string {
  const rows = (Object.keys(CARD_SCHEMAS) as CardName[]).map(
    (name) => `## ${name}\n\n${CARD_PURPOSES[name]}\n\n![De kaart ${name}](cards/${name}-${printOf(name)}.png)\n`,
  );
  return `# De kaarten\n\nElke kaart met verzonnen gegevens, zoals de Playground hem toont. Gemaakt met \`npm run cards\`.\n\n${rows.join("\n")}`;
}

async function draw(names: readonly CardName[]): Promise<void> {
  const makeCard = cardMaker(readCardTemplates("cards"));
  const sampleOf = (name: string) => {
    const data = JSON.parse(readFileSync(`cards/${name}.sample.json`, "utf8"));
    return makeCard({ name, data } as CardContent);
  };
  const bot: Bot = {
    message: async (_from, _where, name) => [{ card: sampleOf(name), summary: name }],
    press: async () => ({ kind: "message", text: "Dit is een voorbeeld." }),
    files: async () => [],
    welcome: async () => [],
    removed: async () => {},
  };
  const database = { ping: async () => {}, close: async () => {} };
  const server = createServer({ adapter: new TeamsAdapter({ mode: "local" }), bot, database, log: silent });
  const school = readSchool(demoSchoolFile("."));
  const [person] = school.file.people;
  if (!person) throw new Error("the demo school has nobody");
  const folder = mkdtempSync(join(tmpdir(), "zorgroute-cards-"));
  const port = await server.listen(PORT);
  const colleagues = school.file.people;
  const botUrl = `http://127.0.0.1:${port}/api/messages`;
  const playground = await startPlayground({ root: process.cwd(), folder, botUrl, port: port + 1, person, colleagues });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 3200 }, deviceScaleFactor: 1.5 });
    await page.goto(playground.url);
    const chat = await openChat(page);
    let shown = 0;
    for (const name of names) {
      await chat.types(name);
      await page.locator(".ac-adaptiveCard").nth(shown).waitFor();
      shown += 1;
      await chat.settles();
      // By the whole name: the pictures of "meeting-plan" are not those of "meeting".
      for (const old of readdirSync(DOCS)) if (old.replace(/-[0-9a-f]{12}\.png$/, "") === name) rmSync(join(DOCS, old));
      await chat.lastCard().screenshot({ path: join(DOCS, `${name}-${printOf(name)}.png`) });
      process.stdout.write(`  ${name}\n`);
    }
  } finally {
    await browser.close();
    await playground.stop();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  if (!existsSync(CHROMIUM)) throw new Error(`Chromium ontbreekt (${CHROMIUM}). Op Debian: apt-get install chromium`);
  mkdirSync(DOCS, { recursive: true });
  const names = (Object.keys(CARD_SCHEMAS) as CardName[]).filter(
    (name) => !existsSync(join(DOCS, `${name}-${printOf(name)}.png`)),
  );
  if (names.length > 0) await draw(names);
  const known = new Set((Object.keys(CARD_SCHEMAS) as CardName[]).map((name) => `${name}-${printOf(name)}.png`));
  for (const file of readdirSync(DOCS)) if (!known.has(file)) rmSync(join(DOCS, file));
  writeFileSync("docs/cards.md", cardsPage());
  process.stdout.write(`${names.length} van ${known.size} kaarten getekend\n`);
}
