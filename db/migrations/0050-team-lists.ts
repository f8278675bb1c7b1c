import { type Kysely, sql } from "kysely";

/** Who left a team stays on its list, and who came in their place is kept with the reason (contests.md §1, §2). */
const STATEMENTS = [
  // SQLite changes no CHECK in place; nothing refers to the table.
  `CREATE TABLE "EntryMember_new" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "entryId" TEXT NOT NULL REFERENCES "Entry" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "workerId" TEXT NOT NULL REFERENCES "Worker" ("id"),
    "part" TEXT NOT NULL CHECK ("part" IN ('contestant', 'substitute', 'leader', 'replaced'))
  ) STRICT`,
  `INSERT INTO "EntryMember_new" SELECT "id", "entryId", "seq", "workerId", "part" FROM "EntryMember"`,
  `DROP TABLE "EntryMember"`,
  `ALTER TABLE "EntryMember_new" RENAME TO "EntryMember"`,
  `CREATE UNIQUE INDEX "EntryMember_entryId" ON "EntryMember" ("entryId", "seq")`,
  `CREATE INDEX "EntryMember_workerId" ON "EntryMember" ("workerId")`,

  `CREATE TABLE "Replacement" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "entryId" TEXT NOT NULL REFERENCES "Entry" ("id"),
    "outMemberId" TEXT NOT NULL REFERENCES "EntryMember" ("id"),
    "inMemberId" TEXT NOT NULL REFERENCES "EntryMember" ("id"),
    "reason" TEXT NOT NULL,
    "replacedAt" TEXT NOT NULL,
    "replacedBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "Replacement_entryId" ON "Replacement" ("entryId")`,
  `CREATE INDEX "Replacement_outMemberId" ON "Replacement" ("outMemberId")`,
  `CREATE INDEX "Replacement_inMemberId" ON "Replacement" ("inMemberId")`,
  `CREATE INDEX "Replacement_replacedBy" ON "Replacement" ("replacedBy")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
