import { describe, expect, test } from "@jest/globals";
import { readRoster } from "../../src/roster/read-roster.ts";
import { bytes, SECRETS } from "./edexml-file.ts";

const read = (text: string, columns = {}) => readRoster(bytes(text), columns);

const PUPILS = `Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;BSN;Groep;Leerjaar
1001;Noor;van;Voorbeeld;${SECRETS.birth};${SECRETS.bsn};Groep 5A;5
1002;Zoë;;Ölçer;${SECRETS.birth};${SECRETS.bsn};Groep 5/6;6
`;

describe("a list of pupils", () => {
  test("has keys for groups that follow from their names, and nothing that is forbidden", async () => {
    const roster = await read(PUPILS);
    expect(roster).toEqual({
      groups: [
        { key: "Groep-5A", name: "Groep 5A", line: 2 },
        { key: "Groep-5-6", name: "Groep 5/6", line: 3 },
      ],
      pupils: [
        { key: "1001", name: "Noor", initial: "V", year: "5", group: "Groep-5A", line: 2 },
        { key: "1002", name: "Zoë", initial: "Ö", year: "6", group: "Groep-5-6", line: 3 },
      ],
      staff: [],
    });
  });

  test.each([
    ["commas", PUPILS.replaceAll(";", ",")],
    ["tabs", PUPILS.replaceAll(";", "\t")],
    ["a mark of UTF-8", `\uFEFF${PUPILS}`],
    ["Windows line ends", PUPILS.replaceAll("\n", "\r\n")],
    ["quotes", PUPILS.replaceAll(/[^;\n]+/g, (field) => `"${field}"`)],
    ["empty lines", `${PUPILS}\n;;;;;;;\n\n`],
    ["synonyms", PUPILS.replace("Leerlingnummer;Roepnaam", "leerling-code;VOORNAAM").replace("Groep;", "Stamgroep;")],
  ])("is the same with %s", async (_name, text) => {
    expect(await read(text)).toEqual(await read(PUPILS));
  });

  test("is the same after Excel's own first line, a line further", async () => {
    const { pupils } = await read(`sep=;\n${PUPILS}`);
    expect(pupils.map(({ key, line }) => [key, line])).toEqual([
      ["1001", 3],
      ["1002", 4],
    ]);
  });

  test("is read as Windows-1252 when it is not UTF-8", async () => {
    const codes: Record<string, number> = { Ž: 0x8e, "’": 0x92 };
    const text = "Leerlingnummer;Roepnaam;Groep\n1;Ž’ë;5A\n";
    const { pupils } = await readRoster(Uint8Array.from(text, (letter) => codes[letter] ?? letter.charCodeAt(0)));
    expect(pupils[0]?.name).toBe("Ž’ë");
  });

  test("is read as UTF-16 when Excel marked it so", async () => {
    const units = [...`\uFEFF${PUPILS}`].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]);
    expect(await readRoster(Uint8Array.from(units))).toEqual(await read(PUPILS));
  });

  test("says which instruction groups there are only when it has a column for them", async () => {
    const { pupils, groups } = await read(
      "Leerlingnummer;Roepnaam;Groep;Instructiegroep\n1;Bo;5A;Plus, Taal\n2;Jip;5A;\n",
    );
    expect(pupils.map(({ instructionGroups }) => instructionGroups)).toEqual([["Plus", "Taal"], []]);
    expect(groups.map(({ name }) => name)).toEqual(["5A", "Plus", "Taal"]);
  });

  test("takes the columns that the user names", async () => {
    const text = "Code;Hoe heet je;Lokaal;Weg per\n7;Bo;5A;31-2-2027\n";
    const said = { leerlingnummer: "Code", roepnaam: "hoe heet je", groep: "Lokaal", uitschrijfdatum: "Weg per" };
    expect((await read(text, said)).pupils).toMatchObject([
      { key: "7", name: "Bo", group: "5A", leaves: "2027-02-31" },
    ]);
  });
});

describe("a list of staff", () => {
  const STAFF = `Naam,E-mail,Functie,Groepen
Ilse Demo,I.Demo@school.example,leerkracht,"5A, Groep 5/6"
Marja Wit,m.wit@school.example,Intern begeleider|Leerkracht,
Piet Blok,p.blok@school.example,conciërge,5A
`;
  test("proposes functions and groups; the e-mail address is the key", async () => {
    const { staff, pupils } = await read(STAFF);
    expect(pupils).toEqual([]);
    expect(staff.map(({ key, name, functions, groups }) => [key, name, functions, groups])).toEqual([
      ["i.demo@school.example", "Ilse Demo", ["teacher"], ["5A", "Groep-5-6"]],
      ["m.wit@school.example", "Marja Wit", ["careCoordinator", "teacher"], []],
      ["p.blok@school.example", "Piet Blok", [], []],
    ]);
  });

  test("keeps a number of its own as the key, and puts a name together", async () => {
    const { staff } = await read("Personeelsnummer;Voorletters;Tussenvoegsel;Achternaam\nP7;I.H.;van;Demo\n");
    expect(staff).toMatchObject([{ key: "P7", name: "I.H. van Demo" }]);
  });
});

describe("a list that cannot be read", () => {
  test.each([
    ["wrong columns", "Voornaam;Klas\nNoor;5A\n", {}, "roster-columns"],
    ["no headers", "1001;Noor;5A\n1002;Bo;5A\n", {}, "roster-columns"],
    ["no name", "Leerlingnummer;Groep\n1;5A\n", {}, "roster-columns"],
    ["no group", "Leerlingnummer;Roepnaam\n1;Noor\n", {}, "roster-columns"],
    ["staff without a name", "E-mail;Rol\na@b.example;LRK\n", {}, "roster-columns"],
    ["an unknown field", PUPILS, { gewicht: "Groep" }, "roster-columns"],
    ["a header that is not there", PUPILS, { roepnaam: "Bijnaam" }, "roster-columns"],
    ["the BSN as the key", PUPILS, { leerlingnummer: "BSN" }, "roster-columns"],
    ["a line too short", "Leerlingnummer;Roepnaam;Groep\n1;Noor\n", {}, "roster-not-csv"],
    ["a line too long", "Leerlingnummer;Roepnaam;Groep\n1;Noor;van;5A\n", {}, "roster-not-csv"],
    ["open quotes", 'Leerlingnummer;Roepnaam;Groep\n1;"Noor;5A\n', {}, "roster-not-csv"],
    ["one endless line", `Leerlingnummer;Roepnaam;Groep\n1;${"Noor".repeat(20_000)};5A\n`, {}, "roster-not-csv"],
    ["empty lines", "\n\n;;\n", {}, "roster-empty"],
  ])("%s", async (_name, text, columns, code) => {
    const failed = await read(text, columns).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code });
    // Neither the sentence nor what caused it may quote the file.
    expect(`${(failed as Error).message} ${(failed as Error).cause}`).not.toContain("Noor");
  });

  test("the line that is wrong is named", async () => {
    await expect(read("Leerlingnummer;Roepnaam;Groep\n1;Noor;5A\n\n2;Bo\n")).rejects.toThrow("Regel 4 ");
  });
});
