import { describe, expect, test } from "@jest/globals";
import { percent } from "../../../../src/domain/route/scenario/coverage.ts";
import { runAll } from "../../../../src/domain/route/scenario/run-all.ts";
import { groupRoute } from "./group-route.ts";
import { smallRoute } from "./small-route.ts";

/** A set of scenarios that shows everything of the small route. What each one alone shows, is what goes missing without it. */
const begin = "region: noord\ngiven:\n  - { on: 2026-12-07, by: teacher, do: { open: true } }\n";
const line = (by: string, command: string) => `  - { on: 2026-12-08, by: ${by}, do: { ${command} } }\n`;
const talk = line("teacher", "duty: talk");
const home = `${begin}${talk}${line("ib", "answer: where, is: home")}${line("teacher", "propose: on")}${line("ib", "approve: true")}`;
const step = (id: string) => `then: { step: ${id} }\n`;

const scenarios: Record<string, string> = {
  back: `${begin}${line("teacher", "evaluate: works")}${line("teacher", "propose: back")}${step("fits")}`,
  school: `${begin}${line("ib", "answer: where, is: school")}${step("try")}`,
  short: `settings: { short: yes }\n${begin}${line("teacher", "evaluate: not")}${step("try")}`,
  done: `${home}${line("ib", "duty: meet, attended: [ib, parents, teacher]")}${line("ib", "propose: done")}${step("fits")}`,
  alone: `${home}when: { on: 2026-12-09, by: ib, do: { duty: meet, attended: [ib, parents] } }\nthen: { refusal: absent }\n`,
  yes: `${begin}${line("ib", "consent: sign, answer: given, from: bothParents, how: signed")}${step("try")}`,
  no: `${begin}${line("ib", "consent: sign, answer: refused")}${step("try")}`,
  late: `${begin}  - { on: 2027-01-11, by: ib, do: { propose: late } }\n${step("together")}`,
  nobody: `${home}when: { on: 2026-12-09, by: ib, do: { duty: meet, attended: [ib] } }\nthen: { refusal: absent }\n`,
  notTheirs: `${begin}when: { on: 2026-12-09, by: teacher, do: { duty: consult } }\nthen: { refusal: notYours }\n`,
  ask: `${begin}when: { on: 2026-12-09, by: ib, do: { duty: ask } }\nthen: { refusal: consentMissing }\n`,
  held: `${begin}when: { on: 2026-12-09, by: ib, do: { duty: consult } }\nthen: { refusal: consentMissing }\n`,
};

function run(names: readonly string[]) {
  const texts = names.map((name) => ({ file: name, text: `name: ${name}\n${scenarios[name]}` }));
  return runAll([smallRoute()], texts);
}

describe("coverage of a pupil route", () => {
  const all = Object.keys(scenarios);

  test("is 100 when every step, move, answer, consent and side of a condition was seen", () => {
    const { results, coverage } = run(all);
    expect(results.flatMap(({ failures }) => failures)).toEqual([]);
    expect(coverage.missing).toEqual([]);
    expect(percent(coverage)).toBe(100);
  });

  test.each([
    [
      "back",
      [
        "stap try, weg back: nooit genomen",
        "stap try, weg back: { outcome: [works] } nooit waar gezien",
        "uitkomst works: nooit gegeven",
      ],
    ],
    ["school", ["stap try, vraag where: antwoord school nooit gegeven"]],
    [
      "short",
      [
        "stap try, weg on: { outcome: [not] } nooit waar gezien",
        "stap try, weg on: { setting: { id: short, is: [yes] } } nooit waar gezien",
        "uitkomst not: nooit gegeven",
      ],
    ],
    ["done", ["stap together, weg done: nooit genomen", "stap together, weg done: { duty: meet } nooit waar gezien"]],
    ["alone", ["stap together, ib met parents: nooit geweigerd omdat teacher er niet bij was"]],
    ["yes", ["toestemming advice: ouders zeiden nooit ja"]],
    ["no", ["toestemming advice: ouders zeiden nooit nee"]],
    ["late", ["stap try, weg late: nooit genomen", "stap try, weg late: { term: ended } nooit waar gezien"]],
    ["nobody", []],
    ["notTheirs", []],
    ["ask", ["taak ask: nooit tegengehouden zonder toestemming advice"]],
    ["held", ["taak consult: nooit tegengehouden zonder toestemming advice"]],
  ])("without the scenario '%s' names exactly what that one alone showed", (name, missing) => {
    const { coverage } = run(all.filter((one) => one !== name));
    expect(coverage.missing).toEqual(missing);
    expect(percent(coverage) === 100).toBe(missing.length === 0);
  });

  test("looks after every line, not only at the end", () => {
    const { coverage } = run(["done"]);
    expect(coverage.missing).not.toContain("stap try, weg on: { duty: talk } nooit onwaar gezien");
    expect(coverage.missing).not.toContain("stap try, weg on: { duty: talk } nooit waar gezien");
  });

  test("looks on the day that the advice is about", () => {
    const on = (day: string) => [
      { file: "s", text: `name: s\n${begin}then: { advice: { on: ${day}, turn: teacher } }\n` },
    ];
    const ended = "stap try, weg late: { term: ended } nooit waar gezien";
    expect(runAll([smallRoute()], on("2027-01-08")).coverage.missing).toContain(ended);
    expect(runAll([smallRoute()], on("2027-01-11")).coverage.missing).not.toContain(ended);
  });

  test("counts a condition only in the step it belongs to", () => {
    expect(run(["school"]).coverage.missing).toContain("stap together, weg done: { duty: meet } nooit onwaar gezien");
  });

  test("is rounded down: 100 means that nothing is missing", () => {
    expect(percent({ seen: 999, total: 1000, missing: ["x"] })).toBe(99);
  });

  test("of no scenario is nothing, and begins with the first step", () => {
    const { coverage } = run([]);
    expect(percent(coverage)).toBe(0);
    expect(coverage.missing[0]).toBe("stap try: nooit bereikt");
    expect(coverage.missing).toHaveLength(coverage.total);
  });
});

