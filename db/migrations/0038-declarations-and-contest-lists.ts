import { type Kysely, sql } from "kysely";

/** Rows that are added and never changed. */
const APPEND_ONLY = ["DeclaredAspect"];

/** What entries declare for a stage, and lists that are brought in for one contest: entrants, declarations, marks. */
const STATEMENTS = [
  `CREATE TABLE "DeclaredAspect" (
    "stageEntryId" TEXT NOT NULL REFERENCES "StageEntry" ("id"),
    "aspectKey" TEXT NOT NULL,
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "factorThousandths" INTEGER CHECK ("factorThousandths" >= 1),
    "isWithdrawn" INTEGER NOT NULL CHECK ("isWithdrawn" IN (0, 1)),
    "declaredAt" TEXT NOT NULL,
    "declaredBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "importId" TEXT REFERENCES "Import" ("id"),
    PRIMARY KEY ("stageEntryId", "aspectKey", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "DeclaredAspect_declaredBy" ON "DeclaredAspect" ("declaredBy")`,
  `CREATE INDEX "DeclaredAspect_importId" ON "DeclaredAspect" ("importId") WHERE "importId" IS NOT NULL`,

  `ALTER TABLE "Import" ADD COLUMN "contestId" TEXT REFERENCES "Contest" ("id")`,
  `CREATE INDEX "Import_contestId" ON "Import" ("contestId") WHERE "contestId" IS NOT NULL`,
  // Which list a record came from; null for what people entered themselves.
  ...["Entry", "Mark", "ImportedScore"].flatMap((table) => [
    `ALTER TABLE "${table}" ADD COLUMN "importId" TEXT REFERENCES "Import" ("id")`,
    `CREATE INDEX "${table}_importId" ON "${table}" ("importId") WHERE "importId" IS NOT NULL`,
  ]),

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
