import type { Db, Trx } from "~db/connection.server";
import { keptQuery, type Places } from "~db/kept-query";
import type { GrassrootsContestTable } from "~db/schema";

const ONE = keptQuery((db, { grassrootsId }: Places<{ grassrootsId: string }>) =>
  named(db).where("g.id", "=", grassrootsId),
);

/** A contest with its union and the names that its pages show. */
export function find(db: Db | Trx, grassrootsId: string) {
  return ONE.first(db, { grassrootsId });
}

/** The contests behind cases. */
export function findAllOfCases(db: Db | Trx, caseIds: readonly string[]) {
  return named(db).where("g.caseId", "in", caseIds).execute();
}

/** What a union filed last: the next one begins with it. */
export function findLastOfUnion(db: Db, unionId: string) {
  return named(db)
    .where("k.unionId", "=", unionId)
    .orderBy("g.id", "desc")
    .limit(1)
    .executeTakeFirst();
}

function named(db: Db | Trx) {
  return db
    .selectFrom("GrassrootsContest as g")
    .innerJoin("Case as k", "k.id", "g.caseId")
    .innerJoin("Union as u", "u.id", "k.unionId")
    .innerJoin("Account as a", "a.id", "g.createdBy")
    .leftJoin("Union as p", "p.id", "u.parentId")
    .leftJoin("Trade as t", "t.id", "g.tradeId")
    .selectAll("g")
    .select([
      "k.unionId",
      "k.state",
      "k.openedAt",
      "u.name as unionName",
      "u.shortName as unionShortName",
      "u.closedAt as unionClosedAt",
      "p.shortName as parentName",
      "t.name as tradeName",
      "a.name as createdByName",
    ]);
}

/** Whether a union has a living contest of this name that begins that day. */
export async function existsAlike(
  trx: Trx,
  { unionId, name, startsOn }: { unionId: string; name: string; startsOn: string },
): Promise<boolean> {
  const row = await trx
    .selectFrom("GrassrootsContest as g")
    .innerJoin("Case as k", "k.id", "g.caseId")
    .select("g.id")
    .where("k.unionId", "=", unionId)
    .where("g.name", "=", name)
    .where("g.startsOn", "=", startsOn)
    .where("k.state", "!=", "cancelled")
    .executeTakeFirst();
  return row !== undefined;
}

/** The plan as a file, with what it is. */
export function findPlanFile(db: Db, grassrootsId: string) {
  return db
    .selectFrom("GrassrootsContest as g")
    .innerJoin("File as f", "f.id", "g.planFileId")
    .select(["f.digest", "f.kind", "g.planFileName"])
    .where("g.id", "=", grassrootsId)
    .executeTakeFirst();
}

export async function insert(trx: Trx, contest: GrassrootsContestTable): Promise<void> {
  await trx.insertInto("GrassrootsContest").values(contest).execute();
}

type Filing = Pick<
  GrassrootsContestTable,
  | "name"
  | "kind"
  | "tradeId"
  | "outsideHost"
  | "startsOn"
  | "endsOn"
  | "venue"
  | "expectedCount"
  | "budgetFen"
  | "plan"
  | "planFileId"
  | "planFileName"
  | "reportDueOn"
>;

export async function update(
  trx: Trx,
  grassrootsId: string,
  fields: Partial<Filing>,
): Promise<void> {
  if (Object.keys(fields).length === 0) return;
  await trx.updateTable("GrassrootsContest").set(fields).where("id", "=", grassrootsId).execute();
}
