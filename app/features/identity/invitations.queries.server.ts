import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";

export function find(db: Db | Trx, invitationId: string) {
  return db
    .selectFrom("Invitation as i")
    .innerJoin("Account as a", "a.id", "i.accountId")
    .select([
      "i.id",
      "i.accountId",
      "i.expiresAt",
      "i.usedAt",
      "i.replacedAt",
      "a.name",
      "a.username",
    ])
    .where("i.id", "=", invitationId)
    .executeTakeFirst();
}

/** The link that would still work, if there is one. */
export function findStanding(db: Db, accountId: string) {
  return db
    .selectFrom("Invitation")
    .select(["id", "expiresAt"])
    .where("accountId", "=", accountId)
    .where("usedAt", "is", null)
    .where("replacedAt", "is", null)
    .orderBy("createdAt", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** A new link takes the place of those before. */
export async function insertInPlaceOfOthers(
  trx: Trx,
  invitation: {
    id: string;
    accountId: string;
    createdAt: Instant;
    createdBy: string;
    expiresAt: Instant;
  },
) {
  await trx
    .updateTable("Invitation")
    .set({ replacedAt: invitation.createdAt })
    .where("accountId", "=", invitation.accountId)
    .where("usedAt", "is", null)
    .where("replacedAt", "is", null)
    .execute();
  await trx
    .insertInto("Invitation")
    .values({ ...invitation, usedAt: null, replacedAt: null })
    .execute();
}

export async function markUsed(trx: Trx, invitationId: string, at: Instant) {
  await trx.updateTable("Invitation").set({ usedAt: at }).where("id", "=", invitationId).execute();
}
