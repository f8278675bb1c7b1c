import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import type { CorrectionRequestTable } from "~db/schema";
import type { WorkerField } from "./domain/worker-fields";

/** A request with the lineage's union, for whoever may settle it. */
export function find(db: Db | Trx, requestId: string) {
  return db
    .selectFrom("CorrectionRequest as r")
    .innerJoin("Worker as w", "w.id", "r.workerId")
    .select(["r.id", "r.workerId", "r.field", "r.text", "r.raisedAt", "r.settledAt", "w.name"])
    .where("r.id", "=", requestId)
    .executeTakeFirst();
}

/** What a worker said is wrong, the newest first. */
export function findAllOfWorker(db: Db | Trx, workerId: string) {
  return db
    .selectFrom("CorrectionRequest as r")
    .leftJoin("Account as a", "a.id", "r.settledBy")
    .select([
      "r.id",
      "r.field",
      "r.text",
      "r.raisedAt",
      "r.outcome",
      "r.answer",
      "r.settledAt",
      "a.name as settledByName",
    ])
    .where("r.workerId", "=", workerId)
    .orderBy("r.raisedAt", "desc")
    .execute();
}

/** Open requests about workers of these unions and those below, the oldest first; null is every union. */
export function findOpenPage(
  db: Db,
  within: readonly string[] | null,
  { limit, offset }: { limit: number; offset: number },
) {
  return open(db, within)
    .innerJoin("Union as u", "u.id", "w.unionId")
    .select([
      "r.id",
      "r.workerId",
      "r.field",
      "r.text",
      "r.raisedAt",
      "w.name",
      "u.shortName as unionName",
    ])
    .orderBy("r.raisedAt")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countOpen(db: Db, within: readonly string[] | null): Promise<number> {
  const { n } = await open(db, within)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

function open(db: Db, within: readonly string[] | null) {
  return db
    .selectFrom("CorrectionRequest as r")
    .innerJoin("Worker as w", "w.id", "r.workerId")
    .where("r.settledAt", "is", null)
    .$if(within !== null, (query) =>
      query.where("w.unionId", "in", (eb) =>
        eb
          .selectFrom("UnionAncestor")
          .select("unionId")
          .where("ancestorId", "in", within ?? []),
      ),
    );
}

type Raised = Pick<CorrectionRequestTable, "id" | "workerId" | "text" | "raisedAt" | "raisedBy"> & {
  readonly field: WorkerField;
};

export async function insert(trx: Trx, request: Raised) {
  await trx
    .insertInto("CorrectionRequest")
    .values({ ...request, outcome: null, answer: null, settledAt: null, settledBy: null })
    .execute();
}

/** Settles an open request; answers whether it was open. */
export async function settle(
  trx: Trx,
  id: string,
  settlement: {
    outcome: "corrected" | "kept";
    answer: string;
    settledAt: Instant;
    settledBy: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("CorrectionRequest")
    .set(settlement)
    .where("id", "=", id)
    .where("settledAt", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
