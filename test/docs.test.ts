import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { routeJsonSchema } from "../src/cli/schema.ts";
import { readAppPackageConfig, readConfig } from "../src/config.ts";
import { parseRoute } from "../src/domain/route/parse.ts";
import { problemLine } from "../src/domain/route/problem.ts";
import type { Route } from "../src/domain/route/route.ts";
import { runAll } from "../src/domain/route/scenario/run-all.ts";
import { commandForms } from "../src/domain/route/scenario/schema.ts";
import { DUTY_KINDS, routeSchema } from "../src/domain/route/schema.ts";
import { proveRoute } from "../src/domain/route/soundness/prove-route.ts";

/** What the documents say, done. */
const readme = readFileSync("README.md", "utf8");
const scripts: Record<string, string> = JSON.parse(readFileSync("package.json", "utf8")).scripts;

function blocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(
    ([, body]) => body ?? "",
  );
}

describe("README", () => {
  test("opens with the two lines and a picture", () => {
    expect(blocks(readme, "sh").slice(0, 2)).toEqual(["npm ci && npm run demo\n", "npm ci && npm test\n"]);
    const picture = /!\[.+\]\((.+\.png)\)/.exec(readme)?.[1] ?? "";
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe("PNG");
  });

  test("names only scripts that exist", () => {
    const named = [...readme.matchAll(/`npm run ([a-z:]+)/g)].map(([, name]) => name ?? "");
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(blocks(readme, "console"))("prints what it shows: %s", (block) => {
    const [command = "", ...expected] = block.trimEnd().split("\n");
    const words = [...command.replace(/^\$ npm run --silent zorgroute -- /, "").matchAll(/"([^"]*)"|(\S+)/g)];
    const args = words.map(([, quoted, bare]) => quoted ?? bare ?? "");
    const printed = execFileSync(process.execPath, ["src/cli/zorgroute.ts", ...args], { encoding: "utf8" });
    expect(printed).toBe(`${expected.join("\n")}\n`);
  });

  test("links to files that exist", () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link ?? "");
    for (const link of links) expect(readFileSync(link).length).toBeGreaterThan(0);
  });
});

describe("rules/README.md", () => {
  const guide = readFileSync("rules/README.md", "utf8");
  const [example = ""] = blocks(guide, "yaml");
  const [extra = ""] = blocks(guide, "yaml extra");
  const [scenario = ""] = blocks(guide, "yaml scenario");
  const FILE = "rules/mijnschool/2027-08-01.yaml";

  function routeOf(text: string): Route {
    const parsed = parseRoute({ file: FILE, text, hash: "" });
    if (!parsed.ok) throw new Error(parsed.problems.map(problemLine).join("\n"));
    return parsed.route;
  }

  test.each([
    ["its example", example],
    ["its example with every extra piece", `${example}\n${extra}`],
  ])("%s is a route that passes every check", (_, text) => {
    expect(proveRoute(routeOf(text), { file: FILE, text }).problems).toEqual([]);
  });

  test("its scenario holds for its example", () => {
    const { results } = runAll([routeOf(example)], [{ file: "rules/mijnschool/scenarios/een.yaml", text: scenario }]);
    expect(results.map(({ failures }) => failures)).toEqual([[]]);
  });

  test("it names every key, every kind of duty, everything that can be done and everything that can be expected", () => {
    const said = new Set([...guide.matchAll(/[A-Za-z][\w-]*/g)].map(([word]) => word));
    const words = [
      ...Object.keys(routeSchema.shape),
      ...DUTY_KINDS,
      ...commandForms.flatMap((form) => Object.keys(form.shape)),
    ];
    expect(words.filter((word) => !said.has(word) && word !== "pointer")).toEqual([]);
  });

  test("the commands it names are there", () => {
    const named = [...guide.matchAll(/zorgroute -- ([a-z-]+)/g)].map(([, name]) => name ?? "");
    expect(new Set(named)).toEqual(new Set(["check", "draw", "scenarios", "chat"]));
  });
});

test("the JSON Schema beside the rules is the one of today (npm run --silent zorgroute -- schema)", () => {
  expect(readFileSync("rules/route.schema.json", "utf8")).toBe(routeJsonSchema());
});

describe(".env.example", () => {
  const example = readFileSync(".env.example", "utf8");
  const names = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? "");
  const guid = "00000000-0000-4000-8000-000000000000";
  const filled = {
    ...Object.fromEntries(names.map((name) => [name, "x"])),
    BOT_MODE: "teams",
    MICROSOFT_APP_ID: guid,
    MICROSOFT_APP_TENANT_ID: guid,
    MICROSOFT_APP_TYPE: "SingleTenant",
    ADMIN_IDS: guid,
    DATABASE_URL: "postgres://bot@db/zorgroute",
    LOG_LEVEL: "info",
    PORT: "3978",
    PUBLIC_URL: "https://bot.example",
    LINK_SECRET: "x".repeat(32),
    DEVELOPER_URL: "https://school.example",
    PRIVACY_URL: "https://school.example",
    TERMS_URL: "https://school.example",
  };

  test("holds every setting of the bot and of the app, once, and a filled-in one is taken", () => {
    const known = new Set([...Object.keys(readConfig(filled)), ...Object.keys(readAppPackageConfig(filled))]);
    expect([...names].sort()).toEqual([...known].sort());
  });

  test("is taken without what may be left empty", () => {
    const written = parseEnv(example);
    const needed = {
      MICROSOFT_APP_ID: guid,
      MICROSOFT_APP_TENANT_ID: guid,
      MICROSOFT_APP_PASSWORD: "x",
      ADMIN_IDS: guid,
    };
    expect(readConfig({ ...written, ...needed })).toMatchObject({ BOT_MODE: "teams", PORT: 3978, ADMIN_IDS: [guid] });
  });

  test("explains every line", () => {
    const lines = example.trimEnd().split("\n");
    const bare = lines.filter((line, at) => /^[A-Z_]+=/.test(line) && (lines[at - 1] ?? "") === "");
    expect(bare).toEqual([]);
    // Two settings may share what is said above them.
    const shared = names.filter((name) =>
      /^[A-Z_]+=/.test(lines[lines.findIndex((line) => line.startsWith(`${name}=`)) - 1] ?? ""),
    );
    expect(shared).toEqual(["DATABASE_URL", "PRIVACY_URL", "TERMS_URL"]);
  });
});
