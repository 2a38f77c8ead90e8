import { routesInUse } from "../answers/routes-in-use.ts";
import { csvFile, csvTable } from "../csv.ts";
import type { ReadDeps } from "../deps.ts";
import { caseLines } from "./case-lines.ts";
import { flowInWords } from "./flow-card.ts";
import { FEW_NOTE } from "./flow-words.ts";
import { numbersInWords } from "./numbers-card.ts";

const HEADS = { route: "route", when: "wanneer", step: "stap", told: "cijfers" } as const;

/** One number in words; `step` is empty for what is about the whole route. */
export type NumberRow = Record<keyof typeof HEADS, string>;

/** The numbers of every route in use, of today and per school year, as everybody who may see numbers may have them. */
export async function numberRows(deps: ReadDeps): Promise<NumberRow[]> {
  const lines = await caseLines(deps);
  const rows: NumberRow[] = [];
  for (const route of routesInUse(deps)) {
    for (const { title, row } of flowInWords(deps, lines, route, { names: false })) {
      rows.push({ route: route.title, when: "nu", step: title, told: row });
    }
    for (const { year, steps, resolved } of await numbersInWords(deps, route)) {
      for (const { title, value } of steps) rows.push({ route: route.title, when: year, step: title, told: value });
      if (resolved) rows.push({ route: route.title, when: year, step: "", told: resolved });
    }
  }
  return rows;
}

export function numbersCsv(rows: readonly NumberRow[]): string {
  return csvFile([...csvTable(HEADS, rows), "", ...csvTable({ note: "let op" }, [{ note: FEW_NOTE }])]);
}

/** The same for people. */
export function numberLines(rows: readonly NumberRow[]): string[] {
  return [
    ...rows.map(({ route, when, step, told }) => [route, when, step, told].filter(Boolean).join(" · ")),
    FEW_NOTE,
  ];
}
