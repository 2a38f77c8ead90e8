import { DECISION_TEXT_MAX } from "../../domain/case/decide-move.ts";
import type { RecordedEvent } from "../../domain/case/events.ts";
import { moveOf, stepOf } from "../../domain/route/route.ts";
import type { Person } from "../../domain/school/school.ts";
import { type CaseFile, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { closed, day } from "../dutch/day.ts";
import { eventSentence } from "../dutch/event-sentence.ts";
import { adviceOf, namingFor, subjectLine } from "./advice-card.ts";
import { parentsLine, termLine } from "./advice-lines.ts";
import type { CardContent } from "./card-data.ts";
import { button } from "./press-data.ts";
import { doneLines } from "./record-cards.ts";

/** Cards around a decision: asking for it, taking it, and showing it once taken. */

/** Last look before a step is proposed (or, without approval, taken). */
export function proposeCard(deps: AppDeps, file: CaseFile, moveId: string, viewer: Person): CardContent | undefined {
  const move = moveOf(stepOf(file.route, file.state.step), moveId);
  if (!move) return undefined;
  const naming = namingFor(deps, file);
  const advice = adviceOf(deps, file);
  const to = stepOf(file.route, move.to);
  const text = move.approvedBy
    ? `Je vraagt ${naming.holders(move.approvedBy, viewer.id)} om akkoord.`
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
        button(move.approvedBy ? "Voorstellen" : "Stap zetten", "zr.propose.save", {
          c: file.caseId,
          v: file.version,
          m: move.id,
        }),
        button("Terug", "zr.advice", { c: file.caseId }),
      ],
    },
  };
}

/** The proposal that waits, for the one who decides; undefined when none waits. */
export function approveCard(deps: AppDeps, file: CaseFile, viewer: Person, notice = ""): CardContent | undefined {
  const { proposal } = file.state;
  const move = proposal && moveOf(stepOf(file.route, file.state.step), proposal.move);
  if (!proposal || !move) return undefined;
  return proposalCard(deps, file, proposal.id, move.id, { notice, decision: "", open: proposal.by !== viewer.id });
}

/** The same card after the decision: what was decided, by whom, and no buttons. */
export function decidedCard(
  deps: AppDeps,
  file: CaseFile,
  proposalId: string,
  notice: string,
): CardContent | undefined {
  const proposed = file.events.find(({ event }) => event.type === "MoveProposed" && event.proposalId === proposalId);
  const decision = decisionOn(file, proposalId);
  if (proposed?.event.type !== "MoveProposed" || !decision) return undefined;
  const sentence = eventSentence(decision, namingFor(deps, file));
  return proposalCard(deps, file, proposalId, proposed.event.move, { notice, decision: closed(sentence), open: false });
}

/** The event that ended a proposal, if it has ended. */
export function decisionOn(file: CaseFile, proposalId: string): RecordedEvent | undefined {
  return file.events.find(
    ({ event }) => event.type !== "MoveProposed" && "proposalId" in event && event.proposalId === proposalId,
  );
}

function proposalCard(
  deps: AppDeps,
  file: CaseFile,
  proposalId: string,
  moveId: string,
  shown: { notice: string; decision: string; open: boolean },
): CardContent {
  const naming = namingFor(deps, file);
  const advice = adviceOf(deps, file);
  const proposed = file.events.find(({ event }) => event.type === "MoveProposed" && event.proposalId === proposalId);
  const move = [...file.route.steps.values()].map((step) => moveOf(step, moveId)).find(Boolean);
  const ids = { c: file.caseId, v: file.version, p: proposalId };
  return {
    name: "approve",
    data: {
      who: subjectLine(deps.school, file.subject),
      title: `Voorstel: ${naming.move(moveId)}`,
      notice: shown.notice,
      facts: [
        ...(proposed
          ? [{ title: "Van", value: `${naming.person(proposed.by)}, ${day(proposed.event.on, naming.today)}` }]
          : []),
        ...(shown.open
          ? [
              { title: "Nu", value: `${advice.step.title}, sinds ${day(file.state.since, naming.today)}` },
              { title: "Termijn", value: termLine(advice, naming) },
            ]
          : []),
        { title: "Ouders", value: parentsLine(advice, naming) },
      ],
      tried: shown.open ? doneLines(deps, file).map((text) => ({ text })) : [],
      source: move?.source ?? "",
      decision: shown.decision || (shown.open ? "" : "Dit is je eigen voorstel; een collega-IB'er beslist."),
      open: shown.open,
      maxLength: DECISION_TEXT_MAX,
      approve: button("Akkoord", "zr.decide.approve", ids),
      ask: button("Eerst meer nodig", "zr.decide.ask", ids),
      decline: button("Niet akkoord", "zr.decide.decline", ids),
    },
  };
}
