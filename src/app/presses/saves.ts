import type { Command } from "../../domain/case/command.ts";
import { HEARD_EXCEPTIONS, type SaidHeard } from "../../domain/case/heard.ts";
import { parseIsoDate } from "../../domain/school/dates.ts";
import type { PressOf, Verb } from "../cards/press-data.ts";
import type { Ids } from "../ports.ts";
import type { MeetingVerb } from "./meeting.ts";

/** Verbs that ask for something to be stored: their data carries the version that was seen. */
export type SaveVerb = Exclude<{ [V in Verb]: PressOf<V> extends { v: number } ? V : never }[Verb], MeetingVerb>;

/** A day that does not exist makes the whole press void. */
type MaybeCommand = Command | undefined;

const onDay = (on: string, command: (day: string) => Command): MaybeCommand => {
  const day = parseIsoDate(on);
  return day === undefined ? undefined : command(day);
};

/** The same with a second day that may be left open. */
const onDays = ([on, other]: [string, string | undefined], command: (day: string) => Command): MaybeCommand =>
  other && parseIsoDate(other) === undefined ? undefined : onDay(on, command);

/** Values of a multiple choice. */
const listOf = (values: string): string[] => values.split(",").filter((value) => value !== "");

type Hearing = Pick<PressOf<"zr.evaluate.save">, "heard" | "weight" | "why" | "told">;

/** How the pupil was heard, as far as it was filled in: what is missing is for the domain to say. */
function heardIn({ heard, weight, why, told }: Hearing): { heard?: SaidHeard } {
  if (!heard) return {};
  const exception = HEARD_EXCEPTIONS.find((known) => known === heard);
  if (exception) return { heard: { exception } };
  return {
    heard: {
      how: heard as Exclude<typeof heard, (typeof HEARD_EXCEPTIONS)[number]>,
      ...(weight ? { weight } : {}),
      ...(why ? { reason: why } : {}),
      ...(told ? { toldBack: told } : {}),
    },
  };
}

/** The command each saving verb asks for. Whether it may is decided by the domain. */
export const SAVES: { readonly [V in SaveVerb]: (pressed: PressOf<V>, ids: Ids) => MaybeCommand } = {
  "zr.record.save": ({ d, on, option, pointer, known, attended, ...hearing }) =>
    onDays([on, hearing.told], (day) => ({
      type: "RecordDuty",
      duty: d,
      on: day,
      ...(option ? { option } : {}),
      ...(pointer?.trim() ? { pointer: pointer.trim() } : {}),
      anonymous: known === "anonymous",
      ...(attended === undefined ? {} : { attended: listOf(attended) }),
      ...heardIn(hearing),
    })),
  "zr.consent.save": ({ d, on, answer, by, how, until, place }) =>
    onDays([on, until], (day) => ({
      type: "RecordConsent",
      duty: d,
      on: day,
      answer,
      ...(by ? { by } : {}),
      ...(how ? { how } : {}),
      ...(until ? { until } : {}),
      ...(place?.trim() ? { place: place.trim() } : {}),
    })),
  "zr.consent.asked": ({ d, on }) => onDay(on, (day) => ({ type: "RecordConsent", duty: d, on: day, answer: "later" })),
  "zr.disagree.save": ({ on, s }) =>
    onDay(on, (day) => ({ type: "RecordDisagreement", on: day, agree: s === "agree" })),
  "zr.withdrawal.save": ({ t, on }) => onDay(on, (day) => ({ type: "WithdrawConsent", consent: t, on: day })),
  "zr.informed.save": ({ on, how }) => onDay(on, (day) => ({ type: "InformParents", on: day, how })),
  "zr.answer.save": ({ q, a, on }) => onDay(on, (day) => ({ type: "AnswerQuestion", question: q, answer: a, on: day })),
  "zr.term.save": ({ on }) => onDay(on, (day) => ({ type: "SetTerm", end: day })),
  "zr.evaluate.save": ({ outcome, on, ...hearing }) =>
    onDays([on, hearing.told], (day) => ({ type: "Evaluate", outcome, on: day, ...heardIn(hearing) })),
  "zr.propose.save": ({ m }, ids) => ({ type: "ProposeMove", move: m, proposalId: ids.next() }),
  "zr.propose.withdraw": ({ p }) => ({ type: "WithdrawProposal", proposalId: p }),
  "zr.decide.approve": ({ p }) => ({ type: "ApproveMove", proposalId: p }),
  "zr.decide.position": ({ p, r, is }) => ({ type: "TakePosition", proposalId: p, role: r, position: is }),
  "zr.decide.ask": ({ p, text, duty, by }) => {
    const asked = { type: "AskMore" as const, proposalId: p, request: text };
    if (!duty) return asked;
    return by ? onDay(by, (day) => ({ ...asked, duty, by: day })) : { ...asked, duty };
  },
  "zr.decide.decline": ({ p, text }) => ({ type: "DeclineMove", proposalId: p, reason: text }),
  "zr.mark.save": ({ m, pupils }) => ({ type: "MarkPupils", mark: m, pupils: listOf(pupils) }),
  "zr.forward.save": ({ k, g }) => ({ type: "PutPupilForward", pupil: k, ground: g }),
  "zr.undo": ({ s }) => ({ type: "Retract", seq: s }),
};
