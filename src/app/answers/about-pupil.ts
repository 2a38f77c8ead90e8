import { stepOf } from "../../domain/route/route.ts";
import type { Person, Pupil } from "../../domain/school/school.ts";
import { adviceCard, adviceOf, isFor, namingFor, pupilLine } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { proposeCard } from "../cards/decide-cards.ts";
import { timelineCard } from "../cards/list-cards.ts";
import { button } from "../cards/press-data.ts";
import { dutyCard, evaluateCard, informedCard } from "../cards/record-cards.ts";
import { type CaseFile, casesOf, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { onDay } from "../dutch/day.ts";
import { refusalSentence } from "../dutch/refusal-sentence.ts";
import type { Intent } from "../understand/intents.ts";
import { message } from "./message.ts";

/** The answer to a question or report about one pupil. Nothing is stored by typing: a card asks before it records. */
export async function aboutPupil(deps: AppDeps, pupil: Pupil, intent: Intent, viewer: Person): Promise<CardContent> {
  if (intent === "planMeeting") return cannotPlan();
  const { open, lastClosed } = await casesOf(deps, pupil);
  if (!open) {
    return intent === "showCase" && lastClosed ? timelineCard(deps, lastClosed) : startCard(deps, pupil, lastClosed);
  }
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
    case "showCase":
      return timelineCard(deps, open);
    case "openCase":
      return adviceCard(deps, open, viewer, { notice: `Voor ${pupil.name} loopt al een zorgroute.` });
    default:
      return adviceCard(deps, open, viewer);
  }
}

/** Said honestly: this is not built yet, and this is who can help. */
function cannotPlan(): CardContent {
  return message("Een overleg plannen kan ik nog niet", [
    "Maak de afspraak zelf in je agenda, of vraag de intern begeleider.",
    "Is het gesprek geweest? Typ dan bijvoorbeeld: ouders van Sanne gesproken.",
  ]);
}

/** Nobody is worried yet, or no longer: what starting means, and what happened the last time. */
export function startCard(deps: AppDeps, pupil: Pupil, lastClosed: CaseFile | undefined): CardContent {
  const today = todayOf(deps);
  const route = pupilRoute(deps);
  const earlier = lastClosed
    ? `De vorige keer eindigde ${onDay(lastClosed.state.since, today)} in ${stepOf(lastClosed.route, lastClosed.state.step).title}.`
    : "";
  const first = route && stepOf(route, route.start);
  return {
    name: "start",
    data: {
      who: pupilLine(deps.school, pupil),
      text: `Voor ${pupil.name} loopt nu geen zorgroute. Heb je zorgen over het aanbod? Dan kun je er een starten.`,
      earlier,
      first: first ? `Je begint in ${first.title}. ${first.goal}` : "De school heeft nog geen zorgroute ingesteld.",
      actions: first
        ? [
            button(`Start in ${first.title}`, "zr.start", { k: pupil.key }),
            ...(lastClosed ? [button("Wat er is gedaan", "zr.file", { c: lastClosed.caseId })] : []),
          ]
        : [],
    },
  };
}

/** The route in which a worry about one pupil starts at this school today. */
export function pupilRoute(deps: AppDeps) {
  const today = todayOf(deps);
  return deps.school.file.routes
    .map((id) => deps.routes.current(id, today))
    .find((route) => route?.subject === "pupil");
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
  const [only] = asking;
  if (asking.length === 1 && only) return dutyCard(deps, file, only.id) ?? adviceCard(deps, file, viewer);
  if (asking.length === 0) {
    return adviceCard(deps, file, viewer, {
      notice: `In ${step.title} vraagt jullie zorgroute geen toestemming. Hulp in de klas mag altijd.`,
    });
  }
  return {
    name: "choose",
    data: {
      title: "Welke toestemming?",
      text: pupilLine(deps.school, file.pupil),
      options: asking.map((duty) => button(duty.label, "zr.record.open", { c: file.caseId, d: duty.id })),
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
        text: pupilLine(deps.school, file.pupil),
        options: open.map(({ move }) => button(move.title, "zr.propose.open", { c: file.caseId, m: move.id })),
      },
    };
  }
  return adviceCard(deps, file, viewer, {
    notice: "Er staat nog geen stap open. Hieronder zie je wat er nog voor nodig is.",
  });
}
