import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { ICONS, paintIcon } from "../../manifest/paint-icons.ts";
import { type Intent, PUPIL_INTENTS } from "../../src/app/understand/intents.ts";
import { understand } from "../../src/app/understand/understand.ts";
import { appPackage } from "../../src/manifest/app-package.ts";
import { AppPackageInvalid } from "../../src/manifest/app-package-invalid.ts";
import { pngSize } from "../../src/manifest/png-size.ts";

/** The zip that goes to Teams: what is in it, and what stops it. */

const APP_ID = "00000000-0000-4000-8000-000000000001";
const VALUES = {
  MICROSOFT_APP_ID: APP_ID,
  APP_NAME: "Zorgroute De Vlieger",
  DEVELOPER_NAME: "Stichting Vliegers",
  DEVELOPER_URL: "https://school.example",
  PRIVACY_URL: "https://school.example/privacy",
  TERMS_URL: "https://school.example/voorwaarden",
  VERSION: "1.2.3",
};

type Command = { title: string; description: string };
type Manifest = {
  $schema: string;
  id: string;
  version: string;
  manifestVersion: string;
  developer: Record<string, string>;
  name: { short: string; full: string };
  bots: [
    {
      botId: string;
      scopes: string[];
      supportsFiles: boolean;
      commandLists: { scopes: string[]; commands: Command[] }[];
    },
  ];
  localizationInfo: { defaultLanguageTag: string };
};

