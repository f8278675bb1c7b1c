import type { Db, Trx } from "~db/connection.server";
import type { AppealTable, RulingMarkTable, RulingTable, ScoreReleaseTable } from "~db/schema";

export function findReleases(db: Db | Trx, stageIds: readonly string[]) {
  return db.selectFrom("ScoreRelease").selectAll().where("stageId", "in", stageIds).execute();
}

export async function insertRelease(trx: Trx, release: ScoreReleaseTable) {
  await trx.insertInto("ScoreRelease").values(release).execute();
}

/** The appeals of stages, the oldest first, each with its ruling where there is one. */
export function findAllOfStages(db: Db | Trx, stageIds: readonly string[]) {
  return db
    .selectFrom("Appeal as p")
    .innerJoin("Entry as n", "n.id", "p.entryId")
    .leftJoin("Ruling as r", "r.appealId", "p.id")
    .select(["p.id", "p.stageId", "p.entryId", "p.ground", "p.text", "p.filedAt", "p.filedBy"])
    .select(["n.number", "r.outcome", "r.text as rulingText", "r.ruledAt"])
    .where("p.stageId", "in", stageIds)
    .orderBy("p.id")
    .execute();
}

export async function insert(trx: Trx, appeal: AppealTable) {
  await trx.insertInto("Appeal").values(appeal).execute();
}

export async function insertRuling(
  trx: Trx,
  ruling: RulingTable,
  marks: readonly Omit<RulingMarkTable, "appealId">[],
) {
  await trx.insertInto("Ruling").values(ruling).execute();
  if (marks.length === 0) return;
  const { appealId } = ruling;
  await trx
    .insertInto("RulingMark")
    .values(marks.map((mark) => ({ appealId, ...mark })))
    .execute();
}
