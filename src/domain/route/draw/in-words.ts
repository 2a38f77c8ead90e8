import type { MapMove, MapStep, RouteMap } from "./route-map.ts";

/** What each kind of way means, for a legend: the drawing never says it by colour or line alone. */
export const KIND_WORDS: Readonly<Record<MapMove["kind"], string>> = {
  forward: "verder",
  back: "terug",
  resolved: "opgelost",
  referred: "naar een andere plek",
  round: "volgende ronde",
  putForward: "naar een andere route",
};

/** The whole picture as sentences, for who cannot see it: every step with its turn, its time and its ways out. */
export function inWords(map: RouteMap): string[] {
  const titles = new Map(map.steps.map(({ id, title }) => [id, title]));
  return [
    `${map.title}: ${map.steps.length} stappen${map.rounds ? `, ${map.rounds}` : ""}.`,
    ...map.steps.map((step) => [`${step.title}${marksOf(step)}.`, ...factsOf(step), ...waysOf(step, titles)].join(" ")),
  ];
}

/** The steps in order with their marks, as one sentence: for a picture beside a text that says the rest. */
export function stepsInWords(map: RouteMap): string {
  return `${map.title}: ${map.steps.map((step) => `${step.title}${marksOf(step)}`).join(", ")}.`;
}

/** Turn and time of a step, each a sentence. */
export function factsOf({ lead, term }: MapStep): string[] {
  return [lead && `Aan zet: ${lead}.`, term && `Hoe lang: ${term}.`].filter((fact) => fact !== undefined);
}

function marksOf({ start, end, here }: MapStep): string {
  const marks = [start && "begin", end && "einde", here && "hier ben je"].filter((mark) => mark !== false);
  return marks.length > 0 ? ` (${marks.join(", ")})` : "";
}

function waysOf({ moves }: MapStep, titles: ReadonlyMap<string, string>): string[] {
  return moves.map(({ kind, title, approval, to }) => {
    const target = to === undefined ? undefined : titles.get(to);
    const where = target && !title.toLowerCase().includes(target.toLowerCase()) ? ` (${target})` : "";
    const word = KIND_WORDS[kind];
    const agreed = approval ? `, met akkoord van de ${approval}` : "";
    return `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${title}${where}${agreed}.`;
  });
}
