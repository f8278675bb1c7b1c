import { type Kysely, sql } from "kysely";

/** Reminders of closing reports that are due, and a kind of message for what waits too long. */
const STATEMENTS = [
  `CREATE TABLE "GrassrootsReminder" (
    "grassrootsId" TEXT NOT NULL REFERENCES "GrassrootsContest" ("id"),
    "remindedOn" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "recipientCount" INTEGER NOT NULL CHECK ("recipientCount" >= 1),
    "remindedAt" TEXT NOT NULL,
    "remindedBy" TEXT REFERENCES "Account" ("id"),
    PRIMARY KEY ("grassrootsId", "remindedOn")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "GrassrootsReminder_remindedBy" ON "GrassrootsReminder" ("remindedBy")`,

  // A closed list of kinds is part of its table: both are made anew, the one that points first.
  `CREATE TABLE "OutboxMessageKept" AS SELECT * FROM "OutboxMessage"`,
  `DROP TABLE "OutboxMessage"`,
  `CREATE TABLE "MessageKept" AS SELECT * FROM "Message"`,
  `DROP TABLE "Message"`,
  `CREATE TABLE "Message" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "accountId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "kind" TEXT NOT NULL CHECK (
      "kind" IN ('case-moved', 'case-reminded', 'deputy-named', 'office-handed-over')
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
