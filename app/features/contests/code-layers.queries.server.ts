import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import type { CodeLayerTable } from "~db/schema";

/** The layers of a stage that have a keeper, with the keepers' names. */
export function findAllOfStage(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("CodeLayer as l")
    .innerJoin("Account as a", "a.id", "l.keeperId")
    .selectAll("l")
    .select("a.name as keeperName")
    .where("l.stageId", "=", stageId)
    .execute();
}

/** Who holds the office of coding officer over a contest, by name. */
export function findOfficers(db: Db | Trx, contestId: string) {
  return db
    .selectFrom("RoleGrant as g")
    .innerJoin("Account as a", "a.id", "g.accountId")
    .select(["a.id", "a.name"])
    .distinct()
    .where("g.role", "=", "coding-officer")
    .where("g.endedAt", "is", null)
    .where((eb) =>
      eb.or([eb("g.subjectKind", "=", "everything"), eb("g.subjectId", "=", contestId)]),
    )
    .orderBy("a.name")
    .execute();
}

/** Names the keeper of a layer; who kept it before doesn't any more. */
export async function upsertKeeper(
  trx: Trx,
  keeper: Pick<CodeLayerTable, "stageId" | "layer" | "keeperId" | "namedAt" | "namedBy">,
): Promise<void> {
  const fresh = { issuedAt: null, undoneAt: null, undoneBy: null, witnessId: null };
  await trx
    .insertInto("CodeLayer")
    .values({ ...keeper, ...fresh })
    .onConflict((conflict) => conflict.columns(["stageId", "layer"]).doUpdateSet(keeper))
    .execute();
}

export async function updateIssued(
  trx: Trx,
  { stageId, layer }: Pick<CodeLayerTable, "stageId" | "layer">,
  issued: Pick<CodeLayerTable, "issuedAt">,
): Promise<void> {
  await trx
    .updateTable("CodeLayer")
    .set(issued)
    .where("stageId", "=", stageId)
    .where("layer", "=", layer)
    .execute();
}

/** Those of a stage who have a place, with all their codes: for a layer's keeper, once, and after the decoding. */
export function findCodes(db: Db | Trx, stageId: string) {
  return db
    .selectFrom("StageEntry as e")
    .innerJoin("Entry as n", "n.id", "e.entryId")
    .innerJoin("StageSession as s", "s.id", "e.sessionId")
    .select([
      "e.id",
      "e.entryId",
      "n.number as entryNumber",
      "n.teamName",
      "s.number as session",
      "e.batch",
      "e.station",
      "e.stationCode",
      "e.workCode",
    ])
    .where("e.stageId", "=", stageId)
    .orderBy("n.number")
    .execute();
}

/** Takes a layer's codes back, so that others can be given: one is never in two hands at once. */
export async function clearCodes(trx: Trx, stageId: string, column: "stationCode" | "workCode") {
  await trx
    .updateTable("StageEntry")
    .set({ [column]: null })
    .where("stageId", "=", stageId)
    .execute();
}

/** Writes the codes of a layer, all by one statement. */
export async function updateCodes(
  trx: Trx,
  column: "stationCode" | "workCode",
  codes: ReadonlyMap<string, string>,
): Promise<void> {
  const given = JSON.stringify([...codes].map(([id, code]) => ({ id, code })));
  await sql`UPDATE "StageEntry" SET ${sql.ref(column)} = g.value ->> 'code'
    FROM json_each(${given}) AS g WHERE "StageEntry"."id" = g.value ->> 'id'`.execute(trx);
}
