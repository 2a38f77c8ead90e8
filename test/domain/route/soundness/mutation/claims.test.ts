import { readdirSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { CLAIMS } from "../../../../../src/domain/route/soundness/claims/claims.ts";
import { checkSoundness, type SoundnessOptions } from "../../../../../src/domain/route/soundness/soundness.ts";
import { ENGINE_MUTANTS } from "./engine-mutants.ts";
import { hasForm, routeOf } from "./judge.ts";
import { mutantsOf } from "./mutants.ts";
import { type Subject, subjects } from "./subject.ts";

const routes = subjects();

test("every route has its mutation test", () => {
  const tested = readdirSync("test/domain/route/soundness/mutation/routes");
  const wanted = routes.map(({ file }) => `${file.id}.test.ts`);
  expect(tested.sort()).toEqual([...new Set(wanted)].sort());
});

test.each(ENGINE_MUTANTS)(
  "a bot in which $name is found by $claim",
  ({ claim, engine, says = "Zo komt het zover: (1) " }) => {
    const claims = CLAIMS.filter(({ name }) => name === claim);
    expect(firstFound(routes, (subject) => [routeOf(subject.file)], { engine, claims })).toMatchObject({
      claim,
      message: expect.stringContaining(says),
    });
  },
);

const byEngine = new Set(ENGINE_MUTANTS.map(({ claim }) => claim));

test.each(CLAIMS.filter(({ name }) => !byEngine.has(name)))(
  "$name is not vacuous: some mutant sets it off",
  (claim) => {
    const mutated = ({ file }: Subject) =>
      mutantsOf(file)
        .filter(hasForm)
        // The heaviest first: the sooner something is found, the less there is to visit.
        .sort((one, other) => Number(other.kind === "way out") - Number(one.kind === "way out"))
        .map((mutant) => routeOf(mutant.file));
    expect(firstFound(routes, mutated, { claims: [claim] })).toMatchObject({ claim: claim.name });
  },
);

/** What is found first in any of these routes. */
function firstFound(
  from: readonly Subject[],
  mutated: (subject: Subject) => readonly ReturnType<typeof routeOf>[],
  options: SoundnessOptions,
) {
  for (const subject of from) {
    for (const route of mutated(subject)) {
      const [first] = checkSoundness(route, { promises: subject.promises, ...options, onlyFirst: true }).found;
      if (first) return first;
    }
  }
  return undefined;
}
