import type { StaffAbsence } from "../../domain/school/absence.ts";
import { schoolDayOnOrAfter } from "../../domain/school/calendar.ts";
import type { IsoDate } from "../../domain/school/dates.ts";
import { allowed } from "../../domain/school/permissions.ts";
import type { Person, School } from "../../domain/school/school.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { day } from "../dutch/day.ts";
import type { CardContent, CardField } from "./card-data.ts";
import { button } from "./press-data.ts";

/** What is filled in on the card already, because somebody typed it. */
export type AwayFilledIn = { from?: IsoDate; until?: IsoDate; substitute?: string };

/** Who of the team is away and who stands in; a care coordinator sees all of them, others themselves. */
export function awayListCard(
  deps: AppDeps,
  viewer: Person,
  absences: readonly StaffAbsence[],
  notice: string,
): CardContent {
  const rows = rowsOf(deps, viewer, absences);
  return {
    name: "away",
    data: { title: "Afwezigheid", notice, text: "", rows, fields: [], save: button("Vastleggen", "zr.away.save", {}) },
  };
}

/** The same, with the fields to enter an absence. A care coordinator enters it for everybody. */
export function awayCard(
  deps: AppDeps,
  viewer: Person,
  absences: readonly StaffAbsence[],
  { from, until, substitute }: AwayFilledIn = {},
  notice = "",
): CardContent {
  const { school } = deps;
  const today = todayOf(deps);
  const first = from ?? schoolDayOnOrAfter(deps.calendar, today) ?? today;
  const all = entersForAll(viewer);
  const limits = { min: today, max: deps.calendar.coverage.last };
  const substitutes = all ? staffOf(school) : substitutesFor(school, viewer, viewer);
  const fields: CardField[] = [
    ...(all ? [choices("who", "Wie is er weg?", viewer.id, staffOf(school))] : []),
    { kind: "date", id: "from", label: "Vanaf welke dag?", value: first, ...limits },
    { kind: "date", id: "until", label: "Tot en met welke dag?", value: until ?? first, ...limits },
    ...(substitutes.length > 0 ? [choices("substitute", "Wie neemt waar?", substitute ?? "", substitutes)] : []),
  ];
  return {
    name: "away",
    data: {
      title: "Afwezigheid",
      notice,
      text:
        substitutes.length > 0
          ? "Wie waarneemt, ziet op die dagen de leerlingen van wie weg is, mag beslissen en krijgt de berichten. Waarom je weg bent, hoef je niet te zeggen."
          : "Niemand anders op school heeft jouw taak. Vraag de intern begeleider om iemand te kiezen.",
      rows: rowsOf(deps, viewer, absences),
      fields,
      save: button("Vastleggen", "zr.away.save", {}),
    },
  };
}

function rowsOf(deps: AppDeps, viewer: Person, absences: readonly StaffAbsence[]) {
  return absences
    .filter(({ person }) => entersForAll(viewer) || person === viewer.id)
    .slice(0, 20)
    .map((absence) => ({
      text: awayLine(deps.school, absence, todayOf(deps)),
      back: button(
        absence.person === viewer.id ? "Ik ben er weer" : `${nameOf(deps.school, absence.person)} is er weer`,
        "zr.away.end",
        { w: absence.person },
      ),
    }));
}

/** Whether somebody may enter and take back the absence of a colleague. */
export function entersForAll(person: Person): boolean {
  return allowed(person, "away.any");
}

/** Who may stand in for `away`: with the same task at school; a care coordinator may choose anybody of the staff. */
export function substitutesFor(school: School, away: Person, enteredBy: Person): Person[] {
  return staffOf(school).filter(
    ({ id, functions }) =>
      id !== away.id && (entersForAll(enteredBy) || functions.some((held) => away.functions.includes(held))),
  );
}

/** People who work at the school: outsiders and parents with an account stand in for nobody. */
export function staffOf({ file }: School): Person[] {
  return file.people.filter(({ functions }) =>
    functions.some((held) => held === "teacher" || held === "careCoordinator" || held === "leadership"),
  );
}

function awayLine(school: School, { person, from, until, substitute }: StaffAbsence, today: IsoDate): string {
  const days = from === until ? day(from, today) : `${day(from, today)} tot en met ${day(until, today)}`;
  return `${nameOf(school, person)}: ${days}. ${nameOf(school, substitute)} neemt waar.`;
}

function nameOf(school: School, id: string): string {
  return school.personById(id)?.name ?? "een oud-collega";
}

function choices(id: string, label: string, value: string, people: readonly Person[]): CardField {
  return { kind: "choice", id, label, value, choices: people.map(({ id, name }) => ({ title: name, value: id })) };
}
