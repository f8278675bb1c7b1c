import type { Db, Trx } from "~db/connection.server";
import type { TransferTable } from "~db/schema";

/** The transfer behind a case, with the names that its page shows. */
export function findOfCase(db: Db | Trx, caseId: string) {
  return db
    .selectFrom("Transfer as t")
    .innerJoin("Worker as w", "w.id", "t.workerId")
    .innerJoin("Union as n", "n.id", "t.toUnionId")
    .leftJoin("Union as o", "o.id", "t.fromUnionId")
    .select([
      "t.id",
      "t.workerId",
      "t.toUnionId",
      "t.startsOn",
      "t.reason",
      "w.name as workerName",
      "w.namePinyin",
      "w.phoneTail",
      "n.name as toUnionName",
      "o.name as fromUnionName",
    ])
    .where("t.caseId", "=", caseId)
    .executeTakeFirst();
}

/** Who changes from where to where, of each case. */
export function findSubjects(db: Db | Trx, caseIds: readonly string[]) {
  return db
    .selectFrom("Transfer as t")
    .innerJoin("Worker as w", "w.id", "t.workerId")
    .innerJoin("Union as n", "n.id", "t.toUnionId")
    .leftJoin("Union as o", "o.id", "t.fromUnionId")
    .select([
      "t.caseId",
      "w.name as workerName",
      "n.shortName as toUnionName",
      "o.shortName as fromUnionName",
    ])
    .where("t.caseId", "in", caseIds)
    .execute();
}

/** What guards look at: the transfer with the worker's memberships, a row for each. */
export function findWithMemberships(db: Db | Trx, caseIds: readonly string[]) {
  return db
    .selectFrom("Transfer as t")
    .innerJoin("Worker as w", "w.id", "t.workerId")
    .innerJoin("Union as n", "n.id", "t.toUnionId")
    .leftJoin("Membership as m", "m.workerId", "t.workerId")
    .select([
      "t.caseId",
      "t.startsOn",
      "t.toUnionId",
      "n.closedAt",
      "w.keptId",
      "w.redactedAt",
      "m.unionId as memberUnionId",
      "m.startsOn as memberSince",
      "m.endsOn as memberUntil",
    ])
    .where("t.caseId", "in", caseIds)
    .execute();
}

/** The workers whom these cases are about. */
export function findPersons(db: Db | Trx, caseIds: readonly string[]) {
  return db
    .selectFrom("Transfer")
    .select(["caseId", "workerId as personId"])
    .where("caseId", "in", caseIds)
    .execute();
}

/** Whether a worker has a transfer that isn't at its end. */
export async function existsOpen(
  trx: Trx,
  workerId: string,
  openStates: readonly string[],
): Promise<boolean> {
  const row = await trx
    .selectFrom("Transfer as t")
    .innerJoin("Case as c", "c.id", "t.caseId")
    .select("t.id")
    .where("t.workerId", "=", workerId)
    .where("c.state", "in", openStates)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insert(trx: Trx, transfer: TransferTable) {
  await trx.insertInto("Transfer").values(transfer).execute();
}

export async function update(
  trx: Trx,
  id: string,
  fields: Partial<Pick<TransferTable, "startsOn" | "reason">>,
) {
  if (Object.keys(fields).length === 0) return;
  await trx.updateTable("Transfer").set(fields).where("id", "=", id).execute();
}
