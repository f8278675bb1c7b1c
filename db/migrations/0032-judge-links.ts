import { type Kysely, sql } from "kysely";

/**
 * A judge's link belongs to the day of a stage, within which it works. Nothing issued links before, so the table of
 * 0021, which knew a contest only, is laid out anew.
 */
const STATEMENTS = [
  `DROP TABLE "JudgeLink"`,
  `CREATE TABLE "JudgeLink" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "stageId" TEXT NOT NULL REFERENCES "Stage" ("id"),
    "accountId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "issuedAt" TEXT NOT NULL,
    "issuedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "startsAt" TEXT NOT NULL,
    "endsAt" TEXT NOT NULL CHECK ("endsAt" > "startsAt"),
    "boundAt" TEXT,
    "deviceHash" TEXT,
    "withdrawnAt" TEXT,
    "withdrawnBy" TEXT REFERENCES "Account" ("id"),
    CHECK (("boundAt" IS NULL) = ("deviceHash" IS NULL)),
    CHECK (("withdrawnAt" IS NULL) = ("withdrawnBy" IS NULL))
  ) STRICT`,
  // One link at a time: a new one takes the place of the one before.
  `CREATE UNIQUE INDEX "JudgeLink_stageId" ON "JudgeLink" ("stageId", "accountId")
    WHERE "withdrawnAt" IS NULL`,
  `CREATE INDEX "JudgeLink_stageId_all" ON "JudgeLink" ("stageId")`,
  `CREATE INDEX "JudgeLink_accountId" ON "JudgeLink" ("accountId")`,
  `CREATE INDEX "JudgeLink_issuedBy" ON "JudgeLink" ("issuedBy")`,
  `CREATE INDEX "JudgeLink_withdrawnBy" ON "JudgeLink" ("withdrawnBy")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
