import type { Command } from "../../case/command.ts";
import type { Heard, HeardException } from "../../case/heard.ts";
import type { CaseState } from "../../case/state.ts";
import type { IsoDate } from "../../school/dates.ts";
import type { Line } from "./schema.ts";

/** Whom every scenario is about; scenarios never name anybody. */
const SUBJECT = "scenario";

/**
 * The command that a line of a scenario stands for. `proposalId` is the id a new proposal gets; approving, declining, asking
 * and withdrawing are about the proposal that lies there.
 */
export function commandOf({ on, do: asked }: Line, state: CaseState | undefined, proposalId: string): Command {
  const pending = state?.proposal?.id ?? "none";
  if ("open" in asked) return { type: "OpenCase", subjectKey: SUBJECT, ...defined({ ground: asked.ground }) };
  if ("duty" in asked) {
    const { duty, option, anonymous, attended, pointer, heard } = asked;
    return {
      type: "RecordDuty",
      duty,
      on,
      ...defined({ option, anonymous, attended, pointer }),
      ...heardAs(heard, on),
    };
  }
  if ("informed" in asked) return { type: "InformParents", on, how: asked.informed };
  if ("consent" in asked) {
    const { consent, answer, from: by = "oneParent", how = "talk", until } = asked;
    return { type: "RecordConsent", duty: consent, on, answer, by, how, ...defined({ until }) };
  }
  if ("parents" in asked) return { type: "RecordDisagreement", on, agree: asked.parents === "agree" };
  if ("withdraw" in asked) return { type: "WithdrawConsent", consent: asked.withdraw, on };
  if ("evaluate" in asked) {
    return { type: "Evaluate", outcome: asked.evaluate, on, ...heardAs(asked.heard, on) };
  }
  if ("answer" in asked) return { type: "AnswerQuestion", question: asked.answer, answer: asked.is, on };
  if ("term" in asked) return { type: "SetTerm", end: asked.term };
  if ("mark" in asked) return { type: "MarkPupils", mark: asked.mark, pupils: asked.pupils };
  if ("put-forward" in asked) return { type: "PutPupilForward", pupil: asked["put-forward"], ground: asked.ground };
  if ("propose" in asked) return { type: "ProposeMove", move: asked.propose, proposalId };
  if ("position" in asked) {
    return { type: "TakePosition", proposalId: pending, role: asked.position, position: asked.is };
  }
  if ("approve" in asked) return { type: "ApproveMove", proposalId: pending };
  if ("decline" in asked) return { type: "DeclineMove", proposalId: pending, reason: asked.decline };
  if ("ask" in asked) return { type: "AskMore", proposalId: pending, request: asked.ask };
  return { type: "WithdrawProposal", proposalId: pending };
}

/** A scenario is about the route: unless it says otherwise, the pupil was heard where that is asked. */
function heardAs(said: "none" | HeardException | undefined, on: IsoDate): { heard?: Heard } {
  if (said === "none") return {};
  return { heard: said ? { exception: said } : { how: "directly", weight: "takenOver", toldBack: on } };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the keys that hold nothing: a key that is there means that something was said. */
function defined<T extends object>(parts: T): Defined<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Defined<T>;
}
