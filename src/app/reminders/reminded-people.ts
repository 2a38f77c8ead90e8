import { type Step, seatsAtWork } from "../../domain/route/route.ts";
import { allowed } from "../../domain/school/permissions.ts";
import { holdersOf, type Person, subjectOf } from "../../domain/school/school.ts";
import type { AppDeps } from "../deps.ts";
import type { DueReminder } from "../reminder-ports.ts";

/**
 * Who hears of a reminder now: the person, or those who hold the role for this pupil or group, as far as they may see the
 * case. Nobody when the bot no longer has the route version or the pupil.
 */
export function remindedPeople(
  deps: Pick<AppDeps, "school" | "routes">,
  { reminder, header }: DueReminder,
): readonly Person[] {
  const route = deps.routes.version(header.routeId, header.routeValidFrom);
  const subject = subjectOf(deps.school, header.subjectKey);
  const step = route?.steps.get(header.step);
  if (!route || !step || !subject || header.status === "closed") return [];
  const about = { subject, atWork: seatsAtWork(route, step) };
  const { to } = reminder;
  const holders = (role: string | undefined): readonly Person[] => {
    const held = role === undefined ? undefined : route.roles.get(role);
    return held ? holdersOf(deps.school, held, route.id, subject) : [];
  };
  // An outsider with an account of their own hears it themselves.
  if (reminder.kind === "outsiderLate" && holders(outsiderIn(step, reminder.item)).length > 0) return [];
  const people =
    "role" in to ? holders(to.role) : [deps.school.personById(to.person)].filter((one) => one !== undefined);
  // A proposal is passed on to people who see nothing else of this pupil; what they get to see, the card decides.
  if (reminder.kind === "approvalPassedOn" || reminder.kind === "approvalWaiting") return people;
  return people.filter((person) => allowed(person, "pupil.ask", about));
}

/** The role outside the school that is late: that of the duty, or the lead of the step. */
function outsiderIn(step: Step, item: string): string | undefined {
  return step.duties.find(({ id }) => id === item)?.who ?? step.lead;
}
