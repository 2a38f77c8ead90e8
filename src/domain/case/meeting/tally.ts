import type { Route } from "../../route/route.ts";
import type { CaseState } from "../state.ts";
import { type Demand, firstMissing } from "./demands.ts";
import { answerOf, type Meeting, rolesOf, type Slot, type Voter, voterOf, votersOf } from "./meeting.ts";

/** How one moment stands. */
export type SlotTally = {
  slot: Slot;
  yes: readonly Voter[];
  ifNeeded: readonly Voter[];
  no: readonly Voter[];
  waiting: readonly Voter[];
  /** Who has to be there and cannot: this moment cannot be fixed. */
  broken: Demand | null;
};

export type Tally = {
  /** Best first; of equals the earliest. */
  rows: readonly SlotTally[];
  /** The moments that nothing is better than; more than one is a tie. Empty when none can be fixed. */
  best: readonly string[];
  /** Whether there is still a moment to which nobody said no. */
  common: boolean;
  /** Voters who have not answered on any moment. */
  silent: readonly Voter[];
};

/** How the answers stand. Pure; says of each moment who can, and whether the rules of the step allow it. */
export function tallyOf(route: Route, state: CaseState, meeting: Meeting): Tally {
  const voters = votersOf(meeting);
  const rows = meeting.slots
    .map((slot) => tallySlot(route, state, meeting, slot, voters))
    .sort((one, other) => compare(one, other) || startOf(one).localeCompare(startOf(other)));
  const [first] = rows;
  const best = first && !first.broken ? rows.filter((row) => compare(row, first) === 0) : [];
  return {
    rows,
    best: best.map(({ slot }) => slot.id),
    common: rows.some(({ no, broken }) => no.length === 0 && !broken),
    silent: voters.filter((voter) => rows.every(({ slot }) => answerOf(meeting, voter, slot.id) === undefined)),
  };
}

/** Who has to be there at this moment and cannot, or was never asked. */
export function brokenBy(route: Route, state: CaseState, meeting: Meeting, slot: string): Demand | undefined {
  return firstMissing(route, state, meeting.duty, rolesAble(meeting, slot));
}

/** A role can come as long as one of those invited in it did not say no. */
function rolesAble(meeting: Meeting, slot: string): string[] {
  return rolesOf(meeting).filter((role) =>
    meeting.invited.some((one) => one.role === role && answerOf(meeting, voterOf(one), slot) !== "no"),
  );
}

function tallySlot(route: Route, state: CaseState, meeting: Meeting, slot: Slot, voters: readonly Voter[]): SlotTally {
  const saying = (answer: "yes" | "ifNeeded" | "no" | undefined) =>
    voters.filter((voter) => answerOf(meeting, voter, slot.id) === answer);
  return {
    slot,
    yes: saying("yes"),
    ifNeeded: saying("ifNeeded"),
    no: saying("no"),
    waiting: saying(undefined),
    broken: brokenBy(route, state, meeting, slot.id) ?? null,
  };
}

/** What can be fixed comes before what cannot; then the fewest who cannot, then the most who gladly can. */
function compare(one: SlotTally, other: SlotTally): number {
  return (
    Number(one.broken !== null) - Number(other.broken !== null) ||
    one.no.length - other.no.length ||
    other.yes.length - one.yes.length ||
    other.ifNeeded.length - one.ifNeeded.length
  );
}

function startOf({ slot }: SlotTally): string {
  return `${slot.on}T${slot.from}`;
}
