import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parseRoute } from "../../../src/domain/route/parse.ts";

/** What the check says to somebody who never programmed: in Dutch, and with what may stand there instead. */

const GUIDE = readFileSync("rules/README.md", "utf8");
const EXAMPLE = /```yaml\n([\s\S]*?)```/.exec(GUIDE)?.[1] ?? "";

/** The sentences about the guide's example with one part of it replaced. */
function saidOf(from: string, to: string): string[] {
  expect(EXAMPLE).toContain(from);
  const text = EXAMPLE.replace(from, to);
  const parsed = parseRoute({ file: "rules/mijnschool/2027-08-01.yaml", text, hash: "" });
  return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
}

describe("a mistake against YAML", () => {
  test.each([
    ["a colon in a text", "title: Onze zorgroute", "title: Onze: zorgroute", "een dubbele punt met een spatie"],
    ["a tab", "    goal: De leerkracht", "\tgoal: De leerkracht", "hier staat een tab; gebruik spaties"],
    ["a crooked list", "  - { id: ib, is: care", " - { id: ib, is: care", "het inspringen klopt niet"],
    ["a bracket too few", "proposedBy: [teacher]", "proposedBy: [teacher", "[, { of aanhalingsteken niet afgesloten"],
    ["a key twice", "start: zoeken", "start: zoeken\nstart: samen", "deze sleutel staat er twee keer"],
    ["a colon too few", "subject: pupil", "subject pupil", "ontbreekt"],
    ["a sign with a meaning", "title: Stap 1", "title: @stap", "zet de tekst tussen aanhalingstekens"],
    ["a star", "goal: De intern", "goal: *De", "zet de tekst tussen aanhalingstekens"],
    ["a second document", "roles:\n", "---\nroles:\n", "begint een tweede bestand"],
  ])("%s is told with the fix, without a word of English", (_what, from, to, says) => {
    const said = saidOf(from, to);
    expect(said.join("\n")).toContain(says);
    for (const sentence of said) {
      expect(sentence).toMatch(/^Dit is geen goede YAML: .*\.$/);
      expect(sentence).not.toMatch(/\b(?:the|not|must|at line|expected|allowed|with)\b/i);
    }
  });
});

describe("a mistake of form says what may stand there", () => {
  test.each([
    ["an unknown key", "label: Gesprek", "knop: Gesprek", '"knop" bestaat hier niet.'],
    ["what is still possible", "label: Gesprek", "knop: Gesprek", "Hier kan nog: label, mustAttend, within, "],
    [
      "the keys of a role",
      "- { id: ib, is: careCoordinator",
      "- ib\n  - { id: ib, is: careCoordinator",
      ": id, is, name",
    ],
    ["the choices of a missing key", "kind: talk\n", "\n", 'Hier ontbreekt "kind". Kies uit: talk, intervention, '],
    ["the form of a term that was meant", "max: 4, ", "max: 4, minimaal: 2, ", "Hier kan nog: min."],
    ["the other form of a term", "setBy: ib, ", "setBy: ib, voor: ons, ", "Hier kan nog: for, label."],
    [
      "the forms of a condition",
      "when: { outcome: works }",
      "when: { not: works }",
      "sleutels: duty, outcome, answer, ",
    ],
    ["the same inside all", "- { duty: talk }", "- { taak: talk }", "sleutels: duty, outcome, answer, "],
    ["that a text is empty", "title: Stap 1", 'title: ""', "Dit is leeg. Vul het in."],
    ["that a text is too long", "title: Stap 1", `title: ${"lang ".repeat(20)}`, "Dit is te lang: hooguit 60 tekens."],
    ["that a list is too short", "proposedBy: [teacher]", "proposedBy: []", "Deze lijst is te kort: minstens 1."],
    ["that a number is too small", "max: 4", "max: 0", "Dit getal is te klein: minstens 1."],
    ["that the route's id may have hyphens", "id: mijnschool", "id: Mijn_School", "cijfers en streepjes."],
  ])("%s", (_what, from, to, says) => {
    expect(saidOf(from, to).join("\n")).toContain(says);
  });
});
