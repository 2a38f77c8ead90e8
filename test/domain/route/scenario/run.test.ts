import { describe, expect, test } from "@jest/globals";
import { problemLine } from "../../../../src/domain/route/problem.ts";
import { parseScenario } from "../../../../src/domain/route/scenario/parse.ts";
import { runScenario } from "../../../../src/domain/route/scenario/run.ts";
import { smallRoute } from "./small-route.ts";

const route = smallRoute();

/** Lines 1 and 2 are the name and the region; `given` begins on line 4. */
function failures(body: string): string[] {
  const parsed = parseScenario({ file: "s.yaml", text: `name: Voorbeeld\nregion: noord\n${body}` });
  if (!parsed.ok) throw new Error(parsed.problems.map(problemLine).join("\n"));
  return runScenario(route, parsed.placed).failures.map(problemLine);
}

const opened = "given:\n  - { on: 2026-12-07, by: teacher, do: { open: true } }\n";
const talked = `${opened}  - { on: 2026-12-08, by: teacher, do: { duty: talk } }\n`;
const home = `${talked}  - { on: 2026-12-08, by: ib, do: { answer: where, is: home } }\n`;

describe("a scenario holds", () => {
  test("when everything under then is so", () => {
    expect(
      failures(`${talked}when: { on: 2026-12-09, by: teacher, do: { propose: on } }
then:
  refusal: moveClosed
  step: try
  ended: false
  advice:
    turn: ib
    due: 2027-01-08
    todo: [where, try]
    parents: 2026-12-08
    open: []
    missing:
      on: [ { any: [ { all: [ { setting: { id: short, is: yes } }, { outcome: [not] } ] }, { answer: { question: where, is: home } } ] } ]
      back: [ { outcome: works } ]
`),
    ).toEqual([]);
  });

  test("on the free days of its own school and on the day it names", () => {
    const then = (due: string) => `${opened}then: { advice: { on: 2027-01-11, due: ${due}, parents: none } }\n`;
    expect(failures(then("2027-01-08"))).toEqual([]);
    const free = "free: [ { name: Studiedag, from: 2027-01-08, to: 2027-01-08 } ]\n";
    expect(failures(free + then("2027-01-07"))).toEqual([]);
  });

  test("with one person per word: ib2 may approve what ib proposed", () => {
    const proposed = `${home}  - { on: 2026-12-09, by: ib, do: { propose: on } }\n`;
    const approve = (by: string) => `${proposed}when: { on: 2026-12-10, by: ${by}, do: { approve: true } }\n`;
    expect(failures(`${approve("ib")}then: { refusal: ownProposal, step: try }\n`)).toEqual([]);
    expect(failures(`${approve("ib2")}then: { events: [MoveApproved, StepEntered], step: together }\n`)).toEqual([]);
  });

  test("with the choices of its school", () => {
    const given = `${talked}  - { on: 2026-12-09, by: teacher, do: { evaluate: not } }\n`;
    expect(failures(`${given}then: { advice: { open: [] } }\n`)).toEqual([]);
    expect(failures(`settings: { short: yes }\n${given}then: { advice: { open: [on] } }\n`)).toEqual([]);
  });

  test("for every kind of decision on a proposal", () => {
    const decide = (command: string, by = "ib2") =>
      `${home}  - { on: 2026-12-09, by: ib, do: { propose: on } }\nwhen: { on: 2026-12-10, by: ${by}, do: { ${command} } }\n`;
    expect(failures(`${decide("decline: te vroeg")}then: { events: [MoveDeclined] }\n`)).toEqual([]);
    expect(failures(`${decide("ask: wat is er geprobeerd")}then: { events: [MoreAsked] }\n`)).toEqual([]);
    expect(failures(`${decide("withdraw-proposal: true", "ib")}then: { events: [ProposalWithdrawn] }\n`)).toEqual([]);
    expect(
      failures(`${opened}when: { on: 2026-12-10, by: ib, do: { approve: true } }\nthen: { refusal: noProposal }\n`),
    ).toEqual([]);
  });
});

describe("a scenario says who and how", () => {
  const sign = (how: string) =>
    `${opened}when: { on: 2026-12-08, by: ib, do: { consent: sign, answer: given, ${how} } }\n`;

  test("of a consent", () => {
    expect(failures(`${sign("from: oneParent, how: signed")}then: { refusal: consentNeedsBoth }\n`)).toEqual([]);
    expect(failures(`${sign("from: bothParents, how: email")}then: { refusal: consentNeedsSignature }\n`)).toEqual([]);
    expect(failures(`${sign("from: bothParents, how: signed")}then: { events: [ConsentGiven] }\n`)).toEqual([]);
  });

  test("and the open ways in any order", () => {
    const works = `${home}  - { on: 2026-12-09, by: teacher, do: { evaluate: works } }\n`;
    expect(failures(`${works}then: { advice: { open: [on, back] } }\n`)).toEqual([]);
    expect(failures(`${works}then: { advice: { open: [back, on] } }\n`)).toEqual([]);
  });
});

