import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import type { JudgeLinkTable } from "~db/schema";

/** A link with whose it is and what its use depends on. */
export function find(db: Db | Trx, judgeLinkId: string) {
  return db
    .selectFrom("JudgeLink as l")
    .innerJoin("Account as a", "a.id", "l.accountId")
    .innerJoin("Stage as st", "st.id", "l.stageId")
    .innerJoin("Case as c", "c.id", "st.caseId")
    .innerJoin("Contest as ct", "ct.id", "st.contestId")
    .selectAll("l")
    .select([
      "a.name as judgeName",
      "st.contestId",
      "st.schemeStage",
      "c.state as stageState",
      "ct.name as contestName",
    ])
    .select((eb) =>
      eb
        .selectFrom("Seat as s")
        .innerJoin("Panel as p", "p.id", "s.panelId")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .whereRef("p.stageId", "=", "l.stageId")
        .whereRef("s.accountId", "=", "l.accountId")
        .where("s.leftAt", "is", null)
        .as("seatCount"),
    )
    .where("l.id", "=", judgeLinkId)
    .executeTakeFirst();
}

/** All links of a stage, the newest first. */
export function findAllOfStage(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("JudgeLink")
    .selectAll()
    .where("stageId", "=", stageId)
    .orderBy("id", "desc")
    .execute();
}

export async function insertAll(
  trx: Trx,
  links: readonly Pick<
    JudgeLinkTable,
    "id" | "stageId" | "accountId" | "issuedAt" | "issuedBy" | "startsAt" | "endsAt"
  >[],
) {
  const free = { boundAt: null, deviceHash: null, withdrawnAt: null, withdrawnBy: null };
  await trx
    .insertInto("JudgeLink")
    .values(links.map((link) => ({ ...link, ...free })))
    .execute();
}

export async function updateDevice(
  trx: Trx,
  judgeLinkId: string,
  device: { readonly boundAt: Instant; readonly deviceHash: string } | null,
) {
  await trx
    .updateTable("JudgeLink")
    .set(device ?? { boundAt: null, deviceHash: null })
    .where("id", "=", judgeLinkId)
    .execute();
}

/** The standing links of these judges stop working. */
export async function updateWithdrawn(
  trx: Trx,
  { stageId, accountIds }: { readonly stageId: string; readonly accountIds: readonly string[] },
  { at, by }: { readonly at: Instant; readonly by: string },
) {
  await trx
    .updateTable("JudgeLink")
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where("stageId", "=", stageId)
    .where("accountId", "in", accountIds)
    .where("withdrawnAt", "is", null)
    .execute();
}

/** Ends what was begun by the links of these judges. */
export async function deleteSessions(
  trx: Trx,
  { stageId, accountIds }: { readonly stageId: string; readonly accountIds: readonly string[] },
) {
  await trx
    .deleteFrom("Session")
    .where("judgeLinkId", "in", (eb) =>
      eb
        .selectFrom("JudgeLink")
        .select("id")
        .where("stageId", "=", stageId)
        .where("accountId", "in", accountIds),
    )
    .execute();
}
