import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { opened, refusedIn4 } from "../../domain/case/walks.ts";
import { ADMINISTRATOR, openSchool, shown, type TestSchool } from "../school.ts";

/** What is not filled in is said where it is needed, with who fills it in; and what is filled in stands in the log. */

let school: TestSchool;
beforeEach(async () => {
  school = await openSchool();
});
afterEach(() => school.close());

/** The school without something, as it would be kept. */
async function without(change: object): Promise<void> {
  const { schools, school: given } = school.deps;
  const by = { by: "test", at: "2027-02-01T09:00:00.000Z", change: { action: "test", detail: {} } };
  await schools.save({ ...by, file: { ...given.file, ...change }, expectedVersion: 0 }, []);
}

test("a button on an older card says what is missing, stores nothing, and leads an administrator to it", async () => {
  await school.hasCase("c-daan", "p-1002", opened);
  await without({ unset: ["region"], routes: [] });
  const data = { c: "c-daan", v: 1, d: "talkParents", on: "2027-02-01" };
  const text = shown(await school.press("ilse", "zr.record.save", data));
  expect(text).toContain("Nog nodig:\n• regio van de schoolvakanties\n• zorgroute");
  expect(text).toContain("Dit vult Hanneke Vos (administratie) in (toestel 10).");
  expect(text).not.toContain("Daan");
  expect(await school.events()).toBe(1);
  expect(await school.say(ADMINISTRATOR, "mijn leerlingen")).toContain("[School inrichten]");
  expect(await school.say(ADMINISTRATOR, "inrichten")).toContain("[Verder: regio van de schoolvakanties]");
});

test("a choice that the route waits for names who makes it", async () => {
  await school.hasCase("c-noor", "p-1003", refusedIn4);
  await without({ settings: {} });
  const text = await school.say("marja", "wat nu met Noor?");
  expect(text).toContain(
    "Gaat een leerling terug naar zorgroute 3 als er geen andere plek komt? Vraag Hanneke Vos (administratie).",
  );
});

test("nobody knows the first colleague who types, as long as no teacher has an account: that is asked first", async () => {
  const { people } = school.deps.school.file;
  await without({ people: people.map((one) => (one.functions.includes("teacher") ? { ...one, aadId: "" } : one)) });
  const list = await school.say(ADMINISTRATOR, "inrichten");
  expect(list).toContain("Nog 1 ding nodig. Daarna kunnen je collega's beginnen.");
  expect(list).toContain("[Verder: bevestig wie wat is (2)]");
  expect(list).not.toContain("stuur je collega's dit");
});

test("every change is one line in the log: who, what, with ids and counts, and no names", async () => {
  const account = "22222222-0000-4000-8000-000000000022";
  await school.press(ADMINISTRATOR, "zr.setup.school", { n: 0, name: "De Vlieger", region: "zuid" });
  await school.press(ADMINISTRATOR, "zr.setup.give", { n: 1, f: "careTeam", account, called: "Sam Mol" });
  await school.press(ADMINISTRATOR, "zr.setup.give", { n: 1, f: "careTeam", who: "petra" });
  const lines = (await school.deps.audit.lines()).filter(
    ({ action }) => action.startsWith("school.") && action !== "school.setUp",
  );
  const changes = lines.filter(({ action }) => action !== "school.roles");
  expect(changes).toMatchObject([
    { action: "school.region", by: "admin-99999999", through: "card", detail: { region: "zuid", renamed: 1 } },
    { action: "school.functionGiven", by: "admin-99999999", through: "card", detail: { function: "careTeam" } },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/Vlieger|Sam|Mol/);
});
