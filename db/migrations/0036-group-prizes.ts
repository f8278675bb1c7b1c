import { type Kysely, sql } from "kysely";

/** What a version of a result gives to unions (团体奖、优秀组织奖), and the money that its awards carry. */
const STATEMENTS = [
  `CREATE TABLE "ResultGroupLine" (
    "resultId" TEXT NOT NULL REFERENCES "Result" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('team', 'organisation')),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "unionId" TEXT NOT NULL REFERENCES "Union" ("id"),
    "value" TEXT,
    "rank" INTEGER,
    "isTied" INTEGER NOT NULL CHECK ("isTied" IN (0, 1)),
    "award" TEXT,
    "refusal" TEXT,
    PRIMARY KEY ("resultId", "kind", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "ResultGroupLine_unionId" ON "ResultGroupLine" ("unionId")`,
  `CREATE TABLE "ResultPrize" (
    "resultId" TEXT NOT NULL REFERENCES "Result" ("id"),
    "award" TEXT NOT NULL,
    "amountFen" INTEGER NOT NULL CHECK ("amountFen" > 0),
    PRIMARY KEY ("resultId", "award")
  ) STRICT, WITHOUT ROWID`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
