import { type Kysely, sql } from "kysely";

/** Scans of certificates, and names that employers had before. */
const STATEMENTS = [
  `CREATE TABLE "CertificateScan" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "certificateId" TEXT NOT NULL REFERENCES "Certificate" ("id"),
    "fileId" TEXT NOT NULL REFERENCES "File" ("id"),
    "fileName" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "CertificateScan_certificateId" ON "CertificateScan" ("certificateId", "createdAt")`,
  `CREATE INDEX "CertificateScan_fileId" ON "CertificateScan" ("fileId")`,
  `CREATE INDEX "CertificateScan_createdBy" ON "CertificateScan" ("createdBy")`,

  `CREATE TABLE "FormerEmployerName" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "employerId" TEXT NOT NULL REFERENCES "Employer" ("id"),
    "name" TEXT NOT NULL,
    "endedAt" TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX "FormerEmployerName_employerId" ON "FormerEmployerName" ("employerId")`,
  `CREATE INDEX "FormerEmployerName_name" ON "FormerEmployerName" ("name")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
