import { answerOf, isSameVoter, type Meeting, type Voter, votersOf } from "../../../domain/case/meeting/meeting.ts";
import type { Person } from "../../../domain/school/school.ts";
import type { CaseFile } from "../../case-file.ts";
import type { AppDeps } from "../../deps.ts";
import { meetingTitle, shortMoment, voterName } from "../../dutch/meeting-sentence.ts";
import { namingFor, subjectLine } from "../advice-card.ts";
import type { CardAction, CardContent } from "../card-data.ts";
import { button } from "../press-data.ts";

/** The press that says "me" instead of a role. */
export const MYSELF = "me";

/** The card on which one voter answers per moment, or a member of staff for somebody without an account. */
export function slotsCard(
  deps: AppDeps,
  file: CaseFile,
  meeting: Meeting,
  viewer: Person,
  whom: string = MYSELF,
  notice = "",
): CardContent | undefined {
  const voter: Voter = whom === MYSELF ? { person: viewer.id } : { role: whom };
  if (meeting.status !== "asking" || !votersOf(meeting).some((known) => isSameVoter(known, voter))) return undefined;
  const naming = namingFor(deps, file);
  const other = "role" in voter ? voterName(voter, naming) : undefined;
  return {
    name: "meeting-slots",
    data: {
      who: subjectLine(deps.school, file.subject),
      title: meetingTitle(meeting.duty, naming),
      notice,
      text: other
        ? `Wanneer past het voor: ${other}? Vul in wat je hebt gehoord.`
        : `${meeting.organiser === viewer.id ? "Jij plant" : `${naming.person(meeting.organiser)} plant`} een overleg. Wanneer kun jij? Je kunt je antwoord later nog veranderen.`,
      slots: meeting.slots.map((slot, at) => ({
        id: `a${at + 1}`,
        label: shortMoment(slot, naming.today),
        value: answerOf(meeting, voter, slot.id) ?? "",
      })),
      save: button("Antwoord geven", "zr.meeting.answer", {
        c: file.caseId,
        m: meeting.id,
        r: meeting.round,
        whom,
      }),
      actions: [
        ...othersToAnswerFor(file, meeting, voter, (role) => naming.role(role), 3),
        other
          ? button("Terug", "zr.meeting.open", { c: file.caseId, m: meeting.id })
          : button("Wat nu?", "zr.advice", { c: file.caseId }),
      ],
    },
  };
}

/** A button per role without an account: what they said, a member of staff passes on. One for all when they are too many. */
export function othersToAnswerFor(
  { caseId: c }: CaseFile,
  { id: m, ...meeting }: Meeting,
  except: Voter | undefined,
  nameOf: (role: string) => string,
  most: number,
): CardAction[] {
  const roles = votersOf(meeting).flatMap((voter) =>
    "role" in voter && !(except && isSameVoter(voter, except)) ? [voter.role] : [],
  );
  if (roles.length > most) return [button("Antwoord van een ander", "zr.meeting.others", { c, m })];
  return roles.map((role) => button(`Antwoord van: ${nameOf(role)}`, "zr.meeting.answers", { c, m, whom: role }));
}

/** For whom without an account somebody answers. */
export function othersCard(deps: AppDeps, file: CaseFile, meeting: Meeting): CardContent | undefined {
  const naming = namingFor(deps, file);
  const options = othersToAnswerFor(file, meeting, undefined, (role) => naming.role(role), Number.POSITIVE_INFINITY);
  if (meeting.status !== "asking" || options.length === 0) return undefined;
  return {
    name: "choose",
    data: {
      title: "Voor wie antwoord je?",
      text: `${subjectLine(deps.school, file.subject)} · ${meetingTitle(meeting.duty, naming)}`,
      options: [...options, button("Terug", "zr.meeting.open", { c: file.caseId, m: meeting.id })],
    },
  };
}
