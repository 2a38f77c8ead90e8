import { describe, expect, test } from "@jest/globals";
import { advise } from "../../../src/domain/case/advice.ts";
import type { CaseState } from "../../../src/domain/case/state.ts";
import { agendaCauses, agendaReasons, teamDuty } from "../../../src/domain/zorgteam/why-on-agenda.ts";
import { avontuur, calendar, ilse, marja } from "../case/avontuur.ts";
import { type Act, act, CHOSEN, stateOf } from "../case/given.ts";
import { in3, opened, placed, proposed2, readyFor4 } from "../case/walks.ts";

const causes = (past: readonly Act[]) => agendaCauses(avontuur, stateOf(past));
const putForward: Act[] = [act({ type: "OpenCase", subjectKey: "p-1", ground: "unclear" }, ilse, "2026-11-30")];

describe("what asks for the zorgteam", () => {
  test("nothing, while a teacher tries things in class", () => {
    expect(causes(opened)).toEqual([]);
  });

  test("a proposal that waits", () => {
    expect(causes(proposed2)).toEqual(["waiting"]);
  });

  test("a step with a meeting of the team, until that was held", () => {
    expect(causes(in3)).toEqual(["team"]);
    expect(teamDuty(avontuur, stateOf(in3))?.id).toBe("discussInTeam");
    expect(causes(readyFor4)).toEqual([]);
  });

  test("a pupil whom a group route put forward, until the zorgteam has spoken", () => {
    expect(causes(putForward)).toEqual(["putForward"]);
    const discussed = act(
      { type: "DiscussInZorgteam", meetingDate: "2026-12-08", outcome: "goOn" },
      marja,
      "2026-12-08",
    );
    expect(causes([...putForward, discussed])).toEqual([]);
  });

  test("nothing any more once the case is over", () => {
    expect(causes(placed)).toEqual([]);
  });

  test("a group's round: that has its own meeting", () => {
    expect(agendaCauses({ ...avontuur, subject: "group" }, stateOf(proposed2))).toEqual([]);
  });
});

describe("why a case stands on an agenda", () => {
  const state: CaseState = stateOf(opened);
  const reasons = (today: string, meeting: string) => {
    const advice = advise(avontuur, state, { today, calendar, settings: CHOSEN });
    return agendaReasons(avontuur, state, advice, { today, meeting });
  };

  test("due until the meeting, and overdue", () => {
    // Opened on 30 November: three school weeks end on 18 December.
    expect(reasons("2026-12-01", "2026-12-17")).toEqual([]);
    expect(reasons("2026-12-01", "2026-12-18")).toEqual(["due"]);
    expect(reasons("2026-12-18", "2027-01-12")).toEqual(["due"]);
    expect(reasons("2027-01-04", "2027-01-12")).toEqual(["overdue"]);
  });
});
