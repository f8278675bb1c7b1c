import { sql } from "kysely";
import type { Db } from "~db/connection.server";
import { anyOf } from "~db/many-rows";

export interface AskedContests {
  readonly phases: readonly string[];
  readonly year: number | null;
  readonly search: string;
  /** The day on which they can be entered; left out, whichever. */
  readonly enterableOn?: string;
}

interface Piece {
  readonly limit: number;
  readonly offset: number;
}

/** Contests in phases that anyone may hear of, by what they are called and the code of their trade; no rehearsal. */
function listed(db: Db, { phases, year, search, enterableOn: day = "" }: AskedContests) {
  return db
    .selectFrom("Contest as c")
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .innerJoin("Case as k", "k.id", "c.caseId")
    .leftJoin("Trade as t", "t.id", "c.tradeId")
    .where("c.isRehearsal", "=", 0)
    .where("k.state", "in", phases)
    .where(({ or, eb }) =>
      or([eb("k.state", "!=", "cancelled"), eb("c.schemeVersion", "is not", null)]),
    )
    .$if(year !== null, (query) => query.where("p.year", "=", year ?? 0))
    .$if(day !== "", (query) =>
      query
        .where(sql<boolean>`coalesce(c."entriesFromOn", ${day}) <= ${day}`)
        .where(sql<boolean>`coalesce(c."entriesUntilOn", ${day}) >= ${day}`),
    )
    .$if(search !== "", (query) =>
      query.where(sql`instr(lower(${called}), ${search.toLowerCase()})`, ">", 0),
    );
}

const called = sql`c."name" || ' ' || p."name" || ' ' || coalesce(t."name" || ' ' || t."occupationCode", '')`;

/** A page of contests: what can be entered first, the next to close before the others, then what goes on, then what is over. */
export function findPage(db: Db, asked: AskedContests, { limit, offset }: Piece) {
  return shown(db, asked)
    .orderBy(turn)
    .orderBy(sql`CASE WHEN k."state" = 'registration' THEN c."entriesUntilOn" END`)
    .orderBy(sql`CASE WHEN k."state" IN ('screening', 'running') THEN c."heldOn" END`)
    .orderBy("c.heldOn", "desc")
    .orderBy("c.id")
    .limit(limit)
    .offset(offset)
    .execute();
}

const turn = sql`CASE k."state" WHEN 'registration' THEN 0 WHEN 'running' THEN 1 WHEN 'screening' THEN 1
  WHEN 'notice' THEN 2 WHEN 'cancelled' THEN 4 ELSE 3 END`;

function shown(db: Db, asked: AskedContests) {
  return listed(db, asked)
    .select(["c.id", "c.name", "c.venue", "c.memberCount", "c.capacity", "k.state as phase"])
    .select(["c.entriesFromOn", "c.entriesUntilOn", "c.heldOn"])
    .select(["p.year", "p.name as programmeName", "t.occupationCode"]);
}

/** How many of them stand in each phase. */
export function countByPhase(db: Db, asked: AskedContests) {
  return listed(db, asked)
    .select((eb) => ["k.state as phase", eb.fn.countAll<number>().as("count")])
    .groupBy("k.state")
    .execute();
}

/** The years of which there is something to read. */
export async function findYears(db: Db, phases: readonly string[]): Promise<number[]> {
  const rows = await listed(db, { phases, year: null, search: "" })
    .select("p.year")
    .distinct()
    .orderBy("p.year", "desc")
    .execute();
  return rows.map(({ year }) => year);
}

/** The contests whose plan names one of these days, or that have a session among these. */
export function findAllAround(
  db: Db,
  phases: readonly string[],
  days: { readonly from: string; readonly until: string; readonly also: readonly string[] },
) {
  const { from, until, also } = days;
  return shown(db, { phases, year: null, search: "" })
    .where((eb) =>
      eb.or([
        eb.between("c.entriesFromOn", from, until),
        eb.between("c.entriesUntilOn", from, until),
        eb.between("c.heldOn", from, until),
        eb("c.id", "in", anyOf(also)),
      ]),
    )
    .orderBy("c.id")
    .limit(500)
    .execute();
}
