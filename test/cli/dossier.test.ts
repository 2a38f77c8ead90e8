import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { extractText, getDocumentProxy } from "unpdf";
import { addDossier } from "../../src/cli/dossier.ts";
import { fold } from "../../src/domain/case/evolve.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { ilse, marja } from "../domain/case/avontuur.ts";
import { act, logOf } from "../domain/case/given.ts";
import { in3 } from "../domain/case/walks.ts";
import { runCommand } from "./run-command.ts";

const today = "2027-02-01";
const past = [
  act({ type: "OpenCase", subjectKey: "p-1003" }, ilse, "2026-11-30"),
  act({ type: "RecordDuty", duty: "talkParents", on: "2026-11-30" }, ilse, "2026-11-30"),
  act({ type: "Retract", seq: 2 }, ilse, "2026-12-01"),
  ...in3.slice(1),
  act(
    {
      type: "RecordConsent",
      duty: "signAdvice",
      on: "2027-01-25",
      answer: "given",
      by: "oneParent",
      how: "signed",
      until: "2027-07-09",
      place: "map 3",
    },
    marja,
    today,
  ),
  act({ type: "RecordDuty", duty: "consultExpert", on: "2027-01-28", pointer: "notitie 28-1" }, marja, today),
  act({ type: "AddParentsView", seq: 2, text: "Dit gesprek was er niet." }, ilse, today),
];

let folder: string;
let places: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-dossier-"));
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

const out = () => join(folder, "out");
const dossier = (...args: string[]) =>
  runCommand(
    (program, output) => addDossier(program, output, {}, { now: () => `${today}T09:00:00.000Z` }),
    ["dossier", ...places, "--out", out(), ...args],
  );
async function wordsOf(file: string): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))), { mergePages: true });
  return text.replace(/\s+/g, " ");
}

