import type { Db, Trx } from "~db/connection.server";
import type { ImportedScoreTable } from "~db/schema";

/** The scores from elsewhere that count in these stages, the last of each entry and aspect. */
export function findAllOfStages(db: Db | Trx, stageIds: readonly string[]) {
  return db
    .selectFrom("StageEntry as e")
    .innerJoin("ImportedScore as i", "i.stageEntryId", "e.id")
    .select((eb) => [
      "e.stageId",
      "i.stageEntryId",
      "i.aspectKey",
      // SQLite takes the other columns from the row of the greatest number.
      eb.fn.max<number>("i.seq").as("seq"),
      "i.valueThousandths",
    ])
    .where("e.stageId", "in", stageIds)
    .groupBy(["i.stageEntryId", "i.aspectKey"])
    .execute();
}

export async function insertAll(trx: Trx, scores: readonly ImportedScoreTable[]) {
  if (scores.length === 0) return;
  await trx.insertInto("ImportedScore").values(scores).execute();
}
