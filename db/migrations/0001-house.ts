import { type Kysely, sql } from "kysely";

/** Unions, identity, audit and idempotency. */
const STATEMENTS = [
  `CREATE TABLE "Installation" (
    "id" INTEGER PRIMARY KEY NOT NULL CHECK ("id" = 1),
    "keyFingerprint" TEXT NOT NULL,
    "isDemo" INTEGER NOT NULL CHECK ("isDemo" IN (0, 1)),
    "createdAt" TEXT NOT NULL
  ) STRICT`,

  `CREATE TABLE "Account" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "username" TEXT NOT NULL UNIQUE,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL UNIQUE,
    "isEmailVerified" INTEGER NOT NULL DEFAULT 0 CHECK ("isEmailVerified" IN (0, 1)),
    "hasSecondFactor" INTEGER NOT NULL DEFAULT 0 CHECK ("hasSecondFactor" IN (0, 1)),
    "image" TEXT,
    "language" TEXT CHECK ("language" IN ('zh-CN', 'en')),
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "createdBy" TEXT REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "Account_createdBy" ON "Account" ("createdBy")`,

  `CREATE TABLE "AuditEntry" (
    "seq" INTEGER PRIMARY KEY NOT NULL,
    "at" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL CHECK ("actorKind" IN ('account', 'visitor', 'system')),
    "actorAccountId" TEXT REFERENCES "Account" ("id"),
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX "AuditEntry_actorAccountId" ON "AuditEntry" ("actorAccountId", "seq")`,
  `CREATE INDEX "AuditEntry_subject" ON "AuditEntry" ("subjectKind", "subjectId", "seq")`,
  `CREATE TRIGGER "AuditEntry_noUpdate" BEFORE UPDATE ON "AuditEntry"
    BEGIN SELECT RAISE(ABORT, 'AuditEntry is append-only'); END`,
  `CREATE TRIGGER "AuditEntry_noDelete" BEFORE DELETE ON "AuditEntry"
    BEGIN SELECT RAISE(ABORT, 'AuditEntry is append-only'); END`,

  `CREATE TABLE "IdempotencyKey" (
    "actorKey" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    PRIMARY KEY ("actorKey", "key")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "IdempotencyKey_createdAt" ON "IdempotencyKey" ("createdAt")`,

  `CREATE TABLE "Union" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "parentId" TEXT REFERENCES "Union" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('federation', 'town', 'industry', 'grassroots')),
    "name" TEXT NOT NULL UNIQUE,
    "shortName" TEXT NOT NULL,
    "foundedOn" TEXT,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT REFERENCES "Account" ("id"),
    "version" INTEGER NOT NULL DEFAULT 1,
    "closedAt" TEXT,
    "closedBy" TEXT REFERENCES "Account" ("id"),
    CHECK (("parentId" IS NULL) = ("kind" = 'federation'))
  ) STRICT`,
  `CREATE INDEX "Union_parentId" ON "Union" ("parentId", "name")`,
  `CREATE INDEX "Union_createdBy" ON "Union" ("createdBy")`,
  `CREATE INDEX "Union_closedBy" ON "Union" ("closedBy")`,
  `CREATE UNIQUE INDEX "Union_oneFederation" ON "Union" ("kind") WHERE "kind" = 'federation'`,

  `CREATE TABLE "UnionAncestor" (
    "unionId" TEXT NOT NULL REFERENCES "Union" ("id"),
    "ancestorId" TEXT NOT NULL REFERENCES "Union" ("id"),
    "depth" INTEGER NOT NULL CHECK ("depth" >= 0),
    PRIMARY KEY ("unionId", "ancestorId")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "UnionAncestor_ancestorId" ON "UnionAncestor" ("ancestorId", "depth", "unionId")`,

  `CREATE TABLE "Employer" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "unionId" TEXT NOT NULL REFERENCES "Union" ("id"),
    "name" TEXT NOT NULL,
    "creditCode" TEXT UNIQUE,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT REFERENCES "Account" ("id"),
    "version" INTEGER NOT NULL DEFAULT 1
  ) STRICT`,
  `CREATE INDEX "Employer_unionId" ON "Employer" ("unionId", "name")`,
  `CREATE INDEX "Employer_name" ON "Employer" ("name")`,
  `CREATE INDEX "Employer_createdBy" ON "Employer" ("createdBy")`,

  `CREATE TABLE "AccountBlock" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "accountId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "reason" TEXT NOT NULL,
    "blockedAt" TEXT NOT NULL,
    "blockedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "liftedAt" TEXT,
    "liftedBy" TEXT REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE UNIQUE INDEX "AccountBlock_oneStanding" ON "AccountBlock" ("accountId") WHERE "liftedAt" IS NULL`,
  `CREATE INDEX "AccountBlock_accountId" ON "AccountBlock" ("accountId", "blockedAt")`,
  `CREATE INDEX "AccountBlock_blockedBy" ON "AccountBlock" ("blockedBy")`,
  `CREATE INDEX "AccountBlock_liftedBy" ON "AccountBlock" ("liftedBy")`,

  `CREATE TABLE "Credential" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "accountId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "providerKey" TEXT NOT NULL,
    "providerAccountKey" TEXT NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TEXT,
    "refreshTokenExpiresAt" TEXT,
    "scope" TEXT,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX "Credential_accountId" ON "Credential" ("accountId", "providerKey")`,

  `CREATE TABLE "SecondFactor" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "accountId" TEXT NOT NULL UNIQUE REFERENCES "Account" ("id"),
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "isVerified" INTEGER NOT NULL DEFAULT 0 CHECK ("isVerified" IN (0, 1)),
    "failedVerificationCount" INTEGER NOT NULL DEFAULT 0,
    "lockedUntilAt" TEXT
  ) STRICT`,

  `CREATE TABLE "Session" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "accountId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "token" TEXT NOT NULL UNIQUE,
    "expiresAt" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT
  ) STRICT`,
  `CREATE INDEX "Session_accountId" ON "Session" ("accountId", "createdAt")`,
  `CREATE INDEX "Session_expiresAt" ON "Session" ("expiresAt")`,

  `CREATE TABLE "Verification" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX "Verification_identifier" ON "Verification" ("identifier")`,

  `CREATE TABLE "RoleGrant" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "accountId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "role" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL CHECK ("subjectKind" IN ('everything', 'union', 'contest')),
    "subjectId" TEXT,
    "grantedAt" TEXT NOT NULL,
    "grantedBy" TEXT REFERENCES "Account" ("id"),
    "endedAt" TEXT,
    "endedBy" TEXT REFERENCES "Account" ("id"),
    CHECK (("subjectKind" = 'everything') = ("subjectId" IS NULL))
  ) STRICT`,
  `CREATE UNIQUE INDEX "RoleGrant_oneStanding" ON "RoleGrant"
    ("accountId", "role", "subjectKind", ifnull("subjectId", '')) WHERE "endedAt" IS NULL`,
  `CREATE INDEX "RoleGrant_accountId" ON "RoleGrant" ("accountId", "endedAt")`,
  `CREATE INDEX "RoleGrant_subjectId" ON "RoleGrant" ("subjectId", "role")`,
  `CREATE INDEX "RoleGrant_grantedBy" ON "RoleGrant" ("grantedBy")`,
  `CREATE INDEX "RoleGrant_endedBy" ON "RoleGrant" ("endedBy")`,

  `CREATE TABLE "Invitation" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "accountId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "expiresAt" TEXT NOT NULL,
    "usedAt" TEXT,
    "replacedAt" TEXT
  ) STRICT`,
  `CREATE INDEX "Invitation_accountId" ON "Invitation" ("accountId", "createdAt")`,
  `CREATE INDEX "Invitation_createdBy" ON "Invitation" ("createdBy")`,

  `CREATE TABLE "ActivationCode" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "unionId" TEXT NOT NULL REFERENCES "Union" ("id"),
    "name" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL UNIQUE,
    "issuedAt" TEXT NOT NULL,
    "issuedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "expiresAt" TEXT NOT NULL,
    "usedAt" TEXT,
    "accountId" TEXT UNIQUE REFERENCES "Account" ("id"),
    "withdrawnAt" TEXT,
    "withdrawnBy" TEXT REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "ActivationCode_unionId" ON "ActivationCode" ("unionId", "issuedAt")`,
  `CREATE INDEX "ActivationCode_issuedBy" ON "ActivationCode" ("issuedBy")`,
  `CREATE INDEX "ActivationCode_withdrawnBy" ON "ActivationCode" ("withdrawnBy")`,

  `CREATE TABLE "SignInThrottle" (
    "throttleKey" TEXT PRIMARY KEY NOT NULL,
    "failures" INTEGER NOT NULL,
    "windowStartedAt" TEXT NOT NULL,
    "lockedUntilAt" TEXT
  ) STRICT, WITHOUT ROWID`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
