import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { start } from "../src/main.ts";
import { openDatabase } from "../src/store/open-database.ts";

/** Starting: it runs as configured, or says in one message what to mend and leaves nothing open. */

const ROUTE = readFileSync("rules/avontuur/2026-08-01.yaml", "utf8");
const SCHOOL = readFileSync("src/cli/demo/school.yaml", "utf8");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-main-"));
  cpSync("rules/avontuur/2026-08-01.yaml", join(folder, "rules/avontuur/2026-08-01.yaml"));
  writeFileSync(join(folder, "school.yaml"), SCHOOL);
});
afterEach(() => rmSync(folder, { recursive: true }));

const env = (changes: Record<string, string> = {}) => ({
  BOT_MODE: "local",
  PORT: "0",
  LOG_LEVEL: "error",
  SCHOOL_FILE: join(folder, "school.yaml"),
  RULES_DIR: join(folder, "rules"),
  DATABASE_FILE: join(folder, "data/deep/zorgroute.db"),
  ...changes,
});

/** What goes wrong, as whoever starts the bot reads it; a bot that starts after all is stopped and is a failure. */
async function failure(changes: Record<string, string> = {}): Promise<{ code: string; message: string }> {
  try {
    const served = await start(env(changes));
    await served.stop();
  } catch (error) {
    if (error instanceof Error && "code" in error) return { code: String(error.code), message: error.message };
    throw error;
  }
  throw new Error("the bot started");
}

function writeRoute(text: string, file = "avontuur/2026-08-01.yaml"): void {
  mkdirSync(join(folder, "rules", file, ".."), { recursive: true });
  writeFileSync(join(folder, "rules", file), text);
}

/** The place of a text in a file, as an editor shows it. */
function placeOf(text: string, part: string): string {
  const before = text.slice(0, text.indexOf(part)).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}

test("a bot that is configured well answers, makes its own database, and stops", async () => {
  const served = await start(env());
  try {
    const health = await fetch(`http://127.0.0.1:${served.port}/healthz`);
    expect(health.status).toBe(200);
  } finally {
    await served.stop();
  }
  await expect(fetch(`http://127.0.0.1:${served.port}/healthz`)).rejects.toThrow();
});

test("the folder of the database is for its owner alone", async () => {
  await (await start(env())).stop();
  expect(statSync(join(folder, "data/deep")).mode & 0o777).toBe(0o700);
});

test("a port in use is one sentence and exit code 1, for a bot that is set up in .env", async () => {
  const served = await start(env());
  try {
    const settings = env({ PORT: String(served.port), DATABASE_FILE: join(folder, "other.db") });
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(join(folder, ".env"), lines.join(""));
    const main = join(process.cwd(), "src/main.ts");
    const { status, stdout, stderr } = spawnSync(process.execPath, [main], { cwd: folder, env: {}, encoding: "utf8" });
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: "",
      stderr: `Poort ${served.port} is al in gebruik. Draait de bot al? Stop die dan eerst. Kies een andere poort: zet PORT in .env.\n`,
    });
  } finally {
    await served.stop();
  }
});

test("a configuration that is wrong is told before anything is read", async () => {
  expect(await failure({ SCHOOL_FILE: "", RULES_DIR: "/nergens" })).toEqual({
    code: "config-invalid",
    message: expect.stringContaining("SCHOOL_FILE: ontbreekt"),
  });
  expect((await failure({ NODE_ENV: "production" })).message).toContain("BOT_MODE:");
});

