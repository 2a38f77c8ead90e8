import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Command } from "commander";
import { addAudit } from "../../src/cli/audit.ts";
import { addConsents } from "../../src/cli/consents.ts";
import { addMoveCases } from "../../src/cli/move-cases.ts";
import type { Output } from "../../src/cli/output.ts";
import { addOverview } from "../../src/cli/overview.ts";
import { addRetention } from "../../src/cli/retention.ts";
import { addZorgteam } from "../../src/cli/zorgteam.ts";
import { type Action, PERMISSIONS, RELATIONS } from "../../src/domain/school/permissions.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { ADMINISTRATORS, everybody, mayDo, PEOPLE, PURELY, STANDING_IN } from "../app/permissions/everybody.ts";
import { opening } from "../contract/sample-case.ts";
import { pupilsNamedIn } from "../pupils-named-in.ts";
import { runCommand } from "./run-command.ts";

/** The commands obey the table of rights as the chat does: for everybody there can be. */

const TODAY = "2027-02-01";
const now = () => `${TODAY}T09:00:00.000Z`;
const env = { ADMIN_IDS: ADMINISTRATORS.join(",") };
let folder = "";
let database: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-rights-"));
  const file = join(folder, "bot.db");
  database = ["--database", file];
  // One route alone: reading all of them takes longer than what is tried here.
  cpSync("rules/avontuur/2026-08-01.yaml", join(folder, "rules/avontuur/2026-08-01.yaml"));
  writeFileSync(join(folder, "dates.csv"), "9-2-2027;13:00;14:00\n");
  const stores = await openDatabase({ url: undefined, file });
  const change = { action: "school.file", detail: {} };
  await stores.schools.save({ file: everybody().file, expectedVersion: 0, by: "test", at: now(), change }, []);
  for (const away of STANDING_IN) {
    await stores.staffAbsences.put({ ...away, from: TODAY, until: TODAY }, "marja", TODAY);
  }
  await stores.cases.append(
    opening("zaak-1", {
      routeId: "avontuur",
      routeValidFrom: "2026-08-01",
      step: "zr1",
      turn: "teacher",
      subjectKey: "p-1004",
    }),
  );
  await stores.database.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rules = () => ["--rules", join(folder, "rules")];
const OVERVIEW = /^Het overzicht is voor de intern begeleider, de cijfers ook voor de directie/;
type Add = (program: Command, output: Output, env: Record<string, string>, clock: { now(): string }) => void;
const COMMANDS: {
  name: string;
  action: Action;
  add: Add;
  args(who: string): string[];
  refused: RegExp;
  shows?: RegExp;
}[] = [
  {
    name: "consents",
    action: "pupil.consents",
    add: addConsents,
    args: (who) => ["consents", "p-1002", ...rules(), "--as", who],
    refused: /^Deze leerling is er niet, of hoort niet bij jou/,
  },
  {
    name: "audit --since",
    action: "audit.read",
    add: addAudit,
    args: (who) => ["audit", "--since", "2027-01-01", "--as", who],
    refused: /^De regels van het logboek leest alleen een beheerder/,
  },
  {
    name: "zorgteam",
    action: "zorgteam.run",
    add: addZorgteam,
    args: (who) => ["zorgteam", join(folder, "dates.csv"), "--as", who],
    refused: /^De data van het zorgteam zet de intern begeleider erin/,
  },
  {
    name: "move-cases",
    action: "cases.move",
    add: addMoveCases,
    args: (who) => ["move-cases", "avontuur", ...rules(), "--to", "2026-08-01", "--by", who],
    refused: /intern begeleider/,
  },
  {
    name: "overview",
    action: "cases.all",
    add: addOverview,
    args: (who) => ["overview", ...rules(), "--as", who],
    refused: OVERVIEW,
    // Who may not see them is shown the numbers, as far as those may be seen.
    shows: /Sem/,
  },
  {
    name: "overview --csv",
    action: "cases.csv",
    add: addOverview,
    args: (who) => ["overview", ...rules(), "--csv", "--as", who],
    refused: OVERVIEW,
    shows: /Sem/,
  },
  {
    name: "overview --numbers",
    action: "cases.numbers",
    add: addOverview,
    args: (who) => ["overview", ...rules(), "--numbers", "--as", who],
    refused: OVERVIEW,
  },
  {
    name: "retention",
    action: "pupil.remove",
    add: addRetention,
    args: (who) => ["retention", ...rules(), "--as", who],
    refused: /^Bewaartermijnen zijn voor de intern begeleider/,
  },
  {
    name: "retention --term",
    action: "school.setUp",
    add: addRetention,
    args: (who) => ["retention", ...rules(), "--term", "file=regel", "--as", who],
    refused: /^Een bewaartermijn kiest alleen een beheerder/,
  },
];
const KNOWN = PEOPLE.filter(({ id }) => id !== "gone" && id !== "stranger");

describe.each(COMMANDS)("zorgroute $name", ({ action, add, args, refused, shows }) => {
  const run = (who: string) =>
    runCommand((program, output) => add(program, output, env, { now }), [...args(who), ...database]);
  const letIn = async (who: string) => {
    const { exitCode, out, err } = await run(who);
    const shut = refused.test(err);
    const isIn = !shut && (shows?.test(out) ?? true);
    const named = pupilsNamedIn(`${isIn ? "" : out}${err}`);
    expect({ who, exitCode, named }).toEqual({ who, exitCode: shut ? 2 : 0, named: [] });
    if (shut) expect(out).toBe("");
    return isIn;
  };

  test("does for everybody what the table says", async () => {
    for (const { id } of KNOWN) expect({ id, in: await letIn(id) }).toEqual({ id, in: mayDo(id, action) });
  });

  test("knows nobody who left or never was here", async () => {
    for (const who of ["gone", "stranger"]) expect(await run(who)).toMatchObject({ exitCode: 2, out: "" });
  });

  const relations = RELATIONS.filter(
    (one) => one !== "nextInLine" && one !== "seat" && (one !== "instructionTeacher" || action === "pupil.consents"),
  );
  test.each(relations)("notices a table in which it is another for %s", async (relation) => {
    const right = PERMISSIONS[action];
    const has = right.includes(relation);
    const who = PURELY[relation];
    PERMISSIONS[action] = has ? right.filter((one) => one !== relation) : [...right, relation];
    try {
      expect(await letIn(who)).toBe(!mayDo(who, action));
    } finally {
      PERMISSIONS[action] = right;
    }
  });
});
