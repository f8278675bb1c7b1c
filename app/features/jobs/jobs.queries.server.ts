import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import type { JobTable } from "~db/schema";

export function find(db: Db | Trx, jobId: string) {
  return db.selectFrom("Job").selectAll().where("id", "=", jobId).executeTakeFirst();
}

/** The job whose turn it is. */
export function findNext(db: Db) {
  return db
    .selectFrom("Job")
    .selectAll()
    .where("endedAt", "is", null)
    .orderBy("createdAt")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
}

/** A page of the jobs that someone began (null: everyone), the newest first. */
export function findPage(
  db: Db,
  createdBy: string | null,
  { limit, offset }: { limit: number; offset: number },
) {
  return listed(db, createdBy)
    .innerJoin("Account as a", "a.id", "j.createdBy")
    .selectAll("j")
    .select("a.name as byName")
    .orderBy("j.createdAt", "desc")
    .orderBy("j.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function count(db: Db, createdBy: string | null): Promise<number> {
  const { n } = await listed(db, createdBy)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

function listed(db: Db, createdBy: string | null) {
  return db
    .selectFrom("Job as j")
    .$if(createdBy !== null, (query) => query.where("j.createdBy", "=", createdBy ?? ""));
}

type NewJob = Pick<
  JobTable,
  "id" | "kind" | "subjectKind" | "subjectId" | "createdAt" | "createdBy" | "totalCount"
>;

export async function insert(trx: Trx, job: NewJob) {
  await trx
    .insertInto("Job")
    .values({
      ...job,
      state: "queued",
      doneCount: 0,
      error: null,
      startedAt: null,
      cancelWishedAt: null,
      endedAt: null,
    })
    .execute();
}

/** Its turn has come, for the first time or after a crash. */
export async function start(db: Db, jobId: string, at: Instant) {
  await db
    .updateTable("Job")
    .set((eb) => ({ state: "running", startedAt: eb.fn.coalesce("startedAt", eb.val(at)) }))
    .where("id", "=", jobId)
    .where("endedAt", "is", null)
    .execute();
}

/** Notes how far it is; answers whether it should go on. */
export async function advance(
  trx: Trx,
  jobId: string,
  progress: Pick<JobTable, "doneCount" | "totalCount">,
): Promise<boolean> {
  const row = await trx
    .updateTable("Job")
    .set(progress)
    .where("id", "=", jobId)
    .where("endedAt", "is", null)
    .returning("cancelWishedAt")
    .executeTakeFirst();
  return row !== undefined && row.cancelWishedAt === null;
}

/** Ends a job that is open; answers whether it was. */
export async function end(
  trx: Trx,
  jobId: string,
  outcome: { state: "done" | "failed" | "cancelled"; error: string | null; endedAt: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("Job")
    .set(outcome)
    .where("id", "=", jobId)
    .where("endedAt", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function wishCancel(trx: Trx, jobId: string, at: Instant) {
  await trx
    .updateTable("Job")
    .set({ cancelWishedAt: at })
    .where("id", "=", jobId)
    .where("endedAt", "is", null)
    .execute();
}
