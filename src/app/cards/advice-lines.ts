import type { Advice } from "../../domain/case/advice.ts";
import type { MoveAdvice } from "../../domain/case/moves-advice.ts";
import type { TodoItem } from "../../domain/case/todo.ts";
import type { Why } from "../../domain/case/why.ts";
import { dutyOf, questionOf } from "../../domain/route/route.ts";
import { capital, day, onDay, schoolDays, shortDay } from "../dutch/day.ts";
import { factText } from "../dutch/fact-text.ts";
import type { Naming } from "../dutch/naming.ts";
import { quoted, unmetSentence } from "../dutch/unmet-sentence.ts";

/** The lines of the advice card, each from one part of the advice. */

/** What has to be done, as said to the one who does it. */
export function todoText(item: TodoItem, advice: Advice, naming: Naming): string {
  switch (item.kind) {
    case "decide":
      return `Beslis over het voorstel van ${naming.person(advice.proposal?.by ?? "")}: ${quoted(naming.move(item.id))}`;
    case "setTerm":
      return advice.term.kind === "toSet" ? advice.term.ask : "Spreek een datum af";
    case "moreAsked":
      return moreAskedText(advice, naming);
    case "duty":
      return dutyOf(advice.step, item.id)?.text ?? naming.duty(item.id);
    case "answer":
      return questionOf(advice.step, item.id)?.text ?? naming.question(item.id);
    case "evaluate":
      return advice.step.evaluation?.text ?? "Evalueer";
    case "setting":
      return `De school moet nog kiezen: ${naming.setting(item.id)} Vraag ${naming.admin()}.`;
    case "propose": {
      const approver = advice.moves.find(({ move }) => move.id === item.id)?.move.approvedBy;
      return approver
        ? `Stel voor: ${quoted(naming.move(item.id))}. De ${naming.role(approver)} beslist.`
        : `Zet de stap: ${quoted(naming.move(item.id))}`;
    }
    default:
      return assertNever(item.kind);
  }
}

function moreAskedText({ lastDecision }: Advice, naming: Naming): string {
  if (!lastDecision) return "";
  const { by, text, asked } = lastDecision;
  const what = [asked ? quoted(naming.duty(asked.duty)) : "", text ? quoted(text) : ""].filter(Boolean).join(". ");
  return `${naming.person(by)} vraagt eerst: ${what}`;
}

/** Who does it and before when. */
export function todoMeta(item: TodoItem, naming: Naming, who: string): string {
  if (!item.by) return who;
  return item.overdue
    ? `${who} · TE LAAT: dit moest ${shortDay(item.by, naming.today)} klaar zijn`
    : `${who} · uiterlijk ${shortDay(item.by, naming.today)}`;
}

/** The term in one line: the last day and how much of it is used. */
export function termLine({ term }: Advice, naming: Naming): string {
  switch (term.kind) {
    case "none":
      return "geen vaste termijn in deze stap";
    case "toSet":
      return `nog geen datum; de ${naming.role(term.setBy)} spreekt die af`;
    case "beyondCalendar":
      return "de schoolkalender loopt niet zo ver; vraag de beheerder";
    case "dated": {
      const last = day(term.end, naming.today);
      const used = `${term.daysUsed} van ${schoolDays(term.daysTotal)} gebruikt`;
      if (term.phase === "ended") return `TE LAAT: dit liep tot en met ${last}`;
      return `${last} (${used}${term.phase === "lastWeek" ? ", laatste week" : ""})`;
    }
    default:
      return assertNever(term);
  }
}

/** Whether the parents know, with the date and through what. */
export function parentsLine({ parents }: Advice, naming: Naming): string {
  if (!parents) return "nee, nog niet vastgelegd";
  const ways = { talk: "gesprek", phone: "telefoon", letter: "schriftelijk" };
  const how = "how" in parents.through ? ways[parents.through.how] : naming.duty(parents.through.duty);
  return `ja, laatst ${onDay(parents.on, naming.today)} (${how})`;
}

/** An open way, with who must agree. */
export function openMoveLine({ move }: MoveAdvice, naming: Naming): string {
  return move.approvedBy ? `${move.title} (de ${naming.role(move.approvedBy)} beslist)` : move.title;
}

/** Why a way is not open: something is missing, or it is not a way now. */
export function closedMoveState({ ruledOut }: MoveAdvice): string {
  return ruledOut ? "nu niet aan de orde. Dan zou er nodig zijn:" : "kan nog niet. Nog nodig:";
}

export function moveMissing(advice: MoveAdvice, naming: Naming): string[] {
  return advice.unmet.map((condition) => unmetSentence(condition, naming));
}

/** Every line of the advice with where it comes from: turn, term, things to do, ways out. */
export function whyLines(advice: Advice, naming: Naming): { line: string; source: string }[] {
  const lines: { line: string; source: string }[] = [];
  const add = (line: string, why: Why) => {
    const facts = why.facts.map((fact) => factText(fact, naming));
    const changedBy = why.changedBy ? `Kan anders worden door: ${naming.role(why.changedBy)}.` : "";
    const because = facts.length > 0 ? `Want: ${facts.join("; ")}.` : "";
    lines.push({ line: [line, because, changedBy].filter(Boolean).join(" "), source: why.source });
  };
  if (advice.turn) add(`Aan zet: ${naming.holders(advice.turn.role, advice.proposal?.by)}.`, advice.turn.why);
  if (advice.termWhy) add(`Termijn: ${termLine(advice, naming)}.`, advice.termWhy);
  for (const item of advice.todo) {
    if (item.required) add(`${capital(shortTodo(item, naming))}.`, item.why);
  }
  for (const move of advice.moves) add(`${move.move.title}: ${move.open ? "kan nu" : "kan nog niet"}.`, move.why);
  return lines;
}

function shortTodo(item: TodoItem, naming: Naming): string {
  switch (item.kind) {
    case "duty":
      return naming.duty(item.id);
    case "answer":
      return naming.question(item.id).replace(/\?$/, "");
    case "evaluate":
      return "evalueren";
    case "setTerm":
      return "datum afspreken";
    case "setting":
      return "keuze van de school";
    case "decide":
    case "propose":
    case "moreAsked":
      return naming.move(item.id);
    default:
      return assertNever(item.kind);
  }
}

function assertNever(value: never): never {
  throw new TypeError(`unknown ${JSON.stringify(value)}`);
}
