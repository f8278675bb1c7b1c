import { type Kysely, sql } from "kysely";

/** A signature can stand on paper: SQLite changes what a column may hold only in a new table. */
const STATEMENTS = [
  `CREATE TABLE "SignatureHandAnew" (
    "sheetId" TEXT NOT NULL REFERENCES "Sheet" ("id"),
    "seq" INTEGER NOT NULL,
    "party" TEXT NOT NULL CHECK ("party" IN ('judge', 'contestant')),
    "way" TEXT NOT NULL CHECK ("way" IN ('drawn', 'typed', 'refused', 'paper')),
    "text" TEXT NOT NULL,
    PRIMARY KEY ("sheetId", "seq", "party")
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO "SignatureHandAnew" SELECT "sheetId", "seq", "party", "way", "text" FROM "SignatureHand"`,
  `DROP TABLE "SignatureHand"`,
  `ALTER TABLE "SignatureHandAnew" RENAME TO "SignatureHand"`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
