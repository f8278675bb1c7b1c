import { type Kysely, sql } from "kysely";

/** Signed or sealed paper of a case, each scan with the version that is printed on it. */
const STATEMENTS = [
  `CREATE TABLE "CaseScan" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "caseId" TEXT NOT NULL REFERENCES "Case" ("id"),
    "fileId" TEXT NOT NULL REFERENCES "File" ("id"),
    "fileName" TEXT NOT NULL,
    "version" INTEGER NOT NULL CHECK ("version" >= 1),
    "reading" TEXT NOT NULL CHECK ("reading" IN ('code', 'hand')),
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE UNIQUE INDEX "CaseScan_file" ON "CaseScan" ("caseId", "fileId")`,
  `CREATE INDEX "CaseScan_fileId" ON "CaseScan" ("fileId")`,
  `CREATE INDEX "CaseScan_createdBy" ON "CaseScan" ("createdBy")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
