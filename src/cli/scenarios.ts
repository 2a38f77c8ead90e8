import type { Command } from "commander";
import { problemLine } from "../domain/route/problem.ts";
import { percent } from "../domain/route/scenario/coverage.ts";
import type { RouteResult } from "../domain/route/scenario/run-all.ts";
import { RuleFilesInvalid } from "../store/rule-files.ts";
import { routeIdsIn, runScenariosOf } from "../store/scenario-files.ts";
import type { Output } from "./output.ts";

/**
 * `zorgroute scenarios [route-ids]`: runs every scenario of these routes, and says what no scenario shows. Exit code 1 on a
 * failure or when something is not shown, 2 when a route does not exist.
 */
export function addScenarios(program: Command, output: Output, rules = "rules"): void {
  program
    .command("scenarios")
    .description("Speel de voorbeelden naast de regels na, en laat zien wat geen voorbeeld heeft")
    .argument("[routes...]", "ids van routes (standaard alle in rules/)")
    .action((asked: string[]) => {
      const known = routeIdsIn(rules);
      const unknown = asked.filter((id) => !known.includes(id));
      if (unknown.length > 0) {
        output.err(`Deze route is er niet: ${unknown.join(", ")}. Kies uit: ${known.join(", ")}.`);
        output.fail(2);
        return;
      }
      const good = (asked.length > 0 ? asked : known).map((id) => runRoute(rules, id, output));
      if (good.includes(false)) output.fail(1);
    });
}

function runRoute(rules: string, id: string, output: Output): boolean {
  try {
    const result = runScenariosOf(rules, id);
    return result !== undefined && tell(result, output);
  } catch (error) {
    if (!(error instanceof RuleFilesInvalid)) throw error;
    output.out(`${id}: het regelbestand klopt niet`);
    for (const problem of error.problems) output.out(problemLine(problem));
    return false;
  }
}

function tell({ newest, results, coverage }: RouteResult, output: Output): boolean {
  const failures = results.flatMap((result) => result.failures);
  const passed = results.filter((result) => result.failures.length === 0).length;
  output.out(
    `${newest.id} (vanaf ${newest.validFrom}): ${passed} van ${results.length} scenario's goed, ` +
      `dekking ${percent(coverage)}% (${coverage.seen} van ${coverage.total})`,
  );
  for (const failure of failures) output.out(`  ${problemLine(failure)}`);
  for (const missing of coverage.missing) output.out(`  niet gezien: ${missing}`);
  return failures.length === 0 && coverage.missing.length === 0;
}
