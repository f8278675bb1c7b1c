import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import { keptQuery, type Places } from "~db/kept-query";
import { anyOf } from "~db/many-rows";
import type { WorkerTable } from "~db/schema";

const ONE = keptQuery((db, { workerId }: Places<{ workerId: string }>) =>
  db
    .selectFrom("Worker as w")
    .innerJoin("Union as u", "u.id", "w.unionId")
    .leftJoin("Account as a", "a.workerId", "w.id")
    .select([
      "w.id",
      "w.unionId",
      "w.name",
      "w.namePinyin",
      "w.bornOn",
      "w.identityKind",
      "w.identityHash",
      "w.identityTail",
      "w.phoneHash",
      "w.phoneTail",
      "w.createdAt",
      "w.version",
      "w.keptId",
      "w.redactedAt",
      "u.name as unionName",
      "u.shortName as unionShortName",
      "a.id as accountId",
    ])
    .where("w.id", "=", workerId),
);

/** A worker as pages and rules see one: no sealed number, but the union's lineage and the account. */
export async function find(db: Db | Trx, workerId: string) {
  const worker = await ONE.first(db, { workerId });
  if (!worker) return undefined;
  const above = await db
    .selectFrom("UnionAncestor")
    .select("ancestorId")
    .where("unionId", "=", worker.unionId)
    .orderBy("depth")
    .execute();
  return { ...worker, lineage: above.map(({ ancestorId }) => ancestorId) };
}

/** The worker whom an account belongs to. */
export function findIdOfAccount(db: Db | Trx, accountId: string) {
  return db.selectFrom("Account").select("workerId").where("id", "=", accountId).executeTakeFirst();
}

/** Which of these workers have an account. */
export async function findIdsWithAccount(
  db: Db | Trx,
  workerIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("Account")
    .select("workerId")
    .where("workerId", "in", anyOf(workerIds))
    .execute();
  return new Set(rows.flatMap(({ workerId }) => workerId ?? []));
}

/** The workers whom these accounts belong to, by account. */
export async function findIdsOfAccounts(
  db: Db | Trx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("Account")
    .select(["id", "workerId"])
    .where("id", "in", accountIds)
    .where("workerId", "is not", null)
    .execute();
  return new Map(rows.map(({ id, workerId }) => [id, workerId as string]));
}

/** One sealed number, to be opened for someone who gave a reason. */
export function findSealed(db: Db | Trx, workerId: string) {
  return db
    .selectFrom("Worker")
    .select(["identitySealed", "phoneSealed"])
    .where("id", "=", workerId)
    .executeTakeFirst();
}

/** The standing record that holds an identity number already. */
export function findByIdentity(db: Db | Trx, identityHash: string, exceptId: string | null) {
  return db
    .selectFrom("Worker as w")
    .innerJoin("Union as u", "u.id", "w.unionId")
    .select(["w.id", "w.name", "u.shortName as unionName"])
    .where("w.identityHash", "=", identityHash)
    .where("w.keptId", "is", null)
    .where("w.id", "!=", exceptId ?? "")
    .executeTakeFirst();
}

export async function insert(
  trx: Trx,
  worker: Omit<WorkerTable, "version" | "keptId" | "redactedAt" | "redactedBy">,
) {
  await trx
    .insertInto("Worker")
    .values({ ...worker, version: 1, keptId: null, redactedAt: null, redactedBy: null })
    .execute();
}

type Facts = Partial<Omit<WorkerTable, "id" | "version" | "createdAt" | "createdBy">>;

/** Changes a worker that still has this version; answers whether it had. */
export async function update(
  trx: Trx,
  { id, version, ...facts }: Facts & { id: string; version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("Worker")
    .set({ ...facts, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Sets what a step found, whatever the version; it rises all the same. */
export async function set(trx: Trx, workerId: string, facts: Facts): Promise<void> {
  await trx
    .updateTable("Worker")
    .set({ ...facts, version: sql<number>`"version" + 1` })
    .where("id", "=", workerId)
    .execute();
}

/** Names and unions of these workers. */
export function findAllNamed(db: Db, workerIds: readonly string[]) {
  return db
    .selectFrom("Worker as w")
    .innerJoin("Union as u", "u.id", "w.unionId")
    .select(["w.id", "w.name", "u.shortName as unionName"])
    .where("w.id", "in", workerIds)
    .execute();
}
