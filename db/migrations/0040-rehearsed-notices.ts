import { type Kysely, sql } from "kysely";

/** The notice of a rehearsal is rehearsed: the public never hears of it. Those that stood were open to all. */
const STATEMENTS = [
  `ALTER TABLE "Notice" ADD COLUMN "isPublic" INTEGER NOT NULL DEFAULT 1 CHECK ("isPublic" IN (0, 1))`,
  `UPDATE "Notice" SET "isPublic" = 0 WHERE "subjectKind" = 'contest' AND "subjectId" IN
    (SELECT "id" FROM "Contest" WHERE "isRehearsal" = 1)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
