import { type Kysely, sql } from "kysely";

/** Transfers of workers between unions; messages to people, and those that also leave the system. */
const STATEMENTS = [
  `CREATE TABLE "Transfer" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "caseId" TEXT NOT NULL REFERENCES "Case" ("id"),
    "workerId" TEXT NOT NULL REFERENCES "Worker" ("id"),
    "fromUnionId" TEXT REFERENCES "Union" ("id"),
    "toUnionId" TEXT NOT NULL REFERENCES "Union" ("id"),
    "startsOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE UNIQUE INDEX "Transfer_caseId" ON "Transfer" ("caseId")`,
  `CREATE INDEX "Transfer_workerId" ON "Transfer" ("workerId")`,
  `CREATE INDEX "Transfer_fromUnionId" ON "Transfer" ("fromUnionId")`,
  `CREATE INDEX "Transfer_toUnionId" ON "Transfer" ("toUnionId")`,
  `CREATE INDEX "Transfer_createdBy" ON "Transfer" ("createdBy")`,

  `CREATE TABLE "Message" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "accountId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('case-moved', 'deputy-named', 'office-handed-over')),
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "seq" INTEGER,
    "createdAt" TEXT NOT NULL,
    "readAt" TEXT
  ) STRICT`,
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
  `CREATE UNIQUE INDEX "OutboxMessage_messageId" ON "OutboxMessage" ("messageId")`,
  `CREATE INDEX "OutboxMessage_due" ON "OutboxMessage" ("dueAt")
    WHERE "sentAt" IS NULL AND "givenUpAt" IS NULL`,
  `CREATE INDEX "OutboxMessage_createdAt" ON "OutboxMessage" ("createdAt")`,

  // Queues ask by union first, and people read what they did.
  `CREATE INDEX "Case_union_queue" ON "Case" ("unionId", "road", "state", "movedAt")`,
  `CREATE INDEX "Case_dueOn" ON "Case" ("dueOn") WHERE "dueOn" IS NOT NULL`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
