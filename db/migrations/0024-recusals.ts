import { type Kysely, sql } from "kysely";

/** A judge who stands back from single entries, and the device that a judge's link is bound to. */
const STATEMENTS = [
  `CREATE TABLE "Recusal" (
    "seatId" TEXT NOT NULL REFERENCES "Seat" ("id"),
    "stageEntryId" TEXT NOT NULL REFERENCES "StageEntry" ("id"),
    "recusedAt" TEXT NOT NULL,
    "recusedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    PRIMARY KEY ("seatId", "stageEntryId")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "Recusal_stageEntryId" ON "Recusal" ("stageEntryId")`,
  `CREATE INDEX "Recusal_recusedBy" ON "Recusal" ("recusedBy")`,
  // A mark that only that device carries, kept by its hash.
  `ALTER TABLE "JudgeLink" ADD COLUMN "deviceHash" TEXT`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