describe("a scenario that does not hold tells where and why", () => {
  test("a given line that is refused", () => {
    expect(
      failures(`${opened}  - { on: 2026-12-08, by: teacher, do: { propose: on } }
  - { on: 2026-12-09, by: teacher, do: { duty: talk } }
then: { step: try }
`),
    ).toEqual([
      "s.yaml:5:5  given  Dit moest lukken, maar de bot weigert: moveClosed (on; nog nodig: { duty: talk }, " +
        "{ any: [{ answer: { question: where, is: [home] } }, { all: [{ outcome: [not] }, " +
        "{ setting: { id: short, is: [yes] } }] }] }).",
    ]);
  });

  test("a when that is refused without being expected to be", () => {
    expect(
      failures(`${opened}when: { on: 2026-12-08, by: ib, do: { consent: sign, answer: given, from: bothParents, how: talk } }
then: { step: try }
`),
    ).toEqual(["s.yaml:5:1  when  Dit moest lukken, maar de bot weigert: consentNeedsSignature (consent: advice)."]);
  });

  test.each([
    ["refusal: moveClosed", "Wat de bot doet. Verwacht: geweigerd met moveClosed. Gekregen: [Evaluated]."],
    ["events: [DutyDone]", "Wat er is vastgelegd. Verwacht: [DutyDone]. Gekregen: [Evaluated]."],
    [
      "events: [Evaluated, StepEntered]",
      "Wat er is vastgelegd. Verwacht: [Evaluated, StepEntered]. Gekregen: [Evaluated].",
    ],
    ["step: fits", "De stap erna. Verwacht: fits. Gekregen: try."],
    ["ended: true", "De route. Verwacht: afgerond. Gekregen: nog bezig."],
    ["advice: { turn: teacher }", "Wie aan zet is op 2026-12-09. Verwacht: teacher. Gekregen: ib."],
    ["advice: { due: none }", "Uiterlijk op 2026-12-09. Verwacht: none. Gekregen: 2027-01-08."],
    ["advice: { parents: none }", "Ouders laatst gesproken op 2026-12-09. Verwacht: none. Gekregen: 2026-12-08."],
    [
      "advice: { todo: [back, talk] }",
      "Wat er moet gebeuren op 2026-12-09. Verwacht: [back, talk]. Gekregen: [where, back].",
    ],
    ["advice: { open: [back, on] }", "Waar het heen kan op 2026-12-09. Verwacht: [back, on]. Gekregen: [back]."],
    [
      "advice: { missing: { back: [ { duty: talk } ] } }",
      "Wat nog nodig is voor back op 2026-12-09. Verwacht: [{ duty: talk }]. Gekregen: [].",
    ],
    [
      "advice: { missing: { away: [] } }",
      "Wat nog nodig is voor away op 2026-12-09. Verwacht: []. Gekregen: deze weg is er niet in stap try.",
    ],
    [
      "advice: { suggest: [ { pupil: leerling1, ground: x } ] }",
      "Wie de bot voorstelt op 2026-12-09. Verwacht: [{ ground: x, pupil: leerling1 }]. Gekregen: [].",
    ],
  ])("%s", (then, told) => {
    const when = "when: { on: 2026-12-09, by: teacher, do: { evaluate: works } }";
    expect(failures(`${talked}${when}\nthen: { ${then} }\n`)).toEqual([
      expect.stringMatching(new RegExp(`^s\\.yaml:7:\\d+  then  ${escaped(told)}$`)),
    ]);
  });

  test("events when the bot refused", () => {
    expect(
      failures("when: { on: 2026-12-09, by: parents, do: { open: true } }\nthen: { events: [CaseOpened] }\n"),
    ).toEqual([
      "s.yaml:4:9  then  Wat er is vastgelegd. Verwacht: [CaseOpened]. Gekregen: geweigerd met notYours (roles: [teacher, ib]).",
    ]);
  });

  test("another refusal than the expected one", () => {
    const refused = "when: { on: 2026-12-09, by: parents, do: { open: true } }\nthen: { refusal: noCase }\n";
    expect(failures(refused)).toEqual([
      "s.yaml:4:9  then  Wat de bot doet. Verwacht: geweigerd met noCase. Gekregen: geweigerd met notYours (roles: [teacher, ib]).",
    ]);
  });

  test("the day that the advice is about", () => {
    expect(failures(`${opened}then: { advice: { on: 2026-12-20, turn: expert } }\n`)).toEqual([
      expect.stringContaining("Wie aan zet is op 2026-12-20."),
    ]);
  });

  test("a step when nothing began", () => {
    const refused =
      "when: { on: 2026-12-09, by: parents, do: { open: true } }\nthen: { refusal: notYours, step: try }\n";
    expect(failures(refused)).toEqual(["s.yaml:4:1  then  De route. Verwacht: gestart. Gekregen: niet gestart."]);
  });

  test.each([
    [
      "given:\n  - { on: 2026-12-07, by: juf, do: { open: true } }\nthen: { step: try }\n",
      '4:23  known-roles  "juf" is geen rol',
    ],
    [
      `settings: { long: yes }\n${opened}then: { step: try }\n`,
      '3:13  known-settings  "long" is geen keuze van deze route. Kies uit: short.',
    ],
    [
      `settings: { short: maybe }\n${opened}then: { step: try }\n`,
      '3:13  known-settings  "maybe" is geen keuze bij "short". Kies uit: yes, no.',
    ],
  ])("a word that the route does not know: %#", (body, told) => {
    expect(failures(body)).toEqual([expect.stringContaining(told)]);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
