import type { IsoDate } from "../school/dates.ts";

/** A fact of the case that a line of advice rests on. */
export type Fact =
  | { kind: "stepSince"; on: IsoDate }
  | { kind: "termEnd"; on: IsoDate }
  | { kind: "done"; duty: string; on: IsoDate }
  | { kind: "evaluated"; outcome: string; on: IsoDate }
  | { kind: "proposed"; move: string; on: IsoDate }
  | { kind: "answered"; question: string; answer: string; on: IsoDate }
  | { kind: "entered"; step: string; on: IsoDate }
  | { kind: "consent"; consent: string; answer: "ConsentGiven" | "ConsentRefused" | "ConsentWithdrawn"; on: IsoDate };

/** Where a line of advice comes from: the place in the rule file, the heading in the school's own document, the facts. */
export type Why = {
  /** Path in the rule file: `zr1.term`, `zr1.duties.talkParents`. */
  rule: string;
  source: string;
  facts: readonly Fact[];
  /** The role that can change what this line says, when that is not the one whose turn it is. */
  changedBy: string | null;
};
