import { type Kysely, sql } from "kysely";

/** The list of all certificates that are held, the newest first: as a whole, of a level, of a trade. */
const STATEMENTS = [
  `CREATE INDEX "Certificate_held" ON "Certificate" ("issuedOn", "id") WHERE "voidedAt" IS NULL`,
  `CREATE INDEX "Certificate_level" ON "Certificate" ("level", "issuedOn", "id")
    WHERE "voidedAt" IS NULL`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
