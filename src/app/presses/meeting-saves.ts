import type { Command } from "../../domain/case/command.ts";
import { meetingOf } from "../../domain/case/meeting/agreed.ts";
import type { Voter } from "../../domain/case/meeting/meeting.ts";
import type { Person } from "../../domain/school/school.ts";
import { namingFor } from "../cards/advice-card.ts";
import { agreedCard, meetingCard } from "../cards/meetings/meeting-card.ts";
import { againCard, moveCard, planCard } from "../cards/meetings/plan-card.ts";
import { MYSELF, slotsCard } from "../cards/meetings/slots-card.ts";
import { runsMeeting } from "../cards/meetings/tally-card.ts";
import { toldLine } from "../cards/meetings/told-line.ts";
import type { PressOf } from "../cards/press-data.ts";
import { actBeside, type CaseFile } from "../case-file.ts";
import type { AppDeps } from "../deps.ts";
import { voterName } from "../dutch/meeting-sentence.ts";
import { invitable, inviteesFrom } from "../meetings/invitable.ts";
import { after, askedNotice, momentsOf, type Shown, UNCHANGED } from "./meeting-result.ts";

/** Presses that store something about a meeting. What somebody filled in is shown again when it cannot be stored. */

export async function saveProposal(
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  pressed: PressOf<"zr.meeting.propose">,
): Promise<Shown> {
  const duty = pressed.d ?? null;
  const moments = momentsOf(pressed);
  const values = pressed.invited.split(",");
  const again = (from: CaseFile, notice: string) =>
    planCard(deps, from, duty, viewer, { moments, minutes: Number(pressed.minutes), invited: values, notice });
  const invited = inviteesFrom(values, invitable(deps, file, duty, viewer));
  if (!invited) return again(file, "Kies alleen uit de lijst wie erbij zijn.");
  const acted = await actBeside(
    deps,
    file,
    {
      type: "ProposeMeeting",
      meetingId: deps.ids.next(),
      known: pressed.n,
      ...(pressed.d ? { duty: pressed.d } : {}),
      moments,
      minutes: Number(pressed.minutes),
      invited,
      now: deps.clock.now(),
    },
    viewer,
  );
  const { outcome, file: now } = acted;
  if (outcome.kind === "refused" && outcome.refusal.code === "meetingChanged") {
    const last = now.state.meetings.at(-1);
    const own = last?.organiser === viewer.id && last.duty === duty ? last : undefined;
    return own
      ? meetingCard(deps, now, own, viewer, `Dit overleg staat er al. ${UNCHANGED}`)
      : again(now, "Deze kaart was niet meer actueel: er is een overleg bijgekomen. Klopt dit nog? Druk dan nog eens.");
  }
  return after(deps, acted, viewer, undefined, {
    refused: (sentence) => again(now, `Nog niet voorgesteld. ${sentence}`),
    done: (now, meeting) => meetingCard(deps, now, meeting, viewer, askedNotice(deps, now, meeting, viewer)),
  });
}

export async function saveRenewal(
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  pressed: PressOf<"zr.meeting.renew">,
): Promise<Shown> {
  const moments = momentsOf(pressed);
  const minutes = Number(pressed.minutes);
  const command: Command = {
    type: "ReplaceMoments",
    meetingId: pressed.m,
    round: pressed.r,
    moments,
    minutes,
    now: deps.clock.now(),
  };
  return after(deps, await actBeside(deps, file, command, viewer), viewer, pressed.m, {
    refused: (sentence, file, meeting) =>
      meeting && againCard(deps, file, meeting, { moments, minutes, notice: `Nog niet voorgesteld. ${sentence}` }),
    done: (now, meeting) => meetingCard(deps, now, meeting, viewer, askedNotice(deps, now, meeting, viewer)),
  });
}

