import { beforeAll, expect, test } from "@jest/globals";
import { cardMaker } from "../../../src/app/cards/card-maker.ts";
import type { AppDeps, Painter } from "../../../src/app/deps.ts";
import { flowCard } from "../../../src/app/overview/flow-card.ts";
import type { Route } from "../../../src/domain/route/route.ts";
import { toSchool } from "../../../src/domain/school/school.ts";
import { createPainter } from "../../../src/picture/painter.ts";
import { readCardTemplates } from "../../../src/store/content-files.ts";
import { readRoutes, ruleFilesIn } from "../../../src/store/rule-files.ts";
import { readSchool } from "../../../src/store/school-file.ts";

const routes = readRoutes(ruleFilesIn("rules"));
const makeCard = cardMaker(readCardTemplates("cards"));
let painter: Painter;
beforeAll(async () => {
  painter = await createPainter();
});

/** The parts of the app that a card of the flow takes, at a school with this route in which nobody is. */
function depsFor(route: Route, paint: Painter): AppDeps {
  const { file } = readSchool("src/cli/demo/school.yaml");
  return {
    school: toSchool({ ...file, routes: [route.id] }),
    routes: { current: () => route, version: () => route },
    cases: { open: async () => [] },
    clock: { now: () => "2026-11-24T09:00:00.000Z" },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    makeCard,
    painter: paint,
  } as unknown as AppDeps;
}

/** Half as many steps again as any document has, with titles as long as the rule language takes. */
function longest(route: Route): Route {
  const steps = [...route.steps.values()].filter(({ end }) => !end);
  const more = [...steps, ...steps].slice(0, 14).map((step, nth) => ({
    ...step,
    id: `s${nth}`,
    title: "Overleg met iedereen ".repeat(3).slice(0, 60),
  }));
  return { ...route, steps: new Map(more.map((step) => [step.id, step])) };
}

const largest = routes.reduce((one, other) => (other.steps.size > one.steps.size ? other : one));

test.each([...routes.map((route) => [route.id, route] as const), ["fourteen steps", longest(largest)] as const])(
  "%s: the card of its flow has a picture that fits",
  async (_id, route) => {
    for (const names of [true, false]) {
      const content = await flowCard(depsFor(route, painter), route.id, { names });
      if (content.name !== "flow") throw new Error(content.name);
      expect(content.data.picture).toMatch(/^data:image\/png;base64,/);
      expect(Buffer.byteLength(JSON.stringify(makeCard(content)))).toBeLessThanOrEqual(25_000);
    }
  },
);

test("a picture that cannot be painted is left out, and the rows say the same", async () => {
  const broken: Painter = () => {
    throw new Error("no paint");
  };
  const [route] = routes;
  if (!route) throw new Error("no route");
  const content = await flowCard(depsFor(route, broken), route.id, { names: true });
  expect(content).toMatchObject({ name: "flow", data: { picture: "" } });
});
