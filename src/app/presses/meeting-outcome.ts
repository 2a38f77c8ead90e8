import type { Command } from "../../domain/case/command.ts";
import { meetingOf } from "../../domain/case/meeting/agreed.ts";
import { MOST_DECISIONS } from "../../domain/case/meeting/decide-outcome.ts";
import { voterKey, votersOf } from "../../domain/case/meeting/meeting.ts";
import type { Person } from "../../domain/school/school.ts";
import { adviceCard, namingFor } from "../cards/advice-card.ts";
import { type FilledDecision, outcomeCard } from "../cards/meetings/outcome-card.ts";
import type { PressOf } from "../cards/press-data.ts";
import { actBeside, type CaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { doneSentence } from "../dutch/event-sentence.ts";
import { after, type Shown } from "./meeting-result.ts";

/** What came of a meeting goes into the case: the outcome, the decisions and the duty it was for, in one go. */
export async function saveOutcome(
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  pressed: PressOf<"zr.meeting.outcome">,
): Promise<Shown> {
  const meeting = meetingOf(file.state, pressed.m);
  const decisions = decisionsOf(pressed);
  const attended = (pressed.attended ?? "").split(",").filter((role) => role !== "");
  const command: Command = {
    type: "RecordOutcome",
    meetingId: pressed.m,
    held: pressed.held === "yes",
    attended,
    decisions: decisions.map(({ text, owner, by }) => ({
      text,
      owner: meeting && votersOf(meeting).find((voter) => voterKey(voter) === owner),
      by,
    })),
    ...(pressed.option ? { option: pressed.option } : {}),
    ...(pressed.pointer?.trim() ? { pointer: pressed.pointer.trim() } : {}),
    anonymous: pressed.known === "anonymous",
    now: deps.clock.now(),
  };
  return after(deps, await actBeside(deps, file, command, viewer), viewer, pressed.m, {
    refused: (sentence, file, meeting) =>
      meeting &&
      outcomeCard(deps, file, meeting, {
        held: pressed.held,
        attended,
        decisions,
        ...(pressed.option ? { option: pressed.option } : {}),
        ...(pressed.known ? { known: pressed.known } : {}),
        ...(pressed.pointer ? { pointer: pressed.pointer } : {}),
        notice: `Niet vastgelegd. ${sentence}`,
      }),
    done: (now, _meeting, recorded) =>
      adviceCard(deps, now, viewer, { notice: doneSentence(recorded, namingFor(deps, now)), undo: recorded[0] }),
  });
}

/** The rows in which something was filled in. */
function decisionsOf(pressed: Readonly<Record<string, unknown>>): FilledDecision[] {
  return Array.from({ length: MOST_DECISIONS }, (_, at) => at + 1).flatMap((nth) => {
    const [text = "", owner = "", by = ""] = ["what", "who", "by"].map((name) =>
      String(pressed[`${name}${nth}`] ?? ""),
    );
    return text.trim() === "" && owner === "" && by === "" ? [] : [{ text, owner, by }];
  });
}
