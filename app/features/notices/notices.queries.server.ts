import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import type { Db, Trx } from "~db/connection.server";
import type { NoticeLineTable, NoticeListTable, NoticeTable } from "~db/schema";

/** The rule that holds on a day: the newest that is valid by then. */
export async function findRuleOn(db: Db | Trx, day: string) {
  const rule = await db
    .selectFrom("NoticeRule")
    .selectAll()
    .where("validFromOn", "<=", day)
    .orderBy("validFromOn", "desc")
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  invariant(rule, "an installation has a rule for notices");
  return rule;
}

export function find(db: Db | Trx, noticeId: string) {
  return db.selectFrom("Notice").selectAll().where("id", "=", noticeId).executeTakeFirst();
}

/** The notices about these subjects, the newest of each last. */
export function findAllOfSubjects(db: Db | Trx, subjectKind: string, ids: readonly string[]) {
  return db
    .selectFrom("Notice")
    .selectAll()
    .where("subjectKind", "=", subjectKind)
    .where("subjectId", "in", ids)
    .orderBy("id")
    .execute();
}

interface AskedNotices {
  readonly view: "all" | "running" | "over";
  readonly search: string;
  readonly now: Instant;
}

/** A page of the notices that anyone may read: those that run, the next to end first, then the past ones, the last first. */
export function findPage(
  db: Db,
  asked: AskedNotices,
  { limit, offset }: { readonly limit: number; readonly offset: number },
) {
  const isOver = sql`CASE WHEN n."closesAt" < ${asked.now} THEN 1 ELSE 0 END`;
  return listed(db, asked)
    .selectAll("n")
    .orderBy(isOver)
    .orderBy(sql`CASE WHEN n."closesAt" >= ${asked.now} THEN n."closesAt" END`)
    .orderBy("n.closesAt", "desc")
    .orderBy("n.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many notices there are to page through. */
export async function count(db: Db, asked: AskedNotices): Promise<number> {
  const row = await listed(db, asked)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}

function listed(db: Db, { view, search, now }: AskedNotices) {
  return db
    .selectFrom("Notice as n")
    .where("n.isPublic", "=", 1)
    .$if(view === "running", (query) => query.where("n.closesAt", ">=", now))
    .$if(view === "over", (query) => query.where("n.closesAt", "<", now))
    .$if(search !== "", (query) =>
      query.where(
        sql`instr(lower(n."title" || ' ' || n."documentNumber"), ${search.toLowerCase()})`,
        ">",
        0,
      ),
    );
}

/** The public notices that begin or end within days. */
export function findAllBetween(
  db: Db,
  days: {
    readonly from: string;
    readonly until: string;
    readonly begin: Instant;
    readonly end: Instant;
  },
) {
  return db
    .selectFrom("Notice")
    .selectAll()
    .where("isPublic", "=", 1)
    .where((eb) =>
      eb.or([
        eb.between("startsOn", days.from, days.until),
        eb.and([eb("closesAt", ">=", days.begin), eb("closesAt", "<", days.end)]),
      ]),
    )
    .orderBy("id")
    .execute();
}

/** When the next of all notices closes, from a moment on. */
export async function findNextClosing(db: Db, from: Instant): Promise<Instant | null> {
  const row = await db
    .selectFrom("Notice")
    .select((eb) => eb.fn.min("closesAt").as("closesAt"))
    .where("closesAt", ">=", from)
    .executeTakeFirst();
  return row?.closesAt ?? null;
}

export function findLists(db: Db | Trx, noticeId: string) {
  return db
    .selectFrom("NoticeList")
    .select(["version", "reason", "madeAt"])
    .where("noticeId", "=", noticeId)
    .orderBy("version")
    .execute();
}

/** The lines of one version, with names as the register has them now, and the union of a person. */
export function findLines(db: Db | Trx, noticeId: string, version: number) {
  return db
    .selectFrom("NoticeLine as l")
    .leftJoin("Worker as w", "w.id", "l.workerId")
    .leftJoin("Union as u", "u.id", "l.unionId")
    .leftJoin("Union as o", "o.id", "w.unionId")
    .select(["l.seq", "l.merit", "w.name", "u.shortName as unionName"])
    .select("o.shortName as unionOfPerson")
    .where("l.noticeId", "=", noticeId)
    .where("l.version", "=", version)
    .orderBy("l.seq")
    .execute();
}

export async function insert(trx: Trx, notice: NoticeTable) {
  await trx.insertInto("Notice").values(notice).execute();
}

export async function insertList(
  trx: Trx,
  list: NoticeListTable,
  lines: readonly Omit<NoticeLineTable, "noticeId" | "version">[],
) {
  await trx.insertInto("NoticeList").values(list).execute();
  if (lines.length === 0) return;
  const { noticeId, version } = list;
  await trx
    .insertInto("NoticeLine")
    .values(lines.map((line) => ({ noticeId, version, ...line })))
    .execute();
}

export async function updatePeriod(
  trx: Trx,
  noticeId: string,
  period: { startsOn: string; endsOn: string; closesAt: Instant },
) {
  await trx.updateTable("Notice").set(period).where("id", "=", noticeId).execute();
}
