import type { Db } from "~db/connection.server";

/** The contest of that name with its last stage; of several the newest. */
export function findContest(db: Db, name: string) {
  return db
    .selectFrom("Contest as c")
    .innerJoin("Stage as s", "s.contestId", "c.id")
    .select(["c.id as contestId", "s.id as stageId"])
    .where("c.name", "=", name)
    .where("c.isRehearsal", "=", 0)
    .orderBy("c.id", "desc")
    .orderBy("s.seq", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Where someone judges in that stage. */
export function findSeat(db: Db, { stageId, username }: { stageId: string; username: string }) {
  return db
    .selectFrom("Panel as p")
    .innerJoin("Seat as s", "s.panelId", "p.id")
    .innerJoin("Account as a", "a.id", "s.accountId")
    .select("s.id")
    .where("p.stageId", "=", stageId)
    .where("a.username", "=", username)
    .where("s.leftAt", "is", null)
    .orderBy("s.seatedAt")
    .limit(1)
    .executeTakeFirst();
}
