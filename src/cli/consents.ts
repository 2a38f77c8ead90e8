import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import { casesWithConsents } from "../app/consents.ts";
import { type ConsentExport, consentCsv, consentExport, consentLines } from "../app/consents-export.ts";
import type { Clock } from "../app/ports.ts";
import { dayOf } from "../domain/school/dates.ts";
import { askerAs } from "./asker.ts";
import { errorCode } from "./error-code.ts";
import type { Output } from "./output.ts";
import { pupilMeant } from "./pupil-meant.ts";
import { placesOf, withStores } from "./with-stores.ts";

type Options = {
  as?: string;
  json?: true;
  csv?: true;
  out?: string;
  database?: string;
  school?: string;
  rules?: string;
};

const CLOCK: Clock = { now: () => new Date().toISOString() };

/**
 * `zorgroute consents <pupil>`: what parents said and what went outside, of one pupil, as text, `--json` or `--csv`; to a file
 * with `--out`. For who may see them in the chat too. Exit code 2 when the pupil is not known, or not to who asks.
 */
export function addConsents(
  program: Command,
  output: Output,
  env?: Readonly<Record<string, string | undefined>>,
  clock: Clock = CLOCK,
): void {
  program
    .command("consents")
    .description("Toestemmingen van een leerling, en wat er met iemand buiten de school is gedeeld")
    .argument("<leerling>", "sleutel van de leerling in het schoolbestand, of een roepnaam die één keer voorkomt")
    .option("--as <wie>", "wie je bent: id, e-mailadres of object-id uit Entra")
    .option("--json", "als JSON")
    .option("--csv", "als CSV, voor Excel")
    .option("--out <bestand>", "schrijf het in dit bestand")
    .option("--database <plek>", "databasebestand of postgres://… (anders uit de instellingen van de bot)")
    .option("--school <bestand>", "schoolbestand (anders uit de instellingen van de bot)")
    .option("--rules <map>", "map met regelbestanden (anders uit de instellingen, of rules)")
    .action(async (pupil: string, options: Options) => {
      if (options.json && options.csv) {
        output.err("Kies één vorm: --json of --csv.");
        return output.fail(2);
      }
      try {
        await withStores(placesOf(options, env), clock, async (stores) => {
          const asker = askerAs(options.as, stores);
          const subject = await pupilMeant(stores.school, pupil, "pupil.consents", asker, output);
          if (!subject) return output.fail(2);
          const files = await casesWithConsents(stores, subject);
          const made = consentExport(stores.school, subject, files, dayOf(stores.clock.now()));
          write(textOf(made, options), options.out, output);
        });
      } catch (error) {
        // Coded errors are ours, or the file system's: one sentence says what to mend.
        if (errorCode(error) === undefined) throw error;
        output.err((error as Error).message);
        output.fail(2);
      }
    });
}

function textOf(made: ConsentExport, { json, csv }: Options): string {
  if (json) return `${JSON.stringify(made, null, 2)}\n`;
  return csv ? consentCsv(made) : `${consentLines(made).join("\n")}\n`;
}

function write(text: string, file: string | undefined, output: Output): void {
  if (file === undefined) {
    output.out(text.replace(/\r?\n$/, ""));
    return;
  }
  writeFileSync(file, text);
  output.out(`Geschreven: ${file}`);
}