describe("zorgroute dossier", () => {
  test("writes all that is held for the parents, as a PDF that says everything the JSON says", async () => {
    expect(await dossier("Noor", "--as", "marja")).toMatchObject({
      exitCode: 0,
      err: "",
      out: `Geschreven: ${out()}\n`,
    });
    const words = await wordsOf(out());
    await dossier("p-1003", "--as", "marja@devlieger.example", "--json");
    const made = JSON.parse(readFileSync(out(), "utf8"));
    expect(made).toMatchObject({
      kind: "parents",
      school: "Basisschool De Vlieger",
      madeOn: today,
      madeBy: "Marja de Wit",
      pupil: { key: "p-1003", name: "Noor", initial: "V", group: "groep 5", instructionGroups: [] },
      routes: [{ status: "open", step: "Zorgroute 3", parentsKnow: expect.stringMatching(/^ja, laatst op/) }],
    });
    // What was a mistake is there, with what parents say of it; taking it back and the view are no entries of their own.
    expect(made.timeline).toHaveLength(past.length + 2 - 2);
    expect(made.timeline[1]).toMatchObject({
      on: "2026-11-30",
      text: "Ilse Bakker: Gesprek met de ouders, op maandag 30 november 2026.",
      retracted: { by: "Ilse Bakker", on: "2026-12-01" },
      parentsViews: [{ text: "Dit gesprek was er niet.", by: "Ilse Bakker", on: today }],
    });
    for (const { text } of made.timeline) expect(words).toContain(text);
    for (const part of [
      "Dit heeft de zorgroute-bot over Noor",
      "Gemaakt op maandag 1 februari 2027 door Marja de Wit.",
      "Telt niet meer: Ilse Bakker maakte dit op dinsdag 1 december 2026 ongedaan.",
      "Zo zien jullie het: ‘Dit gesprek was er niet.’",
      "Geldig tot en met vrijdag 9 juli 2027.",
      "Donderdag 28 januari 2027: deskundige gevraagd.",
      "Jullie wisten het: donderdag 28 januari 2027.",
      "Waar het ligt: map 3.",
    ]) {
      expect(words).toContain(part);
    }
    expect(words).not.toMatch(/vandaag|undefined|null|\[object/);
  });

  test("writes for a recipient only what there is a ground for, and says what is left out", async () => {
    const ran = await dossier("Noor", "--as", "marja", "--for", "externe deskundige", "--json");
    expect(ran).toMatchObject({ exitCode: 0, err: "" });
    expect(ran.out).toContain("Verstuurd? Leg het vast in de chat");
    const made = JSON.parse(readFileSync(out(), "utf8"));
    expect(made).toMatchObject({
      kind: "recipient",
      recipient: "externe deskundige",
      pupil: { name: "Noor", initial: "V", group: "groep 5" },
      allowed: [
        {
          what: "Deskundige gevraagd",
          purpose: "Advies over de aanpak",
          ground:
            "Met toestemming van één ouder, op maandag 25 januari 2027 (getekend op papier; geldig tot en met vrijdag 9 juli 2027).",
          data: ["de hulpvraag", "wat er al is geprobeerd en wat dat opleverde"],
        },
      ],
      there: [],
      missing: [],
    });
    expect(made.leftOut).toMatchObject([
      {
        data: ["de onderzoeksvraag", "gegevens die de onderzoeker daarvoor nodig heeft"],
        why: expect.stringMatching(/^Er is geen geldige toestemming voor/),
      },
      { what: "Al het andere dat in de zorgroute is vastgelegd" },
    ]);
    // Not one fact of the timeline goes along, and no key of the pupil.
    expect(JSON.stringify(made)).not.toMatch(/p-1003|Ilse|Gesprek met de ouders|notitie/);
    await dossier("Noor", "--as", "marja", "--for", "expert", "--pdf");
    const words = await wordsOf(out());
    for (const part of [
      "Gegevens over Noor V.",
      "Voor: externe deskundige.",
      "Waarvoor: advies over de aanpak.",
      "Wat is weggelaten, en waarom",
    ]) {
      expect(words).toContain(part);
    }
    expect(words).not.toContain("Ilse");
  });

  test.each([
    [["--for", "team"], "Er is nu niets dat naar deze ontvanger mag."],
    [["--for", "swv"], "In de stap van nu is dit geen ontvanger. Kies uit: team (ondersteuningsteam (ZT)), expert"],
    [["--json", "--pdf"], "Kies één vorm: --json of --pdf."],
  ])("with %j writes nothing and says why", async (args, sentence) => {
    const ran = await dossier("Noor", "--as", "marja", ...args);
    expect(ran).toMatchObject({ exitCode: 2, out: "" });
    expect(ran.err).toContain(sentence);
    expect(existsSync(out())).toBe(false);
  });

  test.each(["ilse", "tom", "petra"])("as %s, who may give no file away, there is no such pupil", async (who) => {
    expect(await dossier("Noor", "--as", who)).toMatchObject({
      exitCode: 2,
      out: "",
      err: "Deze leerling is er niet, of hoort niet bij jou. Noem de sleutel of de roepnaam.\n",
    });
    expect(existsSync(out())).toBe(false);
  });

  test("needs to know who asks, and a pupil that is there", async () => {
    expect((await dossier("Noor")).err).toContain("Zeg met --as wie je bent");
    expect((await dossier("Noor", "--as", "nobody")).err).toContain("Wie je bij --as noemt, is niet bekend.");
    expect((await dossier("Niemand", "--as", "marja")).err).toContain(
      "Deze leerling is er niet, of hoort niet bij jou.",
    );
    expect(existsSync(out())).toBe(false);
  });

  test("makes the same file again, to the byte", async () => {
    await dossier("Noor", "--as", "marja");
    const one = readFileSync(out());
    await dossier("Noor", "--as", "marja");
    expect(Buffer.compare(one, readFileSync(out()))).toBe(0);
  });
});
