import type { Command } from "../../domain/case/command.ts";
import type { Person } from "../../domain/school/school.ts";
import { hadItPassedOn } from "../approvals/deciders.ts";
import { namingFor } from "../cards/advice-card.ts";
import type { CardContent } from "../cards/card-data.ts";
import { approveCard, decidedCard } from "../cards/decide-cards.ts";
import type { Verb } from "../cards/press-data.ts";
import { act, type CaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { doneSentence } from "../dutch/event-sentence.ts";
import { refusalSentence } from "../dutch/refusal-sentence.ts";
import { permit } from "../permit.ts";
import type { Ids } from "../ports.ts";
import { SAVES } from "./saves.ts";

type DecideVerb = Extract<Verb, `zr.decide.${string}`>;

/**
 * A press on the card of a proposal by somebody who sees nothing else of this pupil: the proposal was passed on to them
 * because nobody decided. Undefined when it was not, or when the button belongs to another card.
 */
export async function pressNextInLine(
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  verb: Verb,
  pressed: unknown,
): Promise<CardContent | undefined> {
  if (!isDecision(verb)) return undefined;
  const { p, v } = pressed as { p?: string; v?: number };
  const proposalId = p ?? file.state.proposal?.id;
  const nextInLine = proposalId !== undefined && hadItPassedOn(deps, file, proposalId, viewer);
  const asked = { subject: file.subject, caseId: file.caseId, nextInLine };
  if (!permit(deps, viewer, "pupil.decide", asked) || proposalId === undefined) return undefined;
  const show = (now: CaseFile, notice: string) => cardOf(deps, now, viewer, proposalId, notice);
  if (!isSave(verb)) return show(file, "");
  if (v !== file.version) return show(file, "Er is intussen iets bijgekomen. Er is niets veranderd.");
  const command = (SAVES[verb] as (pressed: unknown, ids: Ids) => Command | undefined)(pressed, deps.ids);
  if (!command) return show(file, "Die dag bestaat niet. Er is niets vastgelegd.");
  const outcome = await act(deps, file, command, viewer);
  switch (outcome.kind) {
    case "stale":
      return show(outcome.file, "Iemand was je net voor. Er is niets veranderd.");
    case "refused":
      return show(file, `Niet vastgelegd. ${refusalSentence(outcome.refusal, namingFor(deps, file))}`);
    case "done":
      return show(outcome.file, doneSentence(outcome.recorded, namingFor(deps, outcome.file)));
  }
}

/** The proposal as it is now: to decide on, or as it was decided. */
function cardOf(
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  proposalId: string,
  notice: string,
): CardContent | undefined {
  if (file.state.proposal?.id === proposalId) return approveCard(deps, file, viewer, notice);
  return decidedCard(deps, file, proposalId, notice, { mayGoOn: false });
}

/** Whether a verb is about deciding on a proposal. */
export function isDecision(verb: Verb): verb is DecideVerb {
  return verb.startsWith("zr.decide.");
}

function isSave(verb: DecideVerb): verb is Exclude<DecideVerb, "zr.decide.open"> {
  return verb !== "zr.decide.open";
}