describe("the versions of a route", () => {
  const versions = [smallRoute("2026-08-01"), smallRoute("2027-08-01")] as const;
  const pinned = (version: string) => [{ file: "s", text: `name: s\nvalid-from: ${version}\n${scenarios.back}` }];

  test("a scenario runs on the newest one", () => {
    const { newest, coverage } = runAll(versions, [{ file: "s", text: `name: s\n${scenarios.back}` }]);
    expect(newest.validFrom).toBe("2027-08-01");
    expect(coverage.seen).toBeGreaterThan(0);
  });

  test("a scenario of an older one runs, and shows nothing of the newest", () => {
    const { results, coverage } = runAll(versions, pinned("2026-08-01"));
    expect(results).toEqual([{ file: "s", failures: [] }]);
    expect(coverage.seen).toBe(0);
  });

  test("a scenario of one that is not there is told so", () => {
    const [result] = runAll(versions, pinned("2025-08-01")).results;
    expect(result?.failures).toMatchObject([{ line: 2, col: 1, rule: "known-version" }]);
  });
});

describe("coverage of a group route", () => {
  const round = (day: string) =>
    `  - { on: ${day}, by: teacher, do: { mark: little, pupils: [leerling1] } }\n` +
    `  - { on: ${day}, by: teacher, do: { propose: again } }\n`;
  const forward = "when: { on: 2027-02-01, by: teacher, do: { put-forward: leerling1, ground: repeated } }\n";
  const suggest = "suggest: [ { pupil: leerling1, ground: repeated } ]";
  const group = (names: readonly string[]) => {
    const bodies: Record<string, string> = {
      repeated: `${begin}${round("2026-12-08")}${round("2026-12-09")}${forward}then: { events: [PupilPutForward], advice: { suggest: [] } }\n`,
      tooFew: `${begin}${round("2026-12-08")}${forward}then: { refusal: groundNotMet, advice: { suggest: [] } }\n`,
      serious: `${begin}when: { on: 2026-12-08, by: teacher, do: { put-forward: leerling2, ground: serious } }\nthen: { events: [PupilPutForward] }\n`,
      proposed: `${begin}${round("2026-12-08")}  - { on: 2026-12-09, by: teacher, do: { mark: little, pupils: [leerling1] } }\nthen: { advice: { ${suggest} } }\n`,
    };
    return runAll(
      [groupRoute()],
      names.map((name) => ({ file: name, text: `name: ${name}\n${bodies[name]}` })),
    );
  };

  const aboutGrounds = (missing: readonly string[]) => missing.filter((text) => text.startsWith("grond"));

  test("asks for every ground, and for a count that is not reached yet", () => {
    const { results, coverage } = group(["repeated", "tooFew", "serious", "proposed"]);
    expect(results.flatMap(({ failures }) => failures)).toEqual([]);
    expect(aboutGrounds(coverage.missing)).toEqual([]);
  });

  test.each([
    ["repeated", "grond repeated: nooit gebruikt"],
    ["tooFew", "grond repeated: nooit geweigerd omdat het nog niet vaak genoeg was"],
    ["serious", "grond serious: nooit gebruikt"],
  ])("names what is missing without '%s'", (name, missing) => {
    const { coverage } = group(["repeated", "tooFew", "serious"].filter((one) => one !== name));
    expect(aboutGrounds(coverage.missing)).toEqual([missing]);
  });
});
