import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Route } from "../../../../src/domain/route/route.ts";
import { explore } from "../../../../src/domain/route/soundness/explore.ts";
import { keyOf } from "../../../../src/domain/route/soundness/key.ts";
import { lookOf, looksOf } from "../../../../src/domain/route/soundness/look.ts";
import { todayOf } from "../../../../src/domain/route/soundness/node.ts";
import { readRoutes, ruleFilesIn } from "../../../../src/store/rule-files.ts";
import { answers, begin, goOn, nodeOf } from "./walk.ts";

/**
 * The exploration only visits one case of all that look the same to it. Here cases go as they really go, with every event
 * kept and on real days: one that looks the same as another must get the same answers, and must have been visited.
 */
const routes = readRoutes(ruleFilesIn("rules"));

/** Routes small enough to visit every combination of what is beside the way. */
const SMALL: ReadonlySet<string> = new Set(["een-zorgroute-groep", "zes-levels"]);

test.each(routes.map((route) => ({ route, id: route.id })))(
  "what looks the same in $id gets the same answers",
  ({ route }) => {
    const looks = looksOf(route, []);
    const seen = new Map<string, string>();
    explore(route, looks, {
      visit({ key, node, look }) {
        if (node.state.status === "open") {
          const real = { state: node.state, seq: 0, today: todayOf(look, node.time), settings: node.settings };
          seen.set(key, JSON.stringify(answers(route, look, real)));
        }
        return true;
      },
    });
    let compared = 0;
    walkAll(route, (real) => {
      const look = lookOf(looks, real.state.step);
      const key = keyOf(route, look, nodeOf(route, looks, real));
      const said = JSON.stringify(answers(route, look, real));
      const known = seen.get(key);
      if (known === undefined) seen.set(key, said);
      else if (known !== said) expect({ key, ...JSON.parse(said) }).toEqual({ key, ...JSON.parse(known) });
      else compared += 1;
    });
    expect(compared).toBeGreaterThan(100);
  },
);

test.each(routes.filter(({ id }) => SMALL.has(id)).map((route) => ({ route, id: route.id })))(
  "wherever a case of $id really gets, the exploration has been",
  ({ route }) => {
    const looks = looksOf(route, []);
    const visited = new Set<string>();
    explore(route, looks, {
      beside: "together",
      visit: ({ key }) => {
        visited.add(key);
        return true;
      },
    });
    walkAll(route, (real) => {
      const key = keyOf(route, lookOf(looks, real.state.step), nodeOf(route, looks, real));
      if (!visited.has(key)) expect(key).toBe("visited");
    });
  },
);

function walkAll(route: Route, look: (real: ReturnType<typeof begin>) => void): void {
  const looks = looksOf(route, []);
  const choices = fc.record({
    settings: fc.record(
      Object.fromEntries(
        [...route.settings.values()].map(({ id, options }) => [id, fc.constantFrom(...options.map((one) => one.id))]),
      ),
      { requiredKeys: [] },
    ),
    steps: fc.array(fc.nat({ max: 1_000_000 }), { minLength: 150, maxLength: 150 }),
  });
  fc.assert(
    fc.property(choices, ({ settings, steps }) => {
      let real = begin(route, settings as Record<string, string>);
      for (const choice of steps) {
        real = goOn(route, looks, real, choice);
        if (real.state.status === "closed" || real.today > "2027-06-01") return;
        look(real);
      }
    }),
    { numRuns: 40, seed: 3 },
  );
}
