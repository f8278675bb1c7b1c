import { type Kysely, sql } from "kysely";

/** How many took part in an event of others and what they won, where nobody is known by name (contests.md §1). */
const STATEMENTS = [
  `CREATE TABLE "ClosingCount" (
    "grassrootsId" TEXT PRIMARY KEY NOT NULL REFERENCES "ClosingReport" ("grassrootsId"),
    "participantCount" INTEGER NOT NULL CHECK ("participantCount" >= 1),
    "unitCount" INTEGER NOT NULL CHECK ("unitCount" BETWEEN 1 AND "participantCount"),
    "firstCount" INTEGER NOT NULL CHECK ("firstCount" >= 0),
    "secondCount" INTEGER NOT NULL CHECK ("secondCount" >= 0),
    "thirdCount" INTEGER NOT NULL CHECK ("thirdCount" >= 0),
    "meritCount" INTEGER NOT NULL CHECK ("meritCount" >= 0),
    "countedAt" TEXT NOT NULL,
    "countedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    CHECK ("firstCount" + "secondCount" + "thirdCount" + "meritCount" <= "participantCount")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "ClosingCount_countedBy" ON "ClosingCount" ("countedBy")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
