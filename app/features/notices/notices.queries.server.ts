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

/** The newest notices, running and past. */
export function findNewest(db: Db, limit: number) {
  return db.selectFrom("Notice").selectAll().orderBy("closesAt", "desc").limit(limit).execute();
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
