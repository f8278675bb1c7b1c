import type { Db, Trx } from "~db/connection.server";
import type { EntryMemberTable, EntryTable, EntryVerdictTable } from "~db/schema";

/** Entries that were neither left nor turned down. */
const OUT = ["rejected", "withdrawn"] as const;
/** Who competes, and who would for one of them. */
const COMPETING = ["contestant", "substitute"] as const;

/** How many entries of each contest stand in each state. */
export function countByState(db: Db | Trx, contestIds: readonly string[]) {
  return db
    .selectFrom("Case as k")
    .select((eb) => ["k.contestId", "k.state", eb.fn.countAll<number>().as("count")])
    .where("k.contestId", "in", contestIds)
    .where("k.road", "=", "entry")
    .groupBy(["k.contestId", "k.state"])
    .execute();
}

/** How many entries of each union were accepted in each contest. */
export function countAcceptedByUnion(db: Db | Trx, contestIds: readonly string[]) {
  return db
    .selectFrom("Entry as e")
    .innerJoin("Case as k", "k.id", "e.caseId")
    .select((eb) => ["e.contestId", "e.unionId", eb.fn.countAll<number>().as("count")])
    .where("e.contestId", "in", contestIds)
    .where("k.state", "=", "accepted")
    .groupBy(["e.contestId", "e.unionId"])
    .execute();
}

/** The accepted entries of a contest, in the order of their numbers. */
export function findAccepted(trx: Trx, contestId: string) {
  return trx
    .selectFrom("Entry as e")
    .innerJoin("Case as k", "k.id", "e.caseId")
    .select(["e.id", "e.number"])
    .where("e.contestId", "=", contestId)
    .where("k.state", "=", "accepted")
    .orderBy("e.number")
    .execute();
}

/** The entries behind cases, with the contest that each is for. */
export function findAllOfCases(db: Db | Trx, caseIds: readonly string[]) {
  return db
    .selectFrom("Entry as e")
    .innerJoin("Contest as c", "c.id", "e.contestId")
    .innerJoin("Case as k", "k.id", "c.caseId")
    .innerJoin("Union as u", "u.id", "e.unionId")
    .select([
      "e.id",
      "e.caseId",
      "e.contestId",
      "e.unionId",
      "e.number",
      "e.teamName",
      "e.statement",
      "e.origin",
      "e.createdAt",
      "c.programmeId",
      "c.name as contestName",
      "c.tradeId",
      "c.eligibility",
      "c.entriesFromOn",
      "c.entriesUntilOn",
      "c.capacity",
      "c.unionQuota",
      "k.state as phase",
      "u.shortName as unionName",
    ])
    .where("e.caseId", "in", caseIds)
    .execute();
}

/** The union that each of these entries counts for, with the entry's code. */
export function findUnions(db: Db | Trx, entryIds: readonly string[]) {
  return db
    .selectFrom("Entry as e")
    .innerJoin("Union as u", "u.id", "e.unionId")
    .select(["e.id as entryId", "e.number", "e.unionId", "u.name as unionName"])
    .where("e.id", "in", entryIds)
    .execute();
}

/** The living entries in which these workers compete, or could as substitutes, in some programmes. */
export function findLivingOfWorkers(
  db: Db | Trx,
  workerIds: readonly string[],
  programmeIds: readonly string[],
) {
  return db
    .selectFrom("EntryMember as m")
    .innerJoin("Entry as e", "e.id", "m.entryId")
    .innerJoin("Case as k", "k.id", "e.caseId")
    .innerJoin("Contest as c", "c.id", "e.contestId")
    .select([
      "m.workerId",
      "m.part",
      "e.id as entryId",
      "e.contestId",
      "c.programmeId",
      "c.isRehearsal",
      "c.name as contestName",
    ])
    .where("m.workerId", "in", workerIds)
    .where("m.part", "in", COMPETING)
    .where("c.programmeId", "in", programmeIds)
    .where("k.state", "not in", OUT)
    .execute();
}

