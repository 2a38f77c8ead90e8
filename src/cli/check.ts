import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { problemLine } from "../domain/route/problem.ts";
import { RuleFilesInvalid, readSoundRoutes, ruleFilesIn } from "../store/rule-files.ts";
import type { Output } from "./output.ts";

/**
 * `zorgroute check [files]`: every problem of every rule file on a line of its own, of its form and of what can happen when
 * it runs, or that all is well.
 */
export function addCheck(program: Command, output: Output): void {
  program
    .command("check")
    .description("Controleer regelbestanden: elke fout op een eigen regel, met bestand, regel en kolom")
    .argument("[bestanden...]", "ids van routes, regelbestanden of mappen (standaard alles in rules/)")
    .action((files: string[]) => {
      try {
        const asked = files.length > 0 ? files : ["rules"];
        const { routes, states } = readSoundRoutes(asked.flatMap(filesAt));
        // Of the whole process, its start included: that is what somebody waits for.
        const seconds = performance.now() / 1000;
        const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
        if (routes.length === 0) {
          output.err(
            `Hier staan geen regelbestanden: ${asked.join(", ")}. Een regelbestand heet <route>/<jjjj-mm-dd>.yaml.`,
          );
          output.fail(2);
          return;
        }
        const names = routes.map((route) => `${route.id} (vanaf ${route.validFrom})`);
        output.out(`${routes.length} ${routes.length === 1 ? "route" : "routes"} in orde: ${names.join(", ")}`);
        output.out(
          `${count(states)} toestanden bezocht in ${count(seconds)} s, met hoogstens ${count(megabytes)} MB geheugen`,
        );
      } catch (error) {
        if (error instanceof RuleFilesInvalid) {
          for (const problem of error.problems) output.out(problemLine(problem));
          output.fail(1);
        } else if (error instanceof Error && "code" in error && error.code === "ENOENT") {
          output.err(`Dit bestand is er niet: ${"path" in error ? error.path : ""}`);
          output.fail(2);
        } else throw error;
      }
    });
}

/** As the Dutch write numbers: 12.345 and 0,4. */
function count(number: number): string {
  return number.toLocaleString("nl-NL", { maximumFractionDigits: 1 });
}

/** The rule files that somebody means: of a route by its id, of its folder or of a folder of routes, or the file itself. */
function filesAt(place: string): string[] {
  const folder = [place, join("rules", place)].find(isFolder);
  if (folder === undefined) return [place];
  const versions = readdirSync(folder).filter((name) => /^\d{4}-\d{2}-\d{2}\.yaml$/.test(name));
  return versions.length > 0 ? versions.sort().map((name) => join(folder, name)) : ruleFilesIn(folder);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
