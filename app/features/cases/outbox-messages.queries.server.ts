import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import type { OutboxState } from "./domain/outbox";

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

/** What is to be sent by now, the oldest first, with all that its words are made of. */
export function findDue(db: Db, now: Instant, limit: number) {
  return db
    .selectFrom("OutboxMessage as o")
    .innerJoin("Message as m", "m.id", "o.messageId")
    .innerJoin("Account as a", "a.id", "m.accountId")
    .leftJoin("Case as c", "c.id", "m.subjectId")
    .leftJoin("CaseMove as v", (join) =>
      join.onRef("v.caseId", "=", "m.subjectId").onRef("v.seq", "=", "m.seq"),
    )
    .select(["o.id", "o.tries", "m.accountId", "m.kind", "a.language", "c.road", "v.move"])
    .where("o.sentAt", "is", null)
    .where("o.givenUpAt", "is", null)
    .where("o.dueAt", "<=", now)
    .orderBy("o.dueAt")
    .limit(limit)
    .execute();
}

/** A page of what leaves the system, the newest first. */
export function findPage(
  db: Db,
  state: OutboxState | null,
  { limit, offset }: { limit: number; offset: number },
) {
  return listed(db, state)
    .innerJoin("Message as m", "m.id", "o.messageId")
    .leftJoin("Case as c", "c.id", "m.subjectId")
    .leftJoin("CaseMove as v", (join) =>
      join.onRef("v.caseId", "=", "m.subjectId").onRef("v.seq", "=", "m.seq"),
    )
    .select([
      "o.id",
      "o.createdAt",
      "o.dueAt",
      "o.tries",
      "o.fault",
      "o.sentAt",
      "o.givenUpAt",
      "m.subjectId",
      "m.kind",
      "c.road",
      "v.move",
    ])
    .orderBy("o.createdAt", "desc")
    .orderBy("o.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countByState(db: Db): Promise<Record<OutboxState, number>> {
  const row = await db
    .selectFrom("OutboxMessage as o")
    .select((eb) => [
      eb.fn.countAll<number>().as("all"),
      eb.fn.count<number>("o.sentAt").as("sent"),
      eb.fn.count<number>("o.givenUpAt").as("givenUp"),
    ])
    .executeTakeFirstOrThrow();
  return { waiting: row.all - row.sent - row.givenUp, sent: row.sent, "given-up": row.givenUp };
}

function listed(db: Db, state: OutboxState | null) {
  return db
    .selectFrom("OutboxMessage as o")
    .$if(state === "sent", (query) => query.where("o.sentAt", "is not", null))
    .$if(state === "given-up", (query) => query.where("o.givenUpAt", "is not", null))
    .$if(state === "waiting", (query) =>
      query.where("o.sentAt", "is", null).where("o.givenUpAt", "is", null),
    );
}

export async function updateSent(trx: Trx, id: string, sentAt: Instant): Promise<void> {
  await trx
    .updateTable("OutboxMessage")
    .set((eb) => ({ sentAt, fault: null, tries: eb("tries", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** A try that failed: when the next one is due, or that there is none. */
export async function updateFailed(
  trx: Trx,
  id: string,
  failure: { fault: string; dueAt: Instant; givenUpAt: Instant | null },
): Promise<void> {
  await trx
    .updateTable("OutboxMessage")
    .set((eb) => ({ ...failure, tries: eb("tries", "+", 1) }))
    .where("id", "=", id)
    .where("sentAt", "is", null)
    .execute();
}

/** Puts what was given up back at the beginning; answers whether it was. */
export async function updateRetried(trx: Trx, id: string, dueAt: Instant): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("OutboxMessage")
    .set({ givenUpAt: null, tries: 0, dueAt })
    .where("id", "=", id)
    .where("sentAt", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
