import SQLite from "better-sqlite3";
import { Kysely, sql, type Transaction } from "kysely";
import type { GroupCommit } from "./group-commit";
import { OneConnectionDialect } from "./one-connection-dialect";
import type { Database } from "./schema";

export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;

/** What every writing connection must hold; a wrong answer stops the start. */
const PRAGMAS: readonly (readonly [name: string, set: string, expected: string | number])[] = [
  ["journal_mode", "WAL", "wal"],
  ["synchronous", "FULL", 2],
  ["foreign_keys", "ON", 1],
  ["recursive_triggers", "ON", 1],
];

/** In kibibytes: indexes over keyed hashes are written all over, and 2 MB of them don't hold a district's. */
const CACHE_KIB = 65_536;

/** Pages in the write-ahead log at which a commit moves them into the file itself. */
const CHECKPOINT_AT_PAGES = 1_000;
/** Where a thread does it (`openCheckpointer`), a commit does so only if the thread falls far behind: 128 MB. */
export const LATE_CHECKPOINT_AT_PAGES = 32_000;

/** Opens (or makes) the database file for writing; the caller ends it with `destroy()`. */
export function openDatabase(file: string, checkpointAtPages = CHECKPOINT_AT_PAGES): Db {
  return forWriting(new SQLite(file, { timeout: 5_000 }), checkpointAtPages);
}

/**
 * Fills a demo without waiting for the disk at each of its thousands of commits: a demo that a power cut took away
 * is filled anew. Afterwards every commit waits again, as everywhere else.
 */
export async function fillWithoutWaiting(db: Db, fill: () => Promise<void>): Promise<void> {
  await sql`PRAGMA synchronous = OFF`.execute(db);
  try {
    await fill();
  } finally {
    await sql`PRAGMA synchronous = FULL`.execute(db);
    await sql`PRAGMA wal_checkpoint(PASSIVE)`.execute(db);
  }
}

/** Opens an existing database file to read; other processes may be writing to it. */
export function openReadOnly(file: string): Db {
  const connection = new SQLite(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  connection.pragma(`cache_size = -${CACHE_KIB}`);
  return over(connection);
}

/** Moves committed pages from the write-ahead log into the file; it changes nothing that anyone reads. */
export interface Checkpointer {
  run(): void;
  close(): void;
}

/** Its checkpoints are passive: no reader and no writer ever waits for one, or is refused as busy. */
export function openCheckpointer(file: string): Checkpointer {
  const connection = new SQLite(file, { fileMustExist: true, timeout: 5_000 });
  assertPragmas(connection);
  return {
    run: () => void connection.pragma("wal_checkpoint(PASSIVE)"),
    close: () => void connection.close(),
  };
}

/** A private database in memory, from the bytes of a migrated one: under a millisecond, for tests. */
export function openSerialized(bytes: Buffer): Db {
  const connection = new SQLite(bytes);
  connection.pragma("foreign_keys = ON");
  connection.pragma("recursive_triggers = ON");
  return over(connection);
}

function forWriting(connection: SQLite.Database, checkpointAtPages: number): Db {
  try {
    assertPragmas(connection);
    connection.pragma(`cache_size = -${CACHE_KIB}`);
    connection.pragma(`wal_autocheckpoint = ${checkpointAtPages}`);
  } catch (error) {
    connection.close();
    throw error;
  }
  return over(connection);
}

function assertPragmas(connection: SQLite.Database): void {
  for (const [name, value, expected] of PRAGMAS) {
    connection.pragma(`${name} = ${value}`);
    const held = connection.pragma(name, { simple: true });
    if (held !== expected) throw new Error(`PRAGMA ${name} is ${held}, not ${expected}`);
  }
}

const groups = new WeakMap<Db, GroupCommit>();

function over(connection: SQLite.Database): Db {
  const dialect = new OneConnectionDialect(connection);
  const db = new Kysely<Database>({ dialect });
  groups.set(db, dialect.group);
  return db;
}

/** Keeps every query and transaction waiting while something is done to the database from outside. */
export async function whileNobodyAsks<Answer>(
  db: Db,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const group = groups.get(db);
  if (!group) throw new Error("a database that was opened elsewhere");
  return group.alone(work);
}

/** Copies a database that may be written to meanwhile, by SQLite's online backup, in one consistent step. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new SQLite(from, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    await source.backup(to, { progress: () => Number.MAX_SAFE_INTEGER });
  } finally {
    source.close();
  }
}
