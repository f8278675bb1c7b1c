import { type Kysely, sql } from "kysely";

/**
 * What a number is found by begins with the four characters that lists show of it: one index finds whole numbers and
 * their ends, where each new worker wrote into four. Two more go that nothing read; the one that lists go by holds
 * what they are searched by, so that a search of all workers doesn't fetch each, and finds names by their pinyin; what nearly nobody has, a record
 * kept instead and a redaction, is indexed for those alone, where SQLite took everyone for a choice. A list of workers that was judged with
 * hashes of before is judged again from its columns; one that was being written stops, and can be brought again.
 */
const STATEMENTS = [
  `DROP INDEX "Worker_identityTail"`,
  `DROP INDEX "Worker_phoneTail"`,
  `DROP INDEX "Worker_nameInitials"`,
  `DROP INDEX "Worker_unionId"`,
  `CREATE INDEX "Worker_unionId" ON "Worker" ("unionId")`,
  `DROP INDEX "Worker_name"`,
  `DROP INDEX "Worker_namePinyin"`,
  `CREATE INDEX "Worker_listed" ON "Worker" ("namePinyin", "id", "name", "nameInitials", "unionId", "keptId")`,
  `DROP INDEX "Worker_keptId"`,
  `CREATE INDEX "Worker_keptId" ON "Worker" ("keptId") WHERE "keptId" IS NOT NULL`,
  `DROP INDEX "Worker_redactedBy"`,
  `CREATE INDEX "Worker_redactedBy" ON "Worker" ("redactedBy") WHERE "redactedBy" IS NOT NULL`,
  `UPDATE "Worker" SET "identityHash" = "identityTail" || '.' || "identityHash" WHERE "identityHash" IS NOT NULL`,
  `UPDATE "Worker" SET "phoneHash" = "phoneTail" || '.' || "phoneHash" WHERE "phoneHash" IS NOT NULL`,

  `UPDATE "Job" SET "state" = 'failed', "error" = 'unexpected', "endedAt" = ${now()}
    WHERE "endedAt" IS NULL AND "kind" IN ('check-import', 'apply-import')`,
  `UPDATE "Import" SET "state" = 'stopped', "refusal" = 'unexpected', "endedAt" = ${now()}
    WHERE "state" = 'applying'`,
  `DELETE FROM "ImportRow" WHERE "importId" IN
    (SELECT "id" FROM "Import" WHERE "state" IN ('checking', 'checked'))`,
  `UPDATE "Import" SET "state" = 'mapping', "newCount" = 0, "changesCount" = 0, "sameCount" = 0,
    "refusedCount" = 0, "leftCount" = 0 WHERE "state" IN ('checking', 'checked')`,
];

function now(): string {
  return `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`;
}

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
