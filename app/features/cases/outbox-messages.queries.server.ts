import type { Instant } from "~/shared/instant";
import type { Trx } from "~db/connection.server";

export async function insertAll(
  trx: Trx,
  rows: readonly { id: string; messageId: string; createdAt: Instant; dueAt: Instant }[],
) {
  if (rows.length === 0) return;
  await trx
    .insertInto("OutboxMessage")
    .values(rows.map((row) => ({ ...row, tries: 0, fault: null, sentAt: null, givenUpAt: null })))
    .execute();
}
