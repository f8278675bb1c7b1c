import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";

/** Whether the person behind an account, by it or by another account of theirs, sits or sat on a panel of a stage. */
export async function existsJudge(
  db: Db | Trx,
  stageId: string,
  accountId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("Panel as p")
    .innerJoin("Seat as s", "s.panelId", "p.id")
    .innerJoin("Account as a", "a.id", "s.accountId")
    .select("s.id")
    .where("p.stageId", "=", stageId)
    .where(isSamePerson(accountId))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const isSamePerson = (accountId: string) =>
  sql<boolean>`(a."id" = ${accountId} OR a."workerId" = (
    SELECT o."workerId" FROM "Account" AS o WHERE o."id" = ${accountId} AND o."workerId" IS NOT NULL
  ))`;
/** Whether that person brought a mark of this sheet in by a list: who keyed it the first time doesn't read it again. */
export async function existsKeyer(trx: Trx, sheetId: string, accountId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("Mark as m")
    .innerJoin("Account as a", "a.id", "m.enteredBy")
    .select("m.seq")
    .where("m.sheetId", "=", sheetId)
    .where("m.importId", "is not", null)
    .where(isSamePerson(accountId))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether that person entered a mark in a contest: as a judge, or by putting one right. */
export async function existsMarker(
  db: Db | Trx,
  contestId: string,
  accountId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("Stage as st")
    .innerJoin("StageEntry as e", "e.stageId", "st.id")
    .innerJoin("Sheet as h", "h.stageEntryId", "e.id")
    .innerJoin("Mark as m", "m.sheetId", "h.id")
    .innerJoin("Account as a", "a.id", "m.enteredBy")
    .select("m.seq")
    .where("st.contestId", "=", contestId)
    .where(isSamePerson(accountId))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
