import { type Kysely, sql } from "kysely";

/** The register of honours, and what is due to someone: rows are added; one that no longer holds is revoked beside it. */
const STATEMENTS = [
  `CREATE TABLE "Honour" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "workerId" TEXT REFERENCES "Worker" ("id"),
    "unionId" TEXT REFERENCES "Union" ("id"),
    "title" TEXT NOT NULL,
    "grantor" TEXT NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "grantedOn" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    CHECK (("workerId" IS NULL) <> ("unionId" IS NULL))
  ) STRICT`,
  `CREATE INDEX "Honour_workerId" ON "Honour" ("workerId")`,
  `CREATE INDEX "Honour_unionId" ON "Honour" ("unionId")`,
  `CREATE INDEX "Honour_subjectId" ON "Honour" ("subjectId")`,
  `CREATE INDEX "Honour_recordedBy" ON "Honour" ("recordedBy")`,
  `CREATE TABLE "HonourRevocation" (
    "honourId" TEXT PRIMARY KEY NOT NULL REFERENCES "Honour" ("id"),
    "reason" TEXT NOT NULL,
    "revokedAt" TEXT NOT NULL,
    "revokedBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "HonourRevocation_revokedBy" ON "HonourRevocation" ("revokedBy")`,
  `CREATE TABLE "Entitlement" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "workerId" TEXT REFERENCES "Worker" ("id"),
    "unionId" TEXT REFERENCES "Union" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('money', 'promotion')),
    "amountFen" INTEGER CHECK ("amountFen" > 0),
    "level" INTEGER,
    "purpose" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    CHECK (("workerId" IS NULL) <> ("unionId" IS NULL)),
    CHECK (("kind" = 'money') = ("amountFen" IS NOT NULL)),
    CHECK (("kind" = 'promotion') = ("level" IS NOT NULL))
  ) STRICT`,
  `CREATE INDEX "Entitlement_workerId" ON "Entitlement" ("workerId")`,
  `CREATE INDEX "Entitlement_unionId" ON "Entitlement" ("unionId")`,
  `CREATE INDEX "Entitlement_subjectId" ON "Entitlement" ("subjectId")`,
  `CREATE INDEX "Entitlement_createdBy" ON "Entitlement" ("createdBy")`,
  `CREATE TABLE "EntitlementWithdrawal" (
    "entitlementId" TEXT PRIMARY KEY NOT NULL REFERENCES "Entitlement" ("id"),
    "reason" TEXT NOT NULL,
    "withdrawnAt" TEXT NOT NULL,
    "withdrawnBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "EntitlementWithdrawal_withdrawnBy" ON "EntitlementWithdrawal" ("withdrawnBy")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
