import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { toRoute } from "../../../../src/domain/route/route.ts";
import { type RouteFile, routeSchema } from "../../../../src/domain/route/schema.ts";
import { proveRoute } from "../../../../src/domain/route/soundness/prove-route.ts";
import { checkSoundness } from "../../../../src/domain/route/soundness/soundness.ts";
import { readSoundRoutes, ruleFilesIn } from "../../../../src/store/rule-files.ts";
import { mutantsOf } from "./mutation/mutants.ts";

const FILE = "test/domain/route/soundness/small.yaml";
const text = readFileSync(FILE, "utf8");
const small: RouteFile = routeSchema.parse(parse(text));

test.each(ruleFilesIn("rules"))("%s holds every claim and keeps its promises", (file) => {
  const { routes, states } = readSoundRoutes([file]);
  expect(routes).toHaveLength(1);
  expect(states).toBeGreaterThan(10);
});

describe("a small route", () => {
  test("is sound", () => {
    expect(checkSoundness(routeOf(small)).found).toEqual([]);
  });

  test("that were too large says so, and is not taken for sound", () => {
    const { found } = checkSoundness(routeOf(small), { statesAtMost: 5 });
    expect(found).toEqual([
      expect.objectContaining({ claim: "few-enough-states", message: expect.stringContaining("na te lopen") }),
    ]);
  });

  test("is told with place, claim and the shortest story of what goes wrong", () => {
    const broken = text
      .replace("when: { outcome: works }", "when: { all: [{ outcome: works }, { consent: help }] }")
      .replace("{ duty: try }, {", "{ duty: try }, { consent: help }, {");
    const route = routeOf(routeSchema.parse(parse(broken)));
    const { problems } = proveRoute(route, { file: FILE, text: broken });
    expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toContain("39 refusal-blocks-nothing");
    expect(problems.find(({ rule }) => rule === "refusal-blocks-nothing")?.message).toBe(
      "Zeggen de ouders nee bij ‘Hulp van buiten’, dan loopt het in ‘Stap 1’ vast. Geef een weg zonder deze toestemming. Zo komt het zover: (1) de leerkracht start in Stap 1; (2) de intern begeleider legt vast dat de ouders nee zeggen bij ‘Toestemming gevraagd’.",
    );
  });

  test("gives the same verdict whether what is beside the way is tried apart or in every combination", () => {
    const kinds = new Set(["consent duty", "outside consent", "consent form", "term", "way out"]);
    const mutants = mutantsOf(small).filter(({ kind }) => kinds.has(kind));
    for (const { name, file } of [{ name: "unchanged", file: small }, ...mutants]) {
      const claimsOf = (beside: "apart" | "together") => [
        ...new Set(
          checkSoundness(routeOf(file), { beside }).found.map(({ claim, path }) => `${claim} ${path.join(".")}`),
        ),
      ];
      expect({ name, found: claimsOf("apart").sort() }).toEqual({ name, found: claimsOf("together").sort() });
    }
  });

  test("shows a broken promise at the promise", () => {
    const promises = [
      "promises:",
      "  - id: talkFirst",
      "    text: Eerst praten, dan pas verder.",
      "    enter: fits",
      "    needs: { duty: talk }",
      "    source: Stap 1",
    ].join("\n");
    const { problems } = proveRoute(routeOf(small), { file: FILE, text }, { file: "promises.yaml", text: promises });
    expect(problems).toMatchObject([
      {
        file: "promises.yaml",
        line: 2,
        rule: "promises-are-kept",
        message: expect.stringMatching(
          /^Eerst praten, dan pas verder\. Toch kan het zonder wat daarvoor nodig is\. Zo /,
        ),
      },
    ]);
  });

  test("tells of a promise about what the route does not have, all at once", () => {
    const promises =
      "promises:\n  - { id: a, text: t, enter: nowhere, by: [nobody], source: s }\n  - { id: a, text: t, talk: none, present: [ib], source: s }";
    const { problems } = proveRoute(routeOf(small), { file: FILE, text }, { file: "promises.yaml", text: promises });
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 Stap "nowhere" staat niet in de route. Verbeter de naam.',
      '2 Rol "nobody" staat niet in de route. Verbeter de naam.',
      '3 Taak "none" staat niet in de route. Verbeter de naam.',
      '3 De id "a" komt twee keer voor.',
    ]);
  });
});

function routeOf(file: RouteFile) {
  return toRoute(file, { validFrom: "2026-08-01", hash: "small" });
}
