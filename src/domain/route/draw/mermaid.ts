import { inWords } from "./in-words.ts";
import type { MapMove, MapStep, RouteMap } from "./route-map.ts";
import { shortened } from "./text-width.ts";

/** Back and out of the route are dashed, so that the direction also shows without colour. */
const ARROWS: Readonly<Record<MapMove["kind"], string>> = {
  forward: "-->",
  back: "-.->",
  resolved: "==>",
  referred: "==>",
  round: "-.->",
  putForward: "-.->",
};

/** The map as a Mermaid flowchart. The same map gives the same text. */
export function mermaidOf(map: RouteMap): string {
  const [heading = "", ...sentences] = inWords(map);
  const outside = map.steps.flatMap(({ id, moves }) =>
    moves.flatMap((move, nth) => (move.to === undefined ? [`  ${outsideId(id, nth)}>${quoted([move.title])}]`] : [])),
  );
  const lines = [
    "flowchart TD",
    `  accTitle: ${oneLine(heading)}`,
    `  accDescr: ${oneLine(sentences.join(" "))}`,
    ...map.steps.map(nodeOf),
    ...outside,
    ...map.steps.flatMap(edgesOf),
    "  classDef step fill:#f5f8fc,stroke:#44566c,color:#14202e",
    "  classDef ending fill:#e9f4ec,stroke:#1f6b3a,color:#14202e,stroke-width:2px",
    "  classDef here fill:#fff4d6,stroke:#14202e,color:#14202e,stroke-width:5px",
    ...map.steps.map((step) => `  class ${nodeId(step.id)} ${step.here ? "here" : step.end ? "ending" : "step"}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** "end" and the like mean something in Mermaid, so every id gets a prefix. */
function nodeId(id: string): string {
  return `step_${id}`;
}

function outsideId(id: string, nth: number): string {
  return `out_${id}_${nth}`;
}

function nodeOf(step: MapStep): string {
  const text = quoted([
    ...(step.here ? ["● HIER BEN JE"] : []),
    ...(step.start ? ["Begin"] : []),
    ...(step.end ? ["Einde"] : []),
    step.title,
    shortened(step.goal, 110),
    ...(step.lead ? [`Aan zet: ${step.lead}`] : []),
    ...(step.term ? [`Hoe lang: ${step.term}`] : []),
  ]);
  return `  ${nodeId(step.id)}${step.end ? `([${text}])` : `(${text})`}`;
}

function edgesOf({ id, moves }: MapStep): string[] {
  return moves.map(({ kind, title, approval, to }, nth) => {
    const target = to === undefined ? outsideId(id, nth) : nodeId(to);
    const said = [...(to === undefined ? [] : [title]), ...(approval ? [`akkoord: ${approval}`] : [])];
    return `  ${nodeId(id)} ${ARROWS[kind]}${said.length > 0 ? `|${quoted(said)}|` : ""} ${target}`;
  });
}

/** A Mermaid text: its own escapes for what would end it or be read as a tag. */
function quoted(lines: readonly string[]): string {
  const escaped = lines.map((line) =>
    line
      .replace(/\s+/g, " ")
      .replaceAll("#", "#35;")
      .replaceAll("&", "#amp;")
      .replaceAll('"', "#quot;")
      .replaceAll("<", "#lt;")
      .replaceAll(">", "#gt;")
      .replaceAll("`", "#96;"),
  );
  return `"${escaped.join("<br/>")}"`;
}

/** Up to the end of the line is the text; only what opens a block or a comment must go. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[{};%#]/g, " ")
    .trim();
}
