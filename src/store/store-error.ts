import pg from "pg";

/**
 * `databaseUnavailable`: it cannot be opened or reached. `databaseNotMigrated`: it is there, but its tables cannot be
 * brought to this version. `schoolUnreadable`: the school in it is none. `storeFault`: a query failed.
 */
export type StoreErrorCode = "databaseUnavailable" | "databaseNotMigrated" | "schoolUnreadable" | "storeFault";

/** A fault of the database. The cause is the driver's own error, without the values that stood in the row. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause: unknown) {
    super(message, { cause: withoutValues(cause) });
    this.code = code;
  }
}

/** Runs `work`; whatever goes wrong comes out as a `storeFault` that names the operation. */
export async function storing<T>(operation: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError("storeFault", `De database kon dit niet uitvoeren: ${operation}.`, error);
  }
}

/** PostgreSQL repeats the row in `detail` and `where`; those must not reach a log. */
function withoutValues(cause: unknown): unknown {
  if (cause instanceof pg.DatabaseError) {
    cause.detail = undefined;
    cause.where = undefined;
  }
  return cause;
}
