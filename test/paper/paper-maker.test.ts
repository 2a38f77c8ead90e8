import { describe, expect, test } from "@jest/globals";
import { extractText, getDocumentProxy, getMeta } from "unpdf";
import type { Paper } from "../../src/app/paper-ports.ts";
import { createPaperMaker } from "../../src/paper/paper-maker.ts";

const make = createPaperMaker();

const paper: Paper = {
  title: "Dit heeft de zorgroute-bot over Şükran",
  subtitle: "Voor de ouders van Şükran. Van: Basisschool De Vlieger.",
  madeOn: "2027-02-01",
  made: "Gemaakt op maandag 1 februari 2027 door Marja de Wit.",
  footer: "Basisschool De Vlieger",
  blocks: [
    { kind: "notice", text: "Alleen voor deze ontvanger." },
    { kind: "text", text: "Verslagen staan in het leerlingvolgsysteem." },
    { kind: "heading", text: "Wat de bot weet" },
    { kind: "facts", facts: [{ title: "Groep", value: "groep 5" }] },
    { kind: "list", items: [{ text: "Łukasz keek mee: ‘goed’…", notes: ["Zo zien jullie het: ‘één gesprek’"] }] },
  ],
};

/** What a reader sees, page by page, with the spaces as they fall. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map((page) => page.replace(/\s+/g, " "));
}

describe("a paper", () => {
  test("holds every word, in the order in which it is read", async () => {
    const [page = "", ...more] = await pagesOf(await make(paper));
    expect(more).toEqual([]);
    const parts = [
      paper.title,
      paper.subtitle,
      paper.made,
      "Alleen voor deze ontvanger.",
      "Verslagen staan in het leerlingvolgsysteem.",
      "Wat de bot weet",
      "Groep: groep 5",
      "Łukasz keek mee: ‘goed’…",
      "Zo zien jullie het: ‘één gesprek’",
      "Basisschool De Vlieger",
      "Blad 1 van 1",
    ];
    const places = parts.map((part) => page.lastIndexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  test("says its title, its language and its day, and is tagged for who has it read aloud", async () => {
    const pdf = await make(paper);
    const { info } = await getMeta(new Uint8Array(pdf));
    expect(info).toMatchObject({ Title: paper.title, CreationDate: "D:20270201120000Z", Language: "nl-NL" });
    const document = await getDocumentProxy(new Uint8Array(pdf));
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    for (const role of ["Document", "H1", "H2", "P", "L", "LI", "Lbl", "LBody"]) expect(tree).toContain(`"${role}"`);
  });

  test("is the same for the same words, to the byte, whoever makes it and whenever", async () => {
    const [one, again, other] = await Promise.all([make(paper), make(paper), createPaperMaker()(paper)]);
    expect(Buffer.compare(one, again)).toBe(0);
    expect(Buffer.compare(one, other)).toBe(0);
    const next = await make({ ...paper, madeOn: "2027-02-02" });
    expect(Buffer.compare(one, next)).not.toBe(0);
  });

  test("numbers its pages, loses no line between them, and leaves no heading alone at the foot", async () => {
    const items = Array.from({ length: 120 }, (_, nth) => ({ text: `Regel ${nth + 1}.`, notes: ["een noot"] }));
    const blocks: Paper["blocks"] = [1, 2, 3].flatMap((part) => [
      { kind: "heading", text: `Deel ${part}` },
      { kind: "list", items },
    ]);
    const pages = await pagesOf(await make({ ...paper, blocks }));
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach((page, nth) => {
      expect(page).toContain(`Blad ${nth + 1} van ${pages.length}`);
      expect(page).not.toMatch(/Deel \d Basisschool/);
    });
    const all = pages.join(" ");
    for (const { text } of items) expect(all.split(` ${text}`)).toHaveLength(4);
  });

  test("takes what people type: no line breaks, control characters or turned text, however long a word is", async () => {
    const text = `een\ntwee\u0000\u202Eeird\u202C ${"x".repeat(400)} (einde)`;
    const [page = ""] = await pagesOf(await make({ ...paper, blocks: [{ kind: "text", text }] }));
    expect(page).toContain("een twee eird");
    expect(page).toContain("(einde)");
  });

  test("can be empty", async () => {
    expect((await pagesOf(await make({ ...paper, blocks: [] })))[0]).toContain(paper.title);
  });
});
