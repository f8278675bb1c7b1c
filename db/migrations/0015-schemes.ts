import { type Kysely, sql } from "kysely";

/** Marking schemes: one draft each, and the versions that were put in force, which nothing changes. */
const STATEMENTS = [
  `CREATE TABLE "Scheme" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "draft" TEXT NOT NULL,
    "version" INTEGER NOT NULL CHECK ("version" >= 1),
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT REFERENCES "Account" ("id"),
    "changedAt" TEXT NOT NULL,
    "changedBy" TEXT REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "Scheme_changedAt" ON "Scheme" ("changedAt")`,
  `CREATE INDEX "Scheme_createdBy" ON "Scheme" ("createdBy")`,
  `CREATE INDEX "Scheme_changedBy" ON "Scheme" ("changedBy")`,
  `CREATE TABLE "SchemeVersion" (
    "schemeId" TEXT NOT NULL REFERENCES "Scheme" ("id"),
    "number" INTEGER NOT NULL CHECK ("number" >= 1),
    "content" TEXT NOT NULL,
    "adoptedAt" TEXT NOT NULL,
    "adoptedBy" TEXT REFERENCES "Account" ("id"),
    PRIMARY KEY ("schemeId", "number")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "SchemeVersion_adoptedBy" ON "SchemeVersion" ("adoptedBy")`,
  `CREATE TRIGGER "SchemeVersion_noUpdate" BEFORE UPDATE ON "SchemeVersion"
    BEGIN SELECT RAISE(ABORT, 'SchemeVersion is append-only'); END`,
  `CREATE TRIGGER "SchemeVersion_noDelete" BEFORE DELETE ON "SchemeVersion"
    BEGIN SELECT RAISE(ABORT, 'SchemeVersion is append-only'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
