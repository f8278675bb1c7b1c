import type { Db, Trx } from "~db/connection.server";
import type {
  LabourCommendationTable,
  LabourFigureTable,
  LabourReviewTable,
  LabourTargetTable,
  LabourTeamTable,
} from "~db/schema";

export function findTeams(db: Db | Trx, grassrootsId: string) {
  return db
    .selectFrom("LabourTeam")
    .selectAll()
    .where("grassrootsId", "=", grassrootsId)
    .orderBy("seq")
    .execute();
}

export function findTargets(db: Db | Trx, grassrootsId: string) {
  return db
    .selectFrom("LabourTarget")
    .selectAll()
    .where("grassrootsId", "=", grassrootsId)
    .orderBy("seq")
    .execute();
}

/** All figures of a contest, month by month. */
export function findFigures(db: Db | Trx, grassrootsId: string) {
  return db
    .selectFrom("LabourFigure as f")
    .innerJoin("LabourTeam as t", "t.id", "f.teamId")
    .select(["f.teamId", "f.targetId", "f.month", "f.valueThousandths", "f.enteredBy"])
    .where("t.grassrootsId", "=", grassrootsId)
    .orderBy("f.month")
    .execute();
}

export function findReviews(db: Db | Trx, grassrootsId: string) {
  return db
    .selectFrom("LabourReview as r")
    .innerJoin("Account as a", "a.id", "r.reviewedBy")
    .select(["r.month", "r.reviewedAt", "a.name as byName"])
    .where("r.grassrootsId", "=", grassrootsId)
    .orderBy("r.month")
    .execute();
}

export function findCommendations(db: Db | Trx, grassrootsId: string) {
  return db
    .selectFrom("LabourCommendation as c")
    .innerJoin("LabourTeam as t", "t.id", "c.teamId")
    .innerJoin("Account as a", "a.id", "c.commendedBy")
    .select([
      "c.id",
      "c.teamId",
      "c.month",
      "c.title",
      "c.reason",
      "c.commendedAt",
      "t.name as teamName",
      "a.name as byName",
    ])
    .where("c.grassrootsId", "=", grassrootsId)
    .orderBy("c.commendedAt", "desc")
    .orderBy("c.id", "desc")
    .execute();
}

/** Teams and targets in place of those that were there; nothing may have been measured by them. */
export async function replacePlan(
  trx: Trx,
  grassrootsId: string,
  plan: {
    readonly teams: readonly LabourTeamTable[];
    readonly targets: readonly LabourTargetTable[];
  },
): Promise<void> {
  await trx.deleteFrom("LabourTeam").where("grassrootsId", "=", grassrootsId).execute();
  await trx.deleteFrom("LabourTarget").where("grassrootsId", "=", grassrootsId).execute();
  await trx.insertInto("LabourTeam").values(plan.teams).execute();
  await trx.insertInto("LabourTarget").values(plan.targets).execute();
}

/** The figures of a month in place of those that were there. */
export async function replaceFigures(
  trx: Trx,
  { teamIds, month }: { readonly teamIds: readonly string[]; readonly month: string },
  figures: readonly LabourFigureTable[],
): Promise<void> {
  await trx
    .deleteFrom("LabourFigure")
    .where("teamId", "in", teamIds)
    .where("month", "=", month)
    .execute();
  if (figures.length > 0) await trx.insertInto("LabourFigure").values(figures).execute();
}

export async function insertReview(trx: Trx, review: LabourReviewTable): Promise<void> {
  await trx.insertInto("LabourReview").values(review).execute();
}

export async function insertCommendation(
  trx: Trx,
  commendation: LabourCommendationTable,
): Promise<void> {
  await trx.insertInto("LabourCommendation").values(commendation).execute();
}
