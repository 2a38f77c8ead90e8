import type { Command } from "commander";
import { diffLines } from "../domain/route/diff/diff-lines.ts";
import { diffRoutes } from "../domain/route/diff/diff-routes.ts";
import { problemLine } from "../domain/route/problem.ts";
import { RuleFilesInvalid, readRoutes } from "../store/rule-files.ts";
import { errorCode } from "./error-code.ts";
import type { Output } from "./output.ts";

/** `zorgroute diff <old> <new>`: what changed between two versions of a route, in Dutch; nothing when they say the same. */
export function addDiff(program: Command, output: Output): void {
  program
    .command("diff")
    .description("Laat zien wat er verandert tussen twee versies van een route")
    .argument("<oud>", "regelbestand van de oude versie")
    .argument("<nieuw>", "regelbestand van de nieuwe versie")
    .action((older: string, newer: string) => {
      try {
        const [was, now] = readRoutes([older, newer]);
        if (!was || !now) throw new RangeError("two files give two routes");
        const lines = diffLines(diffRoutes(was, now));
        if (lines.length === 0) return output.err("Er is geen verschil in de regels.");
        output.out(`${now.id}: van de versie van ${was.validFrom} naar die van ${now.validFrom}\n`);
        for (const line of lines) output.out(line);
      } catch (error) {
        if (error instanceof RuleFilesInvalid) {
          for (const problem of error.problems) output.out(problemLine(problem));
          output.fail(1);
        } else if (errorCode(error) === "ENOENT") {
          output.err(`Dit bestand is er niet: ${(error as NodeJS.ErrnoException).path ?? ""}`);
          output.fail(2);
        } else throw error;
      }
    });
}
