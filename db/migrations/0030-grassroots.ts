import { type Kysely, sql } from "kysely";

/** Grassroots contests as they are put on record (备案) with the union above. */
const STATEMENTS = [
  `CREATE TABLE "GrassrootsContest" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "caseId" TEXT NOT NULL REFERENCES "Case" ("id"),
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('skill', 'labour', 'knowledge')),
    "tradeId" TEXT REFERENCES "Trade" ("id"),
    "outsideHost" TEXT,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL CHECK ("endsOn" >= "startsOn"),
    "venue" TEXT NOT NULL,
    "expectedCount" INTEGER NOT NULL CHECK ("expectedCount" >= 1),
    "budgetFen" INTEGER NOT NULL CHECK ("budgetFen" >= 0),
    "plan" TEXT NOT NULL,
    "planFileId" TEXT REFERENCES "File" ("id"),
    "planFileName" TEXT,
    "behalfNote" TEXT,
    "reportDueOn" TEXT,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE UNIQUE INDEX "GrassrootsContest_caseId" ON "GrassrootsContest" ("caseId")`,
  `CREATE INDEX "GrassrootsContest_tradeId" ON "GrassrootsContest" ("tradeId")`,
  `CREATE INDEX "GrassrootsContest_startsOn" ON "GrassrootsContest" ("startsOn")`,
  `CREATE INDEX "GrassrootsContest_planFileId" ON "GrassrootsContest" ("planFileId")`,
  `CREATE INDEX "GrassrootsContest_createdBy" ON "GrassrootsContest" ("createdBy")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