describe("the school", () => {
  const kept = async () => {
    const { schools, database } = await openDatabase({ url: undefined, file: env().DATABASE_FILE });
    try {
      return (await schools.read())?.file;
    } finally {
      await database.close();
    }
  };

  test("of the file is kept at the first start; from then on the one that is kept holds", async () => {
    await (await start(env())).stop();
    expect((await kept())?.name).toBe("Basisschool De Vlieger");
    writeFileSync(join(folder, "school.yaml"), SCHOOL.replace("De Vlieger", "De Vogel"));
    await (await start(env())).stop();
    await (await start(env({ SCHOOL_FILE: "", ADMIN_IDS: "11111111-0000-4000-8000-0000000000AA" }))).stop();
    expect((await kept())?.name).toBe("Basisschool De Vlieger");
  });

  test("may be set up by an administrator: without a file nothing is kept yet", async () => {
    await (await start(env({ SCHOOL_FILE: "", ADMIN_IDS: "11111111-0000-4000-8000-0000000000AA" }))).stop();
    expect(await kept()).toBeUndefined();
  });

  test("that is kept with a route whose file is gone stops the start, and leaves the database closed", async () => {
    await (await start(env())).stop();
    rmSync(join(folder, "rules/avontuur"), { recursive: true });
    cpSync("rules/vijf-stappen", join(folder, "rules/vijf-stappen"), { recursive: true });
    const { code, message } = await failure();
    expect(code).toBe("school-invalid");
    expect(message).toContain(
      'in de database klopt niet:\n  routes.0: route "avontuur" staat niet bij de regelbestanden',
    );
  });

  test("has a list of removals that can be written, or the bot does not start", async () => {
    const list = join(folder, "backups/removals.jsonl");
    const { code, message } = await failure({ REMOVALS_FILE: list });
    expect(code).toBe("removals-unwritable");
    expect(message).toContain("Bestaat de map, en mag je daar schrijven?");
    mkdirSync(join(folder, "backups"));
    await (await start(env({ REMOVALS_FILE: list }))).stop();
    expect(readFileSync(list, "utf8")).toBe("");
  });

  test("has administrators by their ids in Entra alone", async () => {
    const { message } = await failure({ ADMIN_IDS: "11111111-0000-4000-8000-0000000000AA, hanneke" });
    expect(message).toContain("ADMIN_IDS: hoort een of meer object-id's uit Entra te zijn");
    expect((await failure({ SCHOOL_FILE: "", ADMIN_IDS: "," })).message).toContain("ADMIN_IDS: hoort een of meer");
  });
});

describe("rule files", () => {
  test("with mistakes: every mistake of every file with its place, on a line of its own", async () => {
    const broken = ROUTE.replace("start: zr1", "start: zr9").replace(
      "label: Iets geprobeerd",
      "lable: Iets geprobeerd",
    );
    writeRoute(broken);
    writeRoute(ROUTE.replace("lead: teacher", "lead: juf"), "ander/2026-08-01.yaml");
    const { code, message } = await failure();
    expect(code).toBe("rules-invalid");
    const lines = message.split("\n");
    expect(lines).toHaveLength(4);
    const ours = join(folder, "rules/avontuur/2026-08-01.yaml");
    const other = join(folder, "rules/ander/2026-08-01.yaml");
    // The form of a file is judged before what it refers to, so zr9 waits until the key is mended.
    expect(lines[0]).toBe(`${other}:2:1  id-is-folder  De id is "avontuur", maar de map heet "ander". Maak ze gelijk.`);
    expect(lines[1]).toMatch(/:\d+:\d+ {2}known-roles {2}De rol "juf" staat niet onder roles\./);
    expect(message).toContain(
      `${ours}:${placeOf(broken, "lable")}  unknown-key  "lable" bestaat hier niet. Haal het weg of verbeter de spelling.`,
    );
    expect(message).toContain(`${ours}:`);
    expect(message).toContain('missing-key  Hier ontbreekt "label". Vul het in.');
  });

  test("with a reference that leads nowhere: the place of it", async () => {
    const broken = ROUTE.replace("start: zr1", "start: zr9");
    writeRoute(broken);
    const { message } = await failure();
    expect(message).toMatch(/^\S+avontuur\/2026-08-01\.yaml:6:1 {2}known-steps {2}De stap "zr9" bestaat niet\./);
  });

  test("that leave a case without a way on: the story of how it gets there", async () => {
    const stuck = "approvedBy: ib";
    expect(ROUTE).toContain(stuck);
    writeRoute(ROUTE.replace(stuck, "approvedBy: parents"));
    const { code, message } = await failure();
    expect(code).toBe("rules-invalid");
    expect(message).toContain("Zo komt het zover: (1) ");
  });

  test("that are no YAML: the place where it goes wrong", async () => {
    writeRoute(`${ROUTE}\n  - [`);
    expect((await failure()).message).toMatch(/yaml:\d+:\d+ {2}yaml {2}Dit is geen goede YAML: /);
  });

  test("that are not there: the setting to look at", async () => {
    expect((await failure({ RULES_DIR: join(folder, "nergens") })).message).toContain("RULES_DIR");
  });
});

