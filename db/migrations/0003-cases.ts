import { type Kysely, sql } from "kysely";

/** Cases with their history, what was sent back, deputies; and the calendar by which they are due. */
const STATEMENTS = [
  `CREATE TABLE "Case" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "road" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL CHECK ("version" >= 1),
    "unionId" TEXT NOT NULL REFERENCES "Union" ("id"),
    "applicantId" TEXT REFERENCES "Account" ("id"),
    "openedAt" TEXT NOT NULL,
    "openedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "movedAt" TEXT NOT NULL,
    "dueOn" TEXT
  ) STRICT`,
  `CREATE INDEX "Case_queue" ON "Case" ("road", "state", "movedAt")`,
  `CREATE INDEX "Case_unionId" ON "Case" ("unionId", "state")`,
  `CREATE INDEX "Case_applicantId" ON "Case" ("applicantId", "movedAt")`,
  `CREATE INDEX "Case_openedBy" ON "Case" ("openedBy")`,

  `CREATE TABLE "CaseMove" (
    "caseId" TEXT NOT NULL REFERENCES "Case" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "move" TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "fromDueOn" TEXT,
    "movedAt" TEXT NOT NULL,
    "movedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "insteadOfId" TEXT REFERENCES "Account" ("id"),
    "undoneSeq" INTEGER,
    PRIMARY KEY ("caseId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "CaseMove_movedBy" ON "CaseMove" ("movedBy", "movedAt")`,
  `CREATE INDEX "CaseMove_insteadOfId" ON "CaseMove" ("insteadOfId")`,
  `CREATE TRIGGER "CaseMove_noUpdate" BEFORE UPDATE ON "CaseMove"
    BEGIN SELECT RAISE(ABORT, 'CaseMove is append-only'); END`,
  `CREATE TRIGGER "CaseMove_noDelete" BEFORE DELETE ON "CaseMove"
    BEGIN SELECT RAISE(ABORT, 'CaseMove is append-only'); END`,

  `CREATE TABLE "CaseComment" (
    "caseId" TEXT NOT NULL REFERENCES "Case" ("id"),
    "seq" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("caseId", "seq"),
    FOREIGN KEY ("caseId", "seq") REFERENCES "CaseMove" ("caseId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "FieldReturn" (
    "caseId" TEXT NOT NULL REFERENCES "Case" ("id"),
    "seq" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    PRIMARY KEY ("caseId", "seq", "field"),
    FOREIGN KEY ("caseId", "seq") REFERENCES "CaseMove" ("caseId", "seq")
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE "Deputyship" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "officerId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "deputyId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "endedAt" TEXT,
    "endedBy" TEXT REFERENCES "Account" ("id"),
    CHECK ("officerId" <> "deputyId"),
    CHECK ("startsOn" <= "endsOn")
  ) STRICT`,
  `CREATE INDEX "Deputyship_officerId" ON "Deputyship" ("officerId", "endsOn")`,
  `CREATE INDEX "Deputyship_deputyId" ON "Deputyship" ("deputyId", "endsOn")`,
  `CREATE INDEX "Deputyship_createdBy" ON "Deputyship" ("createdBy")`,
  `CREATE INDEX "Deputyship_endedBy" ON "Deputyship" ("endedBy")`,

  `CREATE TABLE "CalendarYear" (
    "year" INTEGER PRIMARY KEY NOT NULL CHECK ("year" BETWEEN 2000 AND 2999),
    "addedAt" TEXT NOT NULL,
    "addedBy" TEXT REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "CalendarYear_addedBy" ON "CalendarYear" ("addedBy")`,
  `CREATE TABLE "SpecialDay" (
    "fallsOn" TEXT PRIMARY KEY NOT NULL,
    "year" INTEGER NOT NULL REFERENCES "CalendarYear" ("year"),
    "isWorked" INTEGER NOT NULL CHECK ("isWorked" IN (0, 1))
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "SpecialDay_year" ON "SpecialDay" ("year")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
