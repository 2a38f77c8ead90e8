import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseRoute } from "../../../src/domain/route/parse.ts";
import { problemLine } from "../../../src/domain/route/problem.ts";

const FILE = "rules/small/2026-08-01.yaml";

const SMALL = `id: small
title: Kleine route
document: Verzonnen document
subject: pupil
start: look
roles:
  - { id: teacher, is: teacher, name: leerkracht, source: Kop 1 }
steps:
  - id: look
    title: Kijken
    goal: Kijken wat er past.
    lead: teacher
    duties:
      - { id: talk, kind: talk, text: Praat met de ouders, label: Gesprek, who: teacher, source: Kop 2 }
    moves:
      - id: finish
        to: done
        kind: resolved
        title: Klaar
        when: { duty: talk }
        proposedBy: [teacher]
        source: Kop 2
    source: Kop 2
  - { id: done, title: Klaar, goal: Het past., end: true, source: Kop 3 }
`;

/** The small route with some of its text replaced; the text must be there once. */
function small(...changes: [from: string, to: string][]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text.split(from)).toHaveLength(2);
    return text.replace(from, to);
  }, SMALL);
}

function problemsOf(text: string, file = FILE): string[] {
  const parsed = parseRoute({ file, text, hash: "hash" });
  return parsed.ok ? [] : parsed.problems.map(problemLine);
}

/** `line:col  rule`, without the file and the sentence. */
function placesOf(text: string, file = FILE): string[] {
  return problemsOf(text, file).map((line) => /:(\d+:\d+ {2}\S+)/.exec(line)?.[1] ?? line);
}

describe("a route that is right", () => {
  test("is indexed, with its version from the file name", () => {
    const parsed = parseRoute({ file: FILE, text: SMALL, hash: "hash" });
    expect(parsed).toMatchObject({
      ok: true,
      route: { id: "small", validFrom: "2026-08-01", hash: "hash", start: "look" },
    });
    expect(parsed.ok && [...parsed.route.steps.keys()]).toEqual(["look", "done"]);
  });

  test("is found in a Windows folder too, with Windows line ends", () => {
    expect(problemsOf(SMALL.replaceAll("\n", "\r\n"), "C:\\school\\rules\\small\\2026-08-01.yaml")).toEqual([]);
  });

  test("is what the bot comes with: rules/avontuur/2026-08-01.yaml", () => {
    const file = "rules/avontuur/2026-08-01.yaml";
    const text = readFileSync(join(import.meta.dirname, "../../..", file), "utf8");
    const parsed = parseRoute({ file, text, hash: "hash" });
    expect(parsed.ok ? [] : parsed.problems.map(problemLine)).toEqual([]);
    expect(parsed.ok && [...parsed.route.steps.keys()]).toEqual(["zr0", "zr1", "zr2", "zr3", "zr4", "elsewhere"]);
  });

  test("has a shared duty in each of its steps", () => {
    const shared = `shared:
  - in: [look]
    duty: { id: phone, kind: inform, text: Bel de ouders, label: Gebeld, who: teacher, source: Kop 3 }
`;
    const parsed = parseRoute({ file: FILE, text: SMALL + shared, hash: "hash" });
    expect(parsed.ok && parsed.route.steps.get("look")?.duties.map(({ id }) => id)).toEqual(["talk", "phone"]);
    expect(parsed.ok && parsed.route.steps.get("done")?.duties).toEqual([]);
  });
});

describe("the name of the file", () => {
  test.each([
    "2026-08-01.yaml",
    "small/2026-02-31.yaml",
    "small/2026-08-01.yml",
    "Small/2026-08-01.yaml",
    "small/nieuw.yaml",
  ])("%s says no route and day", (file) => {
    expect(placesOf(SMALL, file)).toEqual(["1:1  file-name"]);
  });

  test("says the same id as the file", () => {
    expect(problemsOf(SMALL, "rules/other/2026-08-01.yaml")).toEqual([
      'rules/other/2026-08-01.yaml:1:1  id-is-folder  De id is "small", maar de map heet "other". Maak ze gelijk.',
    ]);
  });
});

describe("YAML that cannot be read", () => {
  test.each([
    ["a list that does not end", small(["proposedBy: [teacher]", "proposedBy: [teacher"]), "22:9  yaml"],
    ["a key twice", small(["start: look\n", "start: look\nstart: done\n"]), "6:1  yaml"],
    ["a tab as indentation", small(["    lead: teacher", "\tlead: teacher"]), "12:1  yaml"],
    ["two documents", `${SMALL}---\na: 1\n`, "25:1  yaml"],
  ])("%s", (_what, text, first) => {
    expect(placesOf(text)[0]).toBe(first);
    expect(placesOf(text).every((place) => place.endsWith("  yaml"))).toBe(true);
    expect(problemsOf(text)[0]).toContain("Dit is geen goede YAML: ");
  });

  test.each(["", "# alleen een opmerking\n", "zomaar tekst", "42", "- id: small"])("no block of keys: %j", (text) => {
    expect(problemsOf(text)).toEqual([
      expect.stringMatching(
        /^\S+:1:1 {2}wrong-type {2}Hier hoort een blok met sleutels te staan: id, title, document, .*\./,
      ),
    ]);
  });

  test("a reference (* to &), with or without something behind it", () => {
    expect(placesOf(small(["lead: teacher", "lead: *juf"]))).toEqual(["12:11  yaml"]);
    const layers = [
      "a0: &a0 [x, x, x, x]",
      ...[1, 2, 3, 4, 5].map((n) => `a${n}: &a${n} [${`*a${n - 1}, `.repeat(9)}]`),
    ];
    expect(placesOf(SMALL + layers.join("\n"))).toContain("26:10  yaml");
  });
});

