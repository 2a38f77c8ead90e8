import type { IsoDate } from "../school/dates.ts";
import type { SchoolFunction } from "../school/functions.ts";

/** One running case as a line of the care coordinator's list. */
export type CaseRow = {
  caseId: string;
  route: string;
  step: string;
  /** Place of the step in its route, from 0. */
  stepAt: number;
  /** The pupil's group. */
  group: string;
  /** What the line is sorted by when all else is equal. */
  name: string;
  /** Time in the present step, in school weeks of five school days. */
  weeks: number;
  dueOn: IsoDate | null;
  late: boolean;
  /** What those are for whom it waits: whose turn it is, and parents who were asked something. */
  waitsFor: readonly SchoolFunction[];
  /** Ids of the people whose turn it is. */
  people: readonly string[];
};
