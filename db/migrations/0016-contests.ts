import { type Kysely, sql } from "kysely";

/** Programmes, contests with their stages and sessions, and the entries of each. */
const STATEMENTS = [
  `CREATE TABLE "Programme" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL CHECK ("year" BETWEEN 1949 AND 2999),
    "documentNumber" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE UNIQUE INDEX "Programme_year" ON "Programme" ("year", "name")`,
  `CREATE INDEX "Programme_createdBy" ON "Programme" ("createdBy")`,

  `CREATE TABLE "Contest" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "caseId" TEXT NOT NULL REFERENCES "Case" ("id"),
    "programmeId" TEXT NOT NULL REFERENCES "Programme" ("id"),
    "name" TEXT NOT NULL,
    "tradeId" TEXT REFERENCES "Trade" ("id"),
    "level" TEXT NOT NULL CHECK ("level" IN ('national', 'city', 'district', 'grassroots')),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('skill', 'labour', 'knowledge')),
    "isRehearsal" INTEGER NOT NULL CHECK ("isRehearsal" IN (0, 1)),
    "isCoded" INTEGER NOT NULL CHECK ("isCoded" IN (0, 1)),
    "ownerId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "memberCount" INTEGER NOT NULL CHECK ("memberCount" >= 1),
    "substituteCount" INTEGER NOT NULL CHECK ("substituteCount" >= 0),
    "entriesFromOn" TEXT,
    "entriesUntilOn" TEXT,
    "heldOn" TEXT,
    "venue" TEXT NOT NULL,
    "capacity" INTEGER CHECK ("capacity" >= 1),
    "unionQuota" INTEGER CHECK ("unionQuota" >= 1),
    "minimumField" INTEGER NOT NULL CHECK ("minimumField" >= 0),
    "schemeId" TEXT,
    "schemeVersion" INTEGER,
    "eligibility" TEXT,
    "copiedFromId" TEXT REFERENCES "Contest" ("id"),
    "version" INTEGER NOT NULL CHECK ("version" >= 1),
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "changedAt" TEXT NOT NULL,
    "changedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    FOREIGN KEY ("schemeId") REFERENCES "Scheme" ("id"),
    FOREIGN KEY ("schemeId", "schemeVersion") REFERENCES "SchemeVersion" ("schemeId", "number")
  ) STRICT`,
  `CREATE UNIQUE INDEX "Contest_caseId" ON "Contest" ("caseId")`,
  `CREATE INDEX "Contest_programmeId" ON "Contest" ("programmeId")`,
  `CREATE INDEX "Contest_tradeId" ON "Contest" ("tradeId")`,
  `CREATE INDEX "Contest_ownerId" ON "Contest" ("ownerId")`,
  `CREATE INDEX "Contest_schemeId" ON "Contest" ("schemeId", "schemeVersion")`,
  `CREATE INDEX "Contest_copiedFromId" ON "Contest" ("copiedFromId")`,
  `CREATE INDEX "Contest_createdBy" ON "Contest" ("createdBy")`,
  `CREATE INDEX "Contest_changedBy" ON "Contest" ("changedBy")`,

  `CREATE TABLE "ContestHost" (
    "contestId" TEXT NOT NULL REFERENCES "Contest" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('sponsor', 'organiser', 'supporter')),
    "name" TEXT NOT NULL,
    PRIMARY KEY ("contestId", "seq")
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE "FieldDecision" (
    "contestId" TEXT NOT NULL REFERENCES "Contest" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "acceptedCount" INTEGER NOT NULL CHECK ("acceptedCount" >= 0),
    "hasAwards" INTEGER NOT NULL CHECK ("hasAwards" IN (0, 1)),
    "reason" TEXT NOT NULL,
    "decidedAt" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    PRIMARY KEY ("contestId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "FieldDecision_decidedBy" ON "FieldDecision" ("decidedBy")`,

  `CREATE TABLE "Stage" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "contestId" TEXT NOT NULL REFERENCES "Contest" ("id"),
    "caseId" TEXT NOT NULL REFERENCES "Case" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "schemeStage" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX "Stage_contestId" ON "Stage" ("contestId", "seq")`,
  `CREATE UNIQUE INDEX "Stage_caseId" ON "Stage" ("caseId")`,

  `CREATE TABLE "StageSession" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "stageId" TEXT NOT NULL REFERENCES "Stage" ("id"),
    "number" INTEGER NOT NULL CHECK ("number" >= 1),
    "startsAt" TEXT NOT NULL,
    "endsAt" TEXT NOT NULL,
    "venue" TEXT NOT NULL,
    "batchCount" INTEGER NOT NULL CHECK ("batchCount" >= 1),
    "stationCount" INTEGER NOT NULL CHECK ("stationCount" >= 1),
    CHECK ("startsAt" < "endsAt")
  ) STRICT`,
  `CREATE UNIQUE INDEX "StageSession_stageId" ON "StageSession" ("stageId", "number")`,
  `CREATE INDEX "StageSession_startsAt" ON "StageSession" ("startsAt")`,

  `CREATE TABLE "Entry" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "contestId" TEXT NOT NULL REFERENCES "Contest" ("id"),
    "caseId" TEXT NOT NULL REFERENCES "Case" ("id"),
    "unionId" TEXT NOT NULL REFERENCES "Union" ("id"),
    "number" INTEGER CHECK ("number" >= 1),
    "teamName" TEXT,
    "origin" TEXT NOT NULL CHECK ("origin" IN ('worker', 'union', 'import')),
    "statement" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE UNIQUE INDEX "Entry_caseId" ON "Entry" ("caseId")`,
  `CREATE UNIQUE INDEX "Entry_number" ON "Entry" ("contestId", "number") WHERE "number" IS NOT NULL`,
  `CREATE INDEX "Entry_contestId" ON "Entry" ("contestId", "unionId")`,
  `CREATE INDEX "Entry_unionId" ON "Entry" ("unionId")`,
  `CREATE INDEX "Entry_createdBy" ON "Entry" ("createdBy")`,

  `CREATE TABLE "EntryMember" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "entryId" TEXT NOT NULL REFERENCES "Entry" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "workerId" TEXT NOT NULL REFERENCES "Worker" ("id"),
    "part" TEXT NOT NULL CHECK ("part" IN ('contestant', 'substitute', 'leader'))
  ) STRICT`,
  `CREATE UNIQUE INDEX "EntryMember_entryId" ON "EntryMember" ("entryId", "seq")`,
  `CREATE INDEX "EntryMember_workerId" ON "EntryMember" ("workerId")`,

  `CREATE TABLE "EntryVerdict" (
    "entryId" TEXT NOT NULL REFERENCES "Entry" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "memberSeq" INTEGER NOT NULL CHECK ("memberSeq" >= 1),
    "rule" TEXT NOT NULL,
    "verdict" TEXT NOT NULL CHECK ("verdict" IN ('met', 'not-met', 'doubtful')),
    "facts" TEXT NOT NULL,
    "frozenAt" TEXT NOT NULL,
    PRIMARY KEY ("entryId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER "EntryVerdict_noUpdate" BEFORE UPDATE ON "EntryVerdict"
    BEGIN SELECT RAISE(ABORT, 'EntryVerdict is append-only'); END`,
  `CREATE TRIGGER "EntryVerdict_noDelete" BEFORE DELETE ON "EntryVerdict"
    BEGIN SELECT RAISE(ABORT, 'EntryVerdict is append-only'); END`,

  `CREATE TABLE "StageEntry" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "stageId" TEXT NOT NULL REFERENCES "Stage" ("id"),
    "entryId" TEXT NOT NULL REFERENCES "Entry" ("id"),
    "place" INTEGER CHECK ("place" >= 1),
    "sessionId" TEXT REFERENCES "StageSession" ("id"),
    "batch" INTEGER CHECK ("batch" >= 1),
    "station" INTEGER CHECK ("station" >= 1),
    "stationCode" TEXT,
    "workCode" TEXT,
    "attendance" TEXT NOT NULL CHECK ("attendance" IN ('expected', 'finished', 'absent', 'forfeited', 'disqualified', 'void')),
    "attendanceAt" TEXT,
    "attendanceBy" TEXT REFERENCES "Account" ("id"),
    "attendanceReason" TEXT NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX "StageEntry_entryId" ON "StageEntry" ("entryId", "stageId")`,
  `CREATE UNIQUE INDEX "StageEntry_place" ON "StageEntry" ("stageId", "place") WHERE "place" IS NOT NULL`,
  `CREATE INDEX "StageEntry_stageId" ON "StageEntry" ("stageId")`,
  `CREATE UNIQUE INDEX "StageEntry_stationCode" ON "StageEntry" ("stageId", "stationCode") WHERE "stationCode" IS NOT NULL`,
  `CREATE UNIQUE INDEX "StageEntry_workCode" ON "StageEntry" ("stageId", "workCode") WHERE "workCode" IS NOT NULL`,
  `CREATE INDEX "StageEntry_sessionId" ON "StageEntry" ("sessionId", "batch", "station")`,
  `CREATE INDEX "StageEntry_attendanceBy" ON "StageEntry" ("attendanceBy")`,

  // The contest within which a case is moved; its organisers and officers may have their role over it alone.
  `ALTER TABLE "Case" ADD COLUMN "contestId" TEXT REFERENCES "Contest" ("id") DEFERRABLE INITIALLY DEFERRED`,
  `CREATE INDEX "Case_contestId" ON "Case" ("contestId", "road", "state")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
