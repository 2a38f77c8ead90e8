import { consentAnswer } from "../../domain/case/facts.ts";
import { type Route, stepOf } from "../../domain/route/route.ts";
import type { Person, Subject } from "../../domain/school/school.ts";
import { adviceCard, adviceOf, isFor, namingFor, subjectLine } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { consentsCard } from "../cards/consent/consents-card.ts";
import { proposeCard } from "../cards/decide-cards.ts";
import { button } from "../cards/press-data.ts";
import { dutyCard, evaluateCard, informedCard } from "../cards/record-cards.ts";
import { routeCard } from "../cards/route-card.ts";
import { type CaseFile, casesOf, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { dossierFor } from "../dossier/dossier-for.ts";
import { onDay } from "../dutch/day.ts";
import { refusalSentence } from "../dutch/refusal-sentence.ts";
import { whichMeeting } from "../meetings/which-meeting.ts";
import { permit } from "../permit.ts";
import type { Intent, MeetingWord } from "../understand/intents.ts";
import { noPupils } from "./no-pupils.ts";
import { routesInUse } from "./routes-in-use.ts";
import { type Supposed, whatIfCard } from "./what-if.ts";

/** The answer to a question or report about one pupil. Nothing is stored by typing: a card asks before it records. */
export async function aboutPupil(
  deps: AppDeps,
  subject: Subject,
  intent: Intent,
  viewer: Person,
  supposed: Supposed & { meeting?: MeetingWord } = {},
): Promise<CardContent> {
  if (intent === "consents") return consentsCard(deps, subject, viewer);
  if (intent === "showCase") return (await dossierFor(deps, subject, viewer)) ?? noPupils();
  if (!permit(deps, viewer, "pupil.ask", { subject })) return noPupils();
  const { open, others, lastClosed } = await casesOf(deps, subject);
  if (!open) {
    return startCard(deps, subject, lastClosed);
  }
  if (others.length > 0) return whichCase(deps, [open, ...others]);
  switch (intent) {
    case "recordTalk":
      return talkCard(deps, open);
    case "recordIntervention":
      return dutyOfKind(deps, open, viewer, "intervention") ?? adviceCard(deps, open, viewer);
    case "recordConsent":
      return consentChoice(deps, open, viewer);
    case "evaluate":
      return evaluateCard(deps, open) ?? adviceCard(deps, open, viewer);
    case "proposeStep":
      return proposal(deps, open, viewer);
    case "planMeeting":
      return whichMeeting(deps, open, viewer, supposed.meeting);
    case "whatIf":
      return whatIfCard(deps, open, viewer, supposed);
    case "explainRoute":
      return routeCard(deps, open.route, { file: open });
    case "openCase":
      return adviceCard(deps, open, viewer, { notice: `Voor ${subject.name} loopt al een zorgroute.` });
    default:
      return adviceCard(deps, open, viewer);
  }
}

/** Nobody is worried yet, or no longer: what starting means, and what happened the last time. */
export function startCard(deps: AppDeps, subject: Subject, lastClosed: CaseFile | undefined): CardContent {
  const today = todayOf(deps);
  const routes = routesFor(deps, subject.kind);
  const earlier = lastClosed
    ? `De vorige keer eindigde ${onDay(lastClosed.state.since, today)} in ${stepOf(lastClosed.route, lastClosed.state.step).title}.`
    : "";
  const [route] = routes;
  const first = route && stepOf(route, route.start);
  const several = routes.length > 1;
  return {
    name: "start",
    data: {
      who: subjectLine(deps.school, subject),
      text:
        subject.kind === "group"
          ? `Voor ${subject.name} loopt nu geen ronde. Je kunt de eerste ronde van dit schooljaar openen.`
          : `Voor ${subject.name} loopt nu geen zorgroute. Heb je zorgen over het aanbod? Dan kun je er een starten.`,
      earlier,
      first: first ? `Je begint in ${first.title}. ${first.goal}` : "De school heeft nog geen zorgroute ingesteld.",
      actions: first
        ? [
            ...routes.map((one) =>
              button(`Start ${several ? one.title : `in ${first.title}`}`, "zr.start", { k: subject.key, r: one.id }),
            ),
            ...(lastClosed ? [button("Wat er is gedaan", "zr.file", { c: lastClosed.caseId })] : []),
          ]
        : [],
    },
  };
}

/** The school's routes for a pupil or for a group, as they hold today, in the order the school gave. */
export function routesFor(deps: AppDeps, kind: Subject["kind"]): Route[] {
  return routesInUse(deps).filter((route) => route.subject === kind);
}

/** The route in which a worry about one pupil starts at this school today. */
export function pupilRoute(deps: AppDeps): Route | undefined {
  return routesFor(deps, "pupil")[0];
}

/** Two routes run at once for this pupil: which one is meant. */
function whichCase(deps: AppDeps, files: readonly CaseFile[]): CardContent {
  return {
    name: "choose",
    data: {
      title: "Welke route bedoel je?",
      text: files[0] ? subjectLine(deps.school, files[0].subject) : "",
      options: files.map((file) =>
        button(`${file.route.title}: ${stepOf(file.route, file.state.step).title}`, "zr.advice", { c: file.caseId }),
      ),
    },
  };
}

/** A talk that the step asks for and that is not recorded yet; otherwise a plain "ouders geïnformeerd". */
function talkCard(deps: AppDeps, file: CaseFile): CardContent {
  const advice = adviceOf(deps, file);
  const parents = new Set([...file.route.roles.values()].filter(({ is }) => is === "parents").map(({ id }) => id));
  const talk = advice.step.duties.find(
    (duty) =>
      duty.kind === "talk" &&
      duty.with.some((role) => parents.has(role)) &&
      advice.todo.some((item) => item.kind === "duty" && item.id === duty.id && item.required),
  );
  return (talk && dutyCard(deps, file, talk.id)) ?? informedCard(deps, file);
}

function dutyOfKind(deps: AppDeps, file: CaseFile, viewer: Person, kind: string): CardContent | undefined {
  const advice = adviceOf(deps, file);
  const duty = advice.step.duties.find(
    (candidate) =>
      candidate.kind === kind &&
      advice.todo.some((item) => item.id === candidate.id && isFor(file, item, viewer, advice)),
  );
  return duty && dutyCard(deps, file, duty.id);
}

/** The consents this step can ask, to choose from; honest when there are none. */
function consentChoice(deps: AppDeps, file: CaseFile, viewer: Person): CardContent {
  const step = stepOf(file.route, file.state.step);
  const asking = step.duties.filter((duty) => duty.kind === "consent");
  const given = [...file.route.consents.values()].filter(
    ({ id }) => consentAnswer(file.state, id)?.type === "ConsentGiven",
  );
  const [only] = asking;
  if (asking.length === 1 && given.length === 0 && only)
    return dutyCard(deps, file, only.id) ?? adviceCard(deps, file, viewer);
  if (asking.length === 0 && given.length === 0) {
    return adviceCard(deps, file, viewer, {
      notice: `In ${step.title} vraagt jullie zorgroute geen toestemming. Hulp in de klas mag altijd.`,
    });
  }
  return {
    name: "choose",
    data: {
      title: "Welke toestemming?",
      text: subjectLine(deps.school, file.subject),
      options: [
        ...asking.map((duty) => button(duty.label, "zr.record.open", { c: file.caseId, d: duty.id })),
        ...given.map(({ id, title }) => button(`Intrekken: ${title}`, "zr.withdrawal.open", { c: file.caseId, t: id })),
      ],
    },
  };
}

/** The one open way; a choice between open ways; or why none is open. */
function proposal(deps: AppDeps, file: CaseFile, viewer: Person): CardContent {
  const advice = adviceOf(deps, file);
  const naming = namingFor(deps, file);
  if (file.state.proposal) {
    const { move, by } = file.state.proposal;
    return adviceCard(deps, file, viewer, {
      notice: refusalSentence({ code: "proposalPending", move, by }, naming),
    });
  }
  const open = advice.moves.filter((move) => move.open);
  const [only] = open;
  if (open.length === 1 && only) return proposeCard(deps, file, only.move.id, viewer) ?? adviceCard(deps, file, viewer);
  if (open.length > 1) {
    return {
      name: "choose",
      data: {
        title: "Welke stap stel je voor?",
        text: subjectLine(deps.school, file.subject),
        options: open.map(({ move }) => button(move.title, "zr.propose.open", { c: file.caseId, m: move.id })),
      },
    };
  }
  return adviceCard(deps, file, viewer, {
    notice: "Er staat nog geen stap open. Hieronder zie je wat er nog voor nodig is.",
  });
}
