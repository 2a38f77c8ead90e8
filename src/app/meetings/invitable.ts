import { belonging } from "../../domain/case/meeting/demands.ts";
import type { Invitee } from "../../domain/case/meeting/meeting.ts";
import { dutyOf, roleOf, stepOf } from "../../domain/route/route.ts";
import { holdersOf, holds, type Person } from "../../domain/school/school.ts";
import { type CaseFile, isVisible } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";

/** Somebody who can be asked for a meeting, as a choice on a card; `suggested` are those who belong there. */
export type Invitable = Invitee & { value: string; suggested: boolean };

/**
 * Everybody who can be asked for a meeting of this duty (or a talk with the parents). A role whose holders have an account
 * and may see this pupil is asked person by person; for any other role a member of staff answers.
 */
export function invitable(deps: AppDeps, file: CaseFile, duty: string | null, organiser: Person): Invitable[] {
  const { route, state } = file;
  const step = stepOf(route, state.step);
  const isOwn = (role: string) => holds(organiser, roleOf(route, role), route.id, file.subject);
  const own = [...route.roles.keys()].filter(isOwn);
  const suggested = belonging(route, state, duty, own);
  const named = duty === null ? undefined : dutyOf(step, duty);
  const roles = new Set([
    ...suggested,
    ...(named?.with ?? []),
    ...(step.lead ? [step.lead] : []),
    ...step.involved,
    ...own,
  ]);
  return [...roles].flatMap((role): Invitable[] => {
    const belongs = suggested.includes(role);
    const people = holdersOf(deps.school, roleOf(route, role), route.id, file.subject).filter((person) =>
      isVisible(file, person),
    );
    if (people.length === 0) return [{ role, value: `@${role}`, suggested: belongs }];
    // Of several in one role the organiser takes the place, as "wie doet het" already says.
    const mine = people.some(({ id }) => id === organiser.id);
    return people.map(({ id }) => ({
      role,
      person: id,
      value: `${id}@${role}`,
      suggested: belongs && (!mine || id === organiser.id || roleOf(route, role).is !== "careCoordinator"),
    }));
  });
}

/** The chosen ones; undefined when somebody is among them who cannot be asked. */
export function inviteesFrom(values: readonly string[], choices: readonly Invitable[]): Invitee[] | undefined {
  const chosen = values.map((value) => choices.find((choice) => choice.value === value));
  if (chosen.some((choice) => choice === undefined)) return undefined;
  return chosen.flatMap((choice) =>
    choice ? [{ role: choice.role, ...(choice.person === undefined ? {} : { person: choice.person }) }] : [],
  );
}
