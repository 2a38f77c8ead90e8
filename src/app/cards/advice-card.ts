import { type Advice, advise } from "../../domain/case/advice.ts";
import { askedDuty } from "../../domain/case/asked-duty.ts";
import type { RecordedEvent } from "../../domain/case/events.ts";
import { isRecordable } from "../../domain/case/evolve.ts";
import type { TodoItem } from "../../domain/case/todo.ts";
import { dutyOf, questionOf, roleOf } from "../../domain/route/route.ts";
import type { IsoDate } from "../../domain/school/dates.ts";
import { functionsFor, holdersOf, holds, type Person, type School } from "../../domain/school/school.ts";
import { decidersOf } from "../approvals/deciders.ts";
import { type CaseFile, settingsOf, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { day, orList } from "../dutch/day.ts";
import { type Naming, namingOf } from "../dutch/naming.ts";
import { agreedLines, meetingButtons, meetingFacts, runningButtons } from "../meetings/advice-lines.ts";
import {
  closedMoveState,
  moveMissing,
  openMoveLine,
  parentsLine,
  termLine,
  todoMeta,
  todoText,
  whyLines,
} from "./advice-lines.ts";
import type { CardAction, CardContent } from "./card-data.ts";
import { button } from "./press-data.ts";

/** What the card says above the advice, and the record that can be taken back with one press. */
export type AfterWord = { notice: string; undo?: RecordedEvent | undefined };

/** The pupil as shown on cards: roepnaam and group, nothing more; a group by its own name. */
export function subjectLine(school: School, subject: { name: string; group: string; kind?: string }): string {
  return subject.kind === "group" ? subject.name : `${subject.name} · ${school.groupName(subject.group)}`;
}

export function adviceOf(deps: Pick<AppDeps, "school" | "calendar" | "clock">, file: CaseFile): Advice {
  return advise(file.route, file.state, {
    today: todayOf(deps),
    calendar: deps.calendar,
    settings: settingsOf(deps, file.route),
  });
}

/** `today` is what days are said from: the present day, or `ON_PAPER`. */
export function namingFor(
  deps: Pick<AppDeps, "school" | "routes" | "clock">,
  file: CaseFile,
  today: IsoDate = todayOf(deps),
): Naming {
  const earlier = file.events.flatMap(({ event }) => {
    if (event.type !== "RouteVersionChanged" && event.type !== "RouteVersionRestored") return [];
    return deps.routes.version(file.route.id, event.from.validFrom) ?? [];
  });
  return namingOf(file.route, deps.school, file.subject, today, earlier);
}

/** "Wat nu?" for one viewer: the same advice for all, buttons for what this person may do. */
export function adviceCard(deps: AppDeps, file: CaseFile, viewer: Person, after?: AfterWord): CardContent {
  const advice = adviceOf(deps, file);
  const naming = namingFor(deps, file);
  const required = advice.todo.filter((item) => item.required);
  const closed = file.state.status === "closed";
  const agreed = closed ? [] : agreedLines(file, naming);
  return {
    name: "advice",
    data: {
      who: subjectLine(deps.school, file.subject),
      step: `${advice.step.title}${closed ? " · afgerond" : ""}`,
      goal: advice.step.goal,
      notice: after?.notice ?? (declinedNotice(advice, naming) || suggestionNotice(advice, naming)),
      facts: [
        { title: "Aan zet", value: turnLine(deps, file, advice, viewer, naming) },
        ...(closed ? [] : [{ title: termTitle(advice), value: termLine(advice, naming) }]),
        ...(file.subject.kind === "group"
          ? []
          : [{ title: "Weten de ouders het?", value: parentsLine(advice, naming) }]),
        ...(closed ? [] : meetingFacts(file, naming)),
      ],
      todo: [
        ...required.map((item) => ({
          text: todoText(item, advice, naming),
          meta: todoMeta(item, naming, whoDoes(deps, file, advice, item, viewer, naming)),
        })),
        ...agreed,
      ],
      nothing: closed
        ? "Niets meer: deze zorgroute is afgerond."
        : required.length + agreed.length === 0
          ? "Niets dat nu moet."
          : "",
      open: advice.moves.filter((move) => move.open).map((move) => ({ text: openMoveLine(move, naming) })),
      closed: advice.moves
        .filter((move) => !move.open)
        .map((move) => ({
          title: move.move.title,
          state: closedMoveState(move),
          missing: moveMissing(move, naming).map((text) => ({ text })),
        })),
      optional: optionalLine(advice, naming),
      why: whyLines(advice, naming),
      actions: closed
        ? [button("Wat er is gedaan", "zr.file", { c: file.caseId })]
        : buttons(file, advice, viewer, naming.today, after),
    },
  };
}

function termTitle({ step: { term } }: Advice): string {
  return (term && "setBy" in term && term.label) || "Uiterlijk";
}

function turnLine(deps: AppDeps, file: CaseFile, advice: Advice, viewer: Person, naming: Naming): string {
  if (!advice.turn) return "niemand";
  const { role } = advice.turn;
  const held = roleOf(file.route, role);
  const others = turnHolders(deps, file, advice, role)
    .filter((person) => person.id !== viewer.id && person.id !== advice.proposal?.by)
    .map((person) => person.name);
  if (holds(viewer, held, file.route.id, file.subject) && viewer.id !== advice.proposal?.by) {
    return others.length > 0 ? `jij (${naming.role(role)}), of ${orList(others)}` : `jij (${naming.role(role)})`;
  }
  if (others.length > 0) return `${orList(others)}${passedOn(deps, file, advice) ? "" : ` (${naming.role(role)})`}`;
  if (held.is !== "outside") return naming.role(role);
  // Nobody with an account: the insider reads where it lies, since when, and what was agreed.
  const agreed =
    advice.term.kind === "dated"
      ? `, afgesproken vóór ${day(advice.term.end, naming.today)}`
      : ", nog geen datum afgesproken";
  return `ligt bij ${naming.role(role)} sinds ${day(advice.since, naming.today)}${agreed}`;
}

/** Whether somebody may decide by now who does not hold the role that approves. */
function passedOn(deps: AppDeps, file: CaseFile, { proposal, turn }: Advice): boolean {
  if (!proposal || !turn) return false;
  const held = roleOf(file.route, turn.role);
  return decidersOf(deps, file).some((person) => !holds(person, held, file.route.id, file.subject));
}

/** Who holds the role; of a proposal those whose turn it is by now, as it may have been passed on. */
function turnHolders(deps: AppDeps, file: CaseFile, { proposal }: Advice, role: string): Person[] {
  if (proposal) return decidersOf(deps, file);
  return holdersOf(deps.school, roleOf(file.route, role), file.route.id, file.subject);
}

/** "jij" for the viewer, otherwise the people who hold the role. */
function whoDoes(
  deps: AppDeps,
  file: CaseFile,
  advice: Advice,
  item: TodoItem,
  viewer: Person,
  naming: Naming,
): string {
  const barred = item.kind === "decide" ? advice.proposal?.by : undefined;
  const holders = (
    item.kind === "decide"
      ? turnHolders(deps, file, advice, item.who)
      : holdersOf(deps.school, roleOf(file.route, item.who), file.route.id, file.subject)
  ).filter((person) => person.id !== barred);
  if (holders.length === 0) return naming.role(item.who);
  const names = holders.filter((person) => person.id !== viewer.id).map((person) => person.name);
  return orList(names.length < holders.length ? ["jij", ...names] : names);
}

function declinedNotice(advice: Advice, naming: Naming): string {
  const last = advice.lastDecision;
  if (last?.kind !== "declined") return "";
  return `${naming.person(last.by)} wees het voorstel ‘${naming.move(last.move)}’ af: ‘${last.text}’`;
}

/** What the bot counted over the rounds. It proposes; moving a pupil is for people. */
function suggestionNotice(advice: Advice, naming: Naming): string {
  const names = advice.suggestions.map(({ pupil }) => naming.pupilName(pupil));
  return names.length > 0 ? `Bespreek of jullie ${orList(names)} inbrengen: zie het groepsoverzicht.` : "";
}

function optionalLine(advice: Advice, naming: Naming): string {
  const labels = advice.todo
    .filter((item) => item.kind === "duty" && !item.required && item.done === null)
    .map((item) => naming.duty(item.id));
  return labels.length > 0 ? `Kan ook, als het past: ${labels.join(", ")}.` : "";
}

/** At most six buttons: taking back first, then what is this viewer's to do, then everything else behind one button. */
function buttons(file: CaseFile, advice: Advice, viewer: Person, today: IsoDate, after?: AfterWord): CardAction[] {
  const { caseId: c, version: v } = file;
  const actions: CardAction[] = [];
  if (after?.undo && isRecordable(after.undo.event)) {
    actions.push(button("Ongedaan maken", "zr.undo", { c, v, s: after.undo.seq }));
  }
  actions.push(...runningButtons(file, viewer, today));
  const mine = advice.todo.filter((item) => isFor(file, item, viewer, advice));
  const again = mine.filter((item) => item.done !== null && dutyOf(advice.step, item.id)?.repeatable);
  if (file.subject.kind === "group") actions.push(button("Groepsoverzicht", "zr.group", { c }));
  for (const item of [...mine.filter((item) => item.required), ...again]) {
    const action = actionFor(item, file, advice);
    if (action && actions.length < 5) actions.push(action);
  }
  for (const action of meetingButtons(file, advice, viewer)) if (actions.length < 5) actions.push(action);
  if (advice.proposal?.by === viewer.id) {
    actions.push(button("Voorstel intrekken", "zr.propose.withdraw", { c, v, p: advice.proposal.id }));
  }
  return [...actions.slice(0, 5), button("Iets anders", "zr.more", { c })];
}

/** Whether this item can be done by this person: the role's holder, or the care coordinator in their place. */
export function isFor(file: CaseFile, item: TodoItem, viewer: Person, advice: Advice): boolean {
  const isHolder = holds(viewer, roleOf(file.route, item.who), file.route.id, file.subject);
  if (item.kind === "decide") return isHolder && advice.proposal?.by !== viewer.id;
  if (item.kind === "setTerm") return isHolder;
  return isHolder || functionsFor(viewer, file.subject).includes("careCoordinator");
}

/** The button that does an item, or undefined when it cannot be done with a button. */
export function actionFor(item: TodoItem, file: CaseFile, advice: Advice): CardAction | undefined {
  const c = file.caseId;
  switch (item.kind) {
    case "decide":
      return button("Voorstel bekijken", "zr.decide.open", { c });
    case "setTerm":
      return button("Datum afspreken", "zr.term.open", { c });
    case "duty": {
      const duty = dutyOf(advice.step, item.id);
      return duty && button(duty.label, "zr.record.open", { c, d: duty.id });
    }
    case "answer": {
      const question = questionOf(advice.step, item.id);
      return question && button(question.label, "zr.answer.open", { c, q: question.id });
    }
    case "evaluate":
      return button("Evalueren", "zr.evaluate.open", { c });
    case "propose": {
      const move = advice.moves.find((candidate) => candidate.move.id === item.id)?.move;
      return move && button(move.title, "zr.propose.open", { c, m: move.id });
    }
    case "moreAsked": {
      const asked = askedDuty(advice.step, file.state);
      return asked && asked !== "done" ? button(asked.label, "zr.record.open", { c, d: asked.id }) : undefined;
    }
    case "setting":
      return undefined;
    default:
      return assertNever(item.kind);
  }
}

function assertNever(kind: never): never {
  throw new TypeError(`unknown item ${String(kind)}`);
}
