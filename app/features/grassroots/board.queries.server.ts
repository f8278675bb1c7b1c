import { sql } from "kysely";
import type { Db } from "~db/connection.server";
import type { BoardState } from "./domain/board";

/** What the board shows; `within` keeps it to those unions and what is below them, null shows all. */
export interface BoardFilter {
  readonly within: readonly string[] | null;
  readonly year: number;
  /** YYYY-MM-DD: what is held that day is running, what is over is due. */
  readonly today: string;
  readonly state: BoardState | null;
  /** Narrows it to one union and what is below it. */
  readonly union: string | null;
  readonly search: string;
  /** Only those that report numbers and name nobody. */
  readonly isByNumber: boolean;
}

/** A page of the board: reports that are most over their day first, else by the day of the contest, the last first. */
export function findPage(
  db: Db,
  filter: BoardFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  const { today } = filter;
  return listed(db, filter)
    .leftJoin("Trade as t", "t.id", "g.tradeId")
    .leftJoin("ClosingCount as n", "n.grassrootsId", "g.id")
    .select([
      "n.participantCount as countedParticipations",
      "g.id",
      "g.caseId",
      "g.name",
      "g.kind",
      "g.startsOn",
      "g.endsOn",
      "g.venue",
      "g.expectedCount",
      "g.budgetFen",
      "g.outsideHost",
      "g.behalfNote",
      "g.reportDueOn",
      "k.dueOn",
      "k.movedAt",
      "u.shortName as unionName",
      "p.id as parentId",
      "p.shortName as parentName",
      "t.name as tradeName",
    ])
    .select(boardStateOn(today).as("state"))
    .select((eb) => [
      eb
        .selectFrom("ClosingPerson as o")
        .whereRef("o.grassrootsId", "=", "g.id")
        .select(eb.fn.countAll<number>().as("n"))
        .as("participations"),
      eb
        .selectFrom("GrassrootsReminder as m")
        .whereRef("m.grassrootsId", "=", "g.id")
        .select((one) => one.fn.max("m.remindedOn").as("on"))
        .as("remindedOn"),
      eb
        .selectFrom("ClosingReport as r")
        .whereRef("r.grassrootsId", "=", "g.id")
        .select(
          sql<number>`r."prizeFen" + r."siteFen" + r."judgeFen" + r."materialFen" + r."otherFen"`.as(
            "n",
          ),
        )
        .as("spentFen"),
    ])
    .orderBy(sql`CASE WHEN ${boardStateOn(today)} = 'due' THEN g."reportDueOn" ELSE '9999' END`)
    .orderBy("g.startsOn", "desc")
    .orderBy("g.id")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many there are in each state under the filter, its own state left aside. */
export async function countByState(
  db: Db,
  filter: BoardFilter,
): Promise<ReadonlyMap<BoardState, number>> {
  const state = boardStateOn(filter.today);
  const rows = await listed(db, { ...filter, state: null })
    .select((eb) => [state.as("state"), eb.fn.countAll<number>().as("n")])
    .groupBy(state)
    .execute();
  return new Map(rows.map(({ state, n }) => [state, n]));
}

/** How many reports are over their day under the filter, its state left aside. */
export async function countOver(db: Db, filter: BoardFilter): Promise<number> {
  const { n } = await listed(db, { ...filter, state: "due" })
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("g.reportDueOn", "<", filter.today)
    .executeTakeFirstOrThrow();
  return n;
}

/**
 * Participations (人次), and the named people behind them counted once (人数), of what was accepted under the filter;
 * how many participations are known by number alone, and of how many contests.
 */
export async function countAccepted(db: Db, filter: BoardFilter) {
  const named = await countNamed(db, filter);
  const byNumber = await listed(db, { ...filter, state: "accepted" })
    .innerJoin("ClosingCount as n", "n.grassrootsId", "g.id")
    .select((eb) => [
      eb.fn.coalesce(eb.fn.sum<number>("n.participantCount"), sql.lit(0)).as("counted"),
      eb.fn.countAll<number>().as("contests"),
    ])
    .executeTakeFirstOrThrow();
  const participations = named.participations + byNumber.counted;
  return { participations, people: named.people, byNumber };
}

function countNamed(db: Db, filter: BoardFilter) {
  return listed(db, { ...filter, state: "accepted" })
    .innerJoin("ClosingPerson as o", "o.grassrootsId", "g.id")
    .select((eb) => [
      eb.fn.countAll<number>().as("participations"),
      sql<number>`count(DISTINCT coalesce(o."workerId", k."unionId" || o."name"))`.as("people"),
    ])
    .executeTakeFirstOrThrow();
}

/** How many contests begin in a year. */
export async function countOfYear(db: Db, year: number): Promise<number> {
  const { n } = await db
    .selectFrom("GrassrootsContest")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("startsOn", ">=", `${year}-01-01`)
    .where("startsOn", "<=", `${year}-12-31`)
    .executeTakeFirstOrThrow();
  return n;
}

/** The years in which contests were held, the newest first. */
export async function findYears(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom("GrassrootsContest")
    .select(sql<number>`CAST(substr("startsOn", 1, 4) AS INTEGER)`.as("year"))
    .distinct()
    .orderBy("year", "desc")
    .execute();
  return rows.map(({ year }) => year);
}

function listed(db: Db, { within, year, today, state, union, search, isByNumber }: BoardFilter) {
  return db
    .selectFrom("GrassrootsContest as g")
    .innerJoin("Case as k", "k.id", "g.caseId")
    .innerJoin("Union as u", "u.id", "k.unionId")
    .leftJoin("Union as p", "p.id", "u.parentId")
    .where("g.startsOn", ">=", `${year}-01-01`)
    .where("g.startsOn", "<=", `${year}-12-31`)
    .$if(state !== null, (query) => query.where(boardStateOn(today), "=", state as BoardState))
    .$if(search !== "", (query) =>
      query.where(sql`instr(g."name" || ' ' || u."name" || ' ' || p."name", ${search})`, ">", 0),
    )
    .$if(isByNumber, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom("ClosingCount as c")
            .select("c.grassrootsId")
            .whereRef("c.grassrootsId", "=", "g.id"),
        ),
      ),
    )
    .$if(within !== null, (query) => query.where("k.unionId", "in", below(db, within ?? [])))
    .$if(union !== null, (query) => query.where("k.unionId", "in", below(db, [union ?? ""])));
}

function below(db: Db, unionIds: readonly string[]) {
  return db.selectFrom("UnionAncestor").select("unionId").where("ancestorId", "in", unionIds);
}

/** What is on record is still to come, is held, or is due by the day; the rest stands in the case's state. */
function boardStateOn(today: string) {
  return sql<BoardState>`CASE
    WHEN k."state" = 'recorded' AND g."startsOn" > ${today} THEN 'recorded'
    WHEN k."state" = 'recorded' AND g."endsOn" >= ${today} THEN 'running'
    WHEN k."state" = 'recorded' THEN 'due'
    WHEN k."state" IN ('filing-returned', 'report-returned') THEN 'returned'
    ELSE k."state" END`;
}
