import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import type { TradeTable } from "~db/schema";

/** A page of trades by code; the search is part of a name, or the beginning of a code. */
export function findPage(
  db: Db,
  filter: TradeFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  return listed(db, filter)
    .select(["t.id", "t.edition", "t.occupationCode", "t.occupationName", "t.name"])
    .select(isDoubled.as("isDoubled"))
    .orderBy("t.edition", "desc")
    .orderBy("t.occupationCode")
    .orderBy("t.name")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function count(db: Db, filter: TradeFilter): Promise<number> {
  const { n } = await listed(db, filter)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

export interface TradeFilter {
  readonly search: string;
  /** Only those whose code stands for two occupations. */
  readonly isDoubled: boolean;
}

const isDoubled = sql<0 | 1>`EXISTS (SELECT 1 FROM "Trade" o WHERE o."edition" = t."edition"
  AND o."occupationCode" = t."occupationCode" AND o."occupationName" <> t."occupationName")`;

function listed(db: Db, filter: TradeFilter) {
  const { search } = filter;
  return db
    .selectFrom("Trade as t")
    .$if(search !== "", (query) =>
      query.where((eb) =>
        eb.or([
          eb(sql`instr(t."name", ${search})`, ">", 0),
          eb(sql`instr(t."occupationName", ${search})`, ">", 0),
          eb("t.occupationCode", "like", `${search.replace(/[%_]/g, "")}%`),
        ]),
      ),
    )
    .$if(filter.isDoubled, (query) => query.where(isDoubled, "=", 1));
}

/** Every trade of the newest edition, as choices; the 2022 classification has 1,639 occupations. */
export function findAllNewest(db: Db) {
  return db
    .selectFrom("Trade")
    .select(["id", "name", "occupationCode", "occupationName"])
    .where("edition", "=", (eb) =>
      eb.selectFrom("Trade").select(eb.fn.max("edition").as("edition")),
    )
    .orderBy("occupationCode")
    .orderBy("name")
    .limit(5_000)
    .execute();
}

export function find(db: Db | Trx, tradeId: string) {
  return db.selectFrom("Trade").selectAll().where("id", "=", tradeId).executeTakeFirst();
}

/** The trade of this name in the newest edition that has it. */
export function findNamed(db: Db | Trx, name: string) {
  return db
    .selectFrom("Trade")
    .selectAll()
    .where("name", "=", name)
    .orderBy("edition", "desc")
    .limit(1)
    .executeTakeFirst();
}

export async function insert(trx: Trx, trade: TradeTable) {
  await trx.insertInto("Trade").values(trade).execute();
}
