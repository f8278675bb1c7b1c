import { type Kysely, sql } from "kysely";

/** Codes that set a new password of an account that exists; and the log, found by its subject alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE "ActivationCode" ADD COLUMN "renewsAccountId" TEXT REFERENCES "Account" ("id")`.execute(
    db,
  );
  await sql`CREATE INDEX "ActivationCode_renewsAccountId" ON "ActivationCode" ("renewsAccountId")`.execute(
    db,
  );
  await sql`CREATE INDEX "AuditEntry_subjectId" ON "AuditEntry" ("subjectId", "seq")`.execute(db);
}