describe("a school file", () => {
  const school = (from: string, to: string) => {
    expect(SCHOOL).toContain(from);
    writeFileSync(join(folder, "school.yaml"), SCHOOL.replace(from, to));
  };

  test.each([
    ["an unknown region", "region: noord", "region: oost", "region: "],
    ["a group that is not there", 'groups: ["5A"]', 'groups: ["9Z"]', 'people.0.groups: groep "9Z" bestaat niet'],
    ["a day that does not exist", "from: 2026-12-11", "from: 2026-02-31", "calendar.free.0.from: geen bestaande datum"],
    ["a function nobody has", "functions: [leadership]", "functions: [directeur]", "people.4.functions.0: "],
    ["a pupil twice", "key: p-1002", "key: p-1001", 'pupils.1.key: "p-1001" komt twee keer voor'],
    ["a key too many", "region: noord", "region: noord\nregios: noord", "bestand: "],
    ["a route without rules", "routes: [avontuur]", "routes: [avontuur, plus]", 'routes.1: route "plus" '],
    ["a choice that is not one", 'backFrom2: "yes"', "backFrom2: ja", "settings.avontuur.backFrom2: kies uit yes, no"],
    ["a choice for nothing", 'backFrom2: "yes"', 'backFrom9: "yes"', "settings.avontuur.backFrom9: "],
    ["choices for no route", "  avontuur: {", "  avontur: {", 'settings.avontur: route "avontur" '],
  ])("with %s: the place and what is wrong", async (_, from, to, says) => {
    school(from, to);
    const { code, message } = await failure();
    expect(code).toBe("school-invalid");
    expect(message).toMatch(/^Het schoolbestand \S+school\.yaml klopt niet:\n/);
    expect(message).toContain(`\n  ${says}`);
    expect(message).not.toMatch(/invalid|expected|unrecognized/i);
  });

  test("with more than one mistake: all of them", async () => {
    school("region: noord\ncalendar:", "region: oost\ncalendar:");
    const broken = readFileSync(join(folder, "school.yaml"), "utf8").replace(
      "name: Basisschool De Vlieger",
      "name: ''",
    );
    writeFileSync(join(folder, "school.yaml"), broken);
    expect((await failure()).message.split("\n")).toHaveLength(3);
  });

  test("that is no YAML: the line and column", async () => {
    school("groups:\n", "groups: [\n");
    expect((await failure()).message).toMatch(/regel \d+, kolom \d+: geen goede YAML/);
  });

  test("that is not there: which file was looked for", async () => {
    expect(await failure({ SCHOOL_FILE: join(folder, "weg.yaml") })).toEqual({
      code: "school-invalid",
      message: `Het schoolbestand ${join(folder, "weg.yaml")} klopt niet:\n  het bestand is er niet`,
    });
  });
});

test("a route that ROUTES names and nobody wrote is told as that setting", async () => {
  expect(await failure({ ROUTES: "avontuur, plus" })).toEqual({
    code: "config-invalid",
    message: expect.stringMatching(/\n {2}ROUTES: route "plus" is er niet; kies uit: avontuur$/),
  });
});

test("a database that cannot be opened names the setting", async () => {
  for (const DATABASE_FILE of [folder, join(folder, "school.yaml/zorgroute.db")]) {
    expect(await failure({ DATABASE_FILE })).toMatchObject({
      code: "databaseUnavailable",
      message: expect.stringContaining("DATABASE_FILE"),
    });
  }
});
