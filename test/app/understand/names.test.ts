import { describe, expect, test } from "@jest/globals";
import { nameIndex } from "../../../src/app/understand/name-index.ts";
import { understand } from "../../../src/app/understand/understand.ts";

const ROSTER = "Sanne,Daan,Noor,Sem,Fleur,Mohammed,Bo,Roos,Liv,Jayden,Yasmine,Lotte".split(",");
const index = nameIndex(ROSTER);

describe("names", () => {
  const read = (text: string, names: readonly string[] = ROSTER) => understand(text, names);

  test("are known with slips, accents, capitals and possessives", () => {
    for (const typed of ["sane", "Sannne", "sanen", "SANNE", "Sanne's", "sannes"])
      expect(read(`wat nu met ${typed}`).names).toEqual(["Sanne"]);
    expect(read("wat nu met Zoe?", ["Zoë"])).toMatchObject({ names: ["Zoë"], exact: true });
    expect(read("hoe verder met jan willem", ["Jan-Willem"])).toMatchObject({ names: ["Jan-Willem"], exact: true });
    expect(read("wat nu met anne", ["Anne-Marie"])).toMatchObject({ names: ["Anne-Marie"], exact: false });
  });

  test("with a slip and a possessive s are known", () => {
    expect(read("jaidens wiebelkussen helpt").names).toEqual(["Jayden"]);
  });

  test("are not kinds of schools", () => {
    expect(read("wat is het verschil tussen bo en sbo").names).toEqual([]);
    expect(read("wat nu met bo").names).toEqual(["Bo"]);
  });

  test("are exact only when spelled right", () => {
    expect(read("wat nu met sanne").exact).toBe(true);
    expect(read("wat nu met Daans").exact).toBe(true);
    expect(read("wat nu met sane").exact).toBe(false);
    expect(read("wat nu").exact).toBe(false);
  });

  test("equally near are both offered, each once", () => {
    expect(read("wat nu met anne", ["Anne-Marie", "Anne-Fleur"])).toMatchObject({
      names: ["Anne-Marie", "Anne-Fleur"],
      exact: false,
    });
    expect(read("wat nu met Hanna", ["Hanne", "Hanny", "Hanne", "Piet"])).toMatchObject({
      names: ["Hanne", "Hanny"],
      exact: false,
    });
    expect(read("wat nu met Sanne en Daan").names).toEqual(["Sanne", "Daan"]);
  });

  test.each([
    "ik weet het dan ook niet",
    "daar is nood aan noten en kleur",
    "ik wil naar voren in mei",
    "maximaal drie weken",
    "het jurkje van de fee",
    "de jet vliegt over",
    "dit is de juf van groep vijf",
  ])("are not read into %j", (text) => {
    expect(read(text, [...ROSTER, "Wil", "Mei", "Max", "Fee", "Jet", "Guus", "Sam", "Ben"]).names).toEqual([]);
  });

  test.each([
    ["wat nu met Wil?", "Wil"],
    ["ik wil naar stap 2 met wil", "Wil"],
    ["evaluatie van Mei", "Mei"],
    ["dossier fee", "Fee"],
    ["Ben's ouders gesproken", "Ben"],
    ["wil", "Wil"],
  ])("that are words too are known in %j", (text, name) => {
    expect(read(text, ["Wil", "Mei", "Fee", "Ben", "Max"]).names).toEqual([name]);
  });

  test("of staff are not those of pupils", () => {
    expect(read("juf Sanne is ziek").names).toEqual([]);
    expect(read("meester Daan vroeg wat nu met Noor").names).toEqual(["Noor"]);
  });
});

describe("hints", () => {
  const hints = (text: string) => {
    const { group, initial, step } = understand(text, index);
    return { group, initial, step };
  };

  test.each([
    ["wat nu met sanne uit groep 5", { group: "5" }],
    ["wat nu met sanne groep5b", { group: "5B" }],
    ["dossier Daan 6a", { group: "6A" }],
    ["Sanne B?", { initial: "B" }],
    ["wat nu met sanne b.", { initial: "B" }],
    ["hoe staat het met Daan de Vries", { initial: "V" }],
    ["ik wil met sanne door naar zorgroute twee", { step: "2" }],
    ["kan noor terug naar 0", { step: "0" }],
    ["over 3 weken evaluatie sanne", {}],
  ])("in %j", (text, expected) => {
    expect(hints(text)).toEqual({ group: undefined, initial: undefined, step: undefined, ...expected });
  });
});
