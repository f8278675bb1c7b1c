import { type Kysely, sql } from "kysely";

/** The release of a stage's scores to its contestants, appeals, and what came of them. */
const STATEMENTS = [
  `CREATE TABLE "ScoreRelease" (
    "stageId" TEXT PRIMARY KEY NOT NULL REFERENCES "Stage" ("id"),
    "ruleNumber" INTEGER NOT NULL REFERENCES "ResultRule" ("number"),
    "releasedAt" TEXT NOT NULL,
    "releasedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "appealsUntilAt" TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "ScoreRelease_ruleNumber" ON "ScoreRelease" ("ruleNumber")`,
  `CREATE INDEX "ScoreRelease_releasedBy" ON "ScoreRelease" ("releasedBy")`,
  `CREATE TABLE "Appeal" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "stageId" TEXT NOT NULL REFERENCES "Stage" ("id"),
    "entryId" TEXT NOT NULL REFERENCES "Entry" ("id"),
    "ground" TEXT NOT NULL CHECK ("ground" IN ('scoring', 'conduct', 'equipment')),
    "text" TEXT NOT NULL,
    "filedAt" TEXT NOT NULL,
    "filedBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "Appeal_stageId" ON "Appeal" ("stageId")`,
  `CREATE INDEX "Appeal_entryId" ON "Appeal" ("entryId")`,
  `CREATE INDEX "Appeal_filedBy" ON "Appeal" ("filedBy")`,
  `CREATE TABLE "Ruling" (
    "appealId" TEXT PRIMARY KEY NOT NULL REFERENCES "Appeal" ("id"),
    "outcome" TEXT NOT NULL CHECK ("outcome" IN ('upheld', 'dismissed')),
    "text" TEXT NOT NULL,
    "ruledAt" TEXT NOT NULL,
    "ruledBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "Ruling_ruledBy" ON "Ruling" ("ruledBy")`,
  `CREATE TABLE "RulingMark" (
    "appealId" TEXT NOT NULL REFERENCES "Ruling" ("appealId"),
    "sheetId" TEXT NOT NULL REFERENCES "Sheet" ("id"),
    "markSeq" INTEGER NOT NULL,
    PRIMARY KEY ("appealId", "sheetId", "markSeq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "RulingMark_sheetId" ON "RulingMark" ("sheetId")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
