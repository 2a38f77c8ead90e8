import type { Change } from "./change.ts";

/**
 * The changes as lines to read: grouped under their headings, each that touches a moved case with a star, and what the
 * stars mean. No lines when there are no changes.
 */
export function diffLines(changes: readonly Change[]): string[] {
  if (changes.length === 0) return [];
  const headings = [...new Set(changes.map(({ heading }) => heading))];
  const lines = headings.flatMap((heading) => [
    heading,
    ...changes
      .filter((change) => change.heading === heading)
      .map(({ sentence, touchesCases }) => `  ${touchesCases ? "*" : " "} ${sentence}`),
    "",
  ]);
  return [...lines, ...closing(changes)];
}

function closing(changes: readonly Change[]): string[] {
  const touching = changes.filter((change) => change.touchesCases).length;
  if (touching === 0) {
    return [
      "Alleen woorden zijn anders. Voor lopende leerlingen en groepen verandert er niets, ook niet na overzetten.",
    ];
  }
  return [
    "Wie al loopt, gaat door op de versie van de start. Pas na overzetten (zorgroute move-cases) geldt wat bij * staat.",
  ];
}
