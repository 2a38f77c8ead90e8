import { holdersOf, type Person, type Pupil, type School } from "../../src/domain/school/school.ts";
import { messageFrom } from "../teams/activities.ts";
import type { Ask } from "./load.ts";

/** Every fourth question is a care coordinator's. */
const TEACHERS_IN_A_ROW = 3;
/** A step with no common factor with the number of pupils: the next question is always about another group. */
const STRIDE = 373;

/**
 * "Wat nu met …?" about every pupil of the school, by the own teacher and, every fourth time, by one of the two care
 * coordinators, who name the group because they see every pupil of that name. `expected` says what the answer must hold.
 */
export function asksAbout(school: School, expected: (pupil: Pupil, text: string) => string): Ask[] {
  const { pupils } = school.file;
  return pupils.flatMap((_, nth): Ask[] => {
    const pupil = pupils[(nth * STRIDE) % pupils.length];
    const group = pupil && school.groupName(pupil.group);
    const coordinators = pupil ? holdersOf(school, { id: "", is: "careCoordinator" }, "", pupil) : [];
    const [teacher] = pupil ? holdersOf(school, { id: "", is: "teacher" }, "", pupil) : [];
    const coordinator = coordinators[Math.floor(nth / (TEACHERS_IN_A_ROW + 1)) % coordinators.length];
    if (!pupil || !teacher || !coordinator) return [];
    const byTeacher = nth % (TEACHERS_IN_A_ROW + 1) < TEACHERS_IN_A_ROW;
    const text = byTeacher ? `wat nu met ${pupil.name}?` : `wat nu met ${pupil.name} uit ${group}?`;
    return [{ body: bodyOf(byTeacher ? teacher : coordinator, text), answerHas: expected(pupil, text) }];
  });
}

/** `expectReplies`: the answer comes back over HTTP, so that no second server has a part in what is measured. */
function bodyOf(person: Person, text: string): Buffer {
  const activity = messageFrom({ serviceUrl: "http://127.0.0.1:9", aadId: person.aadId }, text);
  return Buffer.from(JSON.stringify({ ...activity, deliveryMode: "expectReplies" }));
}
