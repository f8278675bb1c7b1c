import { sql } from "kysely";
import type { Instant } from "~/shared/instant";
import type { Db, Trx } from "~db/connection.server";
import { anyOf } from "~db/many-rows";
import type { FileTable } from "~db/schema";
import { FILE_LISTS } from "./domain/file-lists";

export function findByDigest(db: Db | Trx, digest: string) {
  return db.selectFrom("File").selectAll().where("digest", "=", digest).executeTakeFirst();
}

export async function insert(trx: Trx, file: Omit<FileTable, "removedAt">) {
  await trx
    .insertInto("File")
    .values({ ...file, removedAt: null })
    .execute();
}

/** The content is there again. */
export async function markThere(trx: Trx, fileId: string) {
  await trx.updateTable("File").set({ removedAt: null }).where("id", "=", fileId).execute();
}

/** Notes of files of before then that no record lists any more, at most 500 a time; answers how many. */
export async function markUnlisted(
  db: Db,
  { before, now }: { before: Instant; now: Instant },
): Promise<number> {
  const listed = FILE_LISTS.map(
    ({ table, column, unless }) => sql`EXISTS (SELECT 1 FROM ${sql.table(table)} AS l
      WHERE l.${sql.ref(column)} = f."id" ${unless ? sql`AND l.${sql.ref(unless)} IS NULL` : sql``})`,
  );
  const { numAffectedRows } = await sql`UPDATE "File" SET "removedAt" = ${now} WHERE "id" IN (
    SELECT f."id" FROM "File" f WHERE f."removedAt" IS NULL AND f."createdAt" < ${before}
      AND NOT (${sql.join(listed, sql` OR `)}) LIMIT 500)`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Those of these contents that a row stands for. */
export async function findStanding(db: Db, digests: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("File")
    .select("digest")
    .where("digest", "in", anyOf(digests))
    .where("removedAt", "is", null)
    .execute();
  return new Set(rows.map(({ digest }) => digest));
}
