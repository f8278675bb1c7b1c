import { type Kysely, sql } from "kysely";

/** Who goes on from a stage, version by version of its advancing list, and a kind of message that tells of it. */
const STATEMENTS = [
  `CREATE TABLE "StageOutcome" (
    "stageId" TEXT NOT NULL REFERENCES "Stage" ("id"),
    "entryId" TEXT NOT NULL REFERENCES "Entry" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "isAdvancing" INTEGER NOT NULL CHECK ("isAdvancing" IN (0, 1)),
    "decidedAt" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    PRIMARY KEY ("stageId", "entryId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "StageOutcome_entryId" ON "StageOutcome" ("entryId")`,
  `CREATE INDEX "StageOutcome_decidedBy" ON "StageOutcome" ("decidedBy")`,
  `CREATE TRIGGER "StageOutcome_noUpdate" BEFORE UPDATE ON "StageOutcome"
    BEGIN SELECT RAISE(ABORT, 'StageOutcome is append-only'); END`,
  `CREATE TRIGGER "StageOutcome_noDelete" BEFORE DELETE ON "StageOutcome"
    BEGIN SELECT RAISE(ABORT, 'StageOutcome is append-only'); END`,

  // A closed list of kinds is part of its table: both are made anew, the one that points first.
  `CREATE TABLE "OutboxMessageKept" AS SELECT * FROM "OutboxMessage"`,
  `DROP TABLE "OutboxMessage"`,
  `CREATE TABLE "MessageKept" AS SELECT * FROM "Message"`,
  `DROP TABLE "Message"`,
  `CREATE TABLE "Message" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "accountId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "kind" TEXT NOT NULL CHECK (
      "kind" IN (
        'case-moved', 'case-reminded', 'deputy-named', 'office-handed-over', 'stage-outcome'
      )
    ),
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "seq" INTEGER,
    "createdAt" TEXT NOT NULL,
    "readAt" TEXT
  ) STRICT`,
  `INSERT INTO "Message" SELECT * FROM "MessageKept"`,
  `DROP TABLE "MessageKept"`,
  `CREATE INDEX "Message_accountId" ON "Message" ("accountId", "id")`,
  `CREATE INDEX "Message_unread" ON "Message" ("accountId") WHERE "readAt" IS NULL`,
  `CREATE INDEX "Message_subject" ON "Message" ("subjectId", "seq")`,
  // Nobody is told twice of the same version of a list.
  `CREATE UNIQUE INDEX "Message_stageOutcome" ON "Message" ("accountId", "subjectId", "seq")
    WHERE "kind" = 'stage-outcome'`,
  `CREATE TABLE "OutboxMessage" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "messageId" TEXT NOT NULL REFERENCES "Message" ("id"),
    "createdAt" TEXT NOT NULL,
    "dueAt" TEXT NOT NULL,
    "tries" INTEGER NOT NULL CHECK ("tries" >= 0),
    "fault" TEXT,
    "sentAt" TEXT,
    "givenUpAt" TEXT
  ) STRICT`,
  `INSERT INTO "OutboxMessage" SELECT * FROM "OutboxMessageKept"`,
  `DROP TABLE "OutboxMessageKept"`,
  `CREATE UNIQUE INDEX "OutboxMessage_messageId" ON "OutboxMessage" ("messageId")`,
  `CREATE INDEX "OutboxMessage_due" ON "OutboxMessage" ("dueAt")
    WHERE "sentAt" IS NULL AND "givenUpAt" IS NULL`,
  `CREATE INDEX "OutboxMessage_createdAt" ON "OutboxMessage" ("createdAt")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
