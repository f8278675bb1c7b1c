import { type Kysely, type Migration, Migrator } from "kysely";
import * as house from "./migrations/0001-house";
import * as cases from "./migrations/0003-cases";
import * as renewalCodes from "./migrations/0005-renewal-codes";
import * as registry from "./migrations/0007-registry";
import type { Database } from "./schema";

/** In order; a migration that was released is never edited. */
const MIGRATIONS: Record<string, Migration> = {
  "0001-house": house,
  "0003-cases": cases,
  "0005-renewal-codes": renewalCodes,
  "0007-registry": registry,
};

/** Brings the database to the newest schema; throws the first failure, with nothing of it applied. */
export async function migrateToLatest(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableName: "Migration",
    migrationLockTableName: "MigrationLock",
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
