import { hashPassword } from "better-auth/crypto";
import type { Actor, Grant } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { DAY_MS, type Instant, later } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { makeAccount } from "~db/factories/accounts";
import { TEST_NOW } from "./load-context";

export const TEST_PASSWORD = "lantern river copper nine";
/** Another one that is strong enough. */
export const NEW_PASSWORD = "marigold orchard seven lantern";
let hashed: Promise<string> | null = null;

export const ADMINISTRATOR: Grant = { role: "administrator", scope: { kind: "everything" } };

/** An account that can sign in with the test's password; hashed once, since hashing is slow on purpose. */
export async function accountWithPassword(
  db: Db,
  { username, grants = [] }: { username: string; grants?: readonly Grant[] },
): Promise<Actor> {
  hashed ??= hashPassword(TEST_PASSWORD);
  const passwordHash = await hashed;
  const name = `${username}的主人`;
  const accountId = await db
    .transaction()
    .execute((trx) => makeAccount(trx, { username, name, passwordHash, grants, at: TEST_NOW }));
  return { accountId, name, sessionId: newId(), grants };
}

/** A session as the sign-in library keeps it; answers its token. */
export async function sessionOf(
  db: Db,
  actor: Actor,
  { startedAt, id = newId() }: { startedAt: Instant; id?: string },
): Promise<string> {
  const token = newId();
  await db
    .insertInto("Session")
    .values({
      id,
      accountId: actor.accountId,
      token,
      expiresAt: later(startedAt, 30 * DAY_MS),
      createdAt: startedAt,
      updatedAt: startedAt,
      ipAddress: null,
      userAgent: null,
    })
    .execute();
  return token;
}

/** The sessions that an account still has. */
export async function sessionIdsOf(db: Db, { accountId }: Actor): Promise<string[]> {
  const rows = await db
    .selectFrom("Session")
    .select("id")
    .where("accountId", "=", accountId)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
