import type { Route } from "../route.ts";
import { inWords } from "./in-words.ts";
import { mermaidOf } from "./mermaid.ts";
import { mapOf, type RouteMap } from "./route-map.ts";

/** A Markdown page with the picture of every route, told in words below it, and the Mermaid source to change it with. */
export function routesPage(routes: readonly Route[]): string {
  return [
    "# De routes in beeld",
    "",
    "Gemaakt van de regelbestanden met `npm run --silent zorgroute -- draw --all`. Verander deze pagina niet met de hand.",
    "",
    ...routes.flatMap((route) => sectionOf(route, mapOf(route))),
  ].join("\n");
}

function sectionOf(route: Route, map: RouteMap): string[] {
  return [
    `## ${markdown(map.title)}`,
    "",
    `Regelbestand: [rules/${route.id}/${route.validFrom}.yaml](../rules/${route.id}/${route.validFrom}.yaml). Document: ${markdown(map.document)}.`,
    "",
    `![Tekening van de route ${markdown(map.title)}; hieronder staat die in woorden](routes/${route.id}.svg)`,
    "",
    "<details><summary>In woorden</summary>",
    "",
    ...inWords(map).map((line) => `- ${markdown(line)}`),
    "",
    "</details>",
    "",
    "<details><summary>Mermaid</summary>",
    "",
    "```mermaid",
    mermaidOf(map).trimEnd(),
    "```",
    "",
    "</details>",
    "",
  ];
}

function markdown(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#]/g, "\\$&");
}
