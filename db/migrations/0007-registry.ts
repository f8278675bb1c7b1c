import { type Kysely, sql } from "kysely";

/** Workers with what is known of them; and which worker an account belongs to. */
const REGISTRY = [
  `CREATE TABLE "Worker" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "unionId" TEXT NOT NULL REFERENCES "Union" ("id"),
    "name" TEXT NOT NULL,
    "namePinyin" TEXT NOT NULL,
    "nameInitials" TEXT NOT NULL,
    "bornOn" TEXT,
    "identityKind" TEXT CHECK ("identityKind" IN
      ('resident-id', 'permanent-residence', 'hk-macao-permit', 'taiwan-permit', 'passport')),
    "identitySealed" TEXT,
    "identityHash" TEXT,
    "identityTail" TEXT,
    "phoneSealed" TEXT,
    "phoneHash" TEXT,
    "phoneTail" TEXT,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT REFERENCES "Account" ("id"),
    "version" INTEGER NOT NULL CHECK ("version" >= 1),
    "keptId" TEXT REFERENCES "Worker" ("id"),
    "redactedAt" TEXT,
    "redactedBy" TEXT REFERENCES "Account" ("id"),
    CHECK (("identitySealed" IS NULL) = ("identityHash" IS NULL)),
    CHECK (("identitySealed" IS NULL) = ("identityTail" IS NULL)),
    CHECK (("identitySealed" IS NULL) = ("identityKind" IS NULL)),
    CHECK (("phoneSealed" IS NULL) = ("phoneHash" IS NULL)),
    CHECK (("phoneSealed" IS NULL) = ("phoneTail" IS NULL)),
    CHECK ("keptId" <> "id")
  ) STRICT`,
  `CREATE INDEX "Worker_unionId" ON "Worker" ("unionId", "namePinyin")`,
  `CREATE INDEX "Worker_name" ON "Worker" ("name")`,
  `CREATE INDEX "Worker_namePinyin" ON "Worker" ("namePinyin")`,
  `CREATE INDEX "Worker_nameInitials" ON "Worker" ("nameInitials")`,
  `CREATE UNIQUE INDEX "Worker_identityHash" ON "Worker" ("identityHash") WHERE "keptId" IS NULL`,
  `CREATE INDEX "Worker_identityTail" ON "Worker" ("identityTail")`,
  `CREATE INDEX "Worker_phoneHash" ON "Worker" ("phoneHash")`,
  `CREATE INDEX "Worker_phoneTail" ON "Worker" ("phoneTail")`,
  `CREATE INDEX "Worker_createdBy" ON "Worker" ("createdBy")`,
  `CREATE INDEX "Worker_keptId" ON "Worker" ("keptId")`,
  `CREATE INDEX "Worker_redactedBy" ON "Worker" ("redactedBy")`,

  `ALTER TABLE "Account" ADD COLUMN "workerId" TEXT REFERENCES "Worker" ("id")`,
  `CREATE UNIQUE INDEX "Account_workerId" ON "Account" ("workerId")`,
  `ALTER TABLE "ActivationCode" ADD COLUMN "workerId" TEXT REFERENCES "Worker" ("id")`,
  `CREATE INDEX "ActivationCode_workerId" ON "ActivationCode" ("workerId")`,

  `CREATE TABLE "WorkerChange" (
    "workerId" TEXT NOT NULL REFERENCES "Worker" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "fields" TEXT NOT NULL,
    "changedAt" TEXT NOT NULL,
    "changedBy" TEXT REFERENCES "Account" ("id"),
    "importId" TEXT REFERENCES "Import" ("id"),
    PRIMARY KEY ("workerId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "WorkerChange_changedBy" ON "WorkerChange" ("changedBy")`,
  `CREATE INDEX "WorkerChange_importId" ON "WorkerChange" ("importId")`,
  ...appendOnly("WorkerChange"),

  `CREATE TABLE "Employment" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "workerId" TEXT NOT NULL REFERENCES "Worker" ("id"),
    "employerId" TEXT NOT NULL REFERENCES "Employer" ("id"),
    "jobTitle" TEXT,
    "startsOn" TEXT,
    "endsOn" TEXT,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT REFERENCES "Account" ("id"),
    "importId" TEXT REFERENCES "Import" ("id"),
    CHECK ("startsOn" <= "endsOn")
  ) STRICT`,
  `CREATE INDEX "Employment_workerId" ON "Employment" ("workerId")`,
  `CREATE UNIQUE INDEX "Employment_standing" ON "Employment" ("workerId", "employerId") WHERE "endsOn" IS NULL`,
  `CREATE INDEX "Employment_employerId" ON "Employment" ("employerId", "endsOn")`,
  `CREATE INDEX "Employment_createdBy" ON "Employment" ("createdBy")`,
  `CREATE INDEX "Employment_importId" ON "Employment" ("importId")`,

  `CREATE TABLE "Membership" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "workerId" TEXT NOT NULL REFERENCES "Worker" ("id"),
    "unionId" TEXT NOT NULL REFERENCES "Union" ("id"),
    "startsOn" TEXT,
    "endsOn" TEXT,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT REFERENCES "Account" ("id"),
    "importId" TEXT REFERENCES "Import" ("id"),
    CHECK ("startsOn" <= "endsOn")
  ) STRICT`,
  `CREATE INDEX "Membership_workerId" ON "Membership" ("workerId")`,
  `CREATE UNIQUE INDEX "Membership_standing" ON "Membership" ("workerId") WHERE "endsOn" IS NULL`,
  `CREATE INDEX "Membership_unionId" ON "Membership" ("unionId", "endsOn")`,
  `CREATE INDEX "Membership_createdBy" ON "Membership" ("createdBy")`,
  `CREATE INDEX "Membership_importId" ON "Membership" ("importId")`,

  `CREATE TABLE "Tie" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('kin', 'master', 'coach')),
    "workerId" TEXT NOT NULL REFERENCES "Worker" ("id"),
    "relatedWorkerId" TEXT NOT NULL REFERENCES "Worker" ("id"),
    "startsOn" TEXT,
    "endsOn" TEXT,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT REFERENCES "Account" ("id"),
    CHECK ("workerId" <> "relatedWorkerId"),
    CHECK ("startsOn" <= "endsOn")
  ) STRICT`,
  `CREATE INDEX "Tie_workerId" ON "Tie" ("workerId")`,
  `CREATE INDEX "Tie_relatedWorkerId" ON "Tie" ("relatedWorkerId")`,
  `CREATE INDEX "Tie_createdBy" ON "Tie" ("createdBy")`,

  `CREATE TABLE "Consent" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "workerId" TEXT NOT NULL REFERENCES "Worker" ("id"),
    "purpose" TEXT NOT NULL CHECK ("purpose" IN ('lookup', 'payment', 'portrait')),
    "givenAt" TEXT NOT NULL,
    "givenBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "withdrawnAt" TEXT,
    "withdrawnBy" TEXT REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "Consent_workerId" ON "Consent" ("workerId")`,
  `CREATE INDEX "Consent_givenBy" ON "Consent" ("givenBy")`,
  `CREATE INDEX "Consent_withdrawnBy" ON "Consent" ("withdrawnBy")`,

  `CREATE TABLE "CorrectionRequest" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "workerId" TEXT NOT NULL REFERENCES "Worker" ("id"),
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "raisedAt" TEXT NOT NULL,
    "raisedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "outcome" TEXT CHECK ("outcome" IN ('corrected', 'kept')),
    "answer" TEXT,
    "settledAt" TEXT,
    "settledBy" TEXT REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "CorrectionRequest_workerId" ON "CorrectionRequest" ("workerId", "raisedAt")`,
  `CREATE INDEX "CorrectionRequest_open" ON "CorrectionRequest" ("raisedAt") WHERE "settledAt" IS NULL`,
  `CREATE INDEX "CorrectionRequest_raisedBy" ON "CorrectionRequest" ("raisedBy")`,
  `CREATE INDEX "CorrectionRequest_settledBy" ON "CorrectionRequest" ("settledBy")`,

  `CREATE TABLE "Reveal" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "workerId" TEXT NOT NULL REFERENCES "Worker" ("id"),
    "field" TEXT NOT NULL CHECK ("field" IN ('identity', 'phone')),
    "reason" TEXT NOT NULL,
    "revealedAt" TEXT NOT NULL,
    "revealedBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "Reveal_workerId" ON "Reveal" ("workerId", "revealedAt")`,
  `CREATE INDEX "Reveal_revealedBy" ON "Reveal" ("revealedBy", "revealedAt")`,

  `CREATE TABLE "WorkerMerge" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "keptWorkerId" TEXT NOT NULL REFERENCES "Worker" ("id"),
    "mergedWorkerId" TEXT NOT NULL REFERENCES "Worker" ("id"),
    "filledFields" TEXT NOT NULL,
    "mergedAt" TEXT NOT NULL,
    "mergedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "undoneAt" TEXT,
    "undoneBy" TEXT REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "WorkerMerge_keptWorkerId" ON "WorkerMerge" ("keptWorkerId")`,
  `CREATE INDEX "WorkerMerge_mergedWorkerId" ON "WorkerMerge" ("mergedWorkerId")`,
  `CREATE INDEX "WorkerMerge_mergedBy" ON "WorkerMerge" ("mergedBy")`,
  `CREATE INDEX "WorkerMerge_undoneBy" ON "WorkerMerge" ("undoneBy")`,
  `CREATE TABLE "WorkerMergeRow" (
    "mergeId" TEXT NOT NULL REFERENCES "WorkerMerge" ("id"),
    "tableName" TEXT NOT NULL,
    "columnName" TEXT NOT NULL,
    "rowKey" TEXT NOT NULL,
    PRIMARY KEY ("mergeId", "tableName", "columnName", "rowKey")
  ) STRICT, WITHOUT ROWID`,
];

