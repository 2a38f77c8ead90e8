import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkRoster } from "../../src/domain/school/roster/check-roster.ts";
import { planRoster } from "../../src/domain/school/roster/plan-roster.ts";
import { RosterInvalid } from "../../src/domain/school/roster/roster-invalid.ts";
import { emptySchool } from "../../src/domain/school/setup.ts";
import { readRoster } from "../../src/roster/read-roster.ts";
import { bytes, edexml } from "./edexml-file.ts";

/** Everything a file may say of a pupil that the bot may not keep, with where EDEXML says it. */
const FORBIDDEN = [
  "bsn",
  "sofinummer",
  "onderwijsnummer",
  "geboortedatum",
  "geslacht",
  "etniciteit",
  "land",
  "land_vader",
  "land_moeder",
  "postcodenl",
  "fotourl",
  "gewicht_nieuw",
  "gebruikersnaam",
  "emailadres",
];

/** Told from everything else in a file by its letters. */
const secret = fc.stringMatching(/^GEHEIM[a-z]{6,12}$/);
const pupil = fc.record({
  key: fc.integer({ min: 1, max: 30 }),
  name: fc.constantFrom("Noor", "Daan", "Zoë"),
  surname: secret,
  fields: fc
    .shuffledSubarray(FORBIDDEN)
    .chain((names) => fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), secret)))),
  addition: secret,
});

const file = fc.array(pupil, { minLength: 1, maxLength: 8 }).map((pupils) =>
  edexml({
    pupils: pupils
      .map(
        ({ key, name, surname, fields, addition }) =>
          `<leerling key="${key}" eckid="https://id.school/${addition}"><achternaam>x${surname}</achternaam>` +
          `<roepnaam>${name}</roepnaam>${fields.map(([tag, text]) => `<${tag}>${text}</${tag}>`).join("")}` +
          `<groep key="G5A"/><toevoegingen><blok><roepnaam>${addition}</roepnaam></blok></toevoegingen></leerling>`,
      )
      .join(""),
  }),
);

const plan = async (text: string) =>
  planRoster(emptySchool(), checkRoster(await readRoster(bytes(text)), "2026-11-23"), { today: "2026-11-23" });

test("nothing that may not be kept comes further than the reader", async () => {
  await fc.assert(
    fc.asyncProperty(file, async (text) => {
      expect(text).toContain("GEHEIM");
      expect(JSON.stringify(await plan(text))).not.toContain("GEHEIM");
    }),
    { numRuns: 200 },
  );
});

test("a file that is cut off gives an error and no plan", async () => {
  await fc.assert(
    fc.asyncProperty(file, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (text, part) => {
      const cut = text.slice(0, Math.floor(text.length * part));
      await expect(plan(cut)).rejects.toThrow(RosterInvalid);
    }),
    { numRuns: 200 },
  );
});

test("whatever bytes come in, it is a roster or one sentence with a code", async () => {
  const start = fc.constantFrom("", "<", '<?xml version="1.0"?>', "leerlingnummer;roepnaam;groep\n", "\uFEFF", "PK");
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (head, tail) => {
      const read = readRoster(Uint8Array.from([...bytes(head), ...tail]));
      const result = await read.catch((error: unknown) => error);
      if (result instanceof Error) expect(result).toBeInstanceOf(RosterInvalid);
      else expect(result).toHaveProperty("pupils");
    }),
    { numRuns: 500 },
  );
});
