import type { Db, Trx } from "~db/connection.server";
import type { TieTable } from "~db/schema";

/** A worker's ties, from either side: whose they are to whom, and the other's name. */
export async function findAllOfWorker(db: Db | Trx, workerId: string) {
  const rows = await db
    .selectFrom("Tie as t")
    .innerJoin("Worker as one", "one.id", "t.workerId")
    .innerJoin("Worker as other", "other.id", "t.relatedWorkerId")
    .select([
      "t.id",
      "t.kind",
      "t.startsOn",
      "t.endsOn",
      "t.workerId",
      "t.relatedWorkerId",
      "one.name as oneName",
      "one.unionId as oneUnionId",
      "other.name as otherName",
      "other.unionId as otherUnionId",
    ])
    .where((eb) => eb.or([eb("t.workerId", "=", workerId), eb("t.relatedWorkerId", "=", workerId)]))
    .orderBy("t.createdAt")
    .execute();
  return rows.map(({ oneName, otherName, oneUnionId, otherUnionId, ...tie }) => {
    const isOne = tie.workerId === workerId;
    return {
      ...tie,
      isOne,
      withId: isOne ? tie.relatedWorkerId : tie.workerId,
      withName: isOne ? otherName : oneName,
      withUnionId: isOne ? otherUnionId : oneUnionId,
    };
  });
}

/** Whom each of these workers is tied to today by such a tie, from either side. */
export async function findAllTied(
  db: Db | Trx,
  workerIds: readonly string[],
  kinds: readonly TieTable["kind"][],
): Promise<{ readonly workerId: string; readonly tiedId: string }[]> {
  const rows = await db
    .selectFrom("Tie")
    .select(["workerId", "relatedWorkerId"])
    .where((eb) => eb.or([eb("workerId", "in", workerIds), eb("relatedWorkerId", "in", workerIds)]))
    .where("kind", "in", kinds)
    .where("endsOn", "is", null)
    .execute();
  return rows.flatMap(({ workerId: one, relatedWorkerId: other }) => [
    { workerId: one, tiedId: other },
    { workerId: other, tiedId: one },
  ]);
}

/** Whether two people have this tie already, today, in this order or (of kin) in any. */
export async function existsStanding(
  trx: Trx,
  { kind, workerId, relatedWorkerId }: Pick<TieTable, "kind" | "workerId" | "relatedWorkerId">,
): Promise<boolean> {
  const found = await trx
    .selectFrom("Tie")
    .select("id")
    .where("kind", "=", kind)
    .where("endsOn", "is", null)
    .where((eb) =>
      eb.or([
        eb.and({ workerId, relatedWorkerId }),
        ...(kind === "kin"
          ? [eb.and({ workerId: relatedWorkerId, relatedWorkerId: workerId })]
          : []),
      ]),
    )
    .executeTakeFirst();
  return found !== undefined;
}

export async function insert(trx: Trx, tie: TieTable) {
  await trx.insertInto("Tie").values(tie).execute();
}

/** Ends a tie that stands; answers whether it did. */
export async function end(trx: Trx, id: string, endsOn: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("Tie")
    .set({ endsOn })
    .where("id", "=", id)
    .where("endsOn", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
