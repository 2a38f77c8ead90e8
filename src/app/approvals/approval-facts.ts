import type { Advice } from "../../domain/case/advice.ts";
import { type ClausePart, clauseOf } from "../../domain/case/clause.ts";
import { consentStanding } from "../../domain/case/consent.ts";
import { consentAnswer, lastEvaluation } from "../../domain/case/facts.ts";
import { dutyOf, stepOf } from "../../domain/route/route.ts";
import type { Move } from "../../domain/route/schema.ts";
import { parentsLine, termLine } from "../cards/advice-lines.ts";
import { type CaseFile, settingsOf, todayOf } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { day, onDay } from "../dutch/day.ts";
import { CONSENT_WORDS } from "../dutch/fact-text.ts";
import type { Naming } from "../dutch/naming.ts";
import { quoted } from "../dutch/unmet-sentence.ts";

type Fact = { title: string; value: string };

/** What an approver has to know before deciding, each in one line; empty values are left out. */
export function approvalFacts(file: CaseFile, advice: Advice, move: Move, naming: Naming): Fact[] {
  const facts: Fact[] = [
    { title: "Nu", value: `${advice.step.title}, sinds ${day(file.state.since, naming.today)}` },
    { title: "Termijn", value: termLine(advice, naming) },
    { title: "Geprobeerd", value: triedLine(file, naming) },
    { title: "Uitkomst", value: outcomeLine(file, naming) },
    ...(file.subject.kind === "group" ? [] : [{ title: "Weten de ouders het?", value: parentsLine(advice, naming) }]),
    { title: "Toestemming", value: consentLine(file, move, naming) },
  ];
  return facts.filter(({ value }) => value !== "");
}

/** What the clause of the move asks, with the facts that meet it. */
export function clauseFor(deps: AppDeps, file: CaseFile, advice: Advice, move: Move): ClausePart[] {
  return clauseOf(move, {
    route: file.route,
    state: file.state,
    term: advice.term,
    settings: settingsOf(deps, file.route),
    today: todayOf(deps),
    calendar: deps.calendar,
  });
}

/** The means that were used in this step, each with its last day. */
function triedLine({ route, state }: CaseFile, naming: Naming): string {
  const step = stepOf(route, state.step);
  const means = new Map<string, string>();
  for (const { stay, fact } of state.records) {
    if (stay !== state.stay || fact.type !== "DutyDone") continue;
    if (dutyOf(step, fact.duty)?.kind !== "intervention") continue;
    means.set(naming.deed(fact.duty, fact.option), fact.on);
  }
  if (means.size > 0) return [...means].map(([name, on]) => `${name} (${day(on, naming.today)})`).join(", ");
  return step.duties.some(({ kind }) => kind === "intervention") ? "nog niets vastgelegd" : "";
}

function outcomeLine({ route, state }: CaseFile, naming: Naming): string {
  const evaluated = lastEvaluation(state);
  if (evaluated) return `${quoted(naming.outcome(evaluated.outcome))}, ${day(evaluated.on, naming.today)}`;
  return stepOf(route, state.step).evaluation ? "nog niet teruggekeken" : "";
}

/** Consents of this step and of the next, as far as parents said something, and those that the next step needs. */
function consentLine({ route, state }: CaseFile, move: Move, naming: Naming): string {
  const usedIn = (step: string) =>
    stepOf(route, step).duties.flatMap(({ consent, outside }) => [consent ?? [], outside?.consent ?? []].flat());
  const consents = new Set([...usedIn(state.step), ...usedIn(move.to)]);
  return [...consents]
    .flatMap((consent) => {
      const answer = consentAnswer(state, consent);
      if (!answer) return [];
      const said = `${quoted(naming.consent(consent))} ${CONSENT_WORDS[answer.type]} ${onDay(answer.on, naming.today)}`;
      const standing = consentStanding(state, consent, naming.today);
      if (standing === "expired") return [`${said}, nu verlopen`];
      return [standing === "disagreement" ? `${said}, maar de ouders zijn het niet eens` : said];
    })
    .join("; ");
}
