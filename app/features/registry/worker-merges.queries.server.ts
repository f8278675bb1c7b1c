import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import { canonicalJson } from "~db/columns";
import type { Db, Trx } from "~db/connection.server";
import type { FilledField } from "./domain/merge-plan";
import { MOVED_COLUMNS, type WorkerColumn } from "./domain/worker-columns";

interface NewMerge {
  readonly id: string;
  readonly keptWorkerId: string;
  readonly mergedWorkerId: string;
  readonly fills: readonly FilledField[];
  readonly mergedAt: Instant;
  readonly mergedBy: string;
}

export async function insert(trx: Trx, { fills, ...merge }: NewMerge): Promise<void> {
  await trx
    .insertInto("WorkerMerge")
    .values({ ...merge, filledFields: canonicalJson(fills), undoneAt: null, undoneBy: null })
    .execute();
}

export async function find(db: Db | Trx, mergeId: string) {
  const row = await db
    .selectFrom("WorkerMerge as m")
    .innerJoin("Account as a", "a.id", "m.mergedBy")
    .selectAll("m")
    .select("a.name as mergedByName")
    .where("m.id", "=", mergeId)
    .executeTakeFirst();
  return row && { ...row, fills: JSON.parse(row.filledFields) as FilledField[] };
}

/** Merges into a record that hold, the newest first: only the newest can be undone, then the next. */
export function findStanding(db: Db | Trx, keptWorkerId: string) {
  return db
    .selectFrom("WorkerMerge as m")
    .innerJoin("Worker as w", "w.id", "m.mergedWorkerId")
    .innerJoin("Account as a", "a.id", "m.mergedBy")
    .select(["m.id", "m.mergedAt", "w.name as mergedName", "a.name as mergedByName"])
    .where("m.keptWorkerId", "=", keptWorkerId)
    .where("m.undoneAt", "is", null)
    .orderBy("m.id", "desc")
    .execute();
}

export async function markUndone(trx: Trx, id: string, at: Instant, by: string): Promise<void> {
  await trx
    .updateTable("WorkerMerge")
    .set({ undoneAt: at, undoneBy: by })
    .where("id", "=", id)
    .execute();
}

/** Gives every row of one worker to another, but for those named; notes which, so that an undo gives back these. */
export async function moveRows(
  trx: Trx,
  {
    mergeId,
    from,
    to,
    but,
  }: { mergeId: string; from: string; to: string; but: ReadonlySet<string> },
): Promise<void> {
  for (const place of MOVED_COLUMNS) {
    const keys = (await findKeys(trx, place, from)).filter((key) => !but.has(key));
    if (keys.length === 0) continue;
    await setOwner(trx, place, keys, to);
    const { table: tableName, column: columnName } = place;
    await trx
      .insertInto("WorkerMergeRow")
      .values(keys.map((rowKey) => ({ mergeId, tableName, columnName, rowKey })))
      .execute();
  }
}

/** Gives back what a merge moved. */
export async function moveRowsBack(trx: Trx, mergeId: string, to: string): Promise<void> {
  for (const place of MOVED_COLUMNS) {
    const rows = await trx
      .selectFrom("WorkerMergeRow")
      .select("rowKey")
      .where("mergeId", "=", mergeId)
      .where("tableName", "=", place.table)
      .where("columnName", "=", place.column)
      .execute();
    const keys = rows.map(({ rowKey }) => rowKey);
    if (keys.length > 0) await setOwner(trx, place, keys, to);
  }
}

async function findKeys(trx: Trx, { table, column }: WorkerColumn, workerId: string) {
  const { rows } = await sql<{ id: string }>`SELECT "id" FROM ${sql.table(table)}
    WHERE ${sql.ref(column)} = ${workerId}`.execute(trx);
  return rows.map(({ id }) => id);
}

async function setOwner(
  trx: Trx,
  { table, column }: WorkerColumn,
  keys: readonly string[],
  to: string,
) {
  await sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${to}
    WHERE "id" IN (${sql.join(keys)})`.execute(trx);
}
