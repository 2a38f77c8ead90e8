import { dirname, join } from "node:path";
import type { Command } from "commander";
import type { Clock } from "../app/ports.ts";
import type { Removal } from "../app/retention-ports.ts";
import { BackupError } from "../store/backup/backup-error.ts";
import { rowsIn } from "../store/backup/backup-format.ts";
import { checkBackup, restoreBackup } from "../store/backup/restore-backup.ts";
import { connectDatabase } from "../store/open-database.ts";
import { REMOVALS_FILE, readRemovals } from "../store/removal/removals-file.ts";
import { errorCode } from "./error-code.ts";
import type { Output } from "./output.ts";
import { inDutch, rowsDone } from "./rows-done.ts";
import { databaseOf } from "./with-stores.ts";

type Options = { database?: string; removals?: string; withoutRemovals?: true };

const CLOCK: Clock = { now: () => new Date().toISOString() };

/**
 * `zorgroute restore <file>`: puts a backup into an empty database, of either kind, and removes once more what was removed after the
 * backup was made. Exit code 2, and nothing changed, when the
 * backup is not whole or the database is not empty.
 */
export function addRestore(
  program: Command,
  output: Output,
  env?: Readonly<Record<string, string | undefined>>,
  clock: Clock = CLOCK,
): void {
  program
    .command("restore")
    .description("Zet een back-up terug in een lege database; zo gaat een school ook van SQLite naar PostgreSQL")
    .argument("<back-up>", "bestand dat met zorgroute backup gemaakt is")
    .option("--removals <bestand>", `lijst van wat verwijderd is (anders ${REMOVALS_FILE} naast de back-up)`)
    .option("--without-removals", "er is geen lijst; wie na de back-up verwijderd is, komt dan terug")
    .option("--database <plek>", "databasebestand of postgres://… (anders uit de instellingen van de bot)")
    .action(async (file: string, options: Options) => {
      try {
        const place = databaseOf(options, env);
        const backup = await checkBackup(file);
        const again = { removals: await removalsFor(file, options), at: clock.now() };
        const connection = await connectDatabase(place);
        try {
          const removed = await restoreBackup(connection, backup, again, rowsDone(output));
          output.out(`Teruggezet: de back-up van ${backup.header.madeAt} (${inDutch(rowsIn(backup.header))} rijen).`);
          output.out(`Opnieuw verwijderd, omdat dat na de back-up al gebeurd was: ${removed}.`);
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

/** Without its list an older backup would bring back who was removed: that must be said, not forgotten. */
async function removalsFor(backup: string, { removals, withoutRemovals }: Options): Promise<readonly Removal[]> {
  if (withoutRemovals) return [];
  const list = removals ?? join(dirname(backup), REMOVALS_FILE);
  const found = await readRemovals(list);
  if (found) return found;
  throw new BackupError(
    "removals-missing",
    `Er is geen lijst ${list} van wat verwijderd is. Noem haar met --removals, of kies --without-removals als er nooit een was.`,
  );
}
