import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import type { DeclaredAspectTable } from "~db/schema";

/** What stands declared in these stages, the last version of each entry's aspect. */
export function findAllOfStages(db: Db | Trx, stageIds: readonly string[]) {
  return db
    .selectFrom("StageEntry as e")
    .innerJoin("DeclaredAspect as d", "d.stageEntryId", "e.id")
    .select(["e.stageId", "d.stageEntryId", "d.aspectKey", "d.factorThousandths as factor"])
    .where("e.stageId", "in", stageIds)
    .where("d.isWithdrawn", "=", 0)
    .where(isLast)
    .execute();
}

/** What one entry has declared. */
export function findAllOfEntry(db: Db | Trx, stageEntryId: string) {
  return db
    .selectFrom("DeclaredAspect as d")
    .select(["d.aspectKey", "d.factorThousandths as factor"])
    .where("d.stageEntryId", "=", stageEntryId)
    .where("d.isWithdrawn", "=", 0)
    .where(isLast)
    .execute();
}

/** The aspects that the entries of an entry's stage have declared, its own among them. */
export async function findKeysBeside(db: Db | Trx, stageEntryId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("StageEntry as own")
    .innerJoin("StageEntry as e", "e.stageId", "own.stageId")
    .innerJoin("DeclaredAspect as d", "d.stageEntryId", "e.id")
    .select("d.aspectKey")
    .distinct()
    .where("own.id", "=", stageEntryId)
    .where("d.isWithdrawn", "=", 0)
    .where(isLast)
    .execute();
  return rows.map(({ aspectKey }) => aspectKey);
}

const isLast = sql<boolean>`NOT EXISTS (
  SELECT 1 FROM "DeclaredAspect" AS later WHERE later."stageEntryId" = d."stageEntryId"
    AND later."aspectKey" = d."aspectKey" AND later."seq" > d."seq"
)`;

/** The last version of each aspect that these entries ever declared, also of those taken back. */
export function findLastVersions(trx: Trx, stageEntryIds: readonly string[]) {
  return trx
    .selectFrom("DeclaredAspect")
    .select((eb) => ["stageEntryId", "aspectKey", eb.fn.max("seq").as("seq")])
    .where("stageEntryId", "in", stageEntryIds)
    .groupBy(["stageEntryId", "aspectKey"])
    .execute();
}

export async function insertAll(trx: Trx, versions: readonly DeclaredAspectTable[]) {
  if (versions.length === 0) return;
  await trx.insertInto("DeclaredAspect").values(versions).execute();
}

/** Per entry of a stage: the modules of which a sheet is signed, and the aspects that are marked. */
export async function findHeld(db: Db | Trx, stageEntryIds: readonly string[]) {
  const signed = await db
    .selectFrom("Sheet as h")
    .innerJoin("Seat as s", "s.id", "h.seatId")
    .innerJoin("Panel as p", "p.id", "s.panelId")
    .innerJoin("Signature as g", "g.sheetId", "h.id")
    .leftJoin("Reopening as r", (join) =>
      join.onRef("r.sheetId", "=", "g.sheetId").onRef("r.seq", "=", "g.seq"),
    )
    .select(["h.stageEntryId", "p.moduleKey"])
    .distinct()
    .where("h.stageEntryId", "in", stageEntryIds)
    .where("h.setAsideAt", "is", null)
    .where("r.seq", "is", null)
    .execute();
  const marked = await db
    .selectFrom("Sheet as h")
    .innerJoin("Mark as m", "m.sheetId", "h.id")
    .select(["h.stageEntryId", "m.aspectKey"])
    .distinct()
    .where("h.stageEntryId", "in", stageEntryIds)
    .where("h.setAsideAt", "is", null)
    .execute();
  return { signed, marked };
}
