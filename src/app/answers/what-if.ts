import type { ConsentNeeded, Hypothesis, Way, WhatIf } from "../../domain/case/what-if.ts";
import { whatIf } from "../../domain/case/what-if.ts";
import { leavesOf } from "../../domain/route/condition.ts";
import { dutyOf, questionOf, type Route, roleOf, type Step, stepOf } from "../../domain/route/route.ts";
import { holds, type Person } from "../../domain/school/school.ts";
import { namingFor, subjectLine } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { button } from "../cards/press-data.ts";
import { type CaseFile, settingsOf, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { STANDING } from "../dutch/consent-words.ts";
import { andList, capital, day, orList } from "../dutch/day.ts";
import type { Naming } from "../dutch/naming.ts";
import { quoted, unmetSentence } from "../dutch/unmet-sentence.ts";

/** What somebody supposes: a step (its number, title or id), an evaluation that comes out well or not, or neither. */
export type Supposed = { step?: string; outcome?: "works" | "not" };

/** "Wat als …?": where a decision of today would lead for this pupil or group. Stores nothing, tells nobody. */
export function whatIfCard(deps: AppDeps, file: CaseFile, viewer: Person, said: Supposed): CardContent {
  const { route, state, caseId } = file;
  const naming = namingFor(deps, file);
  const step = stepOf(route, state.step);
  const context = { today: todayOf(deps), calendar: deps.calendar, settings: settingsOf(deps, route) };
  const outcome = said.outcome && outcomeMeant(route, step, said.outcome);
  const hypothesis: Hypothesis | undefined = outcome ? { kind: "outcome", outcome } : undefined;
  const found = whatIf(route, state, hypothesis, context);
  const show = (lines: readonly string[]): CardContent => ({
    name: "message",
    data: {
      title: `Wat als …? ${subjectLine(deps.school, file.subject)}`,
      lines: lines.map((text) => ({ text })),
      actions: [button("Wat nu?", "zr.advice", { c: caseId })],
    },
  });
  if (!found) return show([`De zorgroute van ${naming.subject()} is afgerond. Er is geen stap meer te zetten.`]);
  const who = (role: string) => nameOrYou(file, viewer, role, naming);
  const asked = said.step === undefined ? undefined : found.ways.filter((way) => isMeant(way.arrival.step, said.step));
  const first = supposedLine(step, outcome, said, naming);
  if (said.step !== undefined && isMeant(step, said.step) && asked?.length === 0) {
    return show([`${naming.subject()} zit nu al in ${step.title}.`, ...whatIfLines(found, naming, who)]);
  }
  if (asked?.length === 0) {
    const targets = [...new Set(found.ways.map((way) => way.arrival.step.title))];
    return show([
      `Daar kom je vanuit ${step.title} niet in één keer. Wel naar ${orList(targets)}.`,
      ...whatIfLines(found, naming, who),
    ]);
  }
  return show([...first, ...whatIfLines(asked ? { ...found, ways: asked } : found, naming, who, asked !== undefined)]);
}

/**
 * The ways as lines: whether each would be open, who decides, where it leads, how long, what is asked there, and who hears
 * of it. Ways that are ruled out are left out, unless `all` asks for them too. The last line says that nothing changes.
 */
export function whatIfLines(
  { ways }: WhatIf,
  naming: Naming,
  who: (role: string) => string = naming.role,
  all = false,
): string[] {
  const shown = ways.filter((way) => all || !way.ruledOut);
  const lines = shown.flatMap((way) => wayLines(way, naming, who));
  const nowhere = shown.length === 0 ? [`Dan is er geen weg verder: ${naming.subject()} blijft in deze stap.`] : [];
  return [...lines, ...nowhere, "Dit is vooruitkijken: er is niets veranderd en niemand krijgt bericht."];
}

function wayLines(way: Way, naming: Naming, who: (role: string) => string): string[] {
  const { move, open, unmet, ruledOut, arrival } = way;
  const missing = unmet.map((condition) => unmetSentence(condition, naming)).join("; ");
  const decides = move.approvedBy ? ` De ${naming.role(move.approvedBy)} beslist.` : "";
  const state = open
    ? `dat kan dan.${decides}`
    : ruledOut
      ? `dat is dan niet aan de orde. Dan zou er nodig zijn: ${missing}.`
      : `dat kan dan nog niet. Nog nodig: ${missing}.${decides}`;
  const told = move.tell.length > 0 ? [`• Wie bericht krijgt: ${move.tell.map(who).join(", ")}.`] : [];
  if (arrival.step.end)
    return [`${move.title}: ${state}`, `• ${arrival.step.title}: de zorgroute is dan afgerond.`, ...told];
  return [
    `${move.title}: ${state}`,
    `• ${arrival.step.title}. Aan zet: ${arrival.turn ? who(arrival.turn) : "niemand"}. ${termText(way, naming, who)}`,
    ...dutiesText(way, naming, who),
    ...arrival.consents.map((consent) => `• ${consentText(consent, naming)}`),
    ...told,
  ];
}

function termText({ arrival: { term } }: Way, naming: Naming, who: (role: string) => string): string {
  switch (term.kind) {
    case "none":
      return "Er is geen vaste termijn.";
    case "toSet": {
      const others = term.with.length > 0 ? ` met ${andList(term.with.map(naming.role))}` : "";
      return `Datum nog af te spreken (door ${who(term.setBy)}${others}).`;
    }
    case "beyondCalendar":
      return "De schoolkalender loopt niet zo ver.";
    case "dated": {
      const from = term.evaluateFrom > term.start ? `evalueren vanaf ${day(term.evaluateFrom, naming.today)}, ` : "";
      return `Termijn: ${from}uiterlijk ${day(term.end, naming.today)}.`;
    }
  }
}

/** What the step would ask before anybody can go on, per person, with a date where that differs from the term. */
function dutiesText({ arrival: { step, todo, term } }: Way, naming: Naming, who: (role: string) => string): string[] {
  const end = term.kind === "dated" ? term.end : null;
  const asked = new Map<string, string[]>();
  for (const item of todo) {
    if (!item.required || (item.kind !== "duty" && item.kind !== "answer" && item.kind !== "evaluate")) continue;
    const label = {
      duty: () => dutyOf(step, item.id)?.label ?? naming.duty(item.id),
      answer: () => questionOf(step, item.id)?.label ?? naming.question(item.id),
      evaluate: () => "Evalueren",
    }[item.kind]();
    const date = item.by && item.by !== end ? ` (uiterlijk ${day(item.by, naming.today)})` : "";
    asked.set(item.who, [...(asked.get(item.who) ?? []), label + date]);
  }
  return [...asked].map(([role, labels]) => `• Daar te doen · ${who(role)}: ${labels.join("; ")}.`);
}

function consentText({ consent, now, anonymousPossible }: ConsentNeeded, naming: Naming): string {
  const standing = { ...STANDING, given: "die is er", notAsked: "nog te vragen" };
  const without = anonymousPossible && now !== "given" ? "; zonder naam mag het wel" : "";
  return `${capital(naming.consentWord(consent))} voor ${quoted(naming.consent(consent))}: ${standing[now]}${without}.`;
}

function supposedLine(step: Step, outcome: string | undefined, said: Supposed, naming: Naming): string[] {
  if (outcome) return [`Stel: de evaluatie van vandaag geeft ${quoted(naming.outcome(outcome))}.`];
  return said.outcome ? [`In ${step.title} wordt niet geëvalueerd. Dit zijn de wegen verder.`] : [];
}

/**
 * The outcome that "het werkt" or "het werkt niet" means in this step: one that a solved way asks for, or the last of the
 * others in the order of the file. Undefined when the step has no evaluation.
 */
function outcomeMeant(route: Route, step: Step, said: "works" | "not"): string | undefined {
  if (!step.evaluation) return undefined;
  const solved = new Set(
    step.moves
      .filter(({ kind }) => kind === "resolved")
      .flatMap(({ when }) => leavesOf(when).flatMap((leaf) => ("outcome" in leaf ? leaf.outcome : []))),
  );
  const ids = [...route.outcomes.keys()];
  return said === "works" ? (ids.find((id) => solved.has(id)) ?? ids[0]) : ids.findLast((id) => !solved.has(id));
}

/** "3" means the step whose title ends in 3; otherwise the title or the id as it stands in the file. */
function isMeant({ id, title }: Step, said = ""): boolean {
  const asked = said.trim().toLowerCase();
  return id.toLowerCase() === asked || title.toLowerCase() === asked || title.toLowerCase().endsWith(` ${asked}`);
}

function nameOrYou(file: CaseFile, viewer: Person, role: string, naming: Naming): string {
  const isYou = holds(viewer, roleOf(file.route, role), file.route.id, file.subject);
  return isYou ? `jij (${naming.role(role)})` : naming.holders(role);
}
