import type { Db, Trx } from "~db/connection.server";
import type { ReplacementTable } from "~db/schema";

/** Who came in for whom in an entry, in their order. */
export function findAllOfEntry(db: Db | Trx, entryId: string) {
  return db
    .selectFrom("Replacement")
    .selectAll()
    .where("entryId", "=", entryId)
    .orderBy("replacedAt")
    .orderBy("id")
    .execute();
}

/** Whether the entry was seen at the door of a stage. */
export async function isCheckedIn(db: Db | Trx, entryId: string): Promise<boolean> {
  const row = await db
    .selectFrom("CheckIn as i")
    .innerJoin("StageEntry as s", "s.id", "i.stageEntryId")
    .select("i.stageEntryId")
    .where("s.entryId", "=", entryId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insert(trx: Trx, replacement: ReplacementTable): Promise<void> {
  await trx.insertInto("Replacement").values(replacement).execute();
}