const written = JSON.parse(readFileSync("manifest/manifest.json", "utf8")) as Manifest;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-manifest-"));
  cpSync("manifest", folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Changes a JSON file of the app before it is packed. */
function change(file: string, with_: (content: Record<string, unknown>) => void): void {
  const content = JSON.parse(readFileSync(join(folder, file), "utf8")) as Record<string, unknown>;
  with_(content);
  writeFileSync(join(folder, file), JSON.stringify(content));
}

async function problemsOf(values: Record<string, string> = VALUES): Promise<string[]> {
  try {
    await appPackage(folder, values);
  } catch (error) {
    if (!(error instanceof AppPackageInvalid)) throw error;
    expect(error.code).toBe("app-package-invalid");
    const [first, ...lines] = error.message.split("\n");
    expect(first).toBe("Het app-pakket is niet gemaakt:");
    return lines.map((line) => line.trim());
  }
  return [];
}

describe("the zip", () => {
  test("holds the manifest with everything filled in, the English texts and both icons, side by side", async () => {
    const files = unzipSync(await appPackage(folder, VALUES));
    expect(Object.keys(files).sort()).toEqual(["color.png", "en.json", "manifest.json", "outline.png"]);
    const text = strFromU8(files["manifest.json"] ?? new Uint8Array());
    expect(text + strFromU8(files["en.json"] ?? new Uint8Array())).not.toMatch(/\{\{|\$\{/);
    const manifest = JSON.parse(text) as Manifest;
    expect(manifest).toMatchObject({
      manifestVersion: "1.25",
      id: APP_ID,
      version: "1.2.3",
      developer: {
        name: "Stichting Vliegers",
        websiteUrl: "https://school.example",
        privacyUrl: "https://school.example/privacy",
        termsOfUseUrl: "https://school.example/voorwaarden",
      },
      name: { short: "Zorgroute De Vlieger" },
      bots: [{ botId: APP_ID, scopes: ["personal", "team"], supportsFiles: true }],
      localizationInfo: { defaultLanguageTag: "nl" },
    });
    expect(JSON.parse(strFromU8(files["en.json"] ?? new Uint8Array()))["name.short"]).toBe("Zorgroute De Vlieger");
    expect(pngSize(files["color.png"] ?? new Uint8Array())).toEqual({ width: 192, height: 192 });
    expect(pngSize(files["outline.png"] ?? new Uint8Array())).toEqual({ width: 32, height: 32 });
  });

  test("is the same bytes for the same app, wherever and whenever it is made", async () => {
    const zip = await appPackage(folder, VALUES);
    expect(Buffer.compare(zip, await appPackage("manifest", VALUES))).toBe(0);
    // The date and time of a file in a zip, at its start: the first of January 1980, midnight.
    expect([...zip.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  test("keeps a name with quotes and placeholders in its place", async () => {
    const name = 'De "V" {{TERMS_URL}} \\n';
    const files = unzipSync(await appPackage(folder, { ...VALUES, APP_NAME: name }));
    const manifest = JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array())) as Manifest;
    expect(manifest.name.short).toBe(name);
  });
});

describe("no zip is made when", () => {
  test("the schema of Microsoft refuses the manifest", async () => {
    change("manifest.json", (manifest) => {
      manifest.accentColor = "groen";
      (manifest.bots as [{ scopes: string[] }])[0].scopes.push("groupchat");
    });
    const problems = await problemsOf();
    expect(problems).toHaveLength(2);
    for (const problem of problems) expect(problem).toMatch(/^manifest\.json: .*\(schema van Microsoft\)$/);
    expect(problems.join()).toContain("accentColor");
    expect(problems.join()).toContain("scopes");
  });

  test("a name is longer than Teams shows", async () => {
    expect(await problemsOf({ ...VALUES, APP_NAME: "x".repeat(31) })).toEqual([
      expect.stringMatching(/^manifest\.json: .*name.*30/),
      expect.stringMatching(/^en\.json: .*name.*30/),
    ]);
  });

  test("a text of another language is for something that does not exist", async () => {
    change("en.json", (texts) => {
      texts["bots[0].commandLists[0].commands[12].description"] = "A thirteenth command";
    });
    expect(await problemsOf()).toEqual([expect.stringMatching(/^en\.json: .*\(schema van Microsoft\)$/)]);
  });

  test("nothing is known to fill in", async () => {
    const { TERMS_URL, ...values } = VALUES;
    expect(TERMS_URL).toContain("https");
    expect(await problemsOf(values)).toContain("{{TERMS_URL}}: voor deze plek is er geen waarde");
  });

  test("an icon has another size, or is none", async () => {
    writeFileSync(join(folder, "color.png"), readFileSync("manifest/outline.png"));
    writeFileSync(join(folder, "outline.png"), "geen plaatje, maar wel lang genoeg");
    expect(await problemsOf()).toEqual([
      "color.png: is 32 bij 32 punten en hoort 192 bij 192 te zijn",
      "outline.png: dit is geen PNG",
    ]);
  });

  test("a file is missing, is no JSON, or names no icons", async () => {
    rmSync(join(folder, "outline.png"));
    expect(await problemsOf()).toEqual([`outline.png: dit bestand is niet te lezen in ${folder}`]);
    change("manifest.json", (manifest) => {
      delete manifest.icons;
    });
    expect(await problemsOf()).toEqual(['manifest.json: "icons" ontbreekt of is geen tekst']);
    writeFileSync(join(folder, "manifest.json"), "{");
    expect(await problemsOf()).toEqual(["manifest.json: dit is geen goede JSON"]);
  });
});

describe("the manifest as it lies in the project", () => {
  const [{ commandLists }] = written.bots;
  const [personal, team] = commandLists;

  /** What each command is meant to be understood as. */
  const MEANT: Readonly<Record<string, Intent>> = {
    "wat nu?": "whatNow",
    "mijn leerlingen": "overview",
    "start een zorgroute": "openCase",
    "ouders gesproken": "recordTalk",
    evalueren: "evaluate",
    "plan een overleg": "planMeeting",
    toestemmingen: "consents",
    "laat het dossier zien": "showCase",
    "hoe werkt de zorgroute?": "explainRoute",
    "ik ben morgen afwezig": "awayStaff",
    inrichten: "setUp",
    help: "help",
    "gebruik dit kanaal voor het zorgteam": "zorgteamLink",
    "stop met dit kanaal": "zorgteamStop",
  };

  test("has commands that the bot understands: a press on one is that message", () => {
    const titles = commandLists.flatMap(({ commands }) => commands.map(({ title }) => title));
    expect(Object.fromEntries(titles.map((title) => [title, understand(title, ["Sanne"]).intent]))).toEqual(MEANT);
  });

  test("has a list for a chat and one for a team, of at most twelve, and no pupil in the team's", () => {
    expect(commandLists.map(({ scopes }) => scopes)).toEqual([["personal"], ["team"]]);
    for (const { commands } of commandLists) expect(commands.length).toBeLessThanOrEqual(12);
    for (const { title } of team?.commands ?? []) expect(PUPIL_INTENTS.has(understand(title, []).intent)).toBe(false);
    expect(personal?.commands.at(-1)?.title).toBe("help");
  });

  test("has an English description for every command, and leaves the words to type in Dutch", () => {
    const english = JSON.parse(readFileSync("manifest/en.json", "utf8")) as Record<string, string>;
    const keys = commandLists.flatMap(({ commands }, list) =>
      commands.map((_, at) => `bots[0].commandLists[${list}].commands[${at}].description`),
    );
    expect(Object.keys(english).filter((key) => key.startsWith("bots"))).toEqual(keys);
    for (const key of keys) expect(english[key]).toMatch(/^[A-Z].+[.?]$/);
  });
});

describe("the icons", () => {
  test.each(ICONS)("$name is painted from its drawing (node manifest/paint-icons.ts)", async ({ name, width }) => {
    expect(Buffer.compare(readFileSync(`manifest/${name}.png`), await paintIcon(name, width))).toBe(0);
  });

  test("the outline is white alone, on nothing", () => {
    const drawing = readFileSync("manifest/outline.svg", "utf8");
    const colours = [...drawing.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour);
    expect(new Set(colours)).toEqual(new Set(["none", "#ffffff"]));
    expect(drawing).not.toMatch(/<rect|style=/);
  });
});
