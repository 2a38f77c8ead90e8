import { covers } from "../../domain/school/calendar.ts";
import { parseIsoDate } from "../../domain/school/dates.ts";
import type { Person } from "../../domain/school/school.ts";
import { message } from "../answers/message.ts";
import { awayCard, awayListCard, staffOf, substitutesFor } from "../cards/away-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import type { PressOf } from "../cards/press-data.ts";
import { todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { permit } from "../permit.ts";

/** Longer than this nobody is away without the school itself arranging something; it also catches a slip in the year. */
const MOST_DAYS = 366;

/** An absence is entered or taken back: of oneself, and by a care coordinator of everybody. Shows how it stands. */
export async function pressAway(
  deps: AppDeps,
  viewer: Person,
  pressed: PressOf<"zr.away.save"> | PressOf<"zr.away.end">,
): Promise<CardContent> {
  const today = todayOf(deps);
  const show = async (notice: string) => awayCard(deps, viewer, await deps.staffAbsences.from(today), {}, notice);
  const done = async (notice: string) => awayListCard(deps, viewer, await deps.staffAbsences.from(today), notice);
  const of = "w" in pressed ? pressed.w : (pressed.who ?? viewer.id);
  if (of !== viewer.id && !permit(deps, viewer, "away.any")) {
    return message("Niet vastgelegd", ["Van een collega legt de intern begeleider dit vast."]);
  }
  // What comes in by a button is an id of somebody here, or it is nothing: the log keeps it.
  if (!deps.school.personById(of)) return show("Niet vastgelegd. Deze persoon werkt niet op school.");
  if ("w" in pressed) {
    await deps.staffAbsences.end(of, deps.trail?.lineOf({ action: "away.ended", detail: { person: of } }));
    return done("Vastgelegd. Er neemt nu niemand meer waar.");
  }
  const from = parseIsoDate(pressed.from);
  const until = parseIsoDate(pressed.until);
  if (!from || !until) return show("Die dag bestaat niet. Er is niets vastgelegd.");
  if (until < from) return show("Niet vastgelegd. De laatste dag ligt vóór de eerste.");
  if (until < today) return show("Niet vastgelegd. Deze dagen zijn al voorbij.");
  if (!covers(deps.calendar, from) || !covers(deps.calendar, until) || daysBetween(from, until) > MOST_DAYS) {
    return show("Niet vastgelegd. Zo ver loopt de schoolkalender niet. Kies een eerdere dag.");
  }
  const away = staffOf(deps.school).find(({ id }) => id === of);
  if (!away) return show("Niet vastgelegd. Deze persoon werkt niet op school.");
  if (pressed.substitute === of) return show("Niet vastgelegd. Kies iemand anders om waar te nemen.");
  const substitute = substitutesFor(deps.school, away, viewer).find(({ id }) => id === pressed.substitute);
  if (!substitute) return show("Niet vastgelegd. Kies een collega met dezelfde taak, of vraag de intern begeleider.");
  const known = await deps.staffAbsences.from(today);
  if (known.some((one) => one.person === substitute.id && one.from <= until && from <= one.until)) {
    return show(`Niet vastgelegd. ${substitute.name} is dan zelf ook weg. Kies iemand anders.`);
  }
  const absence = { person: of, from, until, substitute: substitute.id };
  // It lends rights, whoever enters it: the log must be able to say since when, and by whom.
  const line = deps.trail?.lineOf({ action: "away.entered", detail: absence });
  await deps.staffAbsences.put(absence, viewer.id, today, line);
  return done(`Vastgelegd. ${substitute.name} neemt waar.`);
}

function daysBetween(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}