/** Trades, and the certificates that workers hold. */
const QUALIFICATIONS = [
  `CREATE TABLE "Trade" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "edition" INTEGER NOT NULL,
    "occupationCode" TEXT NOT NULL,
    "occupationName" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT REFERENCES "Account" ("id"),
    "importId" TEXT REFERENCES "Import" ("id")
  ) STRICT`,
  `CREATE UNIQUE INDEX "Trade_name" ON "Trade" ("edition", "occupationCode", "occupationName", "name")`,
  `CREATE INDEX "Trade_byName" ON "Trade" ("name")`,
  `CREATE INDEX "Trade_createdBy" ON "Trade" ("createdBy")`,
  `CREATE INDEX "Trade_importId" ON "Trade" ("importId")`,

  `CREATE TABLE "Certificate" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "workerId" TEXT NOT NULL REFERENCES "Worker" ("id"),
    "tradeId" TEXT REFERENCES "Trade" ("id"),
    "tradeName" TEXT NOT NULL,
    "level" INTEGER NOT NULL CHECK ("level" BETWEEN 0 AND 7),
    "number" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT REFERENCES "Account" ("id"),
    "importId" TEXT REFERENCES "Import" ("id"),
    "version" INTEGER NOT NULL CHECK ("version" >= 1),
    "voidedAt" TEXT,
    "voidedBy" TEXT REFERENCES "Account" ("id"),
    "voidReason" TEXT
  ) STRICT`,
  `CREATE INDEX "Certificate_workerId" ON "Certificate" ("workerId", "issuedOn")`,
  `CREATE UNIQUE INDEX "Certificate_number" ON "Certificate" ("number") WHERE "voidedAt" IS NULL`,
  `CREATE INDEX "Certificate_tradeId" ON "Certificate" ("tradeId", "level")`,
  `CREATE INDEX "Certificate_createdBy" ON "Certificate" ("createdBy")`,
  `CREATE INDEX "Certificate_importId" ON "Certificate" ("importId")`,
  `CREATE INDEX "Certificate_voidedBy" ON "Certificate" ("voidedBy")`,

  `CREATE TABLE "CertificateLookup" (
    "certificateId" TEXT NOT NULL REFERENCES "Certificate" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "outcome" TEXT NOT NULL CHECK ("outcome" IN ('found', 'not-found', 'differs')),
    "lookedUpAt" TEXT NOT NULL,
    "lookedUpBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    PRIMARY KEY ("certificateId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "CertificateLookup_lookedUpBy" ON "CertificateLookup" ("lookedUpBy")`,
  ...appendOnly("CertificateLookup"),
];

function appendOnly(table: string): string[] {
  return ["UPDATE", "DELETE"].map(
    (
      verb,
    ) => `CREATE TRIGGER "${table}_no${verb[0]}${verb.slice(1).toLowerCase()}" BEFORE ${verb} ON "${table}"
      BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
  );
}

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...REGISTRY, ...QUALIFICATIONS]) await sql.raw(statement).execute(db);
}
