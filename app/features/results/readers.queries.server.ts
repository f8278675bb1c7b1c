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
