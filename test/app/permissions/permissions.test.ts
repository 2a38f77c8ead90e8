import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { current } from "../../../src/app/current.ts";
import {
  ACTIONS,
  type Action,
  allowed,
  PERMISSIONS,
  RELATIONS,
  type Relation,
} from "../../../src/domain/school/permissions.ts";
import { pupilSubject } from "../../../src/domain/school/school.ts";
import type { TestSchool } from "../school.ts";
import { type Entry, entriesOf, openEverybody } from "./entries.ts";
import { isWhole, mayDo, PEOPLE, PURELY } from "./everybody.ts";

/**
 * Every action, for everybody there can be, at every entry of the chat: as the table by hand says, with nothing of a pupil in
 * what is refused and nothing stored. And when one cell of the table in the code is another, one of these entries shows it.
 */

let school: TestSchool;
let entries: Entry[];
beforeAll(async () => {
  school = await openEverybody();
  entries = await entriesOf(school);
});
afterAll(() => school.close());

/** Pupils of group 5 and what is said of them; the help speaks of Sanne. */
const PUPIL_DATA = /Daan|Noor|Yasmine|Finn|\bSem\b|p-100\d|c-(sanne|daan|noor|yasmine|finn)|groep 5|Ilse Bakker/;

const may = (who: string, { action, or, byPupil }: Entry) =>
  !(byPupil && who === "rob") && (mayDo(who, action) || (or !== undefined && mayDo(who, or)));
const kept = async () => JSON.stringify([await school.cases(), await school.deps.staffAbsences.from("2027-02-01")]);

test("the table by hand has every action, and the code says the same of everybody", async () => {
  expect(isWhole).toBe(true);
  const { school: now } = await current(school.deps)();
  const daan = now.pupilByKey("p-1002");
  const found: string[] = [];
  for (const { id } of PEOPLE) {
    const person = now.personById(id);
    if (!person || !daan) continue;
    for (const action of ACTIONS) {
      const about = {
        subject: pupilSubject(daan),
        atWork: ["avontuur.teacher", "avontuur.parents"],
        nextInLine: id === "karin",
      };
      const is = allowed(person, action, action.startsWith("pupil.") ? about : undefined);
      if (is !== mayDo(id, action)) found.push(`${id} ${action} is ${is}`);
    }
  }
  expect(found).toEqual([]);
});

describe.each(PEOPLE)("$who", ({ id }) => {
  test("is refused what is not theirs, hears of no pupil, and changes nothing", async () => {
    const before = await kept();
    for (const entry of entries.filter((one) => !may(id, one))) {
      const { answer, letIn } = await entry.ask(id);
      const at = entry.name;
      expect({ at, letIn }).toEqual({ at, letIn: false });
      if (entry.less && mayDo(id, entry.less)) continue;
      expect({ at, answer }).toEqual({ at, answer: expect.not.stringMatching(PUPIL_DATA) });
    }
    expect(await kept()).toBe(before);
  });
});

describe.each(PEOPLE)("$who", ({ id }) => {
  test("may do what is theirs, whatever others did before", async () => {
    for (const entry of entries.filter((one) => may(id, one))) {
      const { answer, letIn } = await entry.ask(id);
      expect({ at: entry.name, letIn, answer }).toEqual({ at: entry.name, letIn: true, answer });
    }
  });
});

const BY_PUPIL: readonly Action[] = ["pupil.dossier", "pupil.export", "pupil.view"];
/** Cells that say nothing: nobody is this at that action, or may do it already by another that comes first. */
function isIdle(action: Action, relation: Relation): boolean {
  if (relation === "nextInLine") return action !== "pupil.decide";
  // Over all cases of a pupil: a seat is one in a case.
  if (relation === "seat" && BY_PUPIL.includes(action)) return true;
  // A list of the school comes first: nobody is this to a whole school.
  if (relation === "instructionTeacher") return !action.startsWith("pupil.") || action === "pupil.remove";
  // These are asked of a pupil, over all cases.
  if (relation === "seat") return ["pupil.dossier", "pupil.export", "pupil.view"].includes(action);
  return relation === "careCoordinator" && (action === "cases.overview" || action === "zorgteam.items");
}
/** Their entries are tested where they are: the terminal in test/cli/rights.test.ts. */
const ELSEWHERE: readonly Action[] = ["cases.move", "audit.read"];

test("every action has an entry here or elsewhere", () => {
  const here = new Set(entries.map(({ action }) => action));
  expect(ACTIONS.filter((action) => !here.has(action))).toEqual(ELSEWHERE);
});

describe.each(ACTIONS.filter((action) => !ELSEWHERE.includes(action)))("a table in which %s", (action) => {
  const relations = RELATIONS.filter((relation) => !isIdle(action, relation));
  test.each(relations)("is another for %s is noticed at an entry", async (relation) => {
    const right = PERMISSIONS[action];
    const has = right.includes(relation);
    const who = PURELY[relation];
    const ask = async () => {
      const answers = [];
      for (const entry of entries.filter((one) => one.action === action)) answers.push((await entry.ask(who)).letIn);
      return answers;
    };
    const before = await ask();
    PERMISSIONS[action] = has ? right.filter((one) => one !== relation) : [...right, relation];
    try {
      expect(await ask()).not.toEqual(before);
    } finally {
      PERMISSIONS[action] = right;
    }
  });
});
