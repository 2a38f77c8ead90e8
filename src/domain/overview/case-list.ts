import type { SchoolFunction } from "../school/functions.ts";
import type { CaseRow } from "./case-row.ts";

/** What of the list is asked; nothing set is the whole list. */
export type CaseFilter = {
  route?: string | undefined;
  /** A step of `route`; without a route it asks nothing. */
  step?: string | undefined;
  group?: string | undefined;
  /** `me`: the one who looks. */
  waitsFor?: "me" | SchoolFunction | undefined;
  late?: boolean | undefined;
};

/** The rows that the filter asks for, in the order they had. */
export function matching<R extends CaseRow>(rows: readonly R[], filter: CaseFilter, me: string): R[] {
  const { route, step, group, waitsFor, late } = filter;
  return rows.filter(
    (row) =>
      (route === undefined || (row.route === route && (step === undefined || row.step === step))) &&
      (group === undefined || row.group === group) &&
      (waitsFor === undefined || (waitsFor === "me" ? row.people.includes(me) : row.waitsFor.includes(waitsFor))) &&
      (!late || row.late),
  );
}

/** By the day it is due, so that what is too late longest is on top and what has no date comes last; then by step and name. */
export function inOrder<R extends CaseRow>(rows: readonly R[]): R[] {
  return [...rows].sort(
    (one, other) =>
      byText(one.dueOn ?? "9999", other.dueOn ?? "9999") ||
      byText(one.route, other.route) ||
      one.stepAt - other.stepAt ||
      byText(one.name, other.name) ||
      byText(one.caseId, other.caseId),
  );
}

/** One page of a list; a page that is not there gives the last one. `page` counts from 0. */
export type Page<R> = { rows: readonly R[]; page: number; pages: number };

/** The page of `size` rows; every row is on exactly one page. */
export function pageOf<R>(rows: readonly R[], asked: number, size: number): Page<R> {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(Math.max(0, asked), pages - 1);
  return { rows: rows.slice(page * size, (page + 1) * size), page, pages };
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
