import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { addWhatIf } from "../../src/cli/what-if.ts";
import { changed, FIRST } from "../domain/route/diff/two-versions.ts";
import { runCommand } from "./run-command.ts";

let rules: string;
beforeAll(() => {
  rules = mkdtempSync(join(tmpdir(), "zorgroute-what-if-"));
  mkdirSync(join(rules, "vlieger"));
  writeFileSync(join(rules, "vlieger/2026-08-01.yaml"), FIRST);
  const dated = changed([
    "{ setBy: ib, with: [parents], ask: Spreek een datum af., source: H3 }",
    "{ max: 3, unit: schoolWeeks, source: H3 }",
  ]);
  writeFileSync(join(rules, "vlieger/2026-12-07.yaml"), dated);
});
afterAll(() => rmSync(rules, { recursive: true, force: true }));

const on = ["--on", "2026-12-07"];
const region = ["--region", "noord"];
const whatIf = (...args: string[]) => runCommand(addWhatIf, ["what-if", "vlieger", "--rules", rules, ...args]);

describe("zorgroute what-if", () => {
  test("shows where a decision leads: dates, duties, consents, who hears of it", async () => {
    const ran = await whatIf("--step", "look", ...on, ...region, "--outcome", "not");
    expect(ran).toMatchObject({ exitCode: 0, err: "" });
    expect(ran.out).toBe(`Onze zorgroute, Stap 1, besluit op maandag 7 december 2026 (regio noord)
Naar stap 2: dat kan dan nog niet. Nog nodig: vastgelegd: gesprek met de ouders. De intern begeleider beslist.
• Stap 2. Aan zet: intern begeleider. Termijn: uiterlijk vrijdag 8 januari.
• Daar te doen · intern begeleider: Jeugdarts gevraagd; Conclusie; Evalueren.
• Toestemming voor ‘Overleg met de jeugdarts’: nog te vragen.
• Wie bericht krijgt: leerkracht, intern begeleider.
Dit is vooruitkijken: er is niets veranderd en niemand krijgt bericht.
`);
  });

  test("uses the version that is in force on the day, and the calendar of the region", async () => {
    const before = await whatIf("--step", "look", "--on", "2026-12-06", ...region, "--move", "help");
    expect(before.out).toContain("Datum nog af te spreken (door intern begeleider met ouders).");
    const south = await whatIf("--step", "look", "--on", "2027-02-01", "--region", "zuid", "--move", "help");
    const north = await whatIf("--step", "look", "--on", "2027-02-01", "--region", "noord", "--move", "help");
    const term = ({ out }: { out: string }) => /Termijn: (.*)\./.exec(out)?.[1];
    expect(term(south)).not.toBe(term(north));
  });

  test("takes an answer, and a rule file instead of a route", async () => {
    const ran = await whatIf("--step", "Stap 2", ...on, ...region, "--answer", "place=away");
    expect(ran.out).toContain("Naar een andere plek: dat kan dan nog niet. Nog nodig: vastgelegd: jeugdarts gevraagd.");
    const args = [
      "what-if",
      join(rules, "vlieger/2026-08-01.yaml"),
      "--step",
      "look",
      ...on,
      ...region,
      "--move",
      "solved",
    ];
    expect((await runCommand(addWhatIf, args)).out).toContain("Het past: de zorgroute is dan afgerond.");
  });

  test.each([
    ["an unknown day", ["--step", "look", "--on", "2026-02-30", ...region], "--on"],
    ["an unknown region", ["--step", "look", ...on, "--region", "oost"], "--region"],
    ["a day before the route", ["--step", "look", "--on", "2026-07-31", ...region], "vlieger"],
    ["a step that is an end", ["--step", "fits", ...on, ...region], "--step"],
    ["two decisions", ["--step", "look", ...on, ...region, "--outcome", "not", "--move", "help"], "één besluit"],
    ["a move of another step", ["--step", "look", ...on, ...region, "--move", "moved"], "--move solved of help"],
  ])("when asked with %s: one sentence and exit code 2", async (_, args, named) => {
    const ran = await whatIf(...args);
    expect(ran).toMatchObject({ exitCode: 2, out: "" });
    expect(ran.err).toContain(named);
    expect(ran.err.trim()).not.toContain("\n");
  });
});
