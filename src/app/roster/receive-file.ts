import { dayOf } from "../../domain/school/dates.ts";
import { checkRoster } from "../../domain/school/roster/check-roster.ts";
import { RosterInvalid } from "../../domain/school/roster/roster-invalid.ts";
import type { Person } from "../../domain/school/school.ts";
import { message } from "../answers/message.ts";
import type { CardContent } from "../cards/card-data.ts";
import type { AppDeps } from "../deps.ts";
import { keptSchool } from "../kept-school.ts";
import { permit } from "../permit.ts";
import type { Address } from "../ports.ts";
import { FileRefused, type SentFile } from "../roster-ports.ts";
import { isCalendarName, receiveCalendar } from "../setup/receive-calendar.ts";
import { planNow } from "./change-school.ts";
import { keepIncoming } from "./incoming.ts";
import { planCard, sameCard } from "./plan-card.ts";

/**
 * The answer to a file that somebody sent: what it would change, with the button to do so. Only an administrator's file is
 * fetched at all. Nothing changes yet; a file that cannot be read changes nothing and gets one sentence.
 */
export async function receiveFile(
  deps: AppDeps,
  person: Person,
  where: Address,
  files: readonly SentFile[],
): Promise<CardContent> {
  if (where.type !== "personal") {
    return message("Alleen in een eigen gesprek", ["Stuur mij bestanden alleen in een chat met mij."]);
  }
  if (!permit(deps, person, "school.roster")) {
    return message("Dit bestand neem ik niet aan", [
      "Alleen de beheerder kan mij een bestand sturen. Ik heb het niet bekeken.",
    ]);
  }
  const [file, ...more] = files;
  if (!file || more.length > 0) return message("Eén bestand tegelijk", ["Stuur mij één bestand per bericht."]);
  try {
    const bytes = await file.read();
    if (isCalendarName(file.name)) return receiveCalendar(deps, person, bytes);
    const roster = await deps.readRoster(bytes);
    const checked = checkRoster(roster, dayOf(deps.clock.now()));
    const kept = await keptSchool(deps);
    const plan = await planNow(deps, kept, checked);
    if (plan.next === kept.file) return sameCard(plan);
    const incoming = await keepIncoming(deps, kept, checked, { by: person.id, through: "message" });
    if (incoming) return planCard(kept.file, plan, incoming);
    return message("Net veranderd", ["Iemand anders veranderde net iets aan de school. Stuur het nog eens."]);
  } catch (error) {
    if (!(error instanceof RosterInvalid) && !(error instanceof FileRefused)) throw error;
    deps.log.info({ code: error.code }, "file refused");
    return message("Dit bestand kan ik niet gebruiken", [error.message, "Er is niets veranderd."]);
  }
}
