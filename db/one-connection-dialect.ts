import type SQLite from "better-sqlite3";
import { type DatabaseConnection, SqliteDialect, SqliteDriver } from "kysely";
import { rememberingStatements } from "./remembered-statements";

/** Kysely's SQLite over one connection that is open already. */
export class OneConnectionDialect extends SqliteDialect {
  constructor(private readonly database: SQLite.Database) {
    super({ database });
  }

  override createDriver(): SqliteDriver {
    return new HonestDriver(this.database);
  }
}

/** SQLite rolls back by itself where the disk is full; rolling back again would fail and hide the reason. */
class HonestDriver extends SqliteDriver {
  constructor(private readonly database: SQLite.Database) {
    super({ database: rememberingStatements(database) });
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.database.inTransaction) await super.rollbackTransaction(connection);
  }
}
