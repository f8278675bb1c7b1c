import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import type { MessageTable } from "~db/schema";

export async function insertAll(trx: Trx, messages: readonly Omit<MessageTable, "readAt">[]) {
  if (messages.length === 0) return;
  await trx
    .insertInto("Message")
    .values(messages.map((message) => ({ ...message, readAt: null })))
    .execute();
}

/** What was said to someone, the newest first. */
export function findPage(
  db: Db,
  accountId: string,
  { limit, offset }: { limit: number; offset: number },
) {
  return db
    .selectFrom("Message as m")
    .leftJoin("Case as c", (join) =>
      join.onRef("c.id", "=", "m.subjectId").on("m.subjectKind", "=", "case"),
    )
    .leftJoin("CaseMove as v", (join) =>
      join.onRef("v.caseId", "=", "m.subjectId").onRef("v.seq", "=", "m.seq"),
    )
    .leftJoin("Account as a", "a.id", "v.movedBy")
    .leftJoin("Deputyship as d", (join) =>
      join.onRef("d.id", "=", "m.subjectId").on("m.subjectKind", "=", "deputyship"),
    )
    .leftJoin("Account as o", (join) =>
      join.on((eb) =>
        eb.or([
          eb("o.id", "=", eb.ref("d.officerId")),
          eb.and([eb("m.subjectKind", "=", "account"), eb("o.id", "=", eb.ref("m.subjectId"))]),
        ]),
      ),
    )
    .leftJoin("Account as p", "p.id", "d.deputyId")
    .select([
      "m.id",
      "m.kind",
      "m.subjectId",
      "m.seq",
      "m.createdAt",
      "m.readAt",
      "c.road",
      "c.dueOn",
      "c.applicantId",
      "v.move",
      "a.name as byName",
      "d.startsOn",
      "d.endsOn",
      "o.name as officerName",
      "p.name as deputyName",
    ])
    .where("m.accountId", "=", accountId)
    .orderBy("m.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function count(db: Db, accountId: string): Promise<number> {
  const { n } = await db
    .selectFrom("Message")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("accountId", "=", accountId)
    .executeTakeFirstOrThrow();
  return n;
}

export async function countUnread(db: Db, accountId: string): Promise<number> {
  const { n } = await db
    .selectFrom("Message")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("accountId", "=", accountId)
    .where("readAt", "is", null)
    .executeTakeFirstOrThrow();
  return n;
}

/** Marks what someone was told about a record, or everything, as read. */
export async function markRead(
  trx: Trx,
  accountId: string,
  { subjectId, at }: { subjectId: string | null; at: Instant },
): Promise<void> {
  await trx
    .updateTable("Message")
    .set({ readAt: at })
    .where("accountId", "=", accountId)
    .where("readAt", "is", null)
    .$if(subjectId !== null, (query) => query.where("subjectId", "=", subjectId as string))
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
