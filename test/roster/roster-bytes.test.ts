import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readRoster } from "../../src/roster/read-roster.ts";
import { rosterBytes } from "../../src/roster/roster-bytes.ts";

test("a file of 200 MB is refused by its size, without being read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "roster-"));
  try {
    const file = join(folder, "groot.xml");
    writeFileSync(file, "");
    truncateSync(file, 200 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    await expect(rosterBytes(file)).rejects.toMatchObject({ code: "roster-too-large" });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a file on disk comes as its bytes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "roster-"));
  try {
    const file = join(folder, "klein.csv");
    writeFileSync(file, "Leerlingnummer;Roepnaam;Groep\n1;Noor;5A\n");
    expect((await readRoster(await rosterBytes(file))).pupils).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("bytes that came another way have the same limit", async () => {
  await expect(readRoster(new Uint8Array(20 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: "roster-too-large" });
});
