import { type Kysely, sql } from "kysely";

/** Rows that are added and never changed. */
const APPEND_ONLY = ["Keying", "KeyedMark"];

/** Paper sheets keyed by one person and again by another who sees nothing of it. */
const STATEMENTS = [
  `CREATE TABLE "Keying" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "sheetId" TEXT NOT NULL REFERENCES "Sheet" ("id"),
    "version" INTEGER NOT NULL CHECK ("version" >= 1),
    "seq" INTEGER NOT NULL CHECK ("seq" IN (1, 2)),
    "keyedAt" TEXT NOT NULL,
    "keyedBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE UNIQUE INDEX "Keying_sheetId" ON "Keying" ("sheetId", "version", "seq")`,
  `CREATE INDEX "Keying_keyedBy" ON "Keying" ("keyedBy")`,
  `CREATE TABLE "KeyedMark" (
    "keyingId" TEXT NOT NULL REFERENCES "Keying" ("id"),
    "aspectKey" TEXT NOT NULL,
    "valueThousandths" INTEGER NOT NULL,
    PRIMARY KEY ("keyingId", "aspectKey")
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "KeyedReason" (
    "keyingId" TEXT NOT NULL REFERENCES "Keying" ("id"),
    "aspectKey" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("keyingId", "aspectKey")
  ) STRICT, WITHOUT ROWID`,
  `ALTER TABLE "Mark" ADD COLUMN "keyingId" TEXT REFERENCES "Keying" ("id")`,
  `CREATE INDEX "Mark_keyingId" ON "Mark" ("keyingId") WHERE "keyingId" IS NOT NULL`,

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
