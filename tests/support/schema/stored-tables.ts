import type SQLite from "better-sqlite3";
import type { ColumnShape } from "./declared-tables";

export interface StoredTable {
  readonly name: string;
  readonly isStrict: boolean;
  readonly columns: readonly ColumnShape[];
  readonly foreignKeys: readonly string[];
  /** The first column of each index, the primary key's included. */
  readonly leadingColumns: readonly string[];
}

/** The migrator's own books. */
const NOT_OURS = new Set(["Migration", "MigrationLock"]);

/** The tables as SQLite has them. */
export function storedTables(connection: SQLite.Database): StoredTable[] {
  const rows = connection.pragma("table_list") as { name: string; type: string; strict: number }[];
  return rows
    .filter(({ name, type }) => type === "table" && !name.startsWith("sqlite_"))
    .filter(({ name }) => !NOT_OURS.has(name))
    .map(({ name, strict }) => ({
      name,
      isStrict: strict === 1,
      columns: columnsOf(connection, name),
      foreignKeys: foreignKeysOf(connection, name),
      leadingColumns: leadingColumnsOf(connection, name),
    }));
}

interface Column {
  name: string;
  type: ColumnShape["type"];
  notnull: number;
  pk: number;
}

function columnsOf(connection: SQLite.Database, table: string): ColumnShape[] {
  const columns = connection.pragma(`table_info("${table}")`) as Column[];
  return columns.map(({ name, type, notnull }) => ({ name, type, isNullable: notnull === 0 }));
}

function foreignKeysOf(connection: SQLite.Database, table: string): string[] {
  const keys = connection.pragma(`foreign_key_list("${table}")`) as { from: string }[];
  return keys.map(({ from }) => from);
}

function leadingColumnsOf(connection: SQLite.Database, table: string): string[] {
  const indexes = connection.pragma(`index_list("${table}")`) as { name: string }[];
  const leading = indexes.map(({ name }) => {
    const [first] = connection.pragma(`index_info("${name}")`) as { name: string | null }[];
    return first?.name ?? "";
  });
  const key = (connection.pragma(`table_info("${table}")`) as Column[]).find(({ pk }) => pk === 1);
  return key ? [...leading, key.name] : leading;
}
