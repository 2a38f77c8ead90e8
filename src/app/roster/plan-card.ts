import type { RosterPlan } from "../../domain/school/roster/plan-roster.ts";
import type { SchoolFile } from "../../domain/school/school.ts";
import type { CardAction, CardContent } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import { planLines, questionSentence, rejectionLine } from "../dutch/roster-words.ts";
import { staffToConfirm } from "./staff-card.ts";

/** How many refused lines fit on a card; the rest is mended in the same way. */
const LINES = 12;

/** What a file would do, with the buttons to do it or not. */
export function planCard(
  school: SchoolFile,
  plan: RosterPlan,
  incoming: { id: string; n: number },
  notice = "",
): CardContent {
  const questions = plan.questions.map((question) => questionSentence(question, plan, school));
  return rosterCard(
    "Dit gaat er veranderen",
    [notice, ...planLines(plan, school), ...questions, ...rejectionLines(plan)],
    [
      button("Doorvoeren", "zr.roster.do", { h: incoming.id, n: incoming.n }),
      button("Niet doen", "zr.roster.drop", { h: incoming.id }),
    ],
  );
}

/** Asked once more, by itself, when a file would do something that looks like a mistake. */
export function sureCard(school: SchoolFile, plan: RosterPlan, incoming: { id: string; n: number }): CardContent {
  const questions = plan.questions.map((question) => questionSentence(question, plan, school));
  return rosterCard("Weet je het zeker?", questions, [
    button("Ja, voer het door", "zr.roster.do", { h: incoming.id, n: incoming.n, sure: "yes" }),
    button("Niet doen", "zr.roster.drop", { h: incoming.id }),
  ]);
}

/** A file that says what the school already knows. */
export function sameCard(plan: RosterPlan): CardContent {
  return rosterCard("Er verandert niets", ["Alles in dit bestand weet ik al.", ...rejectionLines(plan)], []);
}

/** The way to the people who wait for an answer, when somebody does, and to what else there is to fill in. */
export function staffActions(school: SchoolFile): CardAction[] {
  const waiting = staffToConfirm(school).length;
  const confirm = waiting > 0 ? [button(`Bevestig wie wat is (${waiting})`, "zr.staff.page", { page: 0 })] : [];
  return [...confirm, button("Naar inrichten", "zr.setup.open", { i: "list" })];
}

export function rosterCard(title: string, lines: readonly string[], actions: CardAction[]): CardContent {
  return {
    name: "message",
    data: { title, lines: lines.filter((text) => text !== "").map((text) => ({ text })), actions },
  };
}

function rejectionLines({ rejected }: RosterPlan): string[] {
  if (rejected.length === 0) return [];
  const more = rejected.length - LINES;
  return [
    `Niet overgenomen: ${rejected.length}. Herstel dit in de schooladministratie en stuur het bestand daarna opnieuw.`,
    ...rejected.slice(0, LINES).map(rejectionLine),
    more > 0 ? `En nog ${more}.` : "",
  ];
}