export async function saveAnswer(
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  pressed: PressOf<"zr.meeting.answer">,
): Promise<Shown> {
  const voter: Voter = pressed.whom === MYSELF ? { person: viewer.id } : { role: pressed.whom };
  const { a1, a2, a3, a4, a5 } = pressed;
  const slots = meetingOf(file.state, pressed.m)?.slots ?? [];
  const answers = [a1, a2, a3, a4, a5].flatMap((answer, at) => {
    const slot = slots[at];
    return answer && slot ? [{ slot: slot.id, answer }] : [];
  });
  const command: Command = { type: "AnswerSlots", meetingId: pressed.m, round: pressed.r, voter, answers };
  return after(deps, await actBeside(deps, file, command, viewer), viewer, pressed.m, {
    refused: (sentence, file, meeting) => meeting && meetingCard(deps, file, meeting, viewer, sentence),
    done: (now, meeting, recorded) => {
      const own = "person" in voter;
      const whose = own ? "" : ` (${voterName(voter, namingFor(deps, now))})`;
      const notice =
        recorded.length > 0 ? `Antwoord bewaard${whose}.` : `Dit antwoord stond er al${whose}. ${UNCHANGED}`;
      const answered = runsMeeting(meeting, viewer)
        ? undefined
        : slotsCard(deps, now, meeting, viewer, pressed.whom, notice);
      return answered ?? meetingCard(deps, now, meeting, viewer, notice);
    },
  });
}

export async function saveFix(
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  pressed: PressOf<"zr.meeting.fix">,
): Promise<Shown> {
  const seen = meetingOf(file.state, pressed.m);
  // An answer that came in between may change the choice: look once more.
  if (pressed.v !== file.version) {
    return seen && meetingCard(deps, file, seen, viewer, "Deze kaart was niet meer actueel. Zo staat het nu.");
  }
  const command: Command = { type: "FixMeeting", meetingId: pressed.m, slot: pressed.s, now: deps.clock.now() };
  return after(deps, await actBeside(deps, file, command, viewer), viewer, pressed.m, {
    refused: (sentence, file, meeting) =>
      meeting && meetingCard(deps, file, meeting, viewer, `Niet vastgezet. ${sentence}`),
    done: (now, meeting) =>
      meetingCard(
        deps,
        now,
        meeting,
        viewer,
        `Het overleg staat vast. ${toldLine(meeting, viewer, namingFor(deps, now))}`,
      ),
  });
}

export async function saveMove(
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  pressed: PressOf<"zr.meeting.move">,
): Promise<Shown> {
  const moment = { on: pressed.day1, from: pressed.time1 };
  const minutes = Number(pressed.minutes);
  const command: Command = {
    type: "MoveMeeting",
    meetingId: pressed.m,
    version: pressed.n,
    moment,
    minutes,
    now: deps.clock.now(),
  };
  return after(deps, await actBeside(deps, file, command, viewer), viewer, pressed.m, {
    refused: (sentence, file, meeting) =>
      meeting &&
      moveCard(deps, file, meeting, viewer, { moments: [moment], minutes, notice: `Niet verzet. ${sentence}` }),
    done: (now, meeting, recorded) => {
      const told =
        recorded.length > 0
          ? `Het overleg is verzet. ${toldLine(meeting, viewer, namingFor(deps, now))}`
          : `Het stond al zo. ${UNCHANGED}`;
      return meetingCard(deps, now, meeting, viewer, told);
    },
  });
}

export async function saveCancel(
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  pressed: PressOf<"zr.meeting.cancel">,
): Promise<Shown> {
  const command: Command = { type: "CancelMeeting", meetingId: pressed.m, version: pressed.n };
  return after(deps, await actBeside(deps, file, command, viewer), viewer, pressed.m, {
    refused: (sentence, file, meeting) =>
      meeting && meetingCard(deps, file, meeting, viewer, `Niet afgezegd. ${sentence}`),
    done: (now, meeting) =>
      meetingCard(
        deps,
        now,
        meeting,
        viewer,
        `Het overleg is afgezegd. ${toldLine(meeting, viewer, namingFor(deps, now))}`,
      ),
  });
}

export async function saveTick(
  deps: AppDeps,
  file: CaseFile,
  viewer: Person,
  { m, nth }: PressOf<"zr.meeting.tick">,
): Promise<Shown> {
  return after(deps, await actBeside(deps, file, { type: "TickDecision", meetingId: m, nth }, viewer), viewer, m, {
    refused: (sentence, file) => agreedCard(deps, file, viewer, sentence),
    done: (now, _meeting, recorded) => agreedCard(deps, now, viewer, "Afgevinkt.", recorded[0]),
  });
}
