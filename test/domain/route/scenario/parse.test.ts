import { describe, expect, test } from "@jest/globals";
import { problemLine } from "../../../../src/domain/route/problem.ts";
import { parseScenario } from "../../../../src/domain/route/scenario/parse.ts";

/** Every command and every expectation there is, once. */
const whole = `name: Alles wat een voorbeeld kan zeggen
region: noord
free: [ { name: Studiedag, from: 2026-12-11, to: 2026-12-11 } ]
settings: { backFrom2: yes }
valid-from: 2026-08-01
given:
  - { on: 2026-11-30, by: teacher, do: { open: true } }
  - { on: 2026-11-30, by: teacher, do: { open: true, ground: unclear } }
  - { on: 2026-12-01, by: teacher, do: { duty: tryMeans, option: moreTime, pointer: notitie 1-12 } }
  - { on: 2026-12-01, by: teacher, do: { duty: discuss, anonymous: true, attended: [ib, parents] } }
  - { on: 2026-12-01, by: teacher, do: { informed: talk } }
  - { on: 2026-12-04, by: ib, do: { consent: sign, answer: given, from: bothParents, how: signed } }
  - { on: 2026-12-04, by: ib, do: { consent: sign, answer: refused } }
  - { on: 2026-12-04, by: ib, do: { withdraw: research } }
  - { on: 2026-12-05, by: teacher, do: { evaluate: not } }
  - { on: 2026-12-05, by: ib, do: { answer: conclusion, is: here } }
  - { on: 2026-12-05, by: ib, do: { term: 2027-01-29 } }
  - { on: 2026-12-05, by: teacher, do: { mark: little, pupils: [leerling1] } }
  - { on: 2026-12-05, by: teacher, do: { put-forward: leerling1, ground: repeated } }
  - { on: 2026-12-05, by: teacher, do: { propose: to2 } }
  - { on: 2026-12-06, by: ib, do: { approve: true } }
  - { on: 2026-12-06, by: ib, do: { decline: te vroeg } }
  - { on: 2026-12-06, by: ib, do: { ask: wat is er geprobeerd } }
  - { on: 2026-12-06, by: ib, do: { withdraw-proposal: true } }
when: { on: 2026-12-07, by: ib2, do: { approve: true } }
then:
  events: [MoveApproved, StepEntered]
  step: zr2
  ended: false
  advice:
    on: 2026-12-08
    turn: ib
    due: none
    todo: [thinkAlong]
    parents: 2026-12-01
    open: [to2]
    missing: { to2: [ { duty: talk }, { any: [ { outcome: partly }, { consent: research } ] } ] }
    suggest: [ { pupil: leerling1, ground: repeated } ]
`;

const file = "rules/small/scenarios/a.yaml";
const short = (line: string) => `name: Kort
region: noord
given:
  - { on: 2026-12-01, by: teacher, do: { open: true } }
${line}
then: { step: try }
`;

function problems(text: string): string[] {
  const parsed = parseScenario({ file, text });
  return parsed.ok ? [] : parsed.problems.map(problemLine);
}

describe("a scenario file", () => {
  test("may say everything the form knows", () => {
    expect(problems(whole)).toEqual([]);
  });

  test("keeps the order of its lines", () => {
    const parsed = parseScenario({ file, text: whole });
    expect(parsed.ok && parsed.placed.scenario.given.length).toBe(18);
    expect(parsed.ok && parsed.placed.at(["given", 2], "x", "")).toMatchObject({ line: 9, col: 5 });
  });

  test.each([
    ["a broken line", short("when: {"), "6:1  yaml  Dit is geen goede YAML"],
    ["a command nobody knows", short("when: { on: 2026-12-02, by: ib, do: { opne: true } }"), "5:33  unknown-command"],
    [
      "a command of two kinds",
      short("when: { on: 2026-12-02, by: ib, do: { evaluate: not, duty: x } }"),
      "unknown-key",
    ],
    [
      "an unknown part",
      short("when: { on: 2026-12-02, by: ib, do: { duty: x, optie: y } }"),
      '5:48  unknown-key  "optie"',
    ],
    [
      "a missing part",
      short("when: { on: 2026-12-02, by: ib, do: { answer: x } }"),
      '5:33  missing-key  Hier ontbreekt "is"',
    ],
    [
      "a missing person",
      short("when: { on: 2026-12-02, do: { open: true } }"),
      '5:1  missing-key  Hier ontbreekt "by"',
    ],
    [
      "a day that does not exist",
      short("when: { on: 2026-02-30, by: ib, do: { open: true } }"),
      "5:9  bad-form  Hier hoort een dag",
    ],
    [
      "days in the wrong order",
      short("when: { on: 2025-12-02, by: ib, do: { open: true } }"),
      "5:9  dates-in-order  2025-12-02 ligt voor",
    ],
    [
      "a consent without its parents",
      short("when: { on: 2026-12-02, by: ib, do: { consent: x, answer: given } }"),
      "5:33  bad-form  Zeg bij een toestemming",
    ],
    [
      "a consent with another answer",
      short("when: { on: 2026-12-02, by: ib, do: { consent: x, answer: maybe } }"),
      "5:51  unknown-value  Kies hier uit: given, refused, later.",
    ],
    ["no expectation", short("").replace("{ step: try }", "{}"), "6:1  bad-form  Zeg hier wat er moet gebeuren"],
    [
      "two expectations of one command",
      short("when: { on: 2026-12-02, by: ib, do: { evaluate: not } }").replace("step: try", "events: [A], refusal: b"),
      "bad-form  Kies één van de twee",
    ],
    ["a refusal of nothing", short("").replace("step: try", "refusal: b"), "6:1  bad-form  Zonder when"],
    ["nothing that happens", "name: x\nregion: noord\nthen: { step: try }\n", "Er gebeurt niets"],
    ["an unknown region", whole.replace("noord", "oost"), "2:1  unknown-value  Kies hier uit: noord, midden, zuid."],
    [
      "a free period that ends before it begins",
      whole.replace("to: 2026-12-11", "to: 2026-12-10"),
      "eindigt voordat zij begint",
    ],
    ["a condition nobody knows", whole.replace("{ duty: talk }", "{ taak: talk }"), "bad-form"],
  ])("with %s is told so, at the place and in Dutch", (_, text, told) => {
    const [first, ...others] = problems(text);
    expect(first).toContain(told);
    expect(first).toMatch(/^rules\/small\/scenarios\/a\.yaml:\d+:\d+ {2}[a-z-]+ {2}.+\.?$/);
    expect(others).toEqual([]);
  });

  test("tells all its problems at once, from top to bottom", () => {
    const text =
      "then: { stap: try, ended: true }\ngiven: [ { on: gisteren, by: ib, do: { evaluate: not } } ]\nname: Mis\n";
    expect(problems(text).map((line) => line.replace(file, "").split("  ").slice(0, 2))).toEqual([
      [":1:1", "missing-key"],
      [":1:9", "unknown-key"],
      [":2:12", "bad-form"],
    ]);
  });
});
