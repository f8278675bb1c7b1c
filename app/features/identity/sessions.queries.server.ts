import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import { keptQuery, type Places } from "~db/kept-query";
import type { SessionTable } from "~db/schema";

const BY_TOKEN = keptQuery((db, { token }: Places<{ token: string }>) =>
  db
    .selectFrom("Session as s")
    .innerJoin("Account as a", "a.id", "s.accountId")
    .leftJoin("AccountBlock as b", (join) =>
      join.onRef("b.accountId", "=", "a.id").on("b.liftedAt", "is", null),
    )
    .leftJoin("RoleGrant as g", (join) =>
      join.onRef("g.accountId", "=", "a.id").on("g.endedAt", "is", null),
    )
    .leftJoin("JudgeLink as l", "l.id", "s.judgeLinkId")
    .leftJoin("Stage as st", "st.id", "l.stageId")
    .where("s.token", "=", token)
    .select([
      "s.judgeLinkId",
      "st.contestId as linkContestId",
      "s.id as sessionId",
      "s.createdAt",
      "s.expiresAt",
      "a.id as accountId",
      "a.name",
      "a.language",
      "b.id as blockId",
      "g.role",
      "g.subjectKind",
      "g.subjectId",
    ]),
);

/** The account behind a token with its standing roles and block, one row for each role: one query, no more. */
export function findAllByToken(db: Db, token: string) {
  return BY_TOKEN.all(db, { token });
}

/** The sessions that have not run out, newest first. */
export function findAllForAccount(db: Db, accountId: string, realNow: Instant) {
  return db
    .selectFrom("Session")
    .where("accountId", "=", accountId)
    .where("expiresAt", ">", realNow)
    .select(["id", "createdAt", "expiresAt", "userAgent"])
    .orderBy("createdAt", "desc")
    .limit(50)
    .execute();
}

/** Which of these sessions stand. */
export async function findStandingIds(
  db: Db,
  sessionIds: readonly string[],
  realNow: Instant,
): Promise<string[]> {
  const rows = await db
    .selectFrom("Session as s")
    .leftJoin("AccountBlock as b", (join) =>
      join.onRef("b.accountId", "=", "s.accountId").on("b.liftedAt", "is", null),
    )
    .select("s.id")
    .where("s.id", "in", sessionIds)
    .where("s.expiresAt", ">", realNow)
    .where("b.id", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}

export function findByToken(db: Db | Trx, token: string) {
  return db.selectFrom("Session").where("token", "=", token).selectAll().executeTakeFirst();
}

/** A session that a judge's link begins. */
export async function insertOfLink(
  trx: Trx,
  session: Pick<SessionTable, "id" | "accountId" | "token" | "expiresAt" | "createdAt"> & {
    readonly judgeLinkId: string;
  },
) {
  const unknown = { ipAddress: null, userAgent: null };
  await trx
    .insertInto("Session")
    .values({ ...session, updatedAt: session.createdAt, ...unknown })
    .execute();
}

export async function updateExpiry(trx: Trx, sessionId: string, expiresAt: Instant) {
  await trx.updateTable("Session").set({ expiresAt }).where("id", "=", sessionId).execute();
}

/** Ends one session of that account; answers how many there were (0 or 1). */
export async function deleteForAccount(trx: Trx, accountId: string, sessionId: string) {
  const { numDeletedRows } = await trx
    .deleteFrom("Session")
    .where("id", "=", sessionId)
    .where("accountId", "=", accountId)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Ends all sessions of an account but, where named, one. */
export async function deleteAllForAccount(trx: Trx, accountId: string, exceptSessionId = "") {
  const { numDeletedRows } = await trx
    .deleteFrom("Session")
    .where("accountId", "=", accountId)
    .where("id", "!=", exceptSessionId)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Clears what has run out, at most 500 rows a time; answers how many there were. */
export async function deleteExpired(db: Db, before: Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("Session")
    .where(
      "id",
      "in",
      sql<string>`(SELECT "id" FROM "Session" WHERE "expiresAt" < ${before} LIMIT 500)`,
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
