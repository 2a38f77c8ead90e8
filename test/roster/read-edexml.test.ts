import { describe, expect, test } from "@jest/globals";
import { readRoster } from "../../src/roster/read-roster.ts";
import { bytes, edexml, PUPIL, SECRETS } from "./edexml-file.ts";

const read = (text: string) => readRoster(bytes(text));

function pupil(inner: string, key = "1"): string {
  return edexml({ pupils: `<leerling key="${key}">${inner}</leerling>` });
}

describe("a file of EDEXML 2.1", () => {
  test("gives keys, names that are called, initials and groups", async () => {
    const roster = await read(edexml());
    expect(roster).toEqual({
      schoolYear: "2026-2027",
      groups: [
        { key: "G5A", name: "5A", year: "5", line: 4 },
        { key: "G56", name: "5/6", year: "C", line: 5 },
        { key: "SG1", name: "Plusgroep rekenen", line: 6 },
      ],
      pupils: [
        {
          key: "10001",
          name: "Noor",
          initial: "V",
          year: "5",
          group: "G5A",
          instructionGroups: ["SG1"],
          line: 7,
        },
      ],
      staff: [
        {
          key: "LK1",
          name: "Ilse de Demo",
          email: "i.demo@school.example",
          functions: ["teacher"],
          groups: ["G5A"],
          line: expect.any(Number),
        },
      ],
    });
  });

  test("keeps nothing that is forbidden, also not from additions of a vendor", async () => {
    const kept = JSON.stringify(await read(edexml()));
    for (const secret of Object.values(SECRETS)) expect(kept).not.toContain(secret);
  });

  test("is read with a school year that the published schema does not know", async () => {
    expect((await read(edexml({ year: "2031-2032" }))).schoolYear).toBe("2031-2032");
  });

  test.each([
    ["<roepnaam>Noor</roepnaam>", { name: "Noor", initial: "" }],
    ["<achternaam>Jansen</achternaam>", { name: "Jansen", initial: "" }],
    ["<achternaam>Assa</achternaam><voornamen>Ismaël Hassan</voornamen>", { name: "Ismaël", initial: "A" }],
    ["<achternaam>van der Berg</achternaam><roepnaam>Bo</roepnaam>", { name: "Bo", initial: "B" }],
    ["<achternaam>'t Hart</achternaam><roepnaam>Bo</roepnaam>", { name: "Bo", initial: "H" }],
    ["<achternaam>IJsbrand</achternaam><roepnaam>Bo</roepnaam>", { name: "Bo", initial: "IJ" }],
    ["<achternaam>Özil</achternaam><roepnaam><![CDATA[Bo & Co]]></roepnaam>", { name: "Bo & Co", initial: "Ö" }],
    ["<achternaam>O&apos;Neil</achternaam><roepnaam>Zo&#235;</roepnaam>", { name: "Zoë", initial: "O" }],
  ])("%s", async (inner, names) => {
    expect((await read(pupil(inner))).pupils[0]).toMatchObject(names);
  });

  test("a day of leaving and a former pupil's jaargroep come along", async () => {
    const { pupils } = await read(
      pupil("<roepnaam>Bo</roepnaam><jaargroep>H</jaargroep><uitstroomdatum>2026-07-18+02:00</uitstroomdatum>"),
    );
    expect(pupils[0]).toMatchObject({ year: "H", leaves: "2026-07-18" });
  });

  test("duo teachers both have the group, a stagiair and a conciërge have none", async () => {
    const one = (key: string, inner: string) =>
      `<leerkracht key="${key}"><roepnaam>${key}</roepnaam>${inner}</leerkracht>`;
    const in5A = (role = "") => `<groepen><groep key="G5A">${role}</groep></groepen>`;
    const { staff } = await read(
      edexml({
        staff:
          one("A", in5A()) +
          one("B", `<rol>LRK</rol>${in5A()}`) +
          one("C", in5A("<rol>STA</rol><rol>OWA</rol>")) +
          one("D", `<rol>CON</rol>${in5A()}`) +
          one("E", "<rol>IB</rol><rol>LRK</rol>") +
          one(
            "F",
            `<rol>DIR</rol><groepen><samengestelde_groep key="SG1"><rol>LRK</rol></samengestelde_groep></groepen>`,
          ),
      }),
    );
    expect(staff.map(({ key, functions, groups }) => [key, functions, groups])).toEqual([
      ["A", ["teacher"], ["G5A"]],
      ["B", ["teacher"], ["G5A"]],
      ["C", [], []],
      ["D", [], []],
      ["E", ["careCoordinator", "teacher"], []],
      ["F", ["leadership", "teacher"], ["SG1"]],
    ]);
  });

  test("a member of staff without a name that is called has initials", async () => {
    const { staff } = await read(
      edexml({
        staff: `<leerkracht key="A"><achternaam>Demo</achternaam><voorletters-1>IH</voorletters-1></leerkracht>`,
      }),
    );
    expect(staff[0]?.name).toBe("I.H. Demo");
  });
});

