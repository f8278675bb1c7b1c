import type { Db, Trx } from "~db/connection.server";
import type { ObjectionAnswerTable, ObjectionTable } from "~db/schema";

/** The objections to notices, the oldest first, each with its answer. */
export function findAllOfNotices(db: Db | Trx, noticeIds: readonly string[]) {
  return db
    .selectFrom("Objection as o")
    .leftJoin("ObjectionAnswer as a", "a.objectionId", "o.id")
    .select(["o.id", "o.noticeId", "o.kind", "o.objector", "o.text", "o.receivedAt"])
    .select(["a.outcome", "a.text as answer", "a.answeredAt"])
    .where("o.noticeId", "in", noticeIds)
    .orderBy("o.id")
    .execute();
}

export async function insert(trx: Trx, objection: ObjectionTable) {
  await trx.insertInto("Objection").values(objection).execute();
}

export async function insertAnswer(trx: Trx, answer: ObjectionAnswerTable) {
  await trx.insertInto("ObjectionAnswer").values(answer).execute();
}
