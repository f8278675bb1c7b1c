import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import type { ScopeColumns } from "./domain/scope-columns";

/** The roles that an account holds now, with the name of the union they are held over. */
export function findAllForAccounts(db: Db | Trx, accountIds: readonly string[]) {
  return db
    .selectFrom("RoleGrant as g")
    .leftJoin("Union as u", (join) =>
      join.onRef("u.id", "=", "g.subjectId").on("g.subjectKind", "=", "union"),
    )
    .select([
      "g.id",
      "g.accountId",
      "g.role",
      "g.subjectKind",
      "g.subjectId",
      "g.grantedAt",
      "u.shortName as unionName",
    ])
    .where("g.accountId", "in", accountIds)
    .where("g.endedAt", "is", null)
    .orderBy("g.grantedAt")
    .execute();
}

/** Those who keep these unions themselves, not from above, and aren't blocked. */
export function findStaffOfUnions(db: Db | Trx, unionIds: readonly string[]) {
  return db
    .selectFrom("RoleGrant as g")
    .innerJoin("Account as a", "a.id", "g.accountId")
    .leftJoin("AccountBlock as b", (join) =>
      join.onRef("b.accountId", "=", "g.accountId").on("b.liftedAt", "is", null),
    )
    .select((eb) => ["g.accountId", "a.name", eb.ref("g.subjectId").$notNull().as("unionId")])
    .distinct()
    .where("g.role", "=", "union-staff")
    .where("g.subjectKind", "=", "union")
    .where("g.subjectId", "in", unionIds)
    .where("g.endedAt", "is", null)
    .where("b.id", "is", null)
    .orderBy("a.name")
    .execute();
}

export function find(trx: Trx, roleGrantId: string) {
  return trx.selectFrom("RoleGrant").selectAll().where("id", "=", roleGrantId).executeTakeFirst();
}

export async function insert(
  trx: Trx,
  grant: ScopeColumns & {
    id: string;
    accountId: string;
    role: string;
    grantedAt: Instant;
    grantedBy: string | null;
  },
) {
  await trx
    .insertInto("RoleGrant")
    .values({ ...grant, endedAt: null, endedBy: null })
    .execute();
}

/** Ends a standing grant; answers whether it stood. */
export async function end(
  trx: Trx,
  roleGrantId: string,
  { at, by }: { at: Instant; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("RoleGrant")
    .set({ endedAt: at, endedBy: by })
    .where("id", "=", roleGrantId)
    .where("endedAt", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
