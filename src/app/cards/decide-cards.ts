import { dissenters, missingPositions } from "../../domain/case/decide-position.ts";
import { DECISION_TEXT_MAX } from "../../domain/case/decision.ts";
import { POSITIONS, type Position, type RecordedEvent } from "../../domain/case/events.ts";
import type { Proposal } from "../../domain/case/state.ts";
import type { Unmet } from "../../domain/case/unmet.ts";
import { moveOf, stepOf } from "../../domain/route/route.ts";
import type { Move } from "../../domain/route/schema.ts";
import { schoolDaysLater } from "../../domain/school/calendar.ts";
import type { Person } from "../../domain/school/school.ts";
import { approvalFacts, clauseFor } from "../approvals/approval-facts.ts";
import { decidersOf, lineFor, mayDecide } from "../approvals/deciders.ts";
import { type CaseFile, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { clauseSentence, clauseSummary } from "../dutch/clause-sentence.ts";
import { andList, capital, closed, day, orList } from "../dutch/day.ts";
import { eventSentence, positionSentence } from "../dutch/event-sentence.ts";
import type { Naming } from "../dutch/naming.ts";
import { quoted, unmetSentence } from "../dutch/unmet-sentence.ts";
import { adviceOf, namingFor, subjectLine } from "./advice-card.ts";
import { parentsLine } from "./advice-lines.ts";
import type { CardContent } from "./card-data.ts";
import { button } from "./press-data.ts";
import { doneLines } from "./record-cards.ts";

/** How many school days the card proposes for what is asked first; the approver may choose another day. */
const DAYS_FOR_MORE = 5;

/** What an approver filled in on the card, when it is shown once more. */
export type Reply = { text?: string; duty?: string; by?: string };

/** Cards around a decision: asking for it, taking it, and showing it once taken. */

/** Last look before a step is proposed (or, without approval, taken). */
export function proposeCard(deps: AppDeps, file: CaseFile, moveId: string, viewer: Person): CardContent | undefined {
  const move = moveOf(stepOf(file.route, file.state.step), moveId);
  if (!move) return undefined;
  const naming = namingFor(deps, file);
  const advice = adviceOf(deps, file);
  const to = stepOf(file.route, move.to);
  const line = lineFor(deps.school, file, move.id, viewer.id);
  const asked = line && (line.first.length > 0 ? line.first : line.next.slice(0, 1)).map((id) => naming.person(id));
  const text = asked
    ? asked.length > 0
      ? `Je vraagt ${andList(asked)} om akkoord.`
      : "Er is nu niemand anders die hierover kan beslissen. Vraag eerst de beheerder om iemand aan te wijzen."
    : move.tell.length > 0
      ? `Je zet deze stap zelf. Bericht gaat naar: ${naming.roles(move.tell)}.`
      : "Je zet deze stap zelf.";
  return {
    name: "propose",
    data: {
      who: subjectLine(deps.school, file.subject),
      title: move.title,
      text,
      facts: [
        { title: "Nu", value: `${advice.step.title}, sinds ${day(file.state.since, todayOf(deps))}` },
        { title: "Straks", value: `${to.title}: ${to.goal}` },
        ...(file.subject.kind === "group" ? [] : [{ title: "Ouders", value: parentsLine(advice, naming) }]),
      ],
      source: move.source,
      actions: [
        ...(asked?.length === 0
          ? []
          : [
              button(move.approvedBy ? "Voorstellen" : "Stap zetten", "zr.propose.save", {
                c: file.caseId,
                v: file.version,
                m: move.id,
              }),
            ]),
        button("Terug", "zr.advice", { c: file.caseId }),
      ],
    },
  };
}

/** The proposal that waits, for the one who decides; undefined when none waits. */
export function approveCard(
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  notice = "",
  typed: Reply = {},
): CardContent | undefined {
  const { proposal } = file.state;
  const step = stepOf(file.route, file.state.step);
  const move = proposal && moveOf(step, proposal.move);
  if (!proposal || !move) return undefined;
  const naming = namingFor(deps, file);
  const advice = adviceOf(deps, file);
  const clause = clauseFor(deps, file, advice, move);
  const missing = advice.moves.find((one) => one.move.id === move.id)?.unmet ?? [];
  const unheard = missingPositions(move, proposal);
  const open = mayDecide(deps, file, viewer);
  const ids = { c: file.caseId, v: file.version, p: proposal.id };
  const today = todayOf(deps);
  const deciders = decidersOf(deps, file).map(({ name }) => name);
  return {
    name: "approve",
    data: {
      ...frameOf(deps, file, proposal.id, move.id, notice),
      facts: [
        { title: "Van", value: `${naming.person(proposal.by)}, ${day(proposal.on, naming.today)}` },
        ...approvalFacts(file, advice, move, naming),
        { title: "Jullie zorgroute vraagt", value: clauseSummary(clause, naming) },
      ],
      closed: whyNotNow(missing, open ? unheard : [], naming),
      tried: doneLines(deps, file).map((text) => ({ text })),
      asks: clause.map((part) => ({ text: clauseSentence(part, naming) })),
      decision: open ? "" : whoDecides(proposal.by === viewer.id, deciders),
      heard: (move.heard ?? []).map((role) => heardRow(role, proposal.positions?.[role], open, ids, naming)),
      dissent: dissentLine(move, proposal.positions, naming),
      open,
      approvable: open && missing.length === 0 && unheard.length === 0,
      declinable: unheard.length === 0,
      duties: step.duties.map(({ id, label }) => ({ title: label, value: id })),
      reply: { text: typed.text ?? "", value: step.duties.find(({ id }) => id === typed.duty)?.id ?? "" },
      by: {
        value: (typed.by || schoolDaysLater(deps.calendar, today, DAYS_FOR_MORE)) ?? "",
        min: schoolDaysLater(deps.calendar, today, 1) ?? today,
        max: deps.calendar.coverage.last,
      },
    },
  };
}

/** The same card after the decision: what was decided, by whom, and nothing left to decide. */
export function decidedCard(
  deps: AppDeps,
  file: CaseFile,
  proposalId: string,
  notice: string,
  options: { mayGoOn: boolean } = { mayGoOn: true },
): CardContent | undefined {
  const proposed = file.events.find(({ event }) => event.type === "MoveProposed" && event.proposalId === proposalId);
  const decision = decisionOn(file, proposalId);
  if (proposed?.event.type !== "MoveProposed" || !decision) return undefined;
  const naming = namingFor(deps, file);
  const moveId = proposed.event.move;
  const positions = positionsOn(file, proposalId);
  const move = [...file.route.steps.values()].map((step) => moveOf(step, moveId)).find(Boolean);
  return {
    name: "approve",
    data: {
      ...frameOf(deps, file, proposalId, moveId, notice),
      facts: [{ title: "Van", value: `${naming.person(proposed.by)}, ${day(proposed.event.on, naming.today)}` }],
      decision: closed(capital(eventSentence(decision, naming))),
      heard: Object.entries(positions).map(([role, position]) => ({
        text: capital(positionSentence(role, position, naming)),
        actions: [],
      })),
      dissent: move ? dissentLine(move, positions, naming) : "",
      after: options.mayGoOn ? [button("Wat nu?", "zr.advice", { c: file.caseId })] : [],
    },
  };
}

/** The event that ended a proposal, if it has ended. */
export function decisionOn(file: CaseFile, proposalId: string): RecordedEvent | undefined {
  return file.events.find(
    ({ event }) =>
      event.type !== "MoveProposed" &&
      event.type !== "PositionTaken" &&
      "proposalId" in event &&
      event.proposalId === proposalId,
  );
}

/** What every card about a proposal has, and nothing to press or to read yet. */
function frameOf(deps: AppDeps, file: CaseFile, proposalId: string, moveId: string, notice: string) {
  const ids = { c: file.caseId, v: file.version, p: proposalId };
  const move = [...file.route.steps.values()].map((step) => moveOf(step, moveId)).find(Boolean);
  return {
    who: subjectLine(deps.school, file.subject),
    title: `Voorstel: ${namingFor(deps, file).move(moveId)}`,
    notice,
    closed: "",
    tried: [],
    asks: [],
    source: move?.source ?? "",
    decision: "",
    heard: [],
    dissent: "",
    open: false,
    approvable: false,
    declinable: false,
    maxLength: DECISION_TEXT_MAX,
    duties: [],
    by: { value: "", min: "", max: "" },
    approve: button("Akkoord", "zr.decide.approve", ids),
    ask: button("Eerst meer nodig", "zr.decide.ask", ids),
    decline: button("Niet akkoord", "zr.decide.decline", ids),
    after: [],
  };
}

/** Newer facts closed the way, or somebody must be heard first. */
function whyNotNow(missing: readonly Unmet[], unheard: readonly string[], naming: Naming): string {
  if (missing.length > 0) {
    return `Dit kan nu niet meer. Nog nodig: ${missing.map((one) => unmetSentence(one, naming)).join("; ")}.`;
  }
  if (unheard.length === 0) return "";
  return `Leg eerst vast wat zij ervan vinden: ${naming.roles(unheard)}. Daarna kun je beslissen.`;
}

function whoDecides(own: boolean, names: readonly string[]): string {
  const who = names.length > 0 ? `${orList(names)} beslist.` : "Een ander beslist.";
  return own ? `Dit is je eigen voorstel. ${who}` : who;
}

function positionsOn({ events }: CaseFile, proposalId: string): Record<string, Position> {
  const positions: Record<string, Position> = {};
  for (const { event } of events) {
    if (event.type === "PositionTaken" && event.proposalId === proposalId) positions[event.role] = event.position;
  }
  return positions;
}

function heardRow(
  role: string,
  position: Position | undefined,
  open: boolean,
  ids: { c: string; v: number; p: string },
  naming: Naming,
) {
  const row = (is: Position) =>
    button(capital(positionSentence(role, is, naming)), "zr.decide.position", { ...ids, r: role, is });
  return {
    text: capital(position ? positionSentence(role, position, naming) : `${naming.role(role)}: nog niet vastgelegd`),
    actions: open ? POSITIONS.filter((is) => is !== position).map(row) : [],
  };
}

/** That not everybody agrees, and what the school's own document says for that. */
function dissentLine(move: Move, positions: Proposal["positions"], naming: Naming): string {
  const against = dissenters(move, positions);
  if (against.length === 0) return "";
  const { dissent } = move;
  const other = dissent?.to ? ` Er is dan ook deze weg: ${quoted(naming.move(dissent.to))}.` : "";
  const rule = dissent
    ? ` ${closed(dissent.text)}${other} (Uit jullie document: ${dissent.source})`
    : " Jullie document zegt niet wat er dan gebeurt.";
  return `Niet iedereen is het eens: ${naming.roles(against)}.${rule}`;
}
