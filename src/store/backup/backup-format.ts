import { z } from "zod";

/**
 * A backup is gzipped text, one JSON value on a line: the header; then the rows of each table, in the order and number that the
 * header gives, each as an array in the order of its columns; then the SHA-256 of all that text. It is the same for both databases.
 */
export const backupHeader = z.strictObject({
  format: z.literal("zorgroute-backup"),
  version: z.literal(1),
  madeAt: z.string(),
  /** The migrations that had made these tables. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.number().int().nonnegative() }),
  ),
});

export type BackupHeader = z.infer<typeof backupHeader>;

export const backupEnd = z.strictObject({ sha256: z.string() });

/** One row, in the order of its table's columns. JSON columns are the text that the database keeps. */
export type BackupRow = readonly (string | number | null)[];

/** Told now and then during long work, which waits for it. */
export type Progress = (done: number, of: number) => void | Promise<void>;

export const rowsIn = ({ tables }: BackupHeader): number => tables.reduce((sum, { rows }) => sum + rows, 0);
