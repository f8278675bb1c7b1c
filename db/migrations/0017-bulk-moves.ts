import { type Kysely, sql } from "kysely";

/** Many cases moved by one act: what was meant, and what came of each. */
const STATEMENTS = [
  `CREATE TABLE "BulkMove" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "road" TEXT NOT NULL,
    "move" TEXT NOT NULL,
    "comment" TEXT NOT NULL,
    "jobId" TEXT REFERENCES "Job" ("id"),
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "BulkMove_jobId" ON "BulkMove" ("jobId")`,
  `CREATE INDEX "BulkMove_createdBy" ON "BulkMove" ("createdBy", "createdAt")`,

  `CREATE TABLE "BulkMoveCase" (
    "bulkMoveId" TEXT NOT NULL REFERENCES "BulkMove" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "caseId" TEXT NOT NULL REFERENCES "Case" ("id"),
    "version" INTEGER NOT NULL,
    "insteadOfId" TEXT REFERENCES "Account" ("id"),
    "refusal" TEXT,
    "refusalDetail" TEXT,
    "movedAt" TEXT,
    PRIMARY KEY ("bulkMoveId", "seq"),
    CHECK ("refusal" IS NULL OR "movedAt" IS NULL),
    CHECK ("refusal" IS NOT NULL OR "refusalDetail" IS NULL)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "BulkMoveCase_caseId" ON "BulkMoveCase" ("caseId")`,
  `CREATE INDEX "BulkMoveCase_insteadOfId" ON "BulkMoveCase" ("insteadOfId")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
