import type { Db, Trx } from "~db/connection.server";
import type { MessageTable } from "~db/schema";

export async function insertAll(trx: Trx, messages: readonly Omit<MessageTable, "readAt">[]) {
  if (messages.length === 0) return;
  await trx
    .insertInto("Message")
    .values(messages.map((message) => ({ ...message, readAt: null })))
    .execute();
}

/** Whether what a move said was read, or sent out. */
export async function existsTold(db: Db | Trx, caseId: string, seq: number): Promise<boolean> {
  const row = await db
    .selectFrom("Message as m")
    .leftJoin("OutboxMessage as o", "o.messageId", "m.id")
    .select("m.id")
    .where("m.subjectId", "=", caseId)
    .where("m.seq", "=", seq)
    .where((eb) => eb.or([eb("m.readAt", "is not", null), eb("o.sentAt", "is not", null)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes back what a move said, before anybody read it. */
export async function deleteForMove(trx: Trx, caseId: string, seq: number): Promise<void> {
  const own = trx
    .selectFrom("Message")
    .select("id")
    .where("subjectId", "=", caseId)
    .where("seq", "=", seq);
  await trx.deleteFrom("OutboxMessage").where("messageId", "in", own).execute();
  await trx.deleteFrom("Message").where("subjectId", "=", caseId).where("seq", "=", seq).execute();
}
