import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import type { Connection } from "../../src/store/connection.ts";
import { migrate } from "../../src/store/migrate.ts";
import { migrationsFor } from "../../src/store/migrations/migrations.ts";
import { describeSchema } from "./describe-schema.ts";

/**
 * After each migration the schema is as in `schema/<migration>.<dialect>.txt`. When this fails for a migration that has
 * been released, the migration was edited: undo that and write a next one, with its own text.
 */
export function schemaIsFrozen(dialect: Connection["dialect"], connect: () => Promise<Connection>): void {
  test.each(Object.keys(migrationsFor(dialect)))("the schema after migration %s is unchanged", async (name) => {
    const frozen = new URL(`./schema/${name}.${dialect}.txt`, import.meta.url);
    const connection = await connect();
    try {
      await migrate(connection, name);
      expect(await describeSchema(connection)).toBe(await readFile(frozen, "utf8"));
    } finally {
      await connection.db.destroy();
    }
  });
}
