import { type School, toSchool } from "../../src/domain/school/school.ts";
import { readSchool } from "../../src/store/school-file.ts";

/** Looks after the bot, and is nobody at school. */
export const ADMINISTRATOR = "99999999-0000-4000-8000-000000000099";
/** Has an account in the tenant and is nobody to the bot. */
export const STRANGER = "99999999-0000-4000-8000-000000000001";

/** In the place of the names of the fictional school, which the help shows as examples. Two children are called the same. */
export const PUPILS = ["Zilla", "Dries", "Nova", "Sjoerd", "Yara", "Zilla", "Mozes", "Loïs", "Fenna"];

const rest = { workdays: ["mon", "tue", "wed", "thu", "fri"] as ("mon" | "tue" | "wed" | "thu" | "fri")[], seats: [] };

/** The fictional school with people of every right there is: also a duo, the zorgteam, who holds nothing, and who left. */
export function fuzzSchool(): School {
  const { file } = readSchool("src/cli/demo/school.yaml");
  const account = (nth: number) => `22222222-0000-4000-8000-00000000000${nth}`;
  return toSchool(
    {
      ...file,
      routes: ["avontuur"],
      pupils: file.pupils.map((pupil, nth) => ({ ...pupil, name: PUPILS[nth] ?? pupil.name })),
      people: [
        ...file.people,
        { id: "duo", aadId: account(1), name: "Duo Duim", functions: ["teacher"], groups: ["5A"], ...rest },
        { id: "kleuter", aadId: account(2), name: "Klaas Kleur", functions: ["teacher"], groups: ["3A"], ...rest },
        { id: "team", aadId: account(3), name: "Tine Tafel", functions: ["careTeam"], groups: [], ...rest },
        { id: "helper", aadId: account(4), name: "Hein Hulp", functions: [], groups: [], ...rest },
        { id: "gone", aadId: account(5), name: "Greet Weg", functions: [], groups: [], left: "2026-08-01", ...rest },
      ],
    },
    [ADMINISTRATOR],
  );
}
