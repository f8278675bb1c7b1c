import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { anyOf } from "~db/many-rows";
import { publicNumber } from "~db/public-number";

/** From the notice on, everyone reads the result. */
const WITH_RESULT = ["notice", "final", "archived"];

/** The version of each result that anyone may read, with its approval. */
function newest(db: Db) {
  return db
    .selectFrom("Result as r")
    .innerJoin("Contest as c", "c.id", "r.contestId")
    .innerJoin("Case as k", "k.id", "c.caseId")
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .leftJoin("ResultApproval as a", "a.resultId", "r.id")
    .where("c.isRehearsal", "=", 0)
    .where("k.state", "in", WITH_RESULT)
    .where("r.number", "=", publicNumber("r.contestId", "k.state"));
}

/** A page of results, the newest first. */
export function findPage(
  db: Db,
  asked: {
    readonly phases: readonly string[];
    readonly year: number | null;
    readonly search: string;
  },
  { limit, offset }: { readonly limit: number; readonly offset: number },
) {
  const { phases, year, search } = asked;
  return newest(db)
    .select(["c.id", "c.name", "k.state as phase", "p.year", "p.name as programmeName"])
    .select(["r.id as resultId", "r.number", "r.madeAt", "a.approvedAt"])
    .select((eb) =>
      eb
        .selectFrom("ResultLine as l")
        .select((inner) => inner.fn.countAll<number>().as("n"))
        .whereRef("l.resultId", "=", "r.id")
        .as("entryCount"),
    )
    .where("k.state", "in", phases)
    .$if(year !== null, (query) => query.where("p.year", "=", year ?? 0))
    .$if(search !== "", (query) =>
      query.where(sql`instr(lower(c."name" || ' ' || p."name"), ${search.toLowerCase()})`, ">", 0),
    )
    .orderBy(sql`coalesce(a."approvedAt", r."madeAt")`, "desc")
    .orderBy("r.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** Those who share the first place of each of these versions, as far as one line holds them. */
export function findWinners(db: Db, resultIds: readonly string[]) {
  return db
    .selectFrom("ResultLine as l")
    .innerJoin("Entry as n", "n.id", "l.entryId")
    .innerJoin("EntryMember as m", "m.entryId", "n.id")
    .innerJoin("Worker as w", "w.id", "m.workerId")
    .select(["l.resultId", "n.teamName", "w.name", "l.total"])
    .where("l.resultId", "in", anyOf(resultIds))
    .where("l.rank", "=", 1)
    .where("m.part", "=", "contestant")
    .orderBy("l.seq")
    .orderBy("m.seq")
    .execute();
}

/**
 * Where people of this very name stand in results that anyone may read, the newest contest first; names are found by
 * their pinyin.
 */
export function findPlacesOf(db: Db, { name, pinyin }: { name: string; pinyin: string }) {
  return newest(db)
    .innerJoin("ResultLine as l", "l.resultId", "r.id")
    .innerJoin("Entry as n", "n.id", "l.entryId")
    .innerJoin("EntryMember as m", "m.entryId", "n.id")
    .innerJoin("Worker as w", "w.id", "m.workerId")
    .innerJoin("Union as u", "u.id", "n.unionId")
    .select(["c.id as contestId", "c.name as contestName", "p.year", "n.number", "w.name"])
    .select(["l.rank", "l.total", "u.shortName as unionName"])
    .where("w.namePinyin", "=", pinyin)
    .where("w.name", "=", name)
    .where("m.part", "=", "contestant")
    .orderBy("r.madeAt", "desc")
    .limit(20)
    .execute();
}

/** The versions that became final between two moments. */
export function findFinals(db: Db, from: Instant, until: Instant) {
  return db
    .selectFrom("ResultApproval as a")
    .innerJoin("Result as r", "r.id", "a.resultId")
    .innerJoin("Contest as c", "c.id", "r.contestId")
    .select(["r.contestId", "c.name", "r.number", "a.approvedAt"])
    .where("c.isRehearsal", "=", 0)
    .where("a.approvedAt", ">=", from)
    .where("a.approvedAt", "<", until)
    .orderBy("a.approvedAt")
    .limit(200)
    .execute();
}
