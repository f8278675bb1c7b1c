import { sql } from "kysely";
import type { Db } from "~db/connection.server";
import { anyOf } from "~db/many-rows";

/** What a list shows of the certificates that weren't voided. */
export interface HeldFilter {
  /** Of workers of these unions and what is below them alone; null is everywhere. */
  readonly within: readonly string[] | null;
  /** Narrows it further, to one union and what is below it. */
  readonly below: string | null;
  readonly tradeId: string | null;
  /** Ordinal of the skill level. */
  readonly level: number | null;
  /** Part of a holder's name or of the trade as printed, or the beginning of a number; blank is all. */
  readonly search: string;
}

/** A page of certificates, the newest first. The page is cut first: what stands beside is looked up for its rows alone. */
export function findPage(
  db: Db,
  filter: HeldFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  const page = listed(db, filter)
    .select("c.id")
    .orderBy("c.issuedOn", "desc")
    .orderBy("c.id", "desc")
    .limit(limit)
    .offset(offset);
  return shown(joined(db).where("c.id", "in", page))
    .orderBy("c.issuedOn", "desc")
    .orderBy("c.id", "desc")
    .execute();
}

/** Where a walk through all certificates stands: behind this one. */
export interface HeldPlace {
  readonly id: string;
  readonly issuedOn: string;
}

/** The next so many certificates, whatever the filter: a walk in steps of one length, however few it finds. */
export function findPlacesAfter(db: Db, after: HeldPlace | null, limit: number) {
  return db
    .selectFrom("Certificate as c")
    .select(["c.id", "c.issuedOn"])
    .where("c.voidedAt", "is", null)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(c."issuedOn", c."id") < (${after?.issuedOn ?? ""}, ${after?.id ?? ""})`,
      ),
    )
    .orderBy("c.issuedOn", "desc")
    .orderBy("c.id", "desc")
    .limit(limit)
    .execute();
}

/** Those of some certificates that a list shows, in no order. */
export function findAllListed(db: Db, filter: HeldFilter, ids: readonly string[]) {
  return shown(listed(db, filter).where("c.id", "in", anyOf(ids))).execute();
}

/** How many the list shows. */
export async function count(db: Db, filter: HeldFilter): Promise<number> {
  const { n } = await listed(db, filter)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

/** How many there are of each level under the filter, its own level left aside. */
export async function countByLevel(db: Db, filter: HeldFilter): Promise<Map<number, number>> {
  const rows = await listed(db, { ...filter, level: null })
    .select((eb) => ["c.level", eb.fn.countAll<number>().as("n")])
    .groupBy("c.level")
    .execute();
  return new Map(rows.map(({ level, n }) => [level, n]));
}

function joined(db: Db) {
  return db
    .selectFrom("Certificate as c")
    .innerJoin("Worker as w", "w.id", "c.workerId")
    .where("c.voidedAt", "is", null);
}

function listed(db: Db, { within, below, tradeId, level, search }: HeldFilter) {
  const number = search.toUpperCase().replace(/[\s-]/g, "");
  return joined(db)
    .$if(tradeId !== null, (query) => query.where("c.tradeId", "=", tradeId))
    .$if(level !== null, (query) => query.where("c.level", "=", level ?? 0))
    .$if(search !== "", (query) =>
      query.where((eb) =>
        eb.or([
          sql<boolean>`instr(w."name", ${search}) > 0`,
          sql<boolean>`instr(c."tradeName", ${search}) > 0`,
          sql<boolean>`substr(c."number", 1, ${number.length}) = ${number}`,
        ]),
      ),
    )
    .$if(within !== null, (query) => query.where("w.unionId", "in", unionsBelow(db, within ?? [])))
    .$if(below !== null, (query) => query.where("w.unionId", "in", unionsBelow(db, [below ?? ""])));
}

function shown(certificates: ReturnType<typeof listed>) {
  return certificates
    .innerJoin("Union as u", "u.id", "w.unionId")
    .select(["c.id", "c.workerId", "c.tradeId", "c.tradeName", "c.level", "c.number"])
    .select(["c.issuer", "c.issuedOn", "c.voidedAt"])
    .select(["w.name as workerName", "w.namePinyin", "u.shortName as unionName"])
    .select((eb) =>
      eb
        .selectFrom("CertificateLookup as l")
        .select("l.outcome")
        .whereRef("l.certificateId", "=", "c.id")
        .orderBy("l.seq", "desc")
        .limit(1)
        .as("lookup"),
    );
}

function unionsBelow(db: Db, unionIds: readonly string[]) {
  return db.selectFrom("UnionAncestor").select("unionId").where("ancestorId", "in", unionIds);
}
