import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { mermaidOf } from "../../../../src/domain/route/draw/mermaid.ts";
import { anyMap } from "./any-map.ts";
import { map, way } from "./small-map.ts";

describe("the Mermaid text", () => {
  test("is a flowchart with every step and every way", () => {
    const text = mermaidOf(map([way(1, "forward", { approval: "intern begeleider" })], [way(0, "back")]));
    expect(text.split("\n")).toEqual(
      expect.arrayContaining([
        "flowchart TD",
        "  accTitle: Kleine route: 2 stappen.",
        '  step_s0("Begin<br/>Stap 0<br/>Doel van stap 0.<br/>Aan zet: leerkracht<br/>Hoe lang: hooguit 3 schoolweken")',
        '  step_s0 -->|"Naar 1<br/>akkoord: intern begeleider"| step_s1',
        '  step_s1 -.->|"Naar 0"| step_s0',
        "  class step_s0 step",
      ]),
    );
  });

  test("marks an end by its form and by a word, and where you are by a border and by words", () => {
    const route = map([way(1)], []);
    const text = mermaidOf({ ...route, steps: route.steps.map((step) => ({ ...step, here: step.start })) });
    expect(text).toContain('  step_s1(["Einde<br/>');
    expect(text).toContain('  step_s0("● HIER BEN JE<br/>');
    expect(text).toContain("  class step_s0 here");
  });

  test("a way out of the route goes to a flag of its own", () => {
    const text = mermaidOf(map([{ kind: "putForward", title: "Naar de leerlingroute" }]));
    expect(text).toContain('  out_s0_0>"Naar de leerlingroute"]');
    expect(text).toContain("  step_s0 -.-> out_s0_0");
  });

  test("no text can end its quotes or begin a tag, and an id that means something to Mermaid does not", () => {
    const route = map([way(1)], []);
    const text = mermaidOf({ ...route, steps: route.steps.map((step) => ({ ...step, title: 'end "]) <b>#1' })) });
    expect(text).toContain("end #quot;]) #lt;b#gt;#35;1");
    fc.assert(
      fc.property(anyMap, (any) => {
        for (const line of mermaidOf(any)
          .split("\n")
          .filter((one) => one.includes('"') && !one.startsWith("  acc"))) {
          expect(line.match(/"/g)).toHaveLength(2);
          expect(line.replaceAll("<br/>", "").match(/[<>]/g) ?? []).toEqual(
            line.match(/^ {2}\S+ (-->|-\.->|==>)|^ {2}out_\w+(>)/) ? [">"] : [],
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});
