import { type Kysely, sql } from "kysely";

/** Lists whose judged rows hold hashes of numbers. */
const OF_PEOPLE = `"kind" IN ('workers', 'certificates', 'entrants', 'union-entrants')`;
const NOW = `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`;

const STATEMENTS = [
  // A number's hash now begins with the four characters that lists show of it, so that one index finds whole
  // numbers and their ends. Each index less is a page less to write for every worker of a list.
  `DROP INDEX "Worker_identityTail"`,
  `DROP INDEX "Worker_phoneTail"`,
  `UPDATE "Worker" SET "identityHash" = "identityTail" || '.' || "identityHash" WHERE "identityHash" IS NOT NULL`,
  `UPDATE "Worker" SET "phoneHash" = "phoneTail" || '.' || "phoneHash" WHERE "phoneHash" IS NOT NULL`,

  // The index by which lists go holds what they are searched by, so that a search of all workers reads it alone;
  // equal names are found by their pinyin in it.
  `DROP INDEX "Worker_name"`,
  `DROP INDEX "Worker_namePinyin"`,
  `DROP INDEX "Worker_nameInitials"`,
  `CREATE INDEX "Worker_listed" ON "Worker" ("namePinyin", "id", "name", "nameInitials", "unionId", "keptId")`,
  `DROP INDEX "Worker_unionId"`,
  `CREATE INDEX "Worker_unionId" ON "Worker" ("unionId")`,

  // Nearly nobody has these: an index over everyone led SQLite through the whole table for "is null".
  `DROP INDEX "Worker_keptId"`,
  `CREATE INDEX "Worker_keptId" ON "Worker" ("keptId") WHERE "keptId" IS NOT NULL`,
  `DROP INDEX "Worker_redactedBy"`,
  `CREATE INDEX "Worker_redactedBy" ON "Worker" ("redactedBy") WHERE "redactedBy" IS NOT NULL`,

  // Rows that were judged by hashes of before: a list that waits for its confirmation is judged again from its
  // columns; one that is being judged or written ends as if someone had cancelled it, with its entry in the log, at
  // the next start.
  `UPDATE "Job" SET "cancelWishedAt" = ${NOW} WHERE "endedAt" IS NULL AND "cancelWishedAt" IS NULL
    AND "kind" IN ('check-import', 'apply-import')
    AND "subjectId" IN (SELECT "id" FROM "Import" WHERE ${OF_PEOPLE})`,
  `DELETE FROM "ImportRow" WHERE "importId" IN
    (SELECT "id" FROM "Import" WHERE "state" = 'checked' AND ${OF_PEOPLE})`,
  `UPDATE "Import" SET "state" = 'mapping', "newCount" = 0, "changesCount" = 0, "sameCount" = 0,
    "refusedCount" = 0, "leftCount" = 0 WHERE "state" = 'checked' AND ${OF_PEOPLE}`,
];

/** New workers are written into half as many indexes, and found by their numbers in another form. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
