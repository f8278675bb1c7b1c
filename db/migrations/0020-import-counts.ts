import { type Kysely, sql } from "kysely";

/** How many rows an import has of each kind, counted as they come; and when rows and files were cleared out. */
const COUNTS = [
  "newCount",
  "changesCount",
  "sameCount",
  "refusedCount",
  "appliedCount",
  "leftCount",
];

const STATEMENTS = [
  ...COUNTS.map(
    (name) =>
      `ALTER TABLE "Import" ADD COLUMN "${name}" INTEGER NOT NULL DEFAULT 0 CHECK ("${name}" >= 0)`,
  ),
  `ALTER TABLE "Import" ADD COLUMN "clearedAt" TEXT`,
  `CREATE INDEX "Import_kept" ON "Import" ("createdAt") WHERE "clearedAt" IS NULL`,
  `ALTER TABLE "File" ADD COLUMN "removedAt" TEXT`,
  `UPDATE "Import" SET
    "newCount" = ${countOf(`"verdict" = 'new'`)},
    "changesCount" = ${countOf(`"verdict" = 'changes'`)},
    "sameCount" = ${countOf(`"verdict" = 'same'`)},
    "refusedCount" = ${countOf(`"verdict" = 'refused'`)},
    "appliedCount" = ${countOf(`"outcome" = 'applied'`)},
    "leftCount" = ${countOf(`("verdict" = 'refused' OR "outcome" = 'refused')`)}`,
];

function countOf(condition: string): string {
  return `(SELECT count(*) FROM "ImportRow" r WHERE r."importId" = "Import"."id" AND ${condition})`;
}

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
