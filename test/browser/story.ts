import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { type Demo, startDemo } from "../../src/cli/demo/start-demo.ts";
import { CHROMIUM, FLAGS } from "./chromium.ts";
import { meetingStory } from "./meeting-story.ts";
import { openChat } from "./playground-page.ts";
import { overviewStory, schoolStory } from "./school-story.ts";

/**
 * The story of the README in a real client: a teacher's and an IB'er's Playground window in headless Chromium, against
 * one bot. Saves a screenshot at every turn; `KEEP=1` also writes the advice card's into docs/.
 */
const SHOTS = "test/browser/screenshots";
let passed = 0;
let failed = 0;
let shots = 0;
let demo: Demo | undefined;
let browser: Browser | undefined;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function step(name: string, run: () => Promise<void>): Promise<void> {
  if (failed > 0) return; // the story hangs together: what follows a failure says nothing
  try {
    await run();
    passed += 1;
    say(`  ok   ${name}`);
  } catch (error) {
    failed += 1;
    say(`  FAIL ${name}\n${error instanceof Error ? error.message : String(error)}`);
  }
}

async function shot(page: Page, name: string): Promise<void> {
  shots += 1;
  await page.screenshot({ path: join(SHOTS, `${String(shots).padStart(2, "0")}-${name}.png`) });
}

