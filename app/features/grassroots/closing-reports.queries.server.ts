import type { Db, Trx } from "~db/connection.server";
import type { ClosingPersonTable, ClosingReportTable } from "~db/schema";

/** The report of a contest as it stands, sent or not. */
export function find(db: Db | Trx, grassrootsId: string) {
  return db
    .selectFrom("ClosingReport as r")
    .innerJoin("Account as a", "a.id", "r.savedBy")
    .selectAll("r")
    .select("a.name as savedByName")
    .where("r.grassrootsId", "=", grassrootsId)
    .executeTakeFirst();
}

/** Who took part, as listed, with the name that the register has. */
export function findPeople(db: Db | Trx, grassrootsIds: readonly string[]) {
  return db
    .selectFrom("ClosingPerson as o")
    .leftJoin("Worker as w", "w.id", "o.workerId")
    .select((eb) => [
      "o.grassrootsId",
      "o.seq",
      "o.workerId",
      "o.rank",
      "o.score",
      "w.identityTail",
      eb.fn.coalesce("w.name", "o.name").as("name"),
    ])
    .where("o.grassrootsId", "in", grassrootsIds)
    .orderBy("o.grassrootsId")
    .orderBy("o.seq")
    .execute();
}

/** What guards look at of reports: their last day, how many people they name or count, and how many photos they have. */
export function findMeasures(db: Db | Trx, grassrootsIds: readonly string[]) {
  return db
    .selectFrom("ClosingReport as r")
    .leftJoin("ClosingCount as n", "n.grassrootsId", "r.grassrootsId")
    .select((eb) => [
      "r.grassrootsId",
      "r.endsOn",
      "n.participantCount",
      eb
        .selectFrom("ClosingPerson as o")
        .whereRef("o.grassrootsId", "=", "r.grassrootsId")
        .select(eb.fn.countAll<number>().as("n"))
        .as("personCount"),
      eb
        .selectFrom("ClosingPhoto as f")
        .whereRef("f.grassrootsId", "=", "r.grassrootsId")
        .select(eb.fn.countAll<number>().as("n"))
        .as("photoCount"),
    ])
    .where("r.grassrootsId", "in", grassrootsIds)
    .execute();
}

/** The persons with a place in these contests: none of them decides on it. */
export function findPlaced(db: Db | Trx, caseIds: readonly string[]) {
  return db
    .selectFrom("GrassrootsContest as g")
    .innerJoin("ClosingPerson as o", "o.grassrootsId", "g.id")
    .select(["g.caseId", "o.workerId"])
    .where("g.caseId", "in", caseIds)
    .where("o.workerId", "is not", null)
    .where("o.rank", "is not", null)
    .execute();
}

/** Standing records of these names in a union and those below it; names are found by their pinyin. */
export function findNamed(
  db: Db | Trx,
  unionId: string,
  { names, pinyins }: { names: readonly string[]; pinyins: readonly string[] },
) {
  return db
    .selectFrom("Worker as w")
    .innerJoin("UnionAncestor as x", "x.unionId", "w.unionId")
    .select(["w.id", "w.name", "w.identityTail"])
    .where("x.ancestorId", "=", unionId)
    .where("w.namePinyin", "in", pinyins)
    .where("w.name", "in", names)
    .where("w.keptId", "is", null)
    .where("w.redactedAt", "is", null)
    .execute();
}

/** Those of these workers who are in a union or below it. */
export function findMembers(trx: Trx, unionId: string, workerIds: readonly string[]) {
  return trx
    .selectFrom("Worker as w")
    .innerJoin("UnionAncestor as x", "x.unionId", "w.unionId")
    .select("w.id")
    .where("x.ancestorId", "=", unionId)
    .where("w.id", "in", workerIds)
    .where("w.keptId", "is", null)
    .orderBy("w.namePinyin")
    .execute();
}

export async function insert(trx: Trx, report: ClosingReportTable): Promise<void> {
  await trx.insertInto("ClosingReport").values(report).execute();
}

/** Writes over the version that was seen; answers whether it still stood. */
export async function update(
  trx: Trx,
  { grassrootsId, version, ...report }: ClosingReportTable,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("ClosingReport")
    .set({ ...report, version: version + 1 })
    .where("grassrootsId", "=", grassrootsId)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function updateBehalfNote(
  trx: Trx,
  grassrootsId: string,
  behalfNote: string | null,
): Promise<void> {
  await trx
    .updateTable("ClosingReport")
    .set({ behalfNote })
    .where("grassrootsId", "=", grassrootsId)
    .execute();
}

/** So many rows at once stay below what a statement binds. */
const ROWS_AT_ONCE = 500;

export async function replacePeople(
  trx: Trx,
  grassrootsId: string,
  people: readonly ClosingPersonTable[],
): Promise<void> {
  await trx.deleteFrom("ClosingPerson").where("grassrootsId", "=", grassrootsId).execute();
  for (let from = 0; from < people.length; from += ROWS_AT_ONCE) {
    await trx
      .insertInto("ClosingPerson")
      .values(people.slice(from, from + ROWS_AT_ONCE))
      .execute();
  }
}
