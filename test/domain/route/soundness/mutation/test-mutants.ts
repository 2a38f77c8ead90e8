import { describe, expect, test } from "@jest/globals";
import { checkSoundness } from "../../../../../src/domain/route/soundness/soundness.ts";
import { breaks, judge, routeOf } from "./judge.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import { type Subject, subjects } from "./subject.ts";

/**
 * Takes each thing away in turn from every version of a route. The checker must find it, or the mutant is listed under
 * `harmless/` with the reason; and every promise must be broken by some mutant, for else it promises nothing. One test
 * file per route, because those are run side by side.
 */
export function testMutants(route: string): void {
  describe.each(subjects().filter(({ file }) => file.id === route))("$name", (subject) => {
    const mutants = mutantsOf(subject.file).map((mutant) => ({ mutant, title: titleOf(mutant) }));

    test.each(["not", "apart"] as const)("is sound as it is, with what is beside the way tried %s", (beside) => {
      expect(checkSoundness(routeOf(subject.file), { promises: subject.promises, beside }).found).toEqual([]);
    });

    test.each(mutants.filter(({ title }) => !subject.harmless.has(title)))("$title is found", ({ mutant }) => {
      expect(judge(subject, mutant).found).toBe(true);
    });

    if (subject.harmless.size > 0) testHarmless(subject, mutants);

    test.each(subject.promises)("promise $id is broken by some mutant", (promise) => {
      const isBroken =
        mutants.some(({ mutant }) => judge(subject, mutant).broken.includes(promise)) ||
        mutants.some(({ mutant }) => breaks(mutant, promise));
      expect(isBroken).toBe(true);
    });
  });
}

/** A mutant that is gone, or is found by now, has no place on the list any more. */
function testHarmless(subject: Subject, mutants: readonly { mutant: Mutant; title: string }[]): void {
  test.each([...subject.harmless.keys()])("%s may live, as listed", (listed) => {
    const mutant = mutants.find(({ title }) => title === listed)?.mutant;
    expect(mutant && judge(subject, mutant)).toMatchObject({ found: false });
  });
}

function titleOf({ kind, name }: Mutant): string {
  return `${kind}: ${name}`;
}