try {
  if (!existsSync(CHROMIUM)) throw new Error(`Chromium ontbreekt (${CHROMIUM}). Op Debian: apt-get install chromium`);
  mkdirSync(SHOTS, { recursive: true });
  demo = await startDemo(process.cwd(), Number(process.env.STORY_PORT ?? 3978));
  const [ofTeacher, ofIb] = demo.windows;
  if (!ofTeacher || !ofIb) throw new Error("the demo has two windows");
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const open = async (url: string) => {
    const context = await (browser as Browser).newContext({ viewport: { width: 1100, height: 1250 } });
    const page = await context.newPage();
    await page.goto(url);
    return { page, chat: await openChat(page) };
  };
  const ilse = await open(ofTeacher.url);
  const marja = await open(ofIb.url);

  await step("both are greeted", async () => {
    await ilse.chat.sees("Welkom bij de zorgroute");
    await marja.chat.sees("Welkom bij de zorgroute");
    await shot(ilse.page, "welkom");
  });
  await meetingStory(step, shot, { teacher: ilse, ib: marja });
  await step("the teacher asks and starts", async () => {
    await ilse.chat.types("wat nu met Sanne?");
    await ilse.chat.sees("loopt nu geen zorgroute");
    await shot(ilse.page, "starten");
    await ilse.chat.presses("Start in Zorgroute 1");
    await ilse.chat.sees("Probeer in de klas iets anders");
    await shot(ilse.page, "gestart");
  });
  await step("sees the picture of the route, with where Sanne is", async () => {
    await ilse.chat.types("hoe werkt de zorgroute voor Sanne?");
    await ilse.chat.sees("Zorgroute 1 · begin → hier ben je");
    const width = await ilse.chat.seesPicture("Zorgroute 1 (begin, hier ben je)");
    if (width !== 400) throw new Error(`a picture of ${width} dots wide`);
    await ilse.chat.settles();
    await shot(ilse.page, "route");
    await ilse.chat.presses("Wat nu?");
    await ilse.chat.sees("Probeer in de klas iets anders", 2);
  });
  await step("records what was tried", async () => {
    await ilse.chat.presses("Iets geprobeerd");
    await ilse.chat.sees("Kies hieronder wat je hebt gedaan");
    await shot(ilse.page, "middelen");
    await ilse.chat.presses("Meer oefentijd of instructie");
    await ilse.chat.sees("Vastgelegd: Meer oefentijd of instructie");
    await shot(ilse.page, "vastgelegd");
  });
  await step("records the talk with the parents", async () => {
    await ilse.chat.presses("Gesprek met de ouders");
    await ilse.chat.sees("Waar staat het verslag?");
    await shot(ilse.page, "gesprek");
    await ilse.chat.presses("Vastleggen");
    await ilse.chat.sees("Vastgelegd: Gesprek met de ouders");
  });
  await step("gets the advice half way", async () => {
    await ilse.chat.types("+ 1 schoolweken");
    await ilse.chat.sees("Het is nu");
    await ilse.chat.types("wat nu met sanne");
    await ilse.chat.sees("van 1", 2);
    await ilse.chat.settles();
    await shot(ilse.page, "advies");
    if (process.env.KEEP === "1") await ilse.chat.lastCard().screenshot({ path: "docs/advice-card.png" });
    await ilse.chat.presses("Waarom?");
    await ilse.chat.sees("Uit jullie document: Zorgroute 1");
    await shot(ilse.page, "waarom");
  });
  await step("after the term asks again and evaluates", async () => {
    await ilse.chat.types("+ 2 schoolweken");
    await ilse.chat.sees("Het is nu", 2);
    await ilse.chat.types("wat nu met Sanne?");
    await ilse.chat.sees("TE LAAT");
    await shot(ilse.page, "te-laat");
    await ilse.chat.presses("Evalueren");
    await ilse.chat.sees("Dit is gedaan");
    await shot(ilse.page, "evaluatie");
    await ilse.chat.presses("Het werkt nog niet");
    await ilse.chat.sees("geëvalueerd vandaag");
  });
  await step("proposes the next step", async () => {
    await ilse.chat.presses("Naar zorgroute 2");
    await ilse.chat.sees("om akkoord");
    await shot(ilse.page, "voorstellen");
    await ilse.chat.presses("Voorstellen");
    await ilse.chat.sees("Wie beslist, krijgt nu bericht");
    await shot(ilse.page, "voorgesteld");
  });
  await step("takes it back: the card that the IB'er has already says so, in its place", async () => {
    await marja.chat.sees("Voorstel: Naar zorgroute 2");
    await ilse.chat.presses("Voorstel intrekken");
    await ilse.chat.sees("Je voorstel is ingetrokken.");
    await marja.chat.sees("Ilse Bakker trok het voorstel vandaag in.");
    await shot(marja.page, "ingetrokken-op-de-kaart");
    await ilse.chat.presses("Naar zorgroute 2");
    await ilse.chat.presses("Voorstellen");
  });
  await step("the IB'er sees it and approves", async () => {
    await marja.chat.sees("Voorstel: Naar zorgroute 2", 2);
    await marja.chat.settles();
    await shot(marja.page, "voorstel-bij-de-iber");
    await marja.chat.presses("Akkoord");
    await marja.chat.sees("Goedgekeurd. Sanne gaat naar Zorgroute 2.");
    await shot(marja.page, "goedgekeurd");
  });
  await step("the teacher is told", async () => {
    await ilse.chat.sees("Marja de Wit keurde het voorstel goed: Sanne gaat naar Zorgroute 2.");
    await shot(ilse.page, "bericht-voor-de-leerkracht");
  });
  await step("the IB'er sets the date that the document leaves open", async () => {
    // What she types comes after the change of the card she decided on: from then on its buttons stay where they are.
    await marja.chat.types("overzicht");
    await marja.chat.sees("Alle leerlingen in de zorgroute (2)");
    await marja.chat.settles();
    await shot(marja.page, "overzicht");
    await marja.chat.opens("Datum afspreken", "Tot en met welke schooldag?");
    await shot(marja.page, "datum-afspreken");
    await marja.chat.presses("Vastleggen");
    await marja.chat.sees("Kies een dag.");
    await marja.chat.presses("Terug");
  });
  await overviewStory(step, shot, marja);
  await schoolStory(step, shot, marja);
} catch (error) {
  failed += 1;
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
} finally {
  await browser?.close();
  await demo?.stop();
}
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
