import { statSync } from "node:fs";
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
    .argument("[bestanden...]", "regelbestanden, of een map met routes (standaard rules/)")
    .action((files: string[]) => {
      try {
        const asked = files.length > 0 ? files : ["rules"];
        const began = performance.now();
        const { routes, states } = readSoundRoutes(
          asked.flatMap((file) => (isFolder(file) ? ruleFilesIn(file) : [file])),
        );
        const seconds = Math.max(0.1, (performance.now() - began) / 1000);
        if (routes.length === 0) {
          output.err(`Hier staan geen regelbestanden: ${asked.join(", ")}. Geef de map met de routes erin.`);
          output.fail(2);
          return;
        }
        const names = routes.map((route) => `${route.id} (vanaf ${route.validFrom})`);
        output.out(`${routes.length} ${routes.length === 1 ? "route" : "routes"} in orde: ${names.join(", ")}`);
        output.out(`${count(states)} toestanden bezocht in ${count(seconds)} s`);
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

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
