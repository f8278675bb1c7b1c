import { type Kysely, sql } from "kysely";

/** The log is found by its subject alone (0005); the index that also has the kind is only written to, by every write. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`DROP INDEX "AuditEntry_subject"`.execute(db);
}
