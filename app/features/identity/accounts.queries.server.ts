import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import { toFlag } from "~db/columns";
import type { Db, Trx } from "~db/connection.server";

export async function existsAny(db: Db | Trx): Promise<boolean> {
  const row = await db.selectFrom("Account").select("id").limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function existsUsername(trx: Trx, username: string): Promise<boolean> {
  const row = await trx
    .selectFrom("Account")
    .select("id")
    .where("username", "=", username)
    .executeTakeFirst();
  return row !== undefined;
}

export async function existsForWorker(trx: Trx, workerId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("Account")
    .select("id")
    .where("workerId", "=", workerId)
    .executeTakeFirst();
  return row !== undefined;
}

export function find(db: Db | Trx, accountId: string) {
  return db
    .selectFrom("Account as a")
    .leftJoin("AccountBlock as b", (join) =>
      join.onRef("b.accountId", "=", "a.id").on("b.liftedAt", "is", null),
    )
    .leftJoin("Account as c", "c.id", "a.createdBy")
    .leftJoin("Account as d", "d.id", "b.blockedBy")
    .select([
      "a.id",
      "a.username",
      "a.name",
      "a.language",
      "a.hasSecondFactor",
      "a.createdAt",
      "c.name as createdByName",
      "b.id as blockId",
      "b.reason as blockReason",
      "b.blockedAt",
      "d.name as blockedByName",
    ])
    .select((eb) =>
      eb
        .exists(
          eb.selectFrom("Credential as k").select("k.id").whereRef("k.accountId", "=", "a.id"),
        )
        .as("hasPassword"),
    )
    .where("a.id", "=", accountId)
    .executeTakeFirst();
}

export interface NewAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly createdBy: string | null;
  readonly workerId: string | null;
}

export async function insert(trx: Trx, account: NewAccount) {
  await trx
    .insertInto("Account")
    .values({
      ...account,
      email: `${account.id}@account.invalid`,
      isEmailVerified: toFlag(false),
      hasSecondFactor: toFlag(false),
      language: null,
      updatedAt: account.createdAt,
    })
    .execute();
}

export async function update(
  trx: Trx,
  accountId: string,
  facts: { name?: string; language?: "zh-CN" | "en" | null; updatedAt: Instant },
) {
  await trx.updateTable("Account").set(facts).where("id", "=", accountId).execute();
}

export interface AccountFilter {
  readonly search: string;
  readonly role: string | null;
  readonly state: "open" | "blocked" | "invited" | null;
}

export function findPage(
  db: Db,
  filter: AccountFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  return listed(db, filter)
    .select([
      "a.id",
      "a.username",
      "a.name",
      "a.hasSecondFactor",
      "a.createdAt",
      "b.id as blockId",
      "k.id as credentialId",
    ])
    .orderBy("a.name")
    .orderBy("a.id")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countByState(db: Db, filter: AccountFilter) {
  const row = await listed(db, { ...filter, state: null })
    .select([
      sql<number>`count(*)`.as("total"),
      sql<number>`count(b."id")`.as("blocked"),
      sql<number>`sum(CASE WHEN b."id" IS NULL AND k."id" IS NULL THEN 1 ELSE 0 END)`.as("invited"),
    ])
    .executeTakeFirstOrThrow();
  const { total, blocked } = row;
  const invited = row.invited ?? 0;
  return { total, blocked, invited, open: total - blocked - invited };
}

function listed(db: Db, { search, role, state }: AccountFilter) {
  return db
    .selectFrom("Account as a")
    .leftJoin("AccountBlock as b", (join) =>
      join.onRef("b.accountId", "=", "a.id").on("b.liftedAt", "is", null),
    )
    .leftJoin("Credential as k", "k.accountId", "a.id")
    .$if(search !== "", (query) =>
      query.where((eb) =>
        eb.or([
          eb(sql`instr(a."name", ${search})`, ">", 0),
          eb(sql`instr(a."username", ${search.toLowerCase()})`, ">", 0),
        ]),
      ),
    )
    .$if(role !== null, (query) =>
      query.where("a.id", "in", (eb) =>
        eb
          .selectFrom("RoleGrant")
          .select("accountId")
          .where("role", "=", role ?? "")
          .where("endedAt", "is", null),
      ),
    )
    .$if(state === "blocked", (query) => query.where("b.id", "is not", null))
    .$if(state === "invited", (query) => query.where("b.id", "is", null).where("k.id", "is", null))
    .$if(state === "open", (query) =>
      query.where("b.id", "is", null).where("k.id", "is not", null),
    );
}

/** Who may administer and could sign in. */
export async function findAllAdministrators(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom("RoleGrant as g")
    .innerJoin("Credential as k", "k.accountId", "g.accountId")
    .leftJoin("AccountBlock as b", (join) =>
      join.onRef("b.accountId", "=", "g.accountId").on("b.liftedAt", "is", null),
    )
    .select("g.accountId")
    .distinct()
    .where("g.role", "=", "administrator")
    .where("g.endedAt", "is", null)
    .where("b.id", "is", null)
    .execute();
  return rows.map(({ accountId }) => accountId);
}

export async function insertBlock(
  trx: Trx,
  block: { id: string; accountId: string; reason: string; blockedAt: Instant; blockedBy: string },
) {
  await trx
    .insertInto("AccountBlock")
    .values({ ...block, liftedAt: null, liftedBy: null })
    .execute();
}

/** Lifts the standing block; answers whether there was one. */
export async function liftBlock(
  trx: Trx,
  accountId: string,
  { at, by }: { at: Instant; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("AccountBlock")
    .set({ liftedAt: at, liftedBy: by })
    .where("accountId", "=", accountId)
    .where("liftedAt", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export function findIdByUsername(db: Db, username: string) {
  return db.selectFrom("Account").select("id").where("username", "=", username).executeTakeFirst();
}

/** These accounts with their oldest role and the union it is held over. */
export function findAllByUsernames(db: Db, usernames: readonly string[]) {
  return db
    .selectFrom("Account as a")
    .innerJoin("RoleGrant as g", (join) =>
      join.onRef("g.accountId", "=", "a.id").on("g.endedAt", "is", null),
    )
    .leftJoin("Union as u", "u.id", "g.subjectId")
    .select(["a.username", "a.name", "g.role", "u.shortName as unionName"])
    .where("a.username", "in", usernames)
    .groupBy("a.id")
    .having((eb) => eb(eb.fn.min("g.grantedAt"), "is not", null))
    .execute();
}
