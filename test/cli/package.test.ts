import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { addPackage } from "../../src/cli/package.ts";
import { zorgroute } from "./run.ts";
import { type Ran, runCommand } from "./run-command.ts";

const SETTINGS = {
  MICROSOFT_APP_ID: "00000000-0000-4000-8000-000000000001",
  DEVELOPER_NAME: "Stichting Vliegers",
  DEVELOPER_URL: "https://school.example",
  PRIVACY_URL: "https://school.example/privacy",
  TERMS_URL: "https://school.example/voorwaarden",
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-package-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pack = (env: Record<string, string>): Promise<Ran> =>
  runCommand((program, output) => addPackage(program, ".", output, env), ["package", "--out", join(folder, "dist")]);

test("writes the zip, named after the app and its version, and says where", async () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const { out, exitCode } = await pack({ ...SETTINGS, APP_NAME: "Zorgroute Één & Twee" });
  const file = join(folder, `dist/zorgroute-een-twee-${version}.zip`);
  expect({ out, exitCode }).toEqual({ out: `${file}\n`, exitCode: 0 });
  const manifest = strFromU8(unzipSync(readFileSync(file))["manifest.json"] ?? new Uint8Array());
  expect(JSON.parse(manifest)).toMatchObject({ version, id: SETTINGS.MICROSOFT_APP_ID });
});

test("the app is called Zorgroute unless the settings say otherwise", async () => {
  await pack(SETTINGS);
  expect(readdirSync(join(folder, "dist"))).toEqual([expect.stringMatching(/^zorgroute-\d+\.\d+\.\d+\.zip$/)]);
});

test("names every setting that is missing or wrong, with exit code 2, and writes nothing", async () => {
  writeFileSync(join(folder, ".env"), "MICROSOFT_APP_ID=mijn-bot\nPRIVACY_URL=http://school.example\nTERMS_URL= \n");
  const { exitCode, out, err } = await zorgroute(["package"], [], folder);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
  expect(err.trimEnd().split("\n")).toEqual([
    "Het app-pakket is niet gemaakt, want de instellingen kloppen niet:",
    "  MICROSOFT_APP_ID: hoort een GUID te zijn, zoals 00000000-0000-0000-0000-000000000000",
    "  DEVELOPER_NAME: ontbreekt",
    "  DEVELOPER_URL: ontbreekt",
    "  PRIVACY_URL: hoort een adres te zijn dat begint met https://",
    "  TERMS_URL: ontbreekt",
  ]);
  expect(readdirSync(folder)).toEqual([".env"]);
});

test("a folder that cannot be written is one sentence", async () => {
  writeFileSync(join(folder, "dist"), "");
  await expect(pack(SETTINGS)).rejects.toMatchObject({
    code: "app-package-invalid",
    message: expect.stringContaining("kies een andere map met --out"),
  });
});
