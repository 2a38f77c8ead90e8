import { consentAnswer } from "../../domain/case/facts.ts";
import { comingMeetings, openDecisions } from "../../domain/case/meeting/agreed.ts";
import { roleOf } from "../../domain/route/route.ts";
import { holds, type Person, type Pupil, type Subject } from "../../domain/school/school.ts";
import { type CaseFile, todayOf } from "../case-file.ts";
import { maySeeConsents } from "../consents.ts";
import type { AppDeps } from "../deps.ts";
import { day } from "../dutch/day.ts";
import { actionFor, adviceOf, isFor, namingFor, subjectLine } from "./advice-card.ts";
import { termLine } from "./advice-lines.ts";
import type { CardAction, CardContent } from "./card-data.ts";
import { button } from "./press-data.ts";

/** Cards that offer a choice or a list: pupils, things to record, cases, what happened. */

/** Which pupil is meant. Shows the group only, and an initial where two of one name sit in one group. */
export function choosePupilCard(
  deps: AppDeps,
  pupils: readonly Pupil[],
  intent: string,
  text = "Kies de leerling.",
): CardContent {
  const twins = (pupil: Pupil) => pupils.filter(({ name, group }) => name === pupil.name && group === pupil.group);
  return {
    name: "choose",
    data: {
      title: "Wie bedoel je?",
      text,
      options: pupils.slice(0, 20).map((pupil) => {
        const initial = twins(pupil).length > 1 && pupil.initial ? ` ${pupil.initial}.` : "";
        return button(`${pupil.name}${initial} · ${deps.school.groupName(pupil.group)}`, "zr.choose", {
          k: pupil.key,
          intent,
        });
      }),
    },
  };
}

/** The groups of which the overview can be asked. */
export function chooseGroupCard(groups: readonly Subject[]): CardContent {
  return {
    name: "choose",
    data: {
      title: "Welke groep?",
      text: "Kies de groep.",
      options: groups
        .slice(0, 20)
        .map(({ key, name }) => button(name, "zr.choose", { k: key, intent: "groupOverview" })),
    },
  };
}

/** Everything that this person can record in the present step, also what no way out asks for. */
export function moreCard(deps: AppDeps, file: CaseFile, viewer: Person): CardContent {
  const advice = adviceOf(deps, file);
  const c = file.caseId;
  const options: CardAction[] = [];
  for (const item of advice.todo) {
    const action = isFor(file, item, viewer, advice) ? actionFor(item, file, advice) : undefined;
    if (action) options.push(action);
  }
  for (const { id } of comingMeetings(file.state))
    options.push(button("Overleg bekijken", "zr.meeting.open", { c, m: id }));
  options.push(button("Overleg plannen", "zr.meeting.choose", { c }));
  if (openDecisions(file.state).length > 0) options.push(button("Afspraken", "zr.meeting.agreed", { c }));
  options.push(button("Ouders geïnformeerd", "zr.informed.open", { c }));
  const { term } = advice.step;
  if (
    term &&
    "setBy" in term &&
    advice.term.kind === "dated" &&
    holds(viewer, roleOf(file.route, term.setBy), file.route.id, file.subject)
  ) {
    options.push(button("Andere datum afspreken", "zr.term.open", { c }));
  }
  for (const consent of file.route.consents.values()) {
    if (consentAnswer(file.state, consent.id)?.type === "ConsentGiven") {
      options.push(button(`Intrekken: ${consent.title}`, "zr.withdrawal.open", { c, t: consent.id }));
    }
  }
  if (file.route.consents.size > 0 && maySeeConsents(viewer, file.subject)) {
    options.push(button("Toestemmingen", "zr.consents", { c }));
  }
  options.push(button("Wat er is gedaan", "zr.file", { c }), button("Terug", "zr.advice", { c }));
  return {
    name: "choose",
    data: {
      title: "Iets anders vastleggen",
      text: `${subjectLine(deps.school, file.subject)} · ${advice.step.title}`,
      options,
    },
  };
}

const PAGE = 8;

/** Cases of one person: overdue first, each with whose turn it is. */
export function overviewCard(deps: AppDeps, files: readonly CaseFile[], page: number): CardContent {
  const today = todayOf(deps);
  const lines = files
    .map((file) => ({ file, advice: adviceOf(deps, file) }))
    .sort((one, other) => (one.advice.dueOn ?? "9999").localeCompare(other.advice.dueOn ?? "9999"));
  const late = lines.filter(({ advice }) => advice.dueOn !== null && advice.dueOn < today).length;
  const shown = lines.slice(page * PAGE, (page + 1) * PAGE);
  const actions: CardAction[] = [];
  if (page > 0) actions.push(button("Vorige", "zr.overview", { page: page - 1 }));
  if (lines.length > (page + 1) * PAGE) actions.push(button("Volgende", "zr.overview", { page: page + 1 }));
  return {
    name: "overview",
    data: {
      title: `Jouw leerlingen in de zorgroute (${lines.length})`,
      notice: late > 0 ? `${late} over de termijn` : "",
      rows: shown.map(({ file, advice }) => {
        const naming = namingFor(deps, file);
        const due = advice.dueOn;
        const holders = advice.turn ? naming.holders(advice.turn.role, advice.proposal?.by) : "niemand";
        return {
          who: subjectLine(deps.school, file.subject),
          step: advice.step.title,
          turn: `Aan zet: ${holders}`,
          due: due
            ? due < today
              ? `TE LAAT: was ${day(due, today)}`
              : `Uiterlijk ${day(due, today)}`
            : termLine(advice, naming),
          open: button("Open", "zr.advice", { c: file.caseId }),
        };
      }),
      empty:
        lines.length === 0 ? "Er loopt nu geen zorgroute. Zorgen om een leerling? Typ: start zorgroute voor …" : "",
      actions,
    },
  };
}
