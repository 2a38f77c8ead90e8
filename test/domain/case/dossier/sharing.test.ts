import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { recipientsNow, sharingWith } from "../../../../src/domain/case/dossier/sharing.ts";
import type { CaseState } from "../../../../src/domain/case/state.ts";
import { avontuur, ilse, marja, routeOf } from "../avontuur.ts";
import { act, stateOf } from "../given.ts";
import { in3, placed, teamTalkGiven } from "../walks.ts";

const text = readFileSync("rules/ondersteuningsroute/2026-08-01.yaml", "utf8");
const ondersteuningsroute = routeOf("ondersteuningsroute/2026-08-01.yaml", text);
const today = "2027-01-28";

/** A case of the ondersteuningsroute that stands in this step, with these duties done. */
function inStep(step: string, ...done: { duty: string; on: string; pointer?: string }[]): CaseState {
  const route = { id: ondersteuningsroute.id, validFrom: ondersteuningsroute.validFrom, hash: "hash" };
  const opened = stateOf([act({ type: "OpenCase", subjectKey: "p-1" }, marja, "2026-09-07")], {
    route: ondersteuningsroute,
    settings: {},
  });
  return {
    ...opened,
    route,
    step,
    records: done.map((fact, nth) => ({
      seq: nth + 2,
      by: "marja",
      stay: 1,
      round: 1,
      fact: { type: "DutyDone", ...fact },
    })),
  };
}

describe("what may go to somebody outside in this step", () => {
  test("is asked of the step as it is now; of a closed case nobody", () => {
    expect(recipientsNow(avontuur, stateOf(in3))).toEqual(["team", "expert", "poAlmere"]);
    expect(recipientsNow(avontuur, stateOf(placed))).toEqual([]);
    expect(sharingWith(avontuur, stateOf(in3), "nobody", today)).toEqual({ recipient: "nobody", acts: [], pieces: [] });
  });

  test("rests on the consent for that recipient, from the day on which it counts until it is withdrawn", () => {
    const team = (past: Parameters<typeof stateOf>[0], on = today) =>
      sharingWith(avontuur, stateOf(past), "team", on).acts.map(({ ground }) => ground);
    expect(team(in3)).toEqual([{ kind: "none", consent: "teamTalk", why: "notAsked", anonymous: true }]);
    expect(team([...in3, teamTalkGiven])).toEqual([{ kind: "consent", consent: "teamTalk" }]);
    expect(team([...in3, teamTalkGiven], "2027-01-21")).toMatchObject([{ kind: "none", why: "notAsked" }]);
    const withdrawn = act({ type: "WithdrawConsent", consent: "teamTalk", on: today }, marja, today);
    expect(team([...in3, teamTalkGiven, withdrawn])).toMatchObject([{ kind: "none", why: "withdrawn" }]);
    const disagree = act({ type: "RecordDisagreement", agree: false, on: today }, ilse, today);
    expect(team([...in3, teamTalkGiven, disagree])).toMatchObject([{ kind: "none", why: "disagreement" }]);
  });

  test("a yes for one recipient opens nothing for another", () => {
    const state = stateOf([...in3, teamTalkGiven]);
    const kinds = sharingWith(avontuur, state, "expert", today).acts.map(({ ground }) => ground.kind);
    expect(kinds).toEqual(["none", "none"]);
  });

  test("names purpose and data as the route does", () => {
    const [act] = sharingWith(avontuur, stateOf([...in3, teamTalkGiven]), "team", today).acts;
    const consent = avontuur.consents.get("teamTalk");
    expect(act).toMatchObject({ purpose: consent?.purpose, data: consent?.data });
  });
});

describe("what the document asks to be there", () => {
  test.each(["coordinator", "rvz"])("the OPP and the description of the question, for the %s", (recipient) => {
    const { pieces } = sharingWith(ondersteuningsroute, inStep("fileStep"), recipient, today);
    expect(pieces.map(({ duty, done }) => [duty.id, duty.source, done])).toEqual([
      ["fileOpp", "WIE: RVZ in gesprek met de coördinator", null],
      ["fileQuestion", "WIE: RVZ in gesprek met de coördinator", null],
    ]);
  });

  test("is there once it was recorded, the last record first", () => {
    const state = inStep(
      "fileStep",
      { duty: "fileOpp", on: "2026-11-02" },
      { duty: "fileOpp", on: "2027-01-12", pointer: "notitie 12-1" },
    );
    const { pieces } = sharingWith(ondersteuningsroute, state, "coordinator", today);
    expect(pieces.map(({ done }) => done)).toMatchObject([{ seq: 3, fact: { pointer: "notitie 12-1" } }, null]);
  });

  test("is what a way on needs: a plan that may be made as well is not missing", () => {
    const file = "vijf-stappen/2026-08-01.yaml";
    const steps = routeOf(file, readFileSync(`rules/${file}`, "utf8"));
    const piecesIn = (step: string, recipient: string) =>
      sharingWith(steps, inStep(step), recipient, today).pieces.map(({ duty }) => duty.id);
    expect(piecesIn("stap3", "rt")).toEqual(["makePlan"]);
    expect(piecesIn("stap4", "observer")).toEqual([]);
  });

  test("is nothing where the document names nothing", () => {
    expect(sharingWith(ondersteuningsroute, inStep("fileStep"), "leerplicht", today).pieces).toEqual([]);
    expect(sharingWith(ondersteuningsroute, inStep("rvzStep"), "rvz", today).pieces).toEqual([]);
    expect(sharingWith(avontuur, stateOf(in3), "expert", today).pieces).toEqual([]);
  });
});
