import type { CaseRow } from "./case-row.ts";
import { FEWEST, inFives, median, ofEnough } from "./few.ts";

/** A step as the flow shows it. */
export type FlowStep = {
  id: string;
  title: string /** The longest it should take, in weeks; null when people agree on a date. */;
  term: number | null;
};

/** How many there are in a step, how many of them too late, and how long they have been in it. */
export type StepFlow = FlowStep & {
  count: number;
  late: number;
  /** In school weeks of five school days; null when nobody is in the step. */
  medianWeeks: number | null;
};

/** The rows of one route counted per step, in the order of `steps`. */
export function flowOf(steps: readonly FlowStep[], rows: readonly CaseRow[]): StepFlow[] {
  return steps.map((step) => {
    const here = rows.filter((row) => row.step === step.id);
    return {
      ...step,
      count: here.length,
      late: here.filter(({ late }) => late).length,
      medianWeeks: median(here.map(({ weeks }) => weeks)),
    };
  });
}

/** What of a step's flow is told without names; null is "too few to tell". See few.ts. */
export type ToldFlow = FlowStep & { count: number | null; late: number | null; medianWeeks: number | null };

/** The flow for who may see no pupils: what is left out cannot be worked out from what is told. */
export function toldFlow(flow: readonly StepFlow[]): ToldFlow[] {
  return flow.map(({ count, late, medianWeeks, ...step }) => ({
    ...step,
    count: inFives(count),
    late: count - late < FEWEST ? null : inFives(late),
    medianWeeks: ofEnough(medianWeeks, count),
  }));
}