test("UWLR has the same blocks in a namespace, inside an envelope", async () => {
  const roster = await read(`<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
    <u:leerlinggegevens_antwoord xmlns:u="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens">
      <u:school><u:schooljaar>2026-2027</u:schooljaar></u:school>
      <u:groepen><u:groep key="G5A"><u:naam>5A</u:naam></u:groep></u:groepen>
      <u:leerlingen><u:leerling key="1"><u:roepnaam>Noor</u:roepnaam><u:groep key="G5A"/></u:leerling></u:leerlingen>
    </u:leerlinggegevens_antwoord></s:Body></s:Envelope>`);
  expect(roster.pupils).toMatchObject([{ key: "1", name: "Noor", group: "G5A" }]);
  expect(roster.groups).toMatchObject([{ key: "G5A", name: "5A" }]);
});

test("an old export in Windows-1252 says so itself", async () => {
  const text = edexml({ pupils: PUPIL.replace("Noor", "Zoë") }).replace("UTF-8", "ISO-8859-1");
  const { pupils } = await readRoster(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  expect(pupils[0]?.name).toBe("Zoë");
});

describe("a file that cannot be read", () => {
  const laughs = `<!DOCTYPE EDEX [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`;
  const outside = `<!DOCTYPE EDEX [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
  test.each([
    ["an XML bomb", `<?xml version="1.0"?>${laughs}<EDEX><leerlingen>&c;</leerlingen></EDEX>`, "roster-not-xml"],
    ["an external entity", `${outside}<EDEX><leerlingen>&x;</leerlingen></EDEX>`, "roster-not-xml"],
    ["a DTD elsewhere", `<!DOCTYPE EDEX SYSTEM "https://x.example/x.dtd"><EDEX/>`, "roster-not-xml"],
    ["an entity of HTML", pupil("<roepnaam>Zo&euml;</roepnaam>"), "roster-not-xml"],
    ["half a file", edexml().slice(0, 600), "roster-not-xml"],
    ["crossed elements", "<EDEX><leerlingen><leerling></leerlingen></leerling></EDEX>", "roster-not-xml"],
    ["elements without end", "<a>".repeat(100_000), "roster-not-xml"],
    ["a web page", "<html><body><p>Log in</p></body></html>", "roster-not-edexml"],
    ["the first text of nothing", "<", "roster-not-xml"],
    ["nothing", "", "roster-empty"],
    ["a workbook", "PK\u0003\u0004xl/workbook.xml", "roster-not-text"],
    ["no text", "EDEX\u0000\u0001\u0002", "roster-not-text"],
    [
      "a district",
      edexml({ pupils: '<leerling key="1"><roepnaam>A</roepnaam></leerling>'.repeat(5001) }),
      "roster-too-many",
    ],
  ])("%s", async (_name, text, code) => {
    const failed = await read(text).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code });
    expect((failed as Error).message).not.toMatch(/undefined|Noor|euml/);
  });

  test("bytes that are not what the file says", async () => {
    await expect(
      readRoster(Uint8Array.from([...bytes('<?xml version="1.0" encoding="UTF-8"?><a>'), 0xff])),
    ).rejects.toMatchObject({ code: "roster-not-text" });
    await expect(read('<?xml version="1.0" encoding="EBCDIC"?><a/>')).rejects.toMatchObject({ code: "roster-not-xml" });
  });
});
