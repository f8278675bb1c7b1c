import type SQLite from "better-sqlite3";

/** More than the product has queries; lists of ids make more of them, and the oldest give way. */
const REMEMBERED = 1_000;

export interface RememberedStatements {
  prepare(text: string): SQLite.Statement;
}

/** A connection that prepares each text once: preparing takes longer than most of our queries run. */
export function rememberingStatements(database: SQLite.Database): RememberedStatements {
  const statements = new Map<string, SQLite.Statement>();
  return {
    prepare(text) {
      const statement = statements.get(text) ?? database.prepare(text);
      statements.delete(text);
      statements.set(text, statement);
      if (statements.size > REMEMBERED) {
        const [oldest = ""] = statements.keys();
        statements.delete(oldest);
      }
      return statement;
    },
  };
}