/** Every entry in a contest of which one of these workers is or was a member, also those that ended; leading isn't being one. */
export function findAllInContest(db: Db | Trx, contestId: string, workerIds: readonly string[]) {
  if (workerIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("EntryMember as m")
    .innerJoin("Entry as e", "e.id", "m.entryId")
    .innerJoin("Case as k", "k.id", "e.caseId")
    .select(["m.workerId", "e.id as entryId", "k.state"])
    .where("e.contestId", "=", contestId)
    .where("m.workerId", "in", workerIds)
    .where("m.part", "!=", "leader")
    .execute();
}

/** A worker's living entries, with who applied for each: of a team one of its members. */
export function findOwn(db: Db, workerId: string) {
  return db
    .selectFrom("EntryMember as m")
    .innerJoin("Entry as e", "e.id", "m.entryId")
    .innerJoin("Case as k", "k.id", "e.caseId")
    .leftJoin("Account as a", "a.id", "k.applicantId")
    .select(["e.contestId", "e.caseId", "k.state", "a.workerId as applicantId"])
    .where("m.workerId", "=", workerId)
    .where("m.part", "in", COMPETING)
    .where("k.state", "not in", OUT)
    .execute();
}

/** A page of a contest's entries in some states, what waits longest first. */
export function findPage(
  db: Db,
  { contestId, states }: { contestId: string; states: readonly string[] },
  { limit, offset }: { limit: number; offset: number },
) {
  return db
    .selectFrom("Entry as e")
    .innerJoin("Case as k", "k.id", "e.caseId")
    .innerJoin("Union as u", "u.id", "e.unionId")
    .innerJoin("Union as g", "g.id", "k.unionId")
    .select([
      "e.id",
      "e.caseId",
      "e.number",
      "e.teamName",
      "k.state",
      "k.version",
      "k.movedAt",
      "k.dueOn",
      "u.shortName as unionName",
      "g.shortName as grassrootsName",
    ])
    .where("e.contestId", "=", contestId)
    .where("k.state", "in", states)
    .orderBy("k.movedAt")
    .orderBy("e.id")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function insert(
  trx: Trx,
  entry: EntryTable,
  members: readonly EntryMemberTable[],
): Promise<void> {
  await trx.insertInto("Entry").values(entry).execute();
  await trx.insertInto("EntryMember").values(members).execute();
}

/** The highest entry code that the contest has given out; 0 where none. */
export async function findLastNumber(trx: Trx, contestId: string): Promise<number> {
  const row = await trx
    .selectFrom("Entry")
    .select((eb) => eb.fn.max("number").as("number"))
    .where("contestId", "=", contestId)
    .executeTakeFirst();
  return row?.number ?? 0;
}

export async function updateNumber(trx: Trx, id: string, number: number | null): Promise<void> {
  await trx.updateTable("Entry").set({ number }).where("id", "=", id).execute();
}

export async function updateStatement(trx: Trx, id: string, statement: string): Promise<void> {
  await trx.updateTable("Entry").set({ statement }).where("id", "=", id).execute();
}

/** Appends the facts as they stand; what was frozen before stays. */
export async function insertVerdicts(
  trx: Trx,
  entryId: string,
  verdicts: readonly Omit<EntryVerdictTable, "entryId" | "seq">[],
): Promise<void> {
  const last = await trx
    .selectFrom("EntryVerdict")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .where("entryId", "=", entryId)
    .executeTakeFirst();
  const first = (last?.seq ?? 0) + 1;
  await trx
    .insertInto("EntryVerdict")
    .values(verdicts.map((verdict, index) => ({ entryId, seq: first + index, ...verdict })))
    .execute();
}

/** The entry that takes part in a stage under this id, with its case. */
export function findOfStage(db: Db, stageEntryId: string) {
  return db
    .selectFrom("StageEntry as s")
    .innerJoin("Entry as e", "e.id", "s.entryId")
    .innerJoin("Case as k", "k.id", "e.caseId")
    .select(["e.id", "e.caseId", "k.version", "k.applicantId", "k.unionId"])
    .where("s.id", "=", stageEntryId)
    .executeTakeFirst();
}

/** The stages in which an entry is listed and still expected. */
export async function markForfeited(
  trx: Trx,
  entryId: string,
  at: { attendanceAt: EntryTable["createdAt"]; attendanceBy: string | null },
): Promise<void> {
  await trx
    .updateTable("StageEntry")
    .set({ ...at, attendance: "forfeited" })
    .where("entryId", "=", entryId)
    .where("attendance", "=", "expected")
    .execute();
}
