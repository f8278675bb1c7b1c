import type { Db, Trx } from "~db/connection.server";
import type { GrassrootsReminderTable } from "~db/schema";

/** Whose reports are asked for; `within` keeps it to those unions and what is below them, null is all. */
interface DueFilter {
  readonly within: readonly string[] | null;
  /** YYYY-MM-DD: what was over before it has a report to come. */
  readonly today: string;
}

/** What is over and not reported, the one that is most over its day first. */
export function findAllDue(db: Db, { within, today }: DueFilter) {
  return contests(db)
    .leftJoin("Union as p", "p.id", "u.parentId")
    .select(["u.shortName as unionName", "p.shortName as parentName"])
    .where("k.state", "=", "recorded")
    .where("g.endsOn", "<", today)
    .$if(within !== null, (query) =>
      query.where("k.unionId", "in", (eb) =>
        eb
          .selectFrom("UnionAncestor")
          .select("unionId")
          .where("ancestorId", "in", within ?? []),
      ),
    )
    .orderBy("g.reportDueOn")
    .orderBy("g.id")
    .execute();
}

/** These contests, whatever became of them. */
export function findContests(trx: Trx, grassrootsIds: readonly string[]) {
  return contests(trx).where("g.id", "in", grassrootsIds).orderBy("g.reportDueOn").execute();
}

/** What is due by a day and was never reminded of by itself, nor by anybody that day; somebody is there to be told. */
export function findUnreminded(db: Db, today: string, limit: number) {
  return (
    contests(db)
      .where("k.state", "=", "recorded")
      .where("g.reportDueOn", "<=", today)
      // Unions that nobody keeps, or only who is blocked, would stand before the others for ever.
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom("RoleGrant as o")
            .leftJoin("AccountBlock as b", (join) =>
              join.onRef("b.accountId", "=", "o.accountId").on("b.liftedAt", "is", null),
            )
            .select("o.id")
            .whereRef("o.subjectId", "=", "k.unionId")
            .where("o.role", "=", "union-staff")
            .where("o.endedAt", "is", null)
            .where("b.id", "is", null),
        ),
      )
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom("GrassrootsReminder as r")
              .select("r.grassrootsId")
              .whereRef("r.grassrootsId", "=", "g.id")
              .where((one) =>
                one.or([one("r.remindedBy", "is", null), one("r.remindedOn", "=", today)]),
              ),
          ),
        ),
      )
      .orderBy("g.reportDueOn")
      .orderBy("g.id")
      .limit(limit)
      .execute()
  );
}

function contests(db: Db | Trx) {
  return db
    .selectFrom("GrassrootsContest as g")
    .innerJoin("Case as k", "k.id", "g.caseId")
    .innerJoin("Union as u", "u.id", "k.unionId")
    .select([
      "g.id",
      "g.caseId",
      "g.name",
      "g.startsOn",
      "g.endsOn",
      "g.reportDueOn",
      "k.unionId",
      "k.state",
    ]);
}

/** Who was reminded when, the last first. */
export function findAllOf(db: Db | Trx, grassrootsIds: readonly string[]) {
  return db
    .selectFrom("GrassrootsReminder as r")
    .leftJoin("Account as a", "a.id", "r.remindedBy")
    .select([
      "r.grassrootsId",
      "r.remindedOn",
      "r.remindedAt",
      "r.recipientCount",
      "r.note",
      "a.name as byName",
    ])
    .where("r.grassrootsId", "in", grassrootsIds)
    .orderBy("r.remindedOn", "desc")
    .execute();
}

export async function insertAll(trx: Trx, reminders: readonly GrassrootsReminderTable[]) {
  await trx.insertInto("GrassrootsReminder").values(reminders).execute();
}
