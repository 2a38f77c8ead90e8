import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Command } from "../../../src/domain/case/command.ts";
import { consentStanding } from "../../../src/domain/case/consent.ts";
import { decide } from "../../../src/domain/case/decide.ts";
import { evolve } from "../../../src/domain/case/evolve.ts";
import { actsUnder, exchangesOf, sharedUnder } from "../../../src/domain/case/exchanges.ts";
import type { CaseState } from "../../../src/domain/case/state.ts";
import { dutyOf } from "../../../src/domain/route/route.ts";
import { addDays } from "../../../src/domain/school/dates.ts";
import { avontuur, calendar, marja } from "./avontuur.ts";
import { type Act, act, CHOSEN, recorded, stateOf } from "./given.ts";
import { anyCommand } from "./random-command.ts";
import { in3, in4 } from "./walks.ts";

/** The register: whatever is recorded of an exchange with somebody outside stands in it, with its ground. */

const today = "2027-02-01";
const says = (command: Command, on = today): Act => act(command, marja, on);
const signed: Command = {
  type: "RecordConsent",
  duty: "signAdvice",
  on: "2027-01-25",
  answer: "given",
  by: "oneParent",
  how: "signed",
};
const consult: Command = { type: "RecordDuty", duty: "consultExpert", on: "2027-01-28" };

describe("an exchange", () => {
  test("says to whom, on which yes, what for, which data, and that the parents knew", () => {
    const state = stateOf([...in3, says(signed), says(consult)]);
    expect(exchangesOf(avontuur, state)).toEqual([
      {
        seq: expect.any(Number),
        on: "2027-01-28",
        by: "marja",
        duty: "consultExpert",
        option: null,
        recipient: "expert",
        ground: {
          kind: "consent",
          consent: "expertAdvice",
          given: expect.objectContaining({ on: "2027-01-25", by: "oneParent", how: "signed" }),
          since: null,
        },
        purpose: avontuur.consents.get("expertAdvice")?.purpose,
        data: avontuur.consents.get("expertAdvice")?.data,
        parentsInformed: "2027-01-28",
      },
    ]);
  });

  test("without a name, or on a ground in law, says so", () => {
    const anonymous: Command = { type: "RecordDuty", duty: "discussInTeam", on: today, anonymous: true };
    expect(exchangesOf(avontuur, stateOf([...in3, says(anonymous)]))[0]?.ground).toEqual({ kind: "anonymous" });
    const law: Command = { type: "RecordDuty", duty: "requestTlv", on: today };
    expect(exchangesOf(avontuur, stateOf([...in4, says(law)])).at(-1)?.ground).toEqual({
      kind: "law",
      text: expect.stringMatching(/wet/i),
    });
  });

  test("keeps the yes it rested on when that is taken back, and says so when the taking back was before it", () => {
    const after: Command = { type: "WithdrawConsent", consent: "expertAdvice", on: "2027-01-29" };
    const before: Command = { ...after, on: "2027-01-27" };
    const sinceOf = (back: Command) => {
      const [first] = sharedUnder(avontuur, stateOf([...in3, says(signed), says(consult), says(back)]), "expertAdvice");
      return first?.ground.kind === "consent" ? first.ground.since : "gone";
    };
    expect(sinceOf(after)).toBeNull();
    expect(sinceOf(before)).toBe("withdrawn");
  });

  test("that was recorded by mistake is gone when that is undone", () => {
    const past = [...in3, says(signed), says(consult)];
    const seq = stateOf(past).records.at(-1)?.seq ?? 0;
    expect(exchangesOf(avontuur, stateOf([...past, says({ type: "Retract", seq })]))).toEqual([]);
  });
});

test("the acts a consent opens are those of the whole route, each once, and none that the law allows anyway", () => {
  expect(actsUnder(avontuur, "extraSupport").map(({ id }) => id)).toEqual(
    [...new Set([...avontuur.steps.values()].flatMap(({ duties }) => duties))]
      .filter(({ outside }) => outside?.consent === "extraSupport")
      .map(({ id }) => id)
      .filter((id, at, all) => all.indexOf(id) === at),
  );
});

