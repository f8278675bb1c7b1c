import { type Kysely, sql } from "kysely";

/** Rows that are added and never changed. */
const APPEND_ONLY = ["ImportedScore", "ReadMark"];

/** Scores from elsewhere, the dated rule of what follows judging, and the recheck of a stage. */
const STATEMENTS = [
  `CREATE TABLE "ImportedScore" (
    "stageEntryId" TEXT NOT NULL REFERENCES "StageEntry" ("id"),
    "aspectKey" TEXT NOT NULL,
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "valueThousandths" INTEGER NOT NULL,
    "enteredAt" TEXT NOT NULL,
    "enteredBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    PRIMARY KEY ("stageEntryId", "aspectKey", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "ImportedScore_enteredBy" ON "ImportedScore" ("enteredBy")`,

  `CREATE TABLE "ResultRule" (
    "number" INTEGER PRIMARY KEY NOT NULL CHECK ("number" >= 1),
    "documentNumber" TEXT NOT NULL,
    "isExample" INTEGER NOT NULL CHECK ("isExample" IN (0, 1)),
    "validFromOn" TEXT NOT NULL,
    "recheckTopCount" INTEGER NOT NULL CHECK ("recheckTopCount" >= 0),
    "recheckShareBp" INTEGER NOT NULL CHECK ("recheckShareBp" BETWEEN 0 AND 10000),
    "recheckErrorBp" INTEGER NOT NULL CHECK ("recheckErrorBp" BETWEEN 0 AND 10000),
    "appealMinutes" INTEGER NOT NULL CHECK ("appealMinutes" >= 1)
  ) STRICT`,
  `INSERT INTO "ResultRule" VALUES (1, '示例', 1, '2000-01-01', 10, 1500, 500, 120)`,

  `CREATE TABLE "Recheck" (
    "stageId" TEXT PRIMARY KEY NOT NULL REFERENCES "Stage" ("id"),
    "ruleNumber" INTEGER NOT NULL REFERENCES "ResultRule" ("number"),
    "seed" TEXT NOT NULL,
    "begunAt" TEXT NOT NULL,
    "begunBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "widenedAt" TEXT
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "Recheck_ruleNumber" ON "Recheck" ("ruleNumber")`,
  `CREATE INDEX "Recheck_begunBy" ON "Recheck" ("begunBy")`,
  `CREATE TABLE "RecheckEntry" (
    "stageId" TEXT NOT NULL REFERENCES "Stage" ("id"),
    "stageEntryId" TEXT NOT NULL REFERENCES "StageEntry" ("id"),
    "ground" TEXT NOT NULL CHECK ("ground" IN ('top', 'sample', 'widened')),
    PRIMARY KEY ("stageId", "stageEntryId")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "RecheckEntry_stageEntryId" ON "RecheckEntry" ("stageEntryId")`,
  `CREATE TABLE "SheetReading" (
    "sheetId" TEXT PRIMARY KEY NOT NULL REFERENCES "Sheet" ("id"),
    "readAt" TEXT NOT NULL,
    "readBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "SheetReading_readBy" ON "SheetReading" ("readBy")`,
  `CREATE TABLE "ReadMark" (
    "sheetId" TEXT NOT NULL REFERENCES "SheetReading" ("sheetId"),
    "aspectKey" TEXT NOT NULL,
    "valueThousandths" INTEGER NOT NULL,
    "firstThousandths" INTEGER,
    PRIMARY KEY ("sheetId", "aspectKey")
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "RecheckDecision" (
    "sheetId" TEXT NOT NULL REFERENCES "SheetReading" ("sheetId"),
    "aspectKey" TEXT NOT NULL,
    "outcome" TEXT NOT NULL CHECK ("outcome" IN ('corrected', 'stands')),
    "markSeq" INTEGER,
    "reason" TEXT NOT NULL,
    "decidedAt" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    PRIMARY KEY ("sheetId", "aspectKey")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "RecheckDecision_decidedBy" ON "RecheckDecision" ("decidedBy")`,

  ...APPEND_ONLY.flatMap((table) => [
    `CREATE TRIGGER "${table}_noUpdate" BEFORE UPDATE ON "${table}"
      BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    `CREATE TRIGGER "${table}_noDelete" BEFORE DELETE ON "${table}"
      BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
  ]),
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
