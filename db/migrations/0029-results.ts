import { type Kysely, sql } from "kysely";

/** Results in versions, with the marks from which each is derived again, and their approval. */
const STATEMENTS = [
  `CREATE TABLE "Result" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "contestId" TEXT NOT NULL REFERENCES "Contest" ("id"),
    "number" INTEGER NOT NULL CHECK ("number" >= 1),
    "schemeId" TEXT NOT NULL REFERENCES "Scheme" ("id"),
    "schemeVersion" INTEGER NOT NULL,
    "marks" TEXT NOT NULL,
    "promotionCount" INTEGER NOT NULL CHECK ("promotionCount" >= 0),
    "promotionLevel" INTEGER,
    "reason" TEXT NOT NULL,
    "madeAt" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE UNIQUE INDEX "Result_contestId" ON "Result" ("contestId", "number")`,
  `CREATE INDEX "Result_schemeId" ON "Result" ("schemeId")`,
  `CREATE INDEX "Result_madeBy" ON "Result" ("madeBy")`,
  `CREATE TABLE "ResultLine" (
    "resultId" TEXT NOT NULL REFERENCES "Result" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "entryId" TEXT NOT NULL REFERENCES "Entry" ("id"),
    "rank" INTEGER,
    "isTied" INTEGER NOT NULL CHECK ("isTied" IN (0, 1)),
    "total" TEXT,
    "noScore" TEXT,
    "award" TEXT,
    "promotionLevel" INTEGER,
    "isLevelHeld" INTEGER NOT NULL CHECK ("isLevelHeld" IN (0, 1)),
    PRIMARY KEY ("resultId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "ResultLine_entryId" ON "ResultLine" ("entryId")`,
  `CREATE TABLE "ResultApproval" (
    "resultId" TEXT PRIMARY KEY NOT NULL REFERENCES "Result" ("id"),
    "approvedAt" TEXT NOT NULL,
    "approvedBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "ResultApproval_approvedBy" ON "ResultApproval" ("approvedBy")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
