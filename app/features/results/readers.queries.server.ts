import type { Db, Trx } from "~db/connection.server";
import { isSamePerson } from "~db/same-person";

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

/** Whether that person keyed this sheet, or brought a mark of it in by a list: who keyed it doesn't read it again. */
export async function existsKeyer(trx: Trx, sheetId: string, accountId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("Account as a")
    .select("a.id")
    .where(isSamePerson(accountId))
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom("Mark as m")
            .select("m.seq")
            .whereRef("m.enteredBy", "=", "a.id")
            .where("m.sheetId", "=", sheetId)
            .where((mark) =>
              mark.or([mark("m.importId", "is not", null), mark("m.keyingId", "is not", null)]),
            ),
        ),
        eb.exists(
          eb
            .selectFrom("Keying as k")
            .select("k.id")
            .whereRef("k.keyedBy", "=", "a.id")
            .where("k.sheetId", "=", sheetId),
        ),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether that person entered a mark in a contest: as a judge, by a list, by keying a paper, or by putting one right. */
export async function existsMarker(
  db: Db | Trx,
  contestId: string,
  accountId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("Account as a")
    .select("a.id")
    .where(isSamePerson(accountId))
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom("Mark as m")
            .innerJoin("Sheet as h", "h.id", "m.sheetId")
            .innerJoin("StageEntry as e", "e.id", "h.stageEntryId")
            .innerJoin("Stage as st", "st.id", "e.stageId")
            .select("m.seq")
            .whereRef("m.enteredBy", "=", "a.id")
            .where("st.contestId", "=", contestId),
        ),
        // Where two people agree, the marks are under the second one's name alone.
        eb.exists(
          eb
            .selectFrom("Keying as k")
            .innerJoin("Sheet as h", "h.id", "k.sheetId")
            .innerJoin("StageEntry as e", "e.id", "h.stageEntryId")
            .innerJoin("Stage as st", "st.id", "e.stageId")
            .select("k.id")
            .whereRef("k.keyedBy", "=", "a.id")
            .where("st.contestId", "=", contestId),
        ),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
