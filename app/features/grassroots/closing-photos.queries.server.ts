import type { Db, Trx } from "~db/connection.server";
import type { ClosingPhotoTable } from "~db/schema";

/** The photos of a contest in the order in which they came. */
export function findAll(db: Db, grassrootsId: string) {
  return db
    .selectFrom("ClosingPhoto")
    .select(["id", "fileName"])
    .where("grassrootsId", "=", grassrootsId)
    .orderBy("id")
    .execute();
}

/** A photo with its file; it is looked for under its contest only. */
export function find(db: Db | Trx, grassrootsId: string, photoId: string) {
  return db
    .selectFrom("ClosingPhoto as p")
    .innerJoin("File as f", "f.id", "p.fileId")
    .select(["p.id", "p.fileName", "f.digest", "f.kind"])
    .where("p.grassrootsId", "=", grassrootsId)
    .where("p.id", "=", photoId)
    .executeTakeFirst();
}

export async function count(trx: Trx, grassrootsId: string): Promise<number> {
  const { n } = await trx
    .selectFrom("ClosingPhoto")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("grassrootsId", "=", grassrootsId)
    .executeTakeFirstOrThrow();
  return n;
}

/** Lists a photo; one that is there already stays as it is. */
export async function insertIfNew(trx: Trx, photo: ClosingPhotoTable): Promise<void> {
  await trx
    .insertInto("ClosingPhoto")
    .values(photo)
    .onConflict((conflict) => conflict.columns(["grassrootsId", "fileId"]).doNothing())
    .execute();
}

export async function deletePhoto(trx: Trx, photoId: string): Promise<void> {
  await trx.deleteFrom("ClosingPhoto").where("id", "=", photoId).execute();
}
