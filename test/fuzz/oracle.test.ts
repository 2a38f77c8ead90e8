import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import Sqlite from "better-sqlite3";
import { openDatabase, type Stores } from "../../src/store/open-database.ts";
import { ADMINISTRATOR, fuzzSchool, STRANGER } from "./fuzz-school.ts";
import { Oracle } from "./oracle.ts";

/** The oracle is what the fuzz run rests on: here it is shown changes that nobody may make. */

const school = fuzzSchool();
const accountOf = (id: string) => school.personById(id)?.aadId ?? id;

let folder: string;
let stores: Stores;
let oracle: Oracle;
let db: Sqlite.Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "zorgroute-oracle-"));
  const file = join(folder, "zorgroute.db");
  stores = await openDatabase({ url: undefined, file });
  db = new Sqlite(file);
  insert("case_file", {
    ...{ case_id: "c1", version: 1, route_id: "avontuur", route_valid_from: "2026-08-01", route_hash: "h" },
    ...{ subject_key: "p-1001", status: "open", step: "zr1", opened_on: "2026-12-07" },
  });
  event(1, "ilse", "CaseOpened");
  event(2, "marja", "MoveProposed", { proposalId: "p1" });
  oracle = new Oracle(file, school.file, [ADMINISTRATOR]);
});
afterEach(async () => {
  db.close();
  await stores.database.close();
  rmSync(folder, { recursive: true });
});

function insert(table: string, row: Record<string, unknown>): void {
  const columns = Object.keys(row);
  db.prepare(`insert into ${table} (${columns.join()}) values (${columns.map(() => "?").join()})`).run(
    ...Object.values(row),
  );
}

function event(seq: number, by: string, type: string, data: object = {}): void {
  const at = "2026-12-07T09:00:00.000Z";
  const row = { case_id: "c1", seq, id: `c1-${seq}`, type, data: JSON.stringify(data) };
  insert("event", { ...row, recorded_at: at, recorded_by: by });
}

const absence = (person: string, substitute: string) =>
  insert("staff_absence", {
    ...{ person_id: person, from_day: "2026-12-07", until_day: "2026-12-11" },
    ...{ substitute_id: substitute, entered_by: person },
  });
const message = (to: string, kind = "dutyDone") =>
  insert("outbox", {
    ...{ id: `m-${to}`, recipient: to, notice: JSON.stringify({ kind, caseId: "c1" }), due_at: "x" },
    ...{ attempts: 0, state: "pending" },
  });

test.each<[string, string, () => void]>([
  ["a fact by the own teacher", "ilse", () => event(3, "ilse", "DutyDone")],
  ["a fact by the other teacher of the group", "duo", () => event(3, "duo", "DutyDone")],
  [
    "a decision by the other care coordinator",
    "youssef",
    () => event(3, "youssef", "MoveApproved", { proposalId: "p1" }),
  ],
  ["a decision that was passed on", "petra", () => event(3, "petra", "MoveApproved", { proposalId: "p1" })],
  ["a message to the own teacher", "marja", () => message("ilse")],
  ["an absence of oneself", "ilse", () => absence("ilse", "duo")],
  ["an absence by the care coordinator", "marja", () => absence("ilse", "duo")],
])("nothing is wrong with %s", (_what, by, change) => {
  change();
  expect(oracle.check({ people: [accountOf(by)], removal: false })).toEqual([]);
});

test.each<[string, string, () => void, RegExp]>([
  ["a fact by another teacher", "tom", () => event(3, "tom", "DutyDone"), /without a right/],
  ["a fact by the leadership", "petra", () => event(3, "petra", "DutyDone"), /without a right/],
  ["a fact by the zorgteam", "team", () => event(3, "team", "DutyDone"), /without a right/],
  ["a fact by who left", "gone", () => event(3, "gone", "DutyDone"), /sent nothing/],
  ["a fact in somebody else's name", "tom", () => event(3, "ilse", "DutyDone"), /sent nothing/],
  ["the own proposal approved", "marja", () => event(3, "marja", "MoveApproved", { proposalId: "p1" }), /own proposal/],
  [
    "a fact that changed",
    "ilse",
    () => db.exec("update event set recorded_by = 'tom' where seq = 1"),
    /changed or gone/,
  ],
  ["a fact that went", "marja", () => db.exec("delete from event where seq = 1"), /changed or gone/],
  ["a message to another teacher", "ilse", () => message("tom"), /message about/],
  ["a fact told to the leadership", "ilse", () => message("petra"), /message about/],
  ["an absence of a colleague", "tom", () => absence("ilse", "duo"), /absence/],
  [
    "the school changed by a teacher",
    "ilse",
    () =>
      insert("school", {
        ...{ id: "school", version: 1, document: JSON.stringify(school.file), changed_at: "x", changed_by: "ilse" },
      }),
    /school changed/,
  ],
])("%s is seen", (_what, by, change, why) => {
  change();
  const wrong = oracle.check({ people: [accountOf(by)], removal: false });
  expect(wrong.join("\n")).toMatch(why);
});

test("rights follow from group, function and who stands in, and from nothing else", () => {
  const who = oracle.rights();
  const relating = (key: string) => school.file.people.filter(({ id }) => who.relates(id, key)).map(({ id }) => id);
  expect(relating("p-1001")).toEqual(["ilse", "marja", "youssef", "duo"]);
  expect(relating("group:7B")).toEqual(["tom", "marja", "youssef"]);
  expect(who.idOf(STRANGER)).toBeUndefined();
  expect(who.strangersTo("marja")).toEqual([]);
  expect(who.strangersTo("tom")).toContain("Dries");
  // Two children have this name, and one of them is in his group.
  expect(who.strangersTo("tom")).not.toContain("Zilla");
  absence("ilse", "tom");
  expect(oracle.check({ people: [accountOf("ilse")], removal: false })).toEqual([]);
  expect(oracle.rights().relates("tom", "p-1001")).toBe(true);
});
