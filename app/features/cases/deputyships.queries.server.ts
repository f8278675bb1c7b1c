import type { Role } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import type { DeputyshipTable } from "~db/schema";

/** Whether someone stands in for an officer on a day. */
export async function existsOn(
  db: Db | Trx,
  { officerId, deputyId, day }: { officerId: string; deputyId: string; day: string },
): Promise<boolean> {
  const row = await db
    .selectFrom("Deputyship")
    .select("id")
    .where("officerId", "=", officerId)
    .where("deputyId", "=", deputyId)
    .where("startsOn", "<=", day)
    .where("endsOn", ">=", day)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insert(trx: Trx, deputyship: Omit<DeputyshipTable, "endedAt" | "endedBy">) {
  await trx
    .insertInto("Deputyship")
    .values({ ...deputyship, endedAt: null, endedBy: null })
    .execute();
}

/** For whom someone stands in on a day. */
export function findAllOfDeputy(db: Db | Trx, deputyId: string, day: string) {
  return db
    .selectFrom("Deputyship as d")
    .innerJoin("Account as a", "a.id", "d.officerId")
    .select(["d.officerId", "a.name as officerName", "d.endsOn"])
    .where("d.deputyId", "=", deputyId)
    .where("d.startsOn", "<=", day)
    .where("d.endsOn", ">=", day)
    .where("d.endedAt", "is", null)
    .orderBy("d.startsOn")
    .execute();
}

export function find(db: Db | Trx, deputyshipId: string) {
  return db
    .selectFrom("Deputyship as d")
    .innerJoin("Account as o", "o.id", "d.officerId")
    .innerJoin("Account as a", "a.id", "d.deputyId")
    .selectAll("d")
    .select(["o.name as officerName", "a.name as deputyName"])
    .where("d.id", "=", deputyshipId)
    .executeTakeFirst();
}

/** The leaves for which an officer has a deputy. */
export function findAllOfOfficer(trx: Trx, officerId: string) {
  return trx
    .selectFrom("Deputyship")
    .select(["startsOn", "endsOn"])
    .where("officerId", "=", officerId)
    .where("endedAt", "is", null)
    .execute();
}

/** Who stands in for whom, of one person or (null) of all, the latest leave first. */
export function findPage(
  db: Db,
  accountId: string | null,
  { limit, offset }: { limit: number; offset: number },
) {
  return concerning(db, accountId)
    .innerJoin("Account as o", "o.id", "d.officerId")
    .innerJoin("Account as a", "a.id", "d.deputyId")
    .select([
      "d.id",
      "d.officerId",
      "d.deputyId",
      "d.startsOn",
      "d.endsOn",
      "d.endedAt",
      "o.name as officerName",
      "a.name as deputyName",
    ])
    .orderBy("d.endsOn", "desc")
    .orderBy("d.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function count(db: Db, accountId: string | null): Promise<number> {
  const { n } = await concerning(db, accountId)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

function concerning(db: Db, accountId: string | null) {
  return db
    .selectFrom("Deputyship as d")
    .$if(accountId !== null, (query) =>
      query.where((eb) =>
        eb.or([eb("d.officerId", "=", accountId ?? ""), eb("d.deputyId", "=", accountId ?? "")]),
      ),
    );
}

/** Everyone but these who holds one of these roles and could sign in, with where they hold it. */
export function findCandidates(
  db: Db,
  { except, roles }: { except: string; roles: readonly Role[] },
) {
  return db
    .selectFrom("RoleGrant as g")
    .innerJoin("Account as a", "a.id", "g.accountId")
    .leftJoin("AccountBlock as b", (join) =>
      join.onRef("b.accountId", "=", "a.id").on("b.liftedAt", "is", null),
    )
    .leftJoin("Union as u", "u.id", "g.subjectId")
    .select(["a.id", "a.name", "g.role", "u.shortName as unionName"])
    .where("g.role", "in", roles)
    .where("g.endedAt", "is", null)
    .where("b.id", "is", null)
    .where("a.id", "<>", except)
    .orderBy("a.name")
    .orderBy("a.id")
    .execute();
}

/** Ends a standing one; answers whether it stood. */
export async function end(
  trx: Trx,
  deputyshipId: string,
  { at, by }: { at: Instant; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("Deputyship")
    .set({ endedAt: at, endedBy: by })
    .where("id", "=", deputyshipId)
    .where("endedAt", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
