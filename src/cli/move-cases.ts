import { randomUUID } from "node:crypto";
import type { Command } from "commander";
import { type MoveDeps, moveCases, undoMove } from "../app/move-cases.ts";
import type { Clock } from "../app/ports.ts";
import { createTrail, type Trail } from "../app/trail.ts";
import { dayOf, parseIsoDate } from "../domain/school/dates.ts";
import { errorCode } from "./error-code.ts";
import { codesOf, fateLine, refusalWords, undoWords } from "./move-cases-words.ts";
import type { Output } from "./output.ts";
import { placesOf, withStores } from "./with-stores.ts";

type Options = {
  to?: string;
  by?: string;
  carryOut?: true;
  undo?: string;
  instead: Record<string, string>;
  database?: string;
  school?: string;
  rules?: string;
};

const CLOCK: Clock = { now: () => new Date().toISOString() };

/**
 * `zorgroute move-cases <route> --to <date>`: what would become of every running case under that version; with `--carry-out`
 * and a care coordinator as `--by` it happens. `--undo <batch>` takes an order back. Exit code 1 when a case changed while
 * it was being moved, 2 when the order is not taken.
 */
export function addMoveCases(
  program: Command,
  output: Output,
  env?: Readonly<Record<string, string | undefined>>,
  clock: Clock = CLOCK,
): void {
  program
    .command("move-cases")
    .description("Zet lopende leerlingen over naar een nieuwere versie van hun route (eerst als proef)")
    .argument("[route]", "id van de route")
    .option("--to <datum>", "datum van de versie waar zij naartoe gaan, zoals 2027-08-01")
    .option("--by <id>", "id van de intern begeleider die de opdracht geeft")
    .option("--carry-out", "voer het uit; zonder deze optie verandert er niets")
    .option("--undo <opdracht>", "draai een opdracht terug")
    .option("--instead <oud=nieuw>", "welke stap in de plaats komt van een stap die vervalt (mag vaker)", pair, {})
    .option("--database <plek>", "databasebestand of postgres://… (anders uit de instellingen van de bot)")
    .option("--school <bestand>", "schoolbestand (anders uit de instellingen van de bot)")
    .option("--rules <map>", "map met regelbestanden (anders uit de instellingen, of rules)")
    .action(async (route: string | undefined, options: Options) => {
      const to = options.to === undefined ? undefined : parseIsoDate(options.to);
      if (options.undo === undefined && (route === undefined || to === undefined)) {
        output.err("Noem de route en bij --to de datum van de versie: zorgroute move-cases avontuur --to 2027-08-01");
        return output.fail(2);
      }
      const broken = Object.entries(options.instead).find(([was, now]) => was === "" || now === "");
      if (broken) {
        output.err("Schrijf bij --instead de oude en de nieuwe stap, zoals zr2=zr3.");
        return output.fail(2);
      }
      try {
        await withStores(placesOf(options, env), clock, async (stores) => {
          const trail = createTrail(stores, options.by ?? "nobody", "cli");
          const deps: MoveDeps & { trail: Trail } = { ...stores, ids: { next: randomUUID }, trail };
          if (options.undo !== undefined) await undo(deps, options.undo, options, output);
          else if (route && to) await move(deps, route, to, options, output);
        });
      } catch (error) {
        // Coded errors are ours, or the file system's: one sentence says what to mend.
        if (errorCode(error) === undefined) throw error;
        output.err((error as Error).message);
        output.fail(2);
      }
    });
}

async function move(
  deps: MoveDeps & { trail: Trail },
  route: string,
  to: string,
  options: Options,
  output: Output,
): Promise<void> {
  const { by, carryOut = false, instead } = options;
  const result = await moveCases(deps, { route, to, by, carryOut, instead });
  await deps.trail.write();
  if (!result.ok) {
    output.err(refusalWords(result.refusal));
    return output.fail(2);
  }
  const { cases, batch } = result;
  const today = dayOf(deps.clock.now());
  output.out(`${route}: naar de versie van ${to}${carryOut ? "" : " (proef: er verandert niets)"}`);
  const code = codesOf(cases.map(({ caseId }) => caseId));
  for (const line of cases) output.out(`  ${code(line.caseId)}  ${fateLine(line, result.to, today)}`);
  const count = (kind: string) => cases.filter(({ fate }) => fate.kind === kind).length;
  output.out(
    `${cases.length} lopend: zelfde stap ${count("sameStep")}, andere stap ${count("otherStep")}, ` +
      `iemand moet kijken ${count("person") + count("unreadable")}. Al op deze versie: ${result.there}` +
      `${result.later > 0 ? `, op een latere: ${result.later}` : ""}.`,
  );
  const moved = cases.filter(({ done }) => done === "moved").length;
  if (!carryOut) output.out("Uitvoeren: dezelfde opdracht met --by <id van een intern begeleider> --carry-out");
  else if (moved > 0) {
    output.out(`Overgezet: ${moved}. Terugdraaien: zorgroute move-cases --undo ${batch} --by ${by} --carry-out`);
  } else output.out("Er is niets overgezet.");
  if (cases.some(({ done }) => done === "changed")) output.fail(1);
}

async function undo(deps: MoveDeps & { trail: Trail }, batch: string, options: Options, output: Output): Promise<void> {
  const { by, carryOut = false } = options;
  const result = await undoMove(deps, { batch, by, carryOut });
  await deps.trail.write();
  if (!result.ok) {
    output.err(refusalWords(result.refusal));
    return output.fail(2);
  }
  output.out(`Opdracht ${batch} terugdraaien${carryOut ? "" : " (proef: er verandert niets)"}`);
  const code = codesOf(result.cases.map(({ caseId }) => caseId));
  for (const line of result.cases) output.out(`  ${code(line.caseId)}  ${undoWords(line)}`);
  if (!carryOut) output.out("Uitvoeren: dezelfde opdracht met --by <id van een intern begeleider> --carry-out");
  else output.out(`Teruggezet: ${result.cases.filter(({ done }) => done === "moved").length}.`);
  if (result.cases.some(({ done }) => done === "changed")) output.fail(1);
}

function pair(text: string, earlier: Record<string, string>): Record<string, string> {
  const [was = "", now = ""] = text.split("=");
  return { ...earlier, [was.trim()]: now.trim() };
}
