import { type Kysely, sql } from "kysely";

/** Rows that are added and never changed. */
const APPEND_ONLY = ["Mark", "Signature"];

/** Panels, score sheets, marks and signatures, and what happens while a stage is judged. */
const STATEMENTS = [
  `CREATE TABLE "Panel" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "stageId" TEXT NOT NULL REFERENCES "Stage" ("id"),
    "moduleKey" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE UNIQUE INDEX "Panel_stageId" ON "Panel" ("stageId", "moduleKey")`,
  `CREATE INDEX "Panel_createdBy" ON "Panel" ("createdBy")`,

  `CREATE TABLE "Seat" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "panelId" TEXT NOT NULL REFERENCES "Panel" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "duty" TEXT NOT NULL CHECK ("duty" IN ('leader', 'judge', 'reader')),
    "accountId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "seatedAt" TEXT NOT NULL,
    "seatedBy" TEXT REFERENCES "Account" ("id"),
    "replacesId" TEXT REFERENCES "Seat" ("id"),
    "leftAt" TEXT,
    "leftBy" TEXT REFERENCES "Account" ("id"),
    "leaveReason" TEXT
  ) STRICT`,
  `CREATE UNIQUE INDEX "Seat_panelId" ON "Seat" ("panelId", "seq") WHERE "leftAt" IS NULL`,
  `CREATE INDEX "Seat_all" ON "Seat" ("panelId")`,
  `CREATE INDEX "Seat_accountId" ON "Seat" ("accountId")`,
  `CREATE INDEX "Seat_seatedBy" ON "Seat" ("seatedBy")`,
  `CREATE INDEX "Seat_replacesId" ON "Seat" ("replacesId")`,
  `CREATE INDEX "Seat_leftBy" ON "Seat" ("leftBy")`,

  `CREATE TABLE "Pledge" (
    "seatId" TEXT PRIMARY KEY NOT NULL REFERENCES "Seat" ("id"),
    "pledgedAt" TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "DeclaredConflict" (
    "seatId" TEXT NOT NULL REFERENCES "Seat" ("id"),
    "employerId" TEXT NOT NULL REFERENCES "Employer" ("id"),
    "declaredAt" TEXT NOT NULL,
    PRIMARY KEY ("seatId", "employerId")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "DeclaredConflict_employerId" ON "DeclaredConflict" ("employerId")`,

  `CREATE TABLE "Sheet" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "seatId" TEXT NOT NULL REFERENCES "Seat" ("id"),
    "stageEntryId" TEXT NOT NULL REFERENCES "StageEntry" ("id"),
    "version" INTEGER NOT NULL CHECK ("version" >= 1),
    "openedAt" TEXT NOT NULL,
    "setAsideAt" TEXT,
    "setAsideBy" TEXT REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE UNIQUE INDEX "Sheet_seatId" ON "Sheet" ("seatId", "stageEntryId")`,
  `CREATE INDEX "Sheet_stageEntryId" ON "Sheet" ("stageEntryId")`,
  `CREATE INDEX "Sheet_setAsideBy" ON "Sheet" ("setAsideBy")`,

  `CREATE TABLE "Rescore" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "panelId" TEXT NOT NULL REFERENCES "Panel" ("id"),
    "stageEntryId" TEXT NOT NULL REFERENCES "StageEntry" ("id"),
    "aspectKey" TEXT NOT NULL,
    "calledAt" TEXT NOT NULL,
    "calledBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "Rescore_panelId" ON "Rescore" ("panelId", "stageEntryId")`,
  `CREATE INDEX "Rescore_stageEntryId" ON "Rescore" ("stageEntryId")`,
  `CREATE INDEX "Rescore_calledBy" ON "Rescore" ("calledBy")`,

  `CREATE TABLE "Mark" (
    "sheetId" TEXT NOT NULL REFERENCES "Sheet" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 2),
    "markKey" TEXT NOT NULL,
    "aspectKey" TEXT NOT NULL,
    "valueThousandths" INTEGER NOT NULL,
    "replacesKey" TEXT,
    "rescoreId" TEXT REFERENCES "Rescore" ("id"),
    "enteredAt" TEXT NOT NULL,
    "enteredBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "deviceKey" TEXT NOT NULL,
    PRIMARY KEY ("sheetId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX "Mark_markKey" ON "Mark" ("markKey")`,
  `CREATE INDEX "Mark_rescoreId" ON "Mark" ("rescoreId") WHERE "rescoreId" IS NOT NULL`,
  `CREATE INDEX "Mark_enteredBy" ON "Mark" ("enteredBy")`,
  `CREATE TABLE "MarkReason" (
    "sheetId" TEXT NOT NULL REFERENCES "Sheet" ("id"),
    "seq" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("sheetId", "seq")
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE "Signature" (
    "sheetId" TEXT NOT NULL REFERENCES "Sheet" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 2),
    "signedAt" TEXT NOT NULL,
    "signedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "deviceKey" TEXT NOT NULL,
    PRIMARY KEY ("sheetId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "Signature_signedBy" ON "Signature" ("signedBy")`,
  `CREATE TABLE "SignatureHand" (
    "sheetId" TEXT NOT NULL REFERENCES "Sheet" ("id"),
    "seq" INTEGER NOT NULL,
    "party" TEXT NOT NULL CHECK ("party" IN ('judge', 'contestant')),
    "way" TEXT NOT NULL CHECK ("way" IN ('drawn', 'typed', 'refused')),
    "text" TEXT NOT NULL,
    PRIMARY KEY ("sheetId", "seq", "party")
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "Reopening" (
    "sheetId" TEXT NOT NULL REFERENCES "Sheet" ("id"),
    "seq" INTEGER NOT NULL,
    "reopenedAt" TEXT NOT NULL,
    "reopenedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "rescoreId" TEXT REFERENCES "Rescore" ("id"),
    "reason" TEXT,
    PRIMARY KEY ("sheetId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "Reopening_reopenedBy" ON "Reopening" ("reopenedBy")`,
  `CREATE INDEX "Reopening_rescoreId" ON "Reopening" ("rescoreId")`,
  `CREATE TABLE "SheetExcuse" (
    "sheetId" TEXT PRIMARY KEY NOT NULL REFERENCES "Sheet" ("id"),
    "excusedAt" TEXT NOT NULL,
    "excusedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "reason" TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "SheetExcuse_excusedBy" ON "SheetExcuse" ("excusedBy")`,

  `CREATE TABLE "SheetOpening" (
    "sheetId" TEXT NOT NULL REFERENCES "Sheet" ("id"),
    "deviceKey" TEXT NOT NULL,
    "openedAt" TEXT NOT NULL,
    "seenAt" TEXT NOT NULL,
    "waitingCount" INTEGER NOT NULL CHECK ("waitingCount" >= 0),
    PRIMARY KEY ("sheetId", "deviceKey")
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "SheetHandover" (
    "sheetId" TEXT NOT NULL REFERENCES "Sheet" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "deviceKey" TEXT NOT NULL,
    "handedAt" TEXT NOT NULL,
    "handedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    PRIMARY KEY ("sheetId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "SheetHandover_handedBy" ON "SheetHandover" ("handedBy")`,

  `CREATE TABLE "RaisedHand" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "sheetId" TEXT NOT NULL REFERENCES "Sheet" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('station-fault', 'question', 'chief-wanted')),
    "raisedAt" TEXT NOT NULL,
    "raisedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "answeredAt" TEXT,
    "answeredBy" TEXT REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "RaisedHand_sheetId" ON "RaisedHand" ("sheetId")`,
  `CREATE INDEX "RaisedHand_raisedBy" ON "RaisedHand" ("raisedBy")`,
  `CREATE INDEX "RaisedHand_answeredBy" ON "RaisedHand" ("answeredBy")`,
  `CREATE TABLE "Incident" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "stageId" TEXT NOT NULL REFERENCES "Stage" ("id"),
    "stageEntryId" TEXT REFERENCES "StageEntry" ("id"),
    "text" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "Incident_stageId" ON "Incident" ("stageId", "recordedAt")`,
  `CREATE INDEX "Incident_stageEntryId" ON "Incident" ("stageEntryId")`,
  `CREATE INDEX "Incident_recordedBy" ON "Incident" ("recordedBy")`,
  `CREATE TABLE "TimeAdjustment" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "stageEntryId" TEXT NOT NULL REFERENCES "StageEntry" ("id"),
    "minutes" INTEGER NOT NULL CHECK ("minutes" >= 1),
    "reason" TEXT NOT NULL,
    "grantedAt" TEXT NOT NULL,
    "grantedBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "TimeAdjustment_stageEntryId" ON "TimeAdjustment" ("stageEntryId")`,
  `CREATE INDEX "TimeAdjustment_grantedBy" ON "TimeAdjustment" ("grantedBy")`,

  `CREATE TABLE "JudgeLink" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "contestId" TEXT NOT NULL REFERENCES "Contest" ("id"),
    "accountId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "issuedAt" TEXT NOT NULL,
    "issuedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "boundAt" TEXT,
    "withdrawnAt" TEXT
  ) STRICT`,
  `CREATE INDEX "JudgeLink_contestId" ON "JudgeLink" ("contestId")`,
  `CREATE INDEX "JudgeLink_accountId" ON "JudgeLink" ("accountId")`,
  `CREATE INDEX "JudgeLink_issuedBy" ON "JudgeLink" ("issuedBy")`,
  // A session begun by a judge's link reaches that contest alone.
  `ALTER TABLE "Session" ADD COLUMN "judgeLinkId" TEXT REFERENCES "JudgeLink" ("id")`,
  `CREATE INDEX "Session_judgeLinkId" ON "Session" ("judgeLinkId")`,

  ...APPEND_ONLY.flatMap((table) => [
    `CREATE TRIGGER "${table}_noUpdate" BEFORE UPDATE ON "${table}"
      BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    `CREATE TRIGGER "${table}_noDelete" BEFORE DELETE ON "${table}"
      BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
  ]),
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