describe("the form of a route", () => {
  test.each([
    ["a wrong type", ["goal: Kijken wat er past.", "goal: [Kijken]"], "11:5  wrong-type"],
    [
      "a text where a number belongs",
      ["lead: teacher", "term: { max: drie, unit: weeks, source: Kop 2 }"],
      "12:13  wrong-type",
    ],
    ["half a week", ["lead: teacher", "term: { max: 2.5, unit: weeks, source: Kop 2 }"], "12:13  wrong-type"],
    ["a unit that is none", ["lead: teacher", "term: { max: 3, unit: weken, source: Kop 2 }"], "12:21  unknown-value"],
    ["no item of the list", ["- id: finish", "- klaar\n      - id: finish"], "16:9  wrong-type"],
    ["an unknown key", ["lead: teacher", "lead: teacher\n    leads: teacher"], "13:5  unknown-key"],
    ["an unknown key in one line", ["end: true, source", "einde: true, end: true, source"], "24:48  unknown-key"],
    ["a key of JavaScript", ["subject: pupil", "subject: pupil\n__proto__: { a: 1 }"], "5:1  unknown-key"],
    ["an unknown value", ["kind: resolved", "kind: solved"], "18:9  unknown-value"],
    ["an id with a capital", ["start: look", "start: Look"], "5:1  bad-id"],
    ["an empty text", ["title: Kijken", 'title: " "'], "10:5  too-little"],
    ["a text that is too long", ["title: Kijken", `title: ${"lang ".repeat(20)}`], "10:5  too-much"],
    ["an empty list", ["proposedBy: [teacher]", "proposedBy: []"], "21:9  too-little"],
    ["a missing key", ["    goal: Kijken wat er past.\n", ""], "9:5  missing-key"],
    ["a missing key with fixed values", ["subject: pupil\n", ""], "1:1  missing-key"],
    ["a missing condition", ["        when: { duty: talk }\n", ""], "16:9  missing-key"],
    ["a condition of no known form", ["when: { duty: talk }", "when: { dutie: talk }"], "20:9  bad-form"],
    ["a mistake inside a condition", ["when: { duty: talk }", "when: { all: [{ duty: Talk }] }"], "20:25  bad-id"],
  ] as [string, [string, string], string][])("%s", (_what, change, place) => {
    expect(placesOf(small(change))).toContain(place);
  });

  test("every problem at once, from top to bottom", () => {
    const text = small(
      ["subject: pupil", "subject: class"],
      ["    goal: Kijken wat er past.\n", ""],
      ["label: Gesprek, ", "label: Gesprek, lable: Gesprek, "],
      ["proposedBy: [teacher]", "proposedBy: teacher"],
      ["end: true", "end: ja"],
    );
    expect(problemsOf(text)).toEqual([
      `${FILE}:4:1  unknown-value  Kies hier uit: pupil, group.`,
      `${FILE}:9:5  missing-key  Hier ontbreekt "goal". Vul het in.`,
      `${FILE}:13:76  unknown-key  "lable" bestaat hier niet. Haal het weg of verbeter de spelling. Hier kan nog: with, mustAttend, within, repeatable, options, outside, consent, heard, tell.`,
      `${FILE}:20:9  wrong-type  Hier hoort een lijst te staan.`,
      `${FILE}:23:48  wrong-type  Hier hoort true of false te staan.`,
    ]);
  });

  test("every problem of the content at once, from top to bottom", () => {
    const text = small(
      ["start: look", "start: begin"],
      ["lead: teacher", "lead: juf"],
      ["{ duty: talk }", "{ duty: dance }"],
    );
    expect(placesOf(text)).toEqual(["5:1  known-steps", "12:5  known-roles", "20:9  known-duties"]);
  });
});

describe("bad input never throws", () => {
  const survives = (text: string) => {
    const lines = text.split(/\r\n|\n/).length + 1;
    for (const { line, col, message } of problemsIn(text)) {
      expect(line >= 1 && line <= lines && col >= 1 && message !== "").toBe(true);
    }
  };
  const problemsIn = (text: string) => {
    const parsed = parseRoute({ file: FILE, text, hash: "hash" });
    return parsed.ok ? [] : parsed.problems;
  };

  test("any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), survives));
  });

  test("pieces of YAML in any order", () => {
    const piece = fc.constantFrom(
      ...("id: ,steps:,\n,\n  - ,[,],{,},: ,'," + '",|,>,#,?,!x ,~,---,<<: ,%,\t'),
      ...SMALL.split("\n").map((line) => `${line}\n`),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join("")),
        survives,
      ),
    );
  });

  test("the small route with a part cut out, doubled or replaced", () => {
    const place = fc.nat({ max: SMALL.length });
    const part = fc.constantFrom("", "*x", "null", "[]", "{}", "\n", "  ", "9", "'", SMALL.slice(60, 300));
    fc.assert(
      fc.property(place, fc.nat({ max: 60 }), part, (at, length, text) => {
        survives(SMALL.slice(0, at) + text + SMALL.slice(at + length));
      }),
    );
  });

  test("any JSON, which is YAML", () => {
    fc.assert(fc.property(fc.json(), survives));
  });
});
