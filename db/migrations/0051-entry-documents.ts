import { type Kysely, sql } from "kysely";

/** The papers that a contest asks of each person of an entry (contests.md §2, screens.md §3.3). */
const STATEMENTS = [
  `CREATE TABLE "EntryDocument" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "memberId" TEXT NOT NULL REFERENCES "EntryMember" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('photo', 'identity', 'certificate', 'contract')),
    "fileId" TEXT NOT NULL REFERENCES "File" ("id"),
    "fileName" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE UNIQUE INDEX "EntryDocument_memberId" ON "EntryDocument" ("memberId", "kind", "fileId")`,
  `CREATE INDEX "EntryDocument_fileId" ON "EntryDocument" ("fileId")`,
  `CREATE INDEX "EntryDocument_createdBy" ON "EntryDocument" ("createdBy")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
