import { termWords } from "../../domain/route/draw/term-words.ts";
import type { Route, Step } from "../../domain/route/route.ts";
import { type Person, pupilSubject, type Subject } from "../../domain/school/school.ts";
import type { CardContent } from "../cards/card-data.ts";
import { choosePupilCard } from "../cards/list-cards.ts";
import { routeCard } from "../cards/route-card.ts";
import { casesOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { andList } from "../dutch/day.ts";
import { permit } from "../permit.ts";
import type { Address } from "../ports.ts";
import type { Understanding } from "../understand/intents.ts";
import { groupMeant } from "./about-group.ts";
import { routesFor } from "./about-pupil.ts";
import { message } from "./message.ts";
import { noPupils } from "./no-pupils.ts";
import { pupilsMeant, type Roster } from "./pupil-meant.ts";

type Asked = { roster: Roster; viewer: Person; where: Address; understood: Understanding };

/**
 * "Hoe werkt de zorgroute?": all steps, or the one step that is asked about; for a pupil or group, in an own chat only, with
 * the step it is in.
 */
export async function explainRoute(deps: AppDeps, asked: Asked): Promise<CardContent> {
  const { roster, viewer, where, understood } = asked;
  const personal = where.type === "personal";
  const pupils = pupilsMeant(deps, roster, understood);
  if (pupils.length > 0 && !personal) {
    return message("Alleen in een eigen gesprek", [
      "Over leerlingen praat ik niet in een groep of kanaal. Open een chat met mij en vraag het daar.",
    ]);
  }
  if (pupils.length > 1) return choosePupilCard(deps, pupils, "explainRoute");
  const [pupil] = pupils;
  const group = groupMeant(deps, viewer, understood);
  if (pupil) return routeOf(deps, viewer, pupilSubject(pupil));
  if (group && personal) return routeOf(deps, viewer, group);
  return inGeneral(deps, group ? "group" : "pupil", understood.step);
}

/** The route of this pupil or group, with the step it is in; the school's route when none runs. */
export async function routeOf(deps: AppDeps, viewer: Person, subject: Subject): Promise<CardContent> {
  if (!permit(deps, viewer, "pupil.ask", { subject })) return noPupils();
  const { open, others } = await casesOf(deps, subject);
  if (open) {
    const also = andList(others.map(({ route }) => `‘${route.title}’`));
    return routeCard(deps, open.route, { file: open, ...(also && { notice: `Er loopt ook: ${also}.` }) });
  }
  const [route] = routesFor(deps, subject.kind);
  if (!route) return noRoute(deps);
  const none = subject.kind === "group" ? "geen ronde" : "geen zorgroute";
  return routeCard(deps, route, { notice: `Voor ${subject.name} loopt nu ${none}.` });
}

function inGeneral(deps: AppDeps, kind: Subject["kind"], stepNumber: string | undefined): CardContent {
  const routes = [...routesFor(deps, kind), ...routesFor(deps, kind === "pupil" ? "group" : "pupil")];
  const [route, ...others] = routes;
  if (!route) return noRoute(deps);
  const steps = stepNumber ? stepsNumbered(route, stepNumber) : [];
  if (steps.length > 0) return stepsCard(route, steps);
  const group = others.find(({ subject }) => subject === "group");
  const also = group ? `Voor groepen is er ook ‘${group.title}’. Typ: hoe werkt de zorgroute van groep 5?` : "";
  return routeCard(deps, route, { notice: also });
}

/** "Stap 2", "Level 2: …", "Zorgroute 2": the number stands in the title as a number of its own. */
function stepsNumbered(route: Route, number: string): Step[] {
  return [...route.steps.values()].filter(({ title }) => new RegExp(`(^|\\D)${number}(\\D|$)`).test(title));
}

/** One step in full, with everything there is to do in it. */
function stepsCard(route: Route, steps: readonly Step[]): CardContent {
  const role = (id: string) => route.roles.get(id)?.name ?? id;
  const lines = steps.flatMap((step) => [
    `${step.title}: ${step.goal}`,
    ...(step.lead ? [`Aan zet: ${role(step.lead)}.`] : []),
    ...(step.end ? [] : [`Hoe lang: ${termWords(step.term, role)}.`]),
    ...step.duties.map(({ text }) => `• ${text}.`),
  ]);
  return message(route.title, [...lines, `Uit jullie document: ${route.document}.`]);
}

function noRoute(deps: AppDeps): CardContent {
  return message("De zorgroute", [
    `De school heeft nog geen zorgroute ingesteld. Vraag ${deps.school.file.contacts.admin.name}.`,
  ]);
}
