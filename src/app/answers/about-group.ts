import { allowed } from "../../domain/school/permissions.ts";
import { groupSubject, type Person, type Subject } from "../../domain/school/school.ts";
import type { CardContent } from "../cards/card-data.ts";
import { groupOverviewCard } from "../cards/group-cards.ts";
import { chooseGroupCard } from "../cards/list-cards.ts";
import { casesOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { permit } from "../permit.ts";
import type { Intent, MeetingWord, Understanding } from "../understand/intents.ts";
import { aboutPupil, routesFor, startCard } from "./about-pupil.ts";
import { message } from "./message.ts";
import type { Supposed } from "./what-if.ts";

/** The group that a message is about: named, with no pupil in it, at a school with a route for groups. */
export function groupMeant(deps: AppDeps, viewer: Person, { names, group }: Understanding): Subject | undefined {
  if (!group || names.length > 0 || routesFor(deps, "group").length === 0) return undefined;
  const asked = group.toLowerCase();
  const found = deps.school.file.groups.find(
    ({ id, name }) => id.toLowerCase() === asked || name.toLowerCase() === `groep ${asked}`,
  );
  const subject = found && groupSubject(deps.school, found.id);
  return subject && allowed(viewer, "pupil.ask", { subject }) ? subject : undefined;
}

/** Groups this person may see, for "groepsoverzicht" without a group. */
export function ownGroups(deps: AppDeps, viewer: Person): Subject[] {
  return deps.school.file.groups
    .map(({ id }) => groupSubject(deps.school, id))
    .filter((subject) => allowed(viewer, "pupil.ask", { subject }));
}

/** "Groepsoverzicht" without a group: the one group there is to see, or a choice; undefined without a route for groups. */
export async function whichGroup(deps: AppDeps, viewer: Person): Promise<CardContent | undefined> {
  if (routesFor(deps, "group").length === 0) return undefined;
  const groups = ownGroups(deps, viewer);
  const [only] = groups;
  if (!only) return noGroups();
  return groups.length === 1 ? aboutGroup(deps, only, "groupOverview", viewer) : chooseGroupCard(groups);
}

function noGroups(): CardContent {
  return message("Geen groepen", ["Alleen de eigen leerkracht en de intern begeleider zien hier groepen."]);
}

/** "Wat nu met groep 5?": the step in the round; "groepsoverzicht": who needs what. */
export async function aboutGroup(
  deps: AppDeps,
  group: Subject,
  intent: Intent,
  viewer: Person,
  supposed: Supposed & { meeting?: MeetingWord } = {},
): Promise<CardContent> {
  if (intent !== "groupOverview" && intent !== "overview") {
    return aboutPupil(deps, group, intent, viewer, supposed);
  }
  if (!permit(deps, viewer, "pupil.ask", { subject: group })) return noGroups();
  const { open, lastClosed } = await casesOf(deps, group);
  return open ? groupOverviewCard(deps, open) : startCard(deps, group, lastClosed);
}
