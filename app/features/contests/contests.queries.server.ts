import type { Db, Trx } from "~db/connection.server";
import { keptQuery, type Places } from "~db/kept-query";
import type { ContestHostTable, ContestTable } from "~db/schema";

const ONE = keptQuery((db, { contestId }: Places<{ contestId: string }>) =>
  named(db).selectAll("c").where("c.id", "=", contestId),
);

/** A contest with the names that its pages show. */
export function find(db: Db | Trx, contestId: string) {
  return ONE.first(db, { contestId });
}

/** The contest behind a case, with what its guards look at. */
export function findAllOfCases(db: Db | Trx, caseIds: readonly string[]) {
  return named(db).selectAll("c").where("c.caseId", "in", caseIds).execute();
}

/** The contests of a programme, in the order in which they were begun. */
export function findAllOfProgramme(db: Db, programmeId: string) {
  return named(db)
    .selectAll("c")
    .where("c.programmeId", "=", programmeId)
    .orderBy("c.id")
    .execute();
}

/** Contests, no rehearsals, that take entries on a day, the first to close first. */
export function findAllOpen(db: Db, today: string) {
  return named(db)
    .selectAll("c")
    .where("k.state", "=", "registration")
    .where("c.isRehearsal", "=", 0)
    .where("c.entriesFromOn", "<=", today)
    .where("c.entriesUntilOn", ">=", today)
    .orderBy("c.entriesUntilOn")
    .orderBy("c.id")
    .execute();
}

function named(db: Db | Trx) {
  return db
    .selectFrom("Contest as c")
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .innerJoin("Case as k", "k.id", "c.caseId")
    .innerJoin("Account as o", "o.id", "c.ownerId")
    .innerJoin("Account as g", "g.id", "c.changedBy")
    .leftJoin("Trade as t", "t.id", "c.tradeId")
    .select([
      "p.name as programmeName",
      "p.year",
      "p.documentNumber",
      "k.state as phase",
      "k.movedAt",
      "t.name as tradeName",
      "t.occupationCode",
      "o.name as ownerName",
      "g.name as changedByName",
    ]);
}

/** What another contest can be begun from, the newest first. */
export function findModels(db: Db) {
  return db
    .selectFrom("Contest as c")
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .select(["c.id", "c.name", "p.year"])
    .orderBy("c.id", "desc")
    .limit(500)
    .execute();
}

export async function insert(trx: Trx, contest: ContestTable): Promise<void> {
  await trx.insertInto("Contest").values(contest).execute();
}

type Plan = Omit<ContestTable, "id" | "caseId" | "createdAt" | "createdBy" | "copiedFromId">;

/** Writes over the version that was seen; answers whether it still stood. */
export async function updatePlan(
  trx: Trx,
  contestId: string,
  { version, ...plan }: Partial<Plan> & Pick<Plan, "version" | "changedAt" | "changedBy">,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("Contest")
    .set({ ...plan, version: version + 1 })
    .where("id", "=", contestId)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The version of the scheme that the contest is held by from now on. */
export async function updateSchemeVersion(
  trx: Trx,
  contestId: string,
  schemeVersion: number,
): Promise<void> {
  await trx.updateTable("Contest").set({ schemeVersion }).where("id", "=", contestId).execute();
}

export function findHosts(db: Db | Trx, contestIds: readonly string[]) {
  return db
    .selectFrom("ContestHost")
    .selectAll()
    .where("contestId", "in", contestIds)
    .orderBy("contestId")
    .orderBy("seq")
    .execute();
}

export async function replaceHosts(
  trx: Trx,
  contestId: string,
  hosts: readonly Pick<ContestHostTable, "kind" | "name">[],
): Promise<void> {
  await trx.deleteFrom("ContestHost").where("contestId", "=", contestId).execute();
  if (hosts.length === 0) return;
  await trx
    .insertInto("ContestHost")
    .values(hosts.map(({ kind, name }, index) => ({ contestId, seq: index + 1, kind, name })))
    .execute();
}
