import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import type { ImportTable } from "~db/schema";
import type { RowCounts } from "./domain/row-counts";

/** An import with its file, its job, and who brought it. */
export function find(db: Db | Trx, importId: string) {
  return db
    .selectFrom("Import as i")
    .innerJoin("File as f", "f.id", "i.fileId")
    .innerJoin("Account as a", "a.id", "i.createdBy")
    .leftJoin("Job as j", "j.id", "i.jobId")
    .leftJoin("Union as u", "u.id", "i.unionId")
    .leftJoin("Contest as c", "c.id", "i.contestId")
    .selectAll("i")
    .select([
      "f.digest",
      "f.kind as fileKind",
      "f.sizeBytes",
      "a.name as createdByName",
      "j.state as jobState",
      "j.error as jobError",
      "u.name as unionName",
      "c.name as contestName",
    ])
    .where("i.id", "=", importId)
    .executeTakeFirst();
}

/** A page of the imports that someone brought (null: everyone's), the newest first. */
export function findPage(
  db: Db,
  createdBy: string | null,
  { limit, offset }: { limit: number; offset: number },
) {
  return listed(db, createdBy)
    .innerJoin("Account as a", "a.id", "i.createdBy")
    .select(["i.id", "i.kind", "i.fileName", "i.state", "i.createdAt", "a.name as byName"])
    .orderBy("i.createdAt", "desc")
    .orderBy("i.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** The lists that someone brought in for a contest, the newest first. */
export function findAllOfContest(db: Db, contestId: string, createdBy: string) {
  return db
    .selectFrom("Import")
    .select(["id", "kind", "fileName", "state", "createdAt"])
    .where("contestId", "=", contestId)
    .where("createdBy", "=", createdBy)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(50)
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
    .selectFrom("Import as i")
    .$if(createdBy !== null, (query) => query.where("i.createdBy", "=", createdBy ?? ""));
}

type NewImport = Pick<
  ImportTable,
  "id" | "kind" | "fileId" | "fileName" | "unionId" | "contestId" | "createdAt" | "createdBy"
>;

export async function insert(trx: Trx, one: NewImport) {
  await trx
    .insertInto("Import")
    .values({
      ...one,
      state: "reading",
      jobId: null,
      refusal: null,
      layout: null,
      columns: null,
      endedAt: null,
      ...NO_ROWS,
      clearedAt: null,
    })
    .execute();
}

/** The name of the contest that a list would be of. */
export async function findContestName(db: Db | Trx, contestId: string): Promise<string | null> {
  const row = await db
    .selectFrom("Contest")
    .select("name")
    .where("id", "=", contestId)
    .executeTakeFirst();
  return row?.name ?? null;
}

const NO_ROWS = {
  newCount: 0,
  changesCount: 0,
  sameCount: 0,
  refusedCount: 0,
  appliedCount: 0,
  leftCount: 0,
} as const;

/** Counted piece by piece, so that nobody waits for a hundred thousand rows to be counted. */
export async function findCounts(db: Db | Trx, importId: string): Promise<RowCounts> {
  return db
    .selectFrom("Import")
    .select([
      "newCount as new",
      "changesCount as changes",
      "sameCount as same",
      "refusedCount as refused",
      "appliedCount as applied",
      "leftCount as left",
    ])
    .where("id", "=", importId)
    .executeTakeFirstOrThrow();
}

export async function addToCounts(trx: Trx, importId: string, added: Partial<RowCounts>) {
  await trx
    .updateTable("Import")
    .set((eb) => ({
      newCount: eb("newCount", "+", added.new ?? 0),
      changesCount: eb("changesCount", "+", added.changes ?? 0),
      sameCount: eb("sameCount", "+", added.same ?? 0),
      refusedCount: eb("refusedCount", "+", added.refused ?? 0),
      appliedCount: eb("appliedCount", "+", added.applied ?? 0),
      leftCount: eb("leftCount", "+", added.left ?? 0),
    }))
    .where("id", "=", importId)
    .execute();
}

export async function set(trx: Trx, importId: string, facts: Partial<Omit<ImportTable, "id">>) {
  await trx.updateTable("Import").set(facts).where("id", "=", importId).execute();
}

/** The oldest import of before then that still has its rows and its file, and isn't worked on. */
export function findKeptSince(db: Db, before: Instant) {
  return db
    .selectFrom("Import")
    .select(["id", "state"])
    .where("clearedAt", "is", null)
    .where("createdAt", "<", before)
    .where("state", "not in", ["reading", "checking", "applying"])
    .orderBy("createdAt")
    .limit(1)
    .executeTakeFirst();
}

/** What was found in the file goes with it: its samples are people's names. */
export async function markCleared(trx: Trx, importId: string, at: Instant) {
  await set(trx, importId, { clearedAt: at, layout: null, columns: null });
}
