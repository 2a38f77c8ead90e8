import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "@jest/globals";

/**
 * Which room may know which. `files` are what it may import of our own (a folder, or one file), `packages` are its npm
 * packages, `node` says whether it may use Node's own modules. biome.json holds the same arrows, so that an editor
 * complains while typing; this table is the whole of it, with what a linter cannot see.
 */
const SDK = ["@microsoft/teams-ai", "botbuilder", "botframework-connector", "restify"];
const ROOMS: Record<string, { files: string[]; packages: string[]; node: boolean }> = {
  "domain/": { files: ["domain/"], packages: ["temporal-polyfill", "yaml", "zod"], node: false },
  "app/": {
    files: ["app/", "domain/"],
    packages: ["adaptivecards-templating", "temporal-polyfill", "zod"],
    node: false,
  },
  // Of the app, only what it implements and what it must deliver; never a use case.
  "store/": {
    files: [
      "store/",
      "domain/",
      "app/ports.ts",
      "app/conversation-ports.ts",
      "app/reminder-ports.ts",
      "app/absence-ports.ts",
      "app/retention-ports.ts",
      "app/school-ports.ts",
      "app/audit-ports.ts",
      "app/deps.ts",
      "app/cards/card-data.ts",
    ],
    packages: ["better-sqlite3", "kysely", "pg", "temporal-polyfill", "yaml", "zod"],
    node: true,
  },
  // Restify wants a pino logger of its own.
  "teams/": { files: ["teams/", "app/", "domain/"], packages: [...SDK, "pino", "zod"], node: true },
  // Of the app, only what it implements: the painter.
  "picture/": {
    files: ["picture/", "app/deps.ts"],
    packages: ["@expo-google-fonts/arimo", "@resvg/resvg-wasm"],
    node: true,
  },
  // The app for Teams: files in, a zip out; it knows nothing of the bot.
  "manifest/": {
    files: ["manifest/"],
    packages: ["@microsoft/app-manifest", "ajv-draft-04", "ajv-formats", "fflate", "zod"],
    node: true,
  },
  // Files with people and pupils. What comes out is the domain's roster; what is done with it is not for this room.
  "roster/": { files: ["roster/", "domain/"], packages: ["csv-parse", "sax"], node: true },
  // A school's calendar as a file: days and names come out.
  "calendar-file/": { files: ["calendar-file/", "domain/"], packages: ["ical.js"], node: false },
  // Of the app, only what it implements: the maker of papers.
  "paper/": {
    files: ["paper/", "app/paper-ports.ts"],
    packages: ["@expo-google-fonts/arimo", "pdfkit"],
    node: true,
  },
  "cli/": {
    files: [
      "cli/",
      "teams/",
      "store/",
      "picture/",
      "manifest/",
      "roster/",
      "paper/",
      "app/",
      "domain/",
      "assemble.ts",
      "serve.ts",
      "config.ts",
    ],
    packages: ["commander", "pino", "temporal-polyfill", "yaml", "zod"],
    node: true,
  },
  "config.ts": { files: ["domain/"], packages: ["zod"], node: true },
  "assemble.ts": { files: ["store/", "roster/", "calendar-file/", "app/", "domain/"], packages: [], node: true },
  "first-school.ts": { files: ["store/", "app/", "domain/", "config.ts"], packages: [], node: false },
  "serve.ts": {
    files: ["teams/", "store/", "picture/", "paper/", "app/", "domain/", "assemble.ts"],
    packages: [],
    node: true,
  },
  "main.ts": {
    files: ["teams/", "store/", "app/", "domain/", "assemble.ts", "first-school.ts", "serve.ts", "config.ts"],
    packages: [...SDK, "pino"],
    node: true,
  },
};

/** What no import shows: reading the clock, drawing lots, the environment. The domain keeps away from `Date` altogether. */
const CLOCK_OR_CHANCE =
  /\bDate\.now\b|\bnew Date(?!\([^)])|\bTemporal\.Now\b|\bMath\.random\b|\brandomUUID\b|\bperformance\.now\b/;
