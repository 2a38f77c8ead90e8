import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { mermaidOf } from "../domain/route/draw/mermaid.ts";
import { routesPage } from "../domain/route/draw/page.ts";
import { mapOf } from "../domain/route/draw/route-map.ts";
import { svgOf } from "../domain/route/draw/svg.ts";
import { problemLine } from "../domain/route/problem.ts";
import type { Route } from "../domain/route/route.ts";
import { RuleFilesInvalid, readRoutes, ruleFilesIn } from "../store/rule-files.ts";
import type { Output } from "./output.ts";

type Options = { svg?: true; here?: string; all?: true };

/** The page with every route and its pictures, as files below the folder docs: path -> text. */
export function picturesOf(routes: readonly Route[]): ReadonlyMap<string, string> {
  const newest = newestOf(routes);
  return new Map([
    ["routes.md", routesPage(newest)],
    ...newest.map((route) => [`routes/${route.id}.svg`, svgOf(mapOf(route))] as const),
  ]);
}

/** `zorgroute draw <route>`: Mermaid, or SVG, on standard output; with `--all` the pictures in docs/ are made anew. */
export function addDraw(program: Command, output: Output): void {
  program
    .command("draw")
    .description("Teken een route: Mermaid, of met --svg een plaatje")
    .argument("[route]", "id van de route (de nieuwste versie in rules/) of een regelbestand")
    .option("--svg", "schrijf SVG in plaats van Mermaid")
    .option("--here <stap>", 'markeer een stap met "hier ben je": de id of de titel van de stap')
    .option("--all", "maak docs/routes.md en docs/routes/*.svg opnieuw, van alle routes in rules/")
    .action((asked: string | undefined, options: Options) => {
      try {
        if (options.all) writeAll(output);
        else drawOne(asked, options, output);
      } catch (error) {
        if (!(error instanceof RuleFilesInvalid)) throw error;
        for (const problem of error.problems) output.err(problemLine(problem));
        output.fail(1);
      }
    });
}

function drawOne(asked: string | undefined, { svg, here }: Options, output: Output): void {
  const file = asked?.endsWith(".yaml") ? asked : undefined;
  if (file && !existsSync(file)) {
    output.err(`Dit bestand is er niet: ${file}`);
    output.fail(2);
    return;
  }
  const files = file ? [file] : ruleFilesIn("rules");
  const routes = newestOf(readRoutes(files));
  const route = file ? routes[0] : routes.find(({ id }) => id === asked);
  if (!route) {
    const known = routes.map(({ id }) => id).join(", ");
    output.err(asked ? `Er is geen route "${asked}". Kies uit: ${known}.` : `Noem een route: ${known}.`);
    output.fail(2);
    return;
  }
  const steps = [...route.steps.values()];
  const step = steps.find(({ id, title }) => here === id || here?.toLowerCase() === title.toLowerCase());
  if (here !== undefined && !step) {
    output.err(`Er is geen stap "${here}" in ${route.id}. Kies uit: ${steps.map(({ id }) => id).join(", ")}.`);
    output.fail(2);
    return;
  }
  const map = mapOf(route, step?.id);
  output.out((svg ? svgOf(map) : mermaidOf(map)).trimEnd());
}

function writeAll(output: Output): void {
  const pictures = picturesOf(readRoutes(ruleFilesIn("rules")));
  for (const [path, text] of pictures) {
    const file = join("docs", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    output.out(file);
  }
  for (const old of readdirSync("docs/routes").filter((name) => !pictures.has(`routes/${name}`))) {
    if (!old.endsWith(".svg")) continue;
    rmSync(join("docs/routes", old));
    output.out(`${join("docs/routes", old)} weggehaald: deze route is er niet meer`);
  }
}

/** The newest version of every route, in order of id. */
function newestOf(routes: readonly Route[]): Route[] {
  const byId = Map.groupBy(routes, ({ id }) => id);
  return [...byId.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, versions]) =>
      versions.toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1)).slice(0, 1),
    );
}
