import type { Db, Trx } from "~db/connection.server";
import { anyOf } from "~db/many-rows";
import type { EntryMemberTable } from "~db/schema";

/** Who competes in these entries, with what is known of each. */
export function findContestants(db: Db | Trx, entryIds: readonly string[]) {
  return roster(db, entryIds).where("m.part", "=", "contestant").execute();
}

/** Everyone on the lists of these entries: also substitutes, leaders, and who was replaced. */
export function findRosters(db: Db | Trx, entryIds: readonly string[]) {
  return roster(db, entryIds).execute();
}

function roster(db: Db | Trx, entryIds: readonly string[]) {
  return db
    .selectFrom("EntryMember as m")
    .innerJoin("Worker as w", "w.id", "m.workerId")
    .select(["m.id", "m.entryId", "m.seq", "m.workerId", "m.part"])
    .select(["w.name", "w.namePinyin", "w.bornOn"])
    .where("m.entryId", "in", anyOf(entryIds))
    .orderBy("m.entryId")
    .orderBy("m.seq");
}

/** The persons in these entries. */
export function findPersons(db: Db | Trx, caseIds: readonly string[]) {
  return db
    .selectFrom("Entry as e")
    .innerJoin("EntryMember as m", "m.entryId", "e.id")
    .select(["e.caseId", "m.workerId as personId"])
    .where("e.caseId", "in", caseIds)
    .execute();
}

export async function updatePart(
  trx: Trx,
  memberId: string,
  part: EntryMemberTable["part"],
): Promise<void> {
  await trx.updateTable("EntryMember").set({ part }).where("id", "=", memberId).execute();
}
