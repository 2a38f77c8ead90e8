import { isSameVoter, type Meeting, votersOf } from "../../../domain/case/meeting/meeting.ts";
import { type SlotTally, type Tally, tallyOf } from "../../../domain/case/meeting/tally.ts";
import type { Person } from "../../../domain/school/school.ts";
import type { CaseFile } from "../../case-file.ts";
import type { AppDeps } from "../../deps.ts";
import { capital } from "../../dutch/day.ts";
import { demandSentence } from "../../dutch/meeting-refusal.ts";
import { meetingTitle, shortMoment, voterNames } from "../../dutch/meeting-sentence.ts";
import type { Naming } from "../../dutch/naming.ts";
import { namingFor, subjectLine } from "../advice-card.ts";
import type { CardAction, CardContent } from "../card-data.ts";
import { button } from "../press-data.ts";
import { MYSELF, othersToAnswerFor } from "./slots-card.ts";

/** How the answers stand, for the one who plans: best moment first, and a button to fix each that can be. */
export function tallyCard(
  deps: AppDeps,
  file: CaseFile,
  meeting: Meeting,
  viewer: Person,
  notice = "",
): CardContent | undefined {
  if (meeting.status !== "asking") return undefined;
  const naming = namingFor(deps, file);
  const tally = tallyOf(file.route, file.state, meeting);
  return {
    name: "meeting-tally",
    data: {
      who: subjectLine(deps.school, file.subject),
      title: meetingTitle(meeting.duty, naming),
      notice,
      text: standing(tally, naming),
      rows: tally.rows.map((row) => ({
        when: capital(shortMoment(row.slot, naming.today)),
        mark: markOf(row, tally),
        votes: votesOf(row),
        cannot: row.no.length > 0 ? `Kan niet: ${voterNames(row.no, naming)}` : "",
        waiting: waitingLine(row, tally, naming),
        problem: row.broken ? demandSentence(row.broken, meeting.duty, naming) : "",
        fix: row.broken || !runsMeeting(meeting, viewer) ? [] : [fixButton(file, meeting, row)],
      })),
      actions: actionsFor(file, meeting, viewer, naming),
    },
  };
}

/** The one who plans it, or a care coordinator in their place. */
export function runsMeeting({ organiser }: Meeting, viewer: Person): boolean {
  return organiser === viewer.id || viewer.functions.includes("careCoordinator");
}

function standing(tally: Tally, naming: Naming): string {
  const { silent, common, best } = tally;
  if (!common) {
    const least =
      best.length > 0 ? " Kies het minst slechte, of stel nieuwe momenten voor." : " Stel nieuwe momenten voor.";
    return `Er is geen moment waarop iedereen kan.${least}`;
  }
  if (silent.length > 0) return `Nog geen antwoord van: ${voterNames(silent, naming)}.`;
  if (best.length < 2) return "Iedereen heeft geantwoord. Kies een moment.";
  return `${best.length === tally.rows.length ? "Alle momenten zijn" : "Een paar momenten zijn"} even goed. Kies er een.`;
}

/** Nothing is the best as long as nobody said anything. */
function markOf(row: SlotTally, tally: Tally): string {
  const answered = row.yes.length + row.ifNeeded.length + row.no.length > 0;
  if (!answered || !tally.best.includes(row.slot.id) || tally.best.length === tally.rows.length) return "";
  if (row.no.length > 0) return "Minst slecht";
  return tally.best.length > 1 ? "Even goed" : "Beste moment";
}

/** Whoever said nothing at all stands above the list already. */
function waitingLine({ waiting }: SlotTally, { silent }: Tally, naming: Naming): string {
  const others = waiting.filter((voter) => !silent.some((one) => isSameVoter(one, voter)));
  return others.length > 0 ? `Nog geen antwoord: ${voterNames(others, naming)}` : "";
}

function votesOf({ yes, ifNeeded, no }: SlotTally): string {
  if (yes.length + ifNeeded.length + no.length === 0) return "Nog geen antwoorden";
  return `${yes.length} ja · ${ifNeeded.length} als het moet · ${no.length} nee`;
}

function fixButton({ caseId, version }: CaseFile, meeting: Meeting, { slot }: SlotTally): CardAction {
  return button("Dit moment vastzetten", "zr.meeting.fix", { c: caseId, v: version, m: meeting.id, s: slot.id });
}

function actionsFor(file: CaseFile, meeting: Meeting, viewer: Person, naming: Naming): CardAction[] {
  const c = file.caseId;
  const m = meeting.id;
  const isVoter = votersOf(meeting).some((voter) => isSameVoter(voter, { person: viewer.id }));
  return [
    ...(isVoter ? [button("Mijn antwoord", "zr.meeting.answers", { c, m, whom: MYSELF })] : []),
    ...othersToAnswerFor(file, meeting, undefined, (role) => naming.role(role), 2),
    ...(runsMeeting(meeting, viewer)
      ? [button("Nieuwe momenten", "zr.meeting.again", { c, m }), button("Afzeggen", "zr.meeting.drop", { c, m })]
      : []),
    button("Terug", "zr.advice", { c }),
  ];
}
