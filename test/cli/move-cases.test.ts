import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { stringify } from "yaml";
import { addMoveCases } from "../../src/cli/move-cases.ts";
import { SCHOOL, versionsWorld } from "../app/versions-world.ts";
import { changed, FIRST, routeOf } from "../domain/route/diff/two-versions.ts";
import { runCommand } from "./run-command.ts";

const SECOND = changed(["max: 3, unit: schoolWeeks", "max: 4, unit: schoolWeeks"]);
const NOW = "2027-01-11T08:00:00.000Z";

let folder: string;
let places: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-move-"));
  mkdirSync(join(folder, "rules/vlieger"), { recursive: true });
  writeFileSync(join(folder, "rules/vlieger/2026-08-01.yaml"), FIRST);
  writeFileSync(join(folder, "rules/vlieger/2027-01-11.yaml"), SECOND);
  writeFileSync(join(folder, "school.yaml"), stringify(SCHOOL.file));
  const database = join(folder, "bot.db");
  places = ["--database", database, "--school", join(folder, "school.yaml"), "--rules", join(folder, "rules")];
  const world = await versionsWorld([routeOf(FIRST)], "2027-01-04T08:00:00.000Z", database);
  for (const pupil of ["Sanne", "Daan"]) {
    await world.say("ilse", `start zorgroute voor ${pupil}`);
    await world.press("ilse", "Start in Stap 1");
  }
  await world.say("ilse", "ouders van Daan gesproken");
  await world.press("ilse", "Vastleggen");
  await world.say("ilse", "wat nu met Daan?");
  await world.press("ilse", "Evalueren");
  await world.press("ilse", "Het werkt nog niet");
  await world.press("ilse", "Naar stap 2");
  await world.press("ilse", "Voorstellen");
  await world.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const move = (...args: string[]) =>
  runCommand(
    (program, output) => addMoveCases(program, output, {}, { now: () => NOW }),
    ["move-cases", ...places, ...args],
  );

describe("zorgroute move-cases", () => {
  test("first shows what would become of each case, by code and without names", async () => {
    const ran = await move("vlieger", "--to", "2027-01-11");
    expect(ran).toMatchObject({ exitCode: 0, err: "" });
    expect(ran.out).toBe(`vlieger: naar de versie van 2027-01-11 (proef: er verandert niets)
  id1  versie 2026-08-01, Stap 1: zelfde stap; uiterlijk vrijdag 29 januari (was vrijdag 22 januari)
  id2  versie 2026-08-01, Stap 1: iemand moet kijken; er ligt een voorstel
2 lopend: zelfde stap 1, andere stap 0, iemand moet kijken 1. Al op deze versie: 0.
Uitvoeren: dezelfde opdracht met --by <id van een intern begeleider> --carry-out
`);
    for (const { name } of SCHOOL.file.pupils) expect(ran.out).not.toContain(name);
    expect((await move("vlieger", "--to", "2027-01-11")).out).toBe(ran.out);
  });

  test("moves when a care coordinator says so, and takes it back", async () => {
    const done = await move("vlieger", "--to", "2027-01-11", "--by", "marja", "--carry-out");
    expect(done).toMatchObject({ exitCode: 0, err: "" });
    const batch = /--undo (\S+) --by marja/.exec(done.out)?.[1] ?? "";
    expect(done.out).toContain("Overgezet: 1.");
    const again = await move("vlieger", "--to", "2027-01-11");
    expect(again.out).toContain("1 lopend: zelfde stap 0, andere stap 0, iemand moet kijken 1. Al op deze versie: 1.");
    const look = await move("--undo", batch);
    expect(look.out).toBe(`Opdracht ${batch} terugdraaien (proef: er verandert niets)
  id1  terug naar versie 2026-08-01
Uitvoeren: dezelfde opdracht met --by <id van een intern begeleider> --carry-out
`);
    expect((await move("--undo", batch, "--by", "marja", "--carry-out")).out).toContain("Teruggezet: 1.");
    expect((await move("vlieger", "--to", "2027-01-11")).out).toContain("2 lopend:");
  });

  test.each([
    ["a teacher", ["vlieger", "--to", "2027-01-11", "--by", "ilse", "--carry-out"], "intern begeleider"],
    ["nobody", ["vlieger", "--to", "2027-01-11", "--carry-out"], "--by"],
    ["without a version", ["vlieger"], "--to"],
    ["to a version that is not there", ["vlieger", "--to", "2027-02-01"], "2027-02-01"],
    ["with half an exchange of steps", ["vlieger", "--to", "2027-01-11", "--instead", "look"], "--instead"],
    ["back from an order that was not given", ["--undo", "x"], "x"],
  ])("is refused for %s, in one sentence, with exit code 2", async (_, args, named) => {
    const ran = await move(...args);
    expect(ran).toMatchObject({ exitCode: 2, out: "" });
    expect(ran.err).toContain(named);
  });

  test("does not make an empty database where there is none, and says which settings are missing", async () => {
    const elsewhere = [
      "vlieger",
      "--to",
      "2027-01-11",
      "--database",
      join(folder, "other.db"),
      "--school",
      join(folder, "school.yaml"),
    ];
    const bare = (args: readonly string[]) =>
      runCommand((program, output) => addMoveCases(program, output, {}, { now: () => NOW }), ["move-cases", ...args]);
    expect(await bare(elsewhere)).toMatchObject({ exitCode: 2, out: "" });
    expect((await bare(elsewhere)).err).toContain("other.db");
    const noRules = await move("vlieger", "--to", "2027-01-11", "--rules", join(folder, "nowhere"));
    expect(noRules.err).toContain("nowhere");
    const unset = await bare(["vlieger", "--to", "2027-01-11"]);
    expect(unset).toMatchObject({ exitCode: 2, out: "" });
    expect(unset.err).toContain("BOT_MODE");
  });

  test("takes its places from the settings of the bot when no options say otherwise", async () => {
    const env = {
      BOT_MODE: "local",
      DATABASE_FILE: join(folder, "bot.db"),
      SCHOOL_FILE: join(folder, "school.yaml"),
      RULES_DIR: join(folder, "rules"),
    };
    const ran = await runCommand(
      (program, output) => addMoveCases(program, output, env, { now: () => NOW }),
      ["move-cases", "vlieger", "--to", "2027-01-11"],
    );
    expect(ran.out).toContain("2 lopend:");
  });
});
