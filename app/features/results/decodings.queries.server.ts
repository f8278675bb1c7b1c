import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import type { CodeLayerTable } from "~db/schema";

/** The layers of codes that were given in these stages, each with its keeper. */
export function findLayers(db: Db | Trx, stageIds: readonly string[]) {
  return db
    .selectFrom("CodeLayer as l")
    .innerJoin("Account as a", "a.id", "l.keeperId")
    .select(["l.stageId", "l.layer", "l.keeperId", "l.undoneAt", "a.name as keeperName"])
    .where("l.stageId", "in", stageIds)
    .where("l.issuedAt", "is not", null)
    .execute();
}

export async function updateUndone(
  trx: Trx,
  { stageId, layer }: Pick<CodeLayerTable, "stageId" | "layer">,
  { at, by, witnessId }: { at: Instant; by: string; witnessId: string },
) {
  await trx
    .updateTable("CodeLayer")
    .set({ undoneAt: at, undoneBy: by, witnessId })
    .where("stageId", "=", stageId)
    .where("layer", "=", layer)
    .execute();
}

/** Whether the person behind an account locked a stage, by it or by another account of theirs. */
export async function existsLocker(trx: Trx, caseId: string, accountId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("CaseMove as m")
    .innerJoin("Account as a", "a.id", "m.movedBy")
    .select("m.seq")
    .where("m.caseId", "=", caseId)
    .where("m.duty", "=", "lock")
    .where(
      sql<boolean>`(a."id" = ${accountId} OR a."workerId" = (
        SELECT o."workerId" FROM "Account" AS o WHERE o."id" = ${accountId}
      ))`,
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
