import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import type { Clock } from "../app/ports.ts";
import { rowsIn } from "../store/backup/backup-format.ts";
import { writeBackup } from "../store/backup/write-backup.ts";
import { connectDatabase } from "../store/open-database.ts";
import { proofsIn } from "../store/removal/proofs.ts";
import { addRemovals, REMOVALS_FILE } from "../store/removal/removals-file.ts";
import { errorCode } from "./error-code.ts";
import type { Output } from "./output.ts";
import { inDutch, rowsDone } from "./rows-done.ts";
import { databaseOf, mustExist } from "./with-stores.ts";

const CLOCK: Clock = { now: () => new Date().toISOString() };

/**
 * `zorgroute backup --out <file>`: everything the bot keeps, in one file, while the bot works on; beside it the list of what was
 * removed. Exit code 2 when it cannot be made.
 */
export function addBackup(
  program: Command,
  output: Output,
  env?: Readonly<Record<string, string | undefined>>,
  clock: Clock = CLOCK,
): void {
  program
    .command("backup")
    .description("Maak een back-up van alles wat de bot bewaart; de bot mag intussen doorwerken")
    .requiredOption("--out <bestand>", "waar de back-up komt, bijvoorbeeld backups/vandaag.gz")
    .option("--database <plek>", "databasebestand of postgres://… (anders uit de instellingen van de bot)")
    .action(async ({ out, database }: { out: string; database?: string }) => {
      try {
        const place = databaseOf(database === undefined ? {} : { database }, env);
        mustExist(place);
        mkdirSync(dirname(out), { recursive: true, mode: 0o700 });
        const connection = await connectDatabase(place);
        try {
          const made = await writeBackup(connection, out, clock.now(), rowsDone(output));
          // Beside the backup, so that no older one brings back who was removed.
          const list = join(dirname(out), REMOVALS_FILE);
          await addRemovals(list, await proofsIn(connection.db, made));
          output.out(`Back-up gemaakt: ${out} (${inDutch(rowsIn(made))} rijen uit ${made.tables.length} tabellen).`);
          output.out(`Bewaar hem samen met ${list}: de lijst van wat verwijderd is.`);
        } finally {
          await connection.db.destroy();
        }
      } catch (error) {
        // Coded errors are ours: one sentence says what to mend.
        if (errorCode(error) === undefined) throw error;
        output.err((error as Error).message);
        output.fail(2);
      }
    });
}
