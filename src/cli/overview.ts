import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import type { ReadDeps } from "../app/deps.ts";
import { foundCases, NO_CHOICE } from "../app/overview/case-filter.ts";
import { casesFile } from "../app/overview/cases-file.ts";
import { lineWords } from "../app/overview/line-words.ts";
import { numberLines, numberRows, numbersCsv } from "../app/overview/numbers-file.ts";
import type { Clock } from "../app/ports.ts";
import { dayOf } from "../domain/school/dates.ts";
import { type Asker, askerAs } from "./asker.ts";
import { errorCode } from "./error-code.ts";
import type { Output } from "./output.ts";
import { placesOf, withStores } from "./with-stores.ts";

type Options = {
  as?: string;
  csv?: true;
  numbers?: true;
  out?: string;
  database?: string;
  school?: string;
  rules?: string;
};

const CLOCK: Clock = { now: () => new Date().toISOString() };

/**
 * `zorgroute overview --as <person>`: all running cases for a care coordinator, or the numbers alone (`--numbers`, and for who
 * may see no names), as text or `--csv`; to a file with `--out`. Exit code 2 when this person may see neither.
 */
export function addOverview(
  program: Command,
  output: Output,
  env?: Readonly<Record<string, string | undefined>>,
  clock: Clock = CLOCK,
): void {
  program
    .command("overview")
    .description("Alle lopende zorgroutes, of alleen de cijfers, voor wie dat mag zien")
    .option("--as <wie>", "wie je bent: id, e-mailadres of object-id uit Entra")
    .option("--numbers", "alleen de cijfers, zonder namen")
    .option("--csv", "als CSV, voor Excel")
    .option("--out <bestand>", "schrijf het in dit bestand")
    .option("--database <plek>", "databasebestand of postgres://… (anders uit de instellingen van de bot)")
    .option("--school <bestand>", "schoolbestand (anders uit de instellingen van de bot)")
    .option("--rules <map>", "map met regelbestanden (anders uit de instellingen, of rules)")
    .action(async (options: Options) => {
      try {
        await withStores(placesOf(options, env), clock, async (stores) => {
          const warn = (fields: Record<string, unknown>) => output.err(`Overgeslagen: ${String(fields.code)}.`);
          const deps: ReadDeps = { ...stores, log: { info: () => undefined, warn, error: warn } };
          const asker = askerAs(options.as, stores);
          const text = await textFor(deps, asker, options);
          if (text !== undefined) return write(text, options.out, output);
          output.err("Het overzicht is voor de intern begeleider, de cijfers ook voor de directie.");
          output.fail(2);
        });
      } catch (error) {
        // Coded errors are ours, or the file system's: one sentence says what to mend.
        if (errorCode(error) === undefined) throw error;
        output.err((error as Error).message);
        output.fail(2);
      }
    });
}

/** Who may not see the list is asked about the numbers; undefined when neither may be seen. */
async function textFor(deps: ReadDeps, asker: Asker, { csv, numbers }: Options): Promise<string | undefined> {
  if (!numbers && (await asker.permit(csv ? "cases.csv" : "cases.all"))) {
    if (!csv) return `${(await caseTexts(deps, asker.person)).join("\n")}\n`;
    const file = await casesFile(deps, asker.person, {});
    return typeof file?.body === "string" ? file.body : undefined;
  }
  if (!(await asker.permit("cases.numbers"))) return undefined;
  const rows = await numberRows(deps);
  return csv ? numbersCsv(rows) : `${numberLines(rows).join("\n")}\n`;
}

async function caseTexts(deps: ReadDeps, person: Asker["person"]): Promise<string[]> {
  const today = dayOf(deps.clock.now());
  const { found } = await foundCases(deps, person, NO_CHOICE);
  if (found.length === 0) return ["Er loopt nu geen zorgroute."];
  return found.map((line) => {
    const { who, step, turn, due } = lineWords(deps, line, undefined, today);
    return `${who} · ${step} · ${turn} · ${due}`;
  });
}

function write(text: string, file: string | undefined, output: Output): void {
  if (file === undefined) {
    output.out(text.replace(/\r?\n$/, ""));
    return;
  }
  writeFileSync(file, text);
  output.out(`Geschreven: ${file}`);
}
