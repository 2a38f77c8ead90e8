import { stepOf } from "../../domain/route/route.ts";
import type { IsoDate } from "../../domain/school/dates.ts";
import type { SchoolFunction } from "../../domain/school/functions.ts";
import type { Person } from "../../domain/school/school.ts";
import { namingFor, subjectLine } from "../cards/advice-card.ts";
import { termLine } from "../cards/advice-lines.ts";
import type { ReadDeps } from "../deps.ts";
import { day, orList } from "../dutch/day.ts";
import type { CaseLine } from "./case-lines.ts";

/** On whom a case can wait, as a choice in a list. */
export const WAITS_FOR: Readonly<Record<SchoolFunction, string>> = {
  teacher: "Op de leerkracht",
  instructionTeacher: "Op de leerkracht van de instructiegroep",
  careCoordinator: "Op de intern begeleider",
  leadership: "Op de directie",
  parents: "Op de ouders",
  pupil: "Op de leerling",
  careTeam: "Op het zorgteam",
  outside: "Op iemand buiten de school",
};

/** A line of the overview in words. */
export type LineWords = { who: string; step: string; turn: string; waits: string; due: string };

/** `viewer` reads "jij"; without one everybody is named. */
export function lineWords(deps: ReadDeps, line: CaseLine, viewer: Person | undefined, today: IsoDate): LineWords {
  const { file, advice, consent } = line;
  const naming = namingFor(deps, file);
  const waits =
    consent === undefined ? "" : `wacht op de ouders: ${naming.consentWord(consent)} ‘${naming.consent(consent)}’`;
  return {
    who: subjectLine(deps.school, file.subject),
    step: stepOf(file.route, file.state.step).title,
    turn: [`Aan zet: ${turnOf(line, viewer, naming.role)}`, waits].filter(Boolean).join(" · "),
    waits,
    due: [
      advice.dueOn === null
        ? termLine(advice, naming)
        : line.late
          ? `TE LAAT: was ${day(advice.dueOn, today)}`
          : `Uiterlijk ${day(advice.dueOn, today)}`,
      `${weeksText(line.weeks)} in deze stap`,
    ].join(" · "),
  };
}

/** "jij of Youssef Amrani"; the role's own name when nobody here holds it. */
export function turnOf(
  { advice, holders }: CaseLine,
  viewer: Person | undefined,
  role: (id: string) => string,
): string {
  if (!advice.turn) return "niemand";
  if (holders.length === 0) return role(advice.turn.role);
  const others = holders.filter(({ id }) => id !== viewer?.id).map(({ name }) => name);
  return orList(others.length < holders.length ? ["jij", ...others] : others);
}

/** School weeks as people say them: "minder dan een week", "1 week", "3,5 weken". In halves. */
export function weeksText(weeks: number): string {
  const halves = Math.round(weeks * 2) / 2;
  if (halves < 1) return "minder dan een week";
  return halves === 1 ? "1 week" : `${String(halves).replace(".", ",")} weken`;
}