const DATE = /\bDate\s*[.(]|\bnew Date\b/;
/** `process.env` in any form, and a variable picked out of it by name. */
const ENVIRONMENT =
  /\bprocess\s*\.\s*env\b|\bprocess\s*\[|\{[^}]*\benv\b[^}]*\}\s*(?:=|from)\s*(?:process\b|["'](?:node:)?process["'])/;
const VARIABLE = /\bprocess\s*\.\s*env\s*(?:\.|\?\.|\[)|\}\s*=\s*process\s*\.\s*env\b/;
/** These pass the environment on as a whole: to `readConfig`, and (filtered) to the Playground's process. */
const HANDS_OVER_ENVIRONMENT = ["main.ts", "cli/demo/playground.ts", "cli/with-stores.ts", "cli/package.ts"];

/** Path below src/, with slashes -> text. */
type Sources = Readonly<Record<string, string>>;

function sourcesIn(folder: string): Sources {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return Object.fromEntries(
    files.map((file) => [file.replaceAll("\\", "/"), readFileSync(join(folder, file), "utf8")]),
  );
}

/** What a file imports, type imports too: a type from the wrong room is the same wrong knowledge. */
function importsOf(text: string): string[] {
  const forms = [
    /\bimport\s+(?:type\s+)?[\w$\s*{},]+?\s+from\s*["']([^"']+)["']/g,
    /\bexport\s+(?:type\s+)?(?:\*(?:\s+as\s+[\w$]+)?|\{[^}]*\})\s*from\s*["']([^"']+)["']/g,
    /\bimport\s*["']([^"']+)["']/g,
    /\b(?:import|require)\s*\(\s*["'`]([^"'`]+)["'`]/g,
  ];
  return forms.flatMap((form) => [...withoutComments(text).matchAll(form)].map((match) => match[1] ?? ""));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

/** An import of our own as a path below src/; undefined for a package. */
function ownFile(from: string, to: string): string | undefined {
  return to.startsWith(".") ? posix.normalize(posix.join(posix.dirname(from), to)) : undefined;
}

function roomOf(file: string) {
  const name = Object.keys(ROOMS).find((room) => file === room || (room.endsWith("/") && file.startsWith(room)));
  return name === undefined ? undefined : ROOMS[name];
}

function wrongImports(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([file, text]) => {
    const room = roomOf(file);
    if (!room) return [`${file} is in no room of the table`];
    const allowed = (to: string) => {
      const own = ownFile(file, to);
      if (own) return room.files.some((place) => own === place || (place.endsWith("/") && own.startsWith(place)));
      if (to.startsWith("node:")) return room.node;
      return room.packages.some((name) => to === name || to.startsWith(`${name}/`));
    };
    return importsOf(text)
      .filter((to) => !allowed(to))
      .map((to) => `${file} imports ${to}`);
  });
}

/** The first ring of imports found, as the files along it; empty when there is none. */
function importRing(sources: Sources): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const to of importsOf(sources[file] ?? "")) {
      const own = ownFile(file, to);
      const ring = own && own in sources ? visit(own, [...path, file]) : [];
      if (ring.length > 0) return ring;
    }
    done.add(file);
    return [];
  };
  for (const file of Object.keys(sources)) {
    const ring = visit(file, []);
    if (ring.length > 0) return ring;
  }
  return [];
}

function filesWith(sources: Sources, pattern: RegExp, among: (file: string) => boolean): string[] {
  return Object.entries(sources)
    .filter(([file, text]) => among(file) && pattern.test(withoutComments(text)))
    .map(([file]) => file);
}

const isDomain = (file: string) => file.startsWith("domain/");
const isDomainOrApp = (file: string) => isDomain(file) || file.startsWith("app/");
const isNotConfig = (file: string) => file !== "config.ts";
const keepsFromEnvironment = (file: string) => isNotConfig(file) && !HANDS_OVER_ENVIRONMENT.includes(file);
const emptyName = /(?:^|[-./])(?:utils?|helpers?|managers?)(?:[-./]|$)/i;

describe("src", () => {
  const sources = sourcesIn(join(import.meta.dirname, "../src"));

  test("imports only along the arrows", () => {
    expect(wrongImports(sources)).toEqual([]);
  });

  test("has no ring of imports", () => {
    expect(importRing(sources)).toEqual([]);
  });

  test("takes the clock and chance as arguments in domain and app", () => {
    expect(filesWith(sources, CLOCK_OR_CHANCE, isDomainOrApp)).toEqual([]);
    expect(filesWith(sources, DATE, isDomain)).toEqual([]);
  });

  test("reads the environment in config.ts alone", () => {
    expect(filesWith(sources, VARIABLE, isNotConfig)).toEqual([]);
    expect(filesWith(sources, ENVIRONMENT, keepsFromEnvironment)).toEqual([]);
  });

  test("names files after what they hold", () => {
    expect(Object.keys(sources).filter((file) => emptyName.test(file))).toEqual([]);
  });

  test("imports only files that exist and packages that are installed for users", () => {
    const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
    const missing = Object.entries(sources).flatMap(([file, text]) =>
      importsOf(text)
        .filter((to) => !to.startsWith("node:"))
        .filter((to) => {
          const own = ownFile(file, to);
          if (own) return !(own in sources) && !own.endsWith(".json");
          return !Object.keys(dependencies).some((name) => to === name || to.startsWith(`${name}/`));
        })
        .map((to) => `${file} imports ${to}`),
    );
    expect(missing).toEqual([]);
  });
});

describe("the checks themselves see", () => {
  test.each([
    ["domain/a.ts", 'import { readFileSync } from "node:fs";'],
    ["domain/a.ts", 'import type { Kysely } from "kysely";'],
    ["domain/a.ts", 'import type { Clock } from "../app/ports.ts";'],
    ["domain/a.ts", 'export * from "../store/b.ts";'],
    ["domain/a.ts", 'import {\n  a,\n  type B,\n} from "pino";'],
    ["app/x/a.ts", 'import { b } from "../../teams/b.ts";'],
    ["app/a.ts", 'import { parse } from "yaml";'],
    ["app/a.ts", 'const later = await import("node:timers/promises");'],
    ["store/a.ts", 'import { createBot } from "../app/bot.ts";'],
    ["store/a.ts", 'import type { Turn } from "../teams/turn.ts";'],
    ["teams/a.ts", 'import { open } from "../store/open.ts";'],
    ["teams/a.ts", 'import pg from "pg";'],
    ["cli/a.ts", 'import "botbuilder";'],
    ["cli/a.ts", 'import * as main from "../main.ts";'],
    ["picture/a.ts", 'import { mapOf } from "../domain/route/draw/route-map.ts";'],
    ["app/a.ts", 'import { createPainter } from "../picture/painter.ts";'],
    ["app/a.ts", 'import { readRoster } from "../roster/read-roster.ts";'],
    ["roster/a.ts", 'import type { AppDeps } from "../app/deps.ts";'],
    ["roster/a.ts", 'import { parse } from "yaml";'],
    ["calendar-file/a.ts", 'import { readFileSync } from "node:fs";'],
    ["app/a.ts", 'import ICAL from "ical.js";'],
    ["config.ts", 'export { a } from "./main.ts";'],
    ["elsewhere/a.ts", ""],
  ])("a wrong arrow: %s %s", (file, text) => {
    expect(wrongImports({ [file]: text })).toHaveLength(1);
  });

  test("no wrong arrow in a comment, or in a right import", () => {
    const text = '// import { b } from "../teams/b.ts";\n/* import "pg" */\nimport { z } from "zod";\nimport "./b.ts";';
    expect(wrongImports({ "domain/a.ts": text })).toEqual([]);
  });

  test("a ring of three files, through types too", () => {
    const ring = {
      "app/a.ts": 'import "./x/b.ts";',
      "app/x/b.ts": 'import type { C } from "./c.ts";',
      "app/x/c.ts": 'export { a } from "../a.ts";',
    };
    expect(importRing(ring)).toEqual(["app/a.ts", "app/x/b.ts", "app/x/c.ts", "app/a.ts"]);
  });

  test.each(["Date.now()", "new Date()", "new Date", "Temporal.Now.instant()", "Math.random()", "crypto.randomUUID()"])(
    "%s",
    (text) => {
      expect(filesWith({ "app/a.ts": `const a = ${text};` }, CLOCK_OR_CHANCE, isDomainOrApp)).toEqual(["app/a.ts"]);
    },
  );

  test.each(["new Date(2026, 1, 1)", "Date.parse(text)", "new Date"])("%s in the domain", (text) => {
    expect(filesWith({ "domain/a.ts": `const a = ${text};` }, DATE, isDomain)).toEqual(["domain/a.ts"]);
  });

  test.each(["process.env.PORT", 'process.env["PORT"]', "const { PORT } = process.env;"])("%s in main.ts", (text) => {
    expect(filesWith({ "main.ts": text }, VARIABLE, isNotConfig)).toEqual(["main.ts"]);
  });

  test.each(["f(process.env)", "process['env']", 'import { env } from "node:process";', "const { env } = process;"])(
    "%s elsewhere",
    (text) => {
      expect(filesWith({ "app/bot.ts": text }, ENVIRONMENT, keepsFromEnvironment)).toEqual(["app/bot.ts"]);
    },
  );

  test.each(["app/utils/day.ts", "store/case-utils.ts", "teams/turn-manager.ts", "app/helper.ts"])("%s", (file) => {
    expect(file).toMatch(emptyName);
  });
});
