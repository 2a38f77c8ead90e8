import { describe, expect, test } from "@jest/globals";
import { personMeant } from "../../../../src/domain/school/set-up/person-meant.ts";
import { readSchool } from "../../../../src/store/school-file.ts";

/** Who an administrator means, so that nobody is entered twice. */

const ILSE = "11111111-0000-4000-8000-000000000001";
const NEW = "22222222-0000-4000-8000-000000000022";
const { file: demo } = readSchool("src/cli/demo/school.yaml");
/** Ilse is known by her account; Noor Bos came with an import and has none; Kim left. */
const bare = { functions: [], groups: [], workdays: ["mon" as const], seats: [] };
const file = {
  ...demo,
  people: [
    ...demo.people,
    { ...bare, id: "noor", aadId: "", name: "Noor Bos" },
    { ...bare, id: "kim", aadId: "33333333-0000-4000-8000-000000000033", name: "Kim Post", left: "2026-10-01" },
  ],
};
const meant = (picked: { who?: string; account?: string; called?: string }) =>
  personMeant(file, { who: "", account: "", called: "", ...picked }, () => "new-1");

test("who comes back holds nothing of before, whatever the document still said", () => {
  const account = "33333333-0000-4000-8000-000000000033";
  const still = {
    ...file,
    people: file.people.map((one) =>
      one.id === "kim"
        ? { ...one, functions: ["careCoordinator" as const], groups: ["5A"], seats: ["avontuur.x"] }
        : one,
    ),
  };
  const found = personMeant(still, { who: "", account, called: "" }, () => "new-1");
  expect(found).toMatchObject({ ok: true, person: { id: "kim", functions: [], groups: [], seats: [] } });
});

describe("somebody is", () => {
  test("a colleague from the list", () => {
    expect(meant({ who: "tom" })).toMatchObject({ ok: true, person: { id: "tom" }, file });
  });

  test("whoever has the account, also written in capitals; the name that was typed says nothing", () => {
    expect(meant({ account: ILSE.toUpperCase(), called: "Iemand" })).toMatchObject({
      ok: true,
      person: { id: "ilse" },
      file,
    });
  });

  test("new, when the account is nobody's and a name is given", () => {
    const found = meant({ account: NEW, called: "  Sam Mol " });
    expect(found).toMatchObject({ ok: true, person: { id: "new-1", aadId: NEW, name: "Sam Mol", functions: [] } });
    expect(found.ok && found.file.people).toHaveLength(file.people.length + 1);
  });

  test("a colleague without account, who gets the one that was chosen: not a second person", () => {
    const found = meant({ who: "noor", account: NEW });
    expect(found).toMatchObject({ ok: true, person: { id: "noor", aadId: NEW } });
    expect(found.ok && found.file.people.find(({ id }) => id === "noor")?.aadId).toBe(NEW);
    expect(found.ok && found.file.people).toHaveLength(file.people.length);
  });

  test("the same as before, when who left comes back with the same account", () => {
    const found = meant({ account: "33333333-0000-4000-8000-000000000033" });
    expect(found).toMatchObject({ ok: true, person: { id: "kim" } });
    expect(found.ok && found.file.people.find(({ id }) => id === "kim")?.left).toBeUndefined();
  });
});

test.each([
  ["nobody", {}],
  ["nobody", { called: "Sam Mol" }],
  ["unknown", { who: "__proto__" }],
  ["unknown", { who: "kim" }],
  ["noAccount", { who: "noor" }],
  ["nameMissing", { account: NEW, called: "   " }],
  ["onePerson", { account: `${ILSE},${NEW}`, called: "Sam Mol" }],
  ["notAnAccount", { account: "marja@devlieger.example", called: "Sam Mol" }],
  ["notAnAccount", { account: "../../etc", called: "Sam Mol" }],
  ["accountTaken", { who: "noor", account: ILSE }],
  ["otherAccount", { who: "tom", account: NEW }],
  ["sameName", { account: NEW, called: "noor  BOS" }],
])("%s: %j", (code, picked) => {
  expect(meant(picked)).toMatchObject({ ok: false, problem: { code } });
});
