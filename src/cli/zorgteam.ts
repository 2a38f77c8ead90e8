import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { day } from "../app/dutch/day.ts";
import { dateProblemSentence, hours } from "../app/dutch/zorgteam-words.ts";
import type { Clock } from "../app/ports.ts";
import { type PlanDeps, planDates } from "../app/zorgteam/plan-dates.ts";
import { dayOf } from "../domain/school/dates.ts";
import { askerAs } from "./asker.ts";
import { errorCode } from "./error-code.ts";
import type { Output } from "./output.ts";
import { placesOf, withStores } from "./with-stores.ts";
import { datesInCsv } from "./zorgteam-csv.ts";

type PlanStores = Pick<PlanDeps, "calendar" | "zorgteam" | "clock">;

const CLOCK: Clock = { now: () => new Date().toISOString() };

/**
 * `zorgroute zorgteam <file.csv>`: puts the year's dates of the zorgteam in. Exit code 1 when a line is wrong (then nothing is
 * stored, and every wrong line is named), 2 when the file or the database cannot be read.
 */
export function addZorgteam(
  program: Command,
  output: Output,
  env?: Readonly<Record<string, string | undefined>>,
  clock: Clock = CLOCK,
): void {
  program
    .command("zorgteam")
    .description("Zet de data van het zorgteam erin, uit een CSV-bestand met per regel: datum;van;tot")
    .argument("<bestand>", "CSV-bestand, bijvoorbeeld met de regel 8-12-2026;13:00;14:30")
    .option("--as <wie>", "wie je bent: id, e-mailadres of object-id uit Entra")
    .option("--database <plek>", "databasebestand of postgres://… (anders uit de instellingen van de bot)")
    .option("--school <bestand>", "schoolbestand (anders uit de instellingen van de bot)")
    .action(async (file: string, options: { as?: string; database?: string; school?: string }) => {
      try {
        await withStores(placesOf(options, env), clock, async (stores) => {
          const asker = askerAs(options.as, stores);
          if (await asker.permit("zorgteam.run")) return importDates(file, stores, output);
          output.err("De data van het zorgteam zet de intern begeleider erin. Er is niets opgeslagen.");
          output.fail(2);
        });
      } catch (error) {
        // Coded errors are ours, or the file system's: one sentence says what to mend.
        const code = errorCode(error);
        if (code === undefined) throw error;
        output.err(code === "ENOENT" ? `Het bestand ${file} is er niet.` : (error as Error).message);
        output.fail(2);
      }
    });
}

async function importDates(file: string, { calendar, zorgteam, clock }: PlanStores, output: Output): Promise<void> {
  const typed = datesInCsv(readFileSync(file));
  const today = dayOf(clock.now());
  if (typed.length === 0) {
    output.err(`In ${file} staat geen datum. Zet op elke regel: datum;van;tot, zoals 8-12-2026;13:00;14:30`);
    return output.fail(1);
  }
  const planned = await planDates(
    { zorgteam, calendar, clock, ids: { next: randomUUID }, poke: () => undefined },
    typed,
  );
  if (!planned.ok) {
    for (const problem of planned.problems) {
      output.err(`${file}:${problem.line}: ${dateProblemSentence(problem, today)}`);
    }
    output.err("Er is niets opgeslagen.");
    return output.fail(1);
  }
  for (const { date, from, to } of planned.added) output.out(`${day(date, today)}, ${hours(from, to)}`);
  const known = planned.known.length > 0 ? ` ${planned.known.length} stond er al.` : "";
  output.out(`Opgeslagen: ${planned.added.length}.${known}`);
}