describe("whatever is recorded in whatever order", () => {
  const dutyIds = new Set(
    [...avontuur.steps.values()].flatMap(({ duties }) => duties.filter(({ outside }) => outside).map(({ id }) => id)),
  );
  const start = stateOf(in3);
  const outsideIds = ["discussInTeam", "consultExpert", "research", ...dutyIds].filter((id) => dutyIds.has(id));
  const on = fc.integer({ min: -11, max: 0 }).map((days) => addDays(today, days));
  const signing = [...(avontuur.steps.get("zr3")?.duties ?? [])].filter(({ consent }) => consent).map(({ id }) => id);
  const command: fc.Arbitrary<Command> = fc.oneof(
    { weight: 1, arbitrary: anyCommand(today) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 101, max: 120 }).map((seq): Command => ({ type: "Retract", seq })),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant("RecordDuty" as const),
        duty: fc.constantFrom(...outsideIds),
        on,
        anonymous: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record(
        {
          type: fc.constant("RecordConsent" as const),
          duty: fc.constantFrom(...signing),
          on,
          answer: fc.constantFrom("given", "given", "refused", "later"),
          by: fc.constantFrom("oneParent", "bothParents"),
          how: fc.constant("signed" as const),
          until: on,
        },
        { requiredKeys: ["type", "duty", "on", "answer", "by", "how"] },
      ),
    },
  );

  test("every outside act that counts stands in the register once, with a ground that held when it was recorded", () => {
    let acts = 0;
    let onConsent = 0;
    fc.assert(
      fc.property(fc.array(command, { minLength: 20, maxLength: 60 }), (commands) => {
        let state: CaseState = start;
        let seq = 100;
        for (const one of commands) {
          const decision = decide(avontuur, state, one, { today, actor: marja, calendar, settings: CHOSEN });
          for (const event of decision.ok ? decision.events : []) {
            state = evolve(state, recorded(event, ++seq, marja.id));
            const outside = event.type === "DutyDone" && dutyIds.has(event.duty);
            if (!outside) continue;
            const own = exchangesOf(avontuur, state).filter((exchange) => exchange.seq === seq);
            if (own.length !== 1) throw new Error("not in the register, or twice");
            const ground = own[0]?.ground;
            if (ground?.kind === "unknown") throw new Error("without a ground");
            if (ground?.kind === "consent" && ground.since !== null) throw new Error("on a yes that did not count");
          }
        }
        const counting = state.records.filter(({ fact }) => fact.type === "DutyDone" && dutyIds.has(fact.duty));
        const register = exchangesOf(avontuur, state);
        expect(register.map(({ seq: nth }) => nth).sort()).toEqual(counting.map(({ seq: nth }) => nth).sort());
        for (const { ground, duty, on: day, purpose, recipient } of register) {
          if (ground.kind === "unknown") throw new Error(`${duty} lost its ground`);
          if (purpose === "" || !avontuur.roles.has(recipient))
            throw new Error(`${duty} does not say what for, or to whom`);
          if (ground.kind === "consent") {
            onConsent += 1;
            // What is found out later is told, never left out.
            const standing = consentStanding(state, ground.consent, day);
            if ((ground.since ?? "given") !== standing) throw new Error(`${duty} hides that its yes is ${standing}`);
          }
          if (
            ground.kind === "law" &&
            ![...avontuur.steps.values()].some((step) => dutyOf(step, duty)?.outside?.ground)
          ) {
            throw new Error(`${duty} names a law that the route does not`);
          }
        }
        acts += register.length;
      }),
      { numRuns: 300 },
    );
    // Otherwise nothing was said.
    expect(Math.min(acts, onConsent)).toBeGreaterThan(100);
  });
});
