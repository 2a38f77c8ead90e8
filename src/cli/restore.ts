import type { Command } from "commander";
import { rowsIn } from "../store/backup/backup-format.ts";
import { checkBackup, restoreBackup } from "../store/backup/restore-backup.ts";
import { connectDatabase } from "../store/open-database.ts";
import { errorCode } from "./error-code.ts";
import type { Output } from "./output.ts";
import { inDutch, rowsDone } from "./rows-done.ts";
import { databaseOf } from "./with-stores.ts";

/**
 * `zorgroute restore <file>`: puts a backup into an empty database, of either kind. Exit code 2, and nothing changed, when the
 * backup is not whole or the database is not empty.
 */
export function addRestore(program: Command, output: Output, env?: Readonly<Record<string, string | undefined>>): void {
  program
    .command("restore")
    .description("Zet een back-up terug in een lege database; zo gaat een school ook van SQLite naar PostgreSQL")
    .argument("<back-up>", "bestand dat met zorgroute backup gemaakt is")
    .option("--database <plek>", "databasebestand of postgres://… (anders uit de instellingen van de bot)")
    .action(async (file: string, options: { database?: string }) => {
      try {
        const place = databaseOf(options, env);
        const backup = await checkBackup(file);
        const connection = await connectDatabase(place);
        try {
          await restoreBackup(connection, backup, rowsDone(output));
        } finally {
          await connection.db.destroy();
        }
        output.out(`Teruggezet: de back-up van ${backup.header.madeAt} (${inDutch(rowsIn(backup.header))} rijen).`);
      } catch (error) {
        // Coded errors are ours: one sentence says what to mend.
        if (errorCode(error) === undefined) throw error;
        output.err((error as Error).message);
        output.fail(2);
      }
    });
}
