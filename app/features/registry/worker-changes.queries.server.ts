import type { Instant } from "~/shared/instant";
import { canonicalJson } from "~db/columns";
import type { Db, Trx } from "~db/connection.server";
import type { WorkerField } from "./domain/worker-fields";

interface Change {
  readonly workerId: string;
  readonly fields: readonly WorkerField[];
  readonly changedAt: Instant;
  readonly changedBy: string | null;
  readonly importId: string | null;
}

export async function append(trx: Trx, { fields, ...change }: Change): Promise<void> {
  const last = await trx
    .selectFrom("WorkerChange")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("workerId", "=", change.workerId)
    .executeTakeFirst();
  const seq = (last?.seq ?? 0) + 1;
  await trx
    .insertInto("WorkerChange")
    .values({ ...change, seq, fields: canonicalJson(fields) })
    .execute();
}

/** The changes of a worker's record, the newest first, with those of records that were merged into it. */
export async function findLatest(db: Db, workerId: string, limit: number) {
  const rows = await db
    .selectFrom("WorkerChange as c")
    .innerJoin("Worker as w", "w.id", "c.workerId")
    .leftJoin("Account as a", "a.id", "c.changedBy")
    .select(["c.workerId", "c.seq", "c.fields", "c.changedAt", "c.importId", "a.name as byName"])
    .where((eb) => eb.or([eb("w.id", "=", workerId), eb("w.keptId", "=", workerId)]))
    .orderBy("c.changedAt", "desc")
    .orderBy("c.seq", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ fields, ...row }) => ({
    ...row,
    fields: JSON.parse(fields) as WorkerField[],
  }));
}
