import type { Db, Trx } from "~db/connection.server";
import { anyOf } from "~db/many-rows";
import type { EntryDocumentTable } from "~db/schema";

/** The papers of everyone on these entries' lists, in the order in which they came. */
export function findAll(db: Db | Trx, entryIds: readonly string[]) {
  return db
    .selectFrom("EntryDocument as d")
    .innerJoin("EntryMember as m", "m.id", "d.memberId")
    .innerJoin("File as f", "f.id", "d.fileId")
    .select(["d.id", "d.memberId", "d.kind", "d.fileName", "f.kind as fileKind", "m.entryId"])
    .select("d.createdAt")
    .where("m.entryId", "in", anyOf(entryIds))
    .orderBy("d.id")
    .execute();
}

/** A paper with its file; it is looked for under the case of its entry only. */
export function find(db: Db | Trx, caseId: string, documentId: string) {
  return db
    .selectFrom("EntryDocument as d")
    .innerJoin("EntryMember as m", "m.id", "d.memberId")
    .innerJoin("Entry as e", "e.id", "m.entryId")
    .innerJoin("File as f", "f.id", "d.fileId")
    .select(["d.id", "d.memberId", "d.kind as documentKind", "d.fileName", "f.digest", "f.kind"])
    .where("e.caseId", "=", caseId)
    .where("d.id", "=", documentId)
    .executeTakeFirst();
}

/** Lists a paper; one that is there already stays as it is. */
export async function insertIfNew(trx: Trx, document: EntryDocumentTable): Promise<void> {
  await trx
    .insertInto("EntryDocument")
    .values(document)
    .onConflict((conflict) => conflict.columns(["memberId", "kind", "fileId"]).doNothing())
    .execute();
}

/** Takes out all papers of one person of an entry; answers how many there were. */
export async function deleteAllOfMember(trx: Trx, memberId: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("EntryDocument")
    .where("memberId", "=", memberId)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export async function deleteDocument(trx: Trx, documentId: string): Promise<void> {
  await trx.deleteFrom("EntryDocument").where("id", "=", documentId).execute();
}
