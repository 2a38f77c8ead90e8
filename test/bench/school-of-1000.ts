import { type School, toSchool } from "../../src/domain/school/school.ts";
import { schoolSchema } from "../../src/domain/school/school-schema.ts";

/** The school day on which the bench asks its questions. */
export const BENCH_DAY = "2026-11-24";
export const BENCH_NOW = `${BENCH_DAY}T09:00:00.000Z`;

const PUPILS_PER_GROUP = 25;

/** Common Dutch roepnamen; each stands in many groups, as in any large school. */
const ROEPNAMEN =
  `Sanne Daan Noor Sem Yasmine Lotte Mohammed Fleur Tess Milan Eva Bram Julia Luuk Sara Finn Zoë Thijs Anna Levi Nina Jesse
  Fenna Ruben Amira Lars Sofie Bilal Merel Stijn Isa Niels Femke Koen Lina Jens Maud Hugo Elif Gijs Saar Teun Vera Mees Naomi
  Joep Floor Ravi Iris Kaan Jasmijn Sven Roos Dani Lieke Boris Aya Wout Puck Timo`.split(/\s+/);
const VOORNAMEN = "Ilse Tom Petra Bas Karin Joost Esra Wim Nadia Rob".split(" ");
const ACHTERNAMEN = "Bakker Visser Kok Smit".split(" ");

const guid = (number: number) => `22222222-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** A made-up school: 40 groups of 25 pupils, a teacher for each, and two care coordinators for all. */
export function schoolOf1000(): School {
  const groups = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((year) =>
    ["A", "B", "C", "D", "E"].map((letter) => ({
      id: `${year}${letter}`,
      name: `groep ${year}${letter.toLowerCase()}`,
    })),
  );
  const contact = { name: "Hanneke Vos", how: "toestel 10" };
  return toSchool(
    schoolSchema.parse({
      name: "Basisschool De Duizend",
      region: "noord",
      calendar: {},
      routes: ["avontuur"],
      settings: { avontuur: { backFrom2: "yes", afterRefusal: "yes" } },
      contacts: { meldcode: contact, absence: contact, admin: contact },
      groups,
      people: [
        ...groups.map(({ id }, nth) => ({
          id: `leerkracht-${id}`,
          aadId: guid(nth),
          name: `${VOORNAMEN[nth % 10]} ${ACHTERNAMEN[Math.floor(nth / 10)]}`,
          functions: ["teacher"],
          groups: [id],
        })),
        ...["Marja de Wit", "Youssef Amrani"].map((name, nth) => ({
          id: `ib-${nth}`,
          aadId: guid(groups.length + nth),
          name,
          functions: ["careCoordinator"],
        })),
      ],
      pupils: groups.flatMap(({ id }, group) =>
        Array.from({ length: PUPILS_PER_GROUP }, (_, nth) => ({
          key: `p-${group * PUPILS_PER_GROUP + nth}`,
          name: ROEPNAMEN[(group * 7 + nth) % ROEPNAMEN.length],
          group: id,
        })),
      ),
    }),
  );
}
