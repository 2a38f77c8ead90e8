import type { Command } from "commander";
import type { Clock } from "../app/ports.ts";
import { rebuildReminders } from "../app/reminders/rebuild-reminders.ts";
import { errorCode } from "./error-code.ts";
import type { Output } from "./output.ts";
import { placesOf, withStores } from "./with-stores.ts";

type Options = { rebuild?: true; database?: string; school?: string; rules?: string };

const CLOCK: Clock = { now: () => new Date().toISOString() };

/**
 * `zorgroute reminders --rebuild`: works out anew what every running case must be reminded of, after a change of the school's
 * calendar. Exit code 1 when a case could not be read, 2 when it was not asked right.
 */
export function addReminders(
  program: Command,
  output: Output,
  env?: Readonly<Record<string, string | undefined>>,
  clock: Clock = CLOCK,
): void {
  program
    .command("reminders")
    .description("Reken de herinneringen van lopende leerlingen opnieuw uit, na een wijziging van de kalender")
    .option("--rebuild", "reken ze opnieuw uit; wat al verteld is, wordt niet nog eens verteld")
    .option("--database <plek>", "databasebestand of postgres://… (anders uit de instellingen van de bot)")
    .option("--school <bestand>", "schoolbestand (anders uit de instellingen van de bot)")
    .option("--rules <map>", "map met regelbestanden (anders uit de instellingen, of rules)")
    .action(async ({ rebuild, ...places }: Options) => {
      if (!rebuild) {
        output.err("Wat wil je doen? Opnieuw uitrekenen: zorgroute reminders --rebuild");
        return output.fail(2);
      }
      try {
        await withStores(placesOf(places, env), clock, async (deps) => {
          const { renewed, unreadable } = await rebuildReminders(deps);
          output.out(`Opnieuw uitgerekend: ${renewed} lopend.`);
          if (unreadable === 0) return;
          output.err(`Niet te lezen: ${unreadable}. Van die zaken is het regelbestand er niet meer.`);
          output.fail(1);
        });
      } catch (error) {
        // Coded errors are ours, or the file system's: one sentence says what to mend.
        if (errorCode(error) === undefined) throw error;
        output.err((error as Error).message);
        output.fail(2);
      }
    });
}
