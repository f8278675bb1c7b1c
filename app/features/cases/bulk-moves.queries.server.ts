import type { Db, Trx } from "~db/connection.server";
import { insertRows } from "~db/many-rows";
import type { BulkMoveCaseTable, BulkMoveTable } from "~db/schema";

export function find(db: Db | Trx, bulkMoveId: string) {
  return db
    .selectFrom("BulkMove as b")
    .innerJoin("Account as a", "a.id", "b.createdBy")
    .selectAll("b")
    .select("a.name as byName")
    .where("b.id", "=", bulkMoveId)
    .executeTakeFirst();
}

type NewCase = Pick<
  BulkMoveCaseTable,
  "caseId" | "version" | "insteadOfId" | "refusal" | "refusalDetail"
>;

/** Writes down what is meant, with what is refused from the beginning. */
export async function insert(trx: Trx, bulkMove: BulkMoveTable, cases: readonly NewCase[]) {
  await trx.insertInto("BulkMove").values(bulkMove).execute();
  await insertRows(
    trx,
    "BulkMoveCase",
    cases.map((row, index) => ({
      bulkMoveId: bulkMove.id,
      seq: index + 1,
      ...row,
      movedAt: null,
    })),
  );
}

export async function updateJob(trx: Trx, bulkMoveId: string, jobId: string) {
  await trx.updateTable("BulkMove").set({ jobId }).where("id", "=", bulkMoveId).execute();
}

/** The next ones that wait for their turn. */
export function findWaiting(db: Db, bulkMoveId: string, after: number, limit: number) {
  return db
    .selectFrom("BulkMoveCase")
    .select(["seq", "caseId", "version", "insteadOfId"])
    .where("bulkMoveId", "=", bulkMoveId)
    .where("seq", ">", after)
    .where("refusal", "is", null)
    .where("movedAt", "is", null)
    .orderBy("seq")
    .limit(limit)
    .execute();
}

/** Writes down what came of one. */
export async function settle(
  trx: Trx,
  { bulkMoveId, seq }: Pick<BulkMoveCaseTable, "bulkMoveId" | "seq">,
  outcome: Pick<BulkMoveCaseTable, "refusal" | "refusalDetail" | "movedAt">,
) {
  await trx
    .updateTable("BulkMoveCase")
    .set(outcome)
    .where("bulkMoveId", "=", bulkMoveId)
    .where("seq", "=", seq)
    .execute();
}

export async function countAll(db: Db, bulkMoveId: string) {
  const { all, moved, refused } = await db
    .selectFrom("BulkMoveCase")
    .select((eb) => [
      eb.fn.countAll<number>().as("all"),
      eb.fn.count<number>("movedAt").as("moved"),
      eb.fn.count<number>("refusal").as("refused"),
    ])
    .where("bulkMoveId", "=", bulkMoveId)
    .executeTakeFirstOrThrow();
  return { moved, refused, waiting: all - moved - refused };
}

/** A page of its cases: those that were refused, moved, or wait. */
export function findPage(
  db: Db,
  bulkMoveId: string,
  { show, limit, offset }: { show: "moved" | "refused" | "waiting"; limit: number; offset: number },
) {
  return db
    .selectFrom("BulkMoveCase as m")
    .innerJoin("Case as c", "c.id", "m.caseId")
    .innerJoin("Union as u", "u.id", "c.unionId")
    .leftJoin("Account as o", "o.id", "m.insteadOfId")
    .select([
      "m.caseId",
      "c.road",
      "m.refusal",
      "m.refusalDetail",
      "u.shortName as unionName",
      "o.name as officerName",
    ])
    .where("m.bulkMoveId", "=", bulkMoveId)
    .$if(show === "moved", (query) => query.where("m.movedAt", "is not", null))
    .$if(show === "refused", (query) => query.where("m.refusal", "is not", null))
    .$if(show === "waiting", (query) =>
      query.where("m.movedAt", "is", null).where("m.refusal", "is", null),
    )
    .orderBy("m.seq")
    .limit(limit)
    .offset(offset)
    .execute();
}
