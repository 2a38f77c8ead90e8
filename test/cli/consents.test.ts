import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { addConsents } from "../../src/cli/consents.ts";
import type { Command } from "../../src/domain/case/command.ts";
import { fold } from "../../src/domain/case/evolve.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { marja } from "../domain/case/avontuur.ts";
import { type Act, act, logOf } from "../domain/case/given.ts";
import { in3 } from "../domain/case/walks.ts";
import { runCommand } from "./run-command.ts";

const today = "2027-02-01";
const says = (command: Command): Act => act(command, marja, today);
const past: Act[] = [
  ...in3,
  says({
    type: "RecordConsent",
    duty: "signAdvice",
    on: "2027-01-25",
    answer: "given",
    by: "oneParent",
    how: "signed",
    until: "2027-07-09",
    place: '=map "3"',
  }),
  says({
    type: "RecordConsent",
    duty: "consentTeam",
    on: "2027-01-25",
    answer: "given",
    by: "bothParents",
    how: "email",
    place: "=1+1",
  }),
  says({ type: "RecordDuty", duty: "consultExpert", on: "2027-01-28" }),
  says({ type: "WithdrawConsent", consent: "expertAdvice", on: "2027-01-29" }),
];

let folder: string;
let places: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-consents-"));
  const file = join(folder, "bot.db");
  places = ["--database", file, "--school", "src/cli/demo/school.yaml", "--rules", "rules"];
  const stores = await openDatabase({ url: undefined, file });
  const events = logOf(past).map((event) => ({ ...event, id: `c-1-${event.seq}` }));
  const state = fold(events);
  if (!state) throw new Error("an empty case");
  await stores.cases.append({
    caseId: "c-1",
    expectedVersion: 0,
    events,
    header: {
      routeId: "avontuur",
      routeValidFrom: "2026-08-01",
      routeHash: "hash",
      subjectKey: "p-1003",
      status: state.status,
      step: state.step,
      openedOn: state.openedOn,
      dueOn: null,
      turn: null,
      agenda: null,
    },
    outbox: [],
    reminders: [],
  });
  await stores.database.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const as = (who: string, ...args: string[]) =>
  runCommand(
    (program, output) => addConsents(program, output, {}, { now: () => `${today}T09:00:00.000Z` }),
    ["consents", ...places, "--as", who, ...args],
  );
const consents = (...args: string[]) => as("marja", ...args);

describe("zorgroute consents", () => {
  test("tells what the parents said and what went outside", async () => {
    const ran = await consents("Noor");
    expect(ran).toMatchObject({ exitCode: 0, err: "" });
    expect(ran.out).toContain("Toestemmingen van leerling p-1003, op 2027-02-01");
    expect(ran.out).toContain("Overleg met een externe deskundige: de ouders hebben die ingetrokken");
    expect(ran.out).toMatch(/2027-01-28: Deskundige gevraagd .*Met toestemming van één ouder/);
    expect((await consents("p-1003")).out).toBe(ran.out);
  });

  test("as JSON, with every field", async () => {
    const made = JSON.parse((await consents("p-1003", "--json")).out);
    expect(made).toMatchObject({ pupil: "p-1003", madeOn: "2027-02-01" });
    expect(made.consents).toEqual([
      expect.objectContaining({ standing: "gegeven", givenBy: "beide ouders", how: "per e-mail", place: "=1+1" }),
      expect.objectContaining({ kind: "consent", standing: "de ouders hebben die ingetrokken", on: "2027-01-29" }),
    ]);
    expect(made.exchanges).toEqual([
      {
        route: expect.any(String),
        on: "2027-01-28",
        what: "Deskundige gevraagd",
        recipient: "externe deskundige",
        ground: expect.stringContaining("getekend op papier; geldig tot en met vrijdag 9 juli"),
        purpose: "Advies over de aanpak",
        data: expect.stringContaining("hulpvraag"),
        parentsInformed: "2027-01-28",
        recordedBy: expect.any(String),
        parentsView: "",
      },
    ]);
  });

  test("as CSV in a file, in which no text is a formula", async () => {
    const file = join(folder, "noor.csv");
    expect(await consents("p-1003", "--csv", "--out", file)).toMatchObject({
      exitCode: 0,
      out: `Geschreven: ${file}\n`,
    });
    const text = readFileSync(file, "utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    const rows = text.slice(1).split("\r\n");
    expect(rows[0]).toMatch(/^"route";"toestemming";/);
    expect(rows).toContainEqual(expect.stringMatching(/"2027-01-28";"Deskundige gevraagd";"externe deskundige"/));
    expect(text).not.toMatch(/(^|;)"[=+@-]/m);
    expect(text).toContain('=map ""3""');
    expect(text).toContain(`"'=1+1"`);
  });

  test("of a pupil without a case is empty, and of nobody a mistake", async () => {
    expect((await consents("p-1004")).out).toContain("Er is nog geen toestemming gevraagd.");
    expect(await consents("Niemand")).toMatchObject({
      exitCode: 2,
      err: "Deze leerling is er niet, of hoort niet bij jou. Noem de sleutel of de roepnaam.\n",
    });
    expect((await consents("Sanne")).err).toMatch(
      /^Er is meer dan één leerling met deze naam\. Noem de sleutel: p-\d+/,
    );
  });

  test("shows each person what the chat would show, and keeps who looked", async () => {
    const gone = (await consents("Niemand")).err;
    for (const who of ["tom", "petra"]) {
      expect(await as(who, "Noor")).toEqual({ exitCode: 2, out: "", err: gone });
      expect(await as(who, "p-1003", "--json")).toEqual({ exitCode: 2, out: "", err: gone });
    }
    // Of two pupils of one name a teacher means the own one.
    expect((await as("tom", "Sanne")).out).toContain("leerling p-2001");
    for (const who of ["ilse", "ILSE@devlieger.example", "11111111-0000-4000-8000-000000000001"]) {
      expect((await as(who, "Noor")).exitCode).toBe(0);
    }
    expect((await as("onbekend", "Noor")).err).toContain("is niet bekend");
    const { audit, database } = await openDatabase({ url: undefined, file: join(folder, "bot.db") });
    const looked = await audit.lines({ subjectKey: "p-1003" });
    expect(looked.map(({ by, action }) => `${by} ${action}`)).toEqual([
      "ilse case.opened",
      "tom pupil.consents.refused",
      "tom pupil.consents.refused",
      "petra pupil.consents.refused",
      "petra pupil.consents.refused",
      "ilse pupil.consents",
      "ilse pupil.consents",
      "ilse pupil.consents",
    ]);
    await database.close();
  });

  test("takes one form at a time, and makes no database of its own", async () => {
    expect(await consents("p-1003", "--csv", "--json")).toMatchObject({ exitCode: 2 });
    const nowhere = join(folder, "weg.db");
    const ran = await consents("p-1003", "--database", nowhere);
    expect(ran).toMatchObject({ exitCode: 2 });
    expect(ran.err).toContain("Er is geen database");
    expect(existsSync(nowhere)).toBe(false);
  });
});
