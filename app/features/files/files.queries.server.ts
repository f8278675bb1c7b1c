import type { Db, Trx } from "~db/connection.server";
import type { FileTable } from "~db/schema";

export function findByDigest(db: Db | Trx, digest: string) {
  return db.selectFrom("File").selectAll().where("digest", "=", digest).executeTakeFirst();
}

export async function insert(trx: Trx, file: Omit<FileTable, "removedAt">) {
  await trx
    .insertInto("File")
    .values({ ...file, removedAt: null })
    .execute();
}
