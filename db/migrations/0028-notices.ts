import { type Kysely, sql } from "kysely";

/** Public notices (公示) by a subject, their lists in versions, objections and answers, and the dated rule behind them. */
const STATEMENTS = [
  `CREATE TABLE "NoticeRule" (
    "number" INTEGER PRIMARY KEY NOT NULL CHECK ("number" >= 1),
    "documentNumber" TEXT NOT NULL,
    "isExample" INTEGER NOT NULL CHECK ("isExample" IN (0, 1)),
    "validFromOn" TEXT NOT NULL,
    "dayCount" INTEGER NOT NULL CHECK ("dayCount" >= 1),
    "isFirstDayCounted" INTEGER NOT NULL CHECK ("isFirstDayCounted" IN (0, 1)),
    "closingTime" TEXT NOT NULL,
    "isRestartedByCorrection" INTEGER NOT NULL CHECK ("isRestartedByCorrection" IN (0, 1))
  ) STRICT`,
  `INSERT INTO "NoticeRule" VALUES (1, '示例', 1, '2000-01-01', 5, 1, '17:00', 1)`,
  `CREATE TABLE "Notice" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "ruleNumber" INTEGER NOT NULL REFERENCES "NoticeRule" ("number"),
    "openedAt" TEXT NOT NULL,
    "openedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "closesAt" TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX "Notice_subjectId" ON "Notice" ("subjectId")`,
  `CREATE INDEX "Notice_ruleNumber" ON "Notice" ("ruleNumber")`,
  `CREATE INDEX "Notice_openedBy" ON "Notice" ("openedBy")`,
  `CREATE TABLE "NoticeList" (
    "noticeId" TEXT NOT NULL REFERENCES "Notice" ("id"),
    "version" INTEGER NOT NULL CHECK ("version" >= 1),
    "reason" TEXT NOT NULL,
    "madeAt" TEXT NOT NULL,
    "madeBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    PRIMARY KEY ("noticeId", "version")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "NoticeList_madeBy" ON "NoticeList" ("madeBy")`,
  `CREATE TABLE "NoticeLine" (
    "noticeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "workerId" TEXT REFERENCES "Worker" ("id"),
    "unionId" TEXT REFERENCES "Union" ("id"),
    "merit" TEXT NOT NULL,
    PRIMARY KEY ("noticeId", "version", "seq"),
    FOREIGN KEY ("noticeId", "version") REFERENCES "NoticeList" ("noticeId", "version")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "NoticeLine_workerId" ON "NoticeLine" ("workerId")`,
  `CREATE INDEX "NoticeLine_unionId" ON "NoticeLine" ("unionId")`,
  `CREATE TABLE "Objection" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "noticeId" TEXT NOT NULL REFERENCES "Notice" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('named', 'sealed', 'anonymous')),
    "objector" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "receivedAt" TEXT NOT NULL,
    "receivedBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "Objection_noticeId" ON "Objection" ("noticeId")`,
  `CREATE INDEX "Objection_receivedBy" ON "Objection" ("receivedBy")`,
  `CREATE TABLE "ObjectionAnswer" (
    "objectionId" TEXT PRIMARY KEY NOT NULL REFERENCES "Objection" ("id"),
    "outcome" TEXT NOT NULL CHECK ("outcome" IN ('unchanged', 'corrected')),
    "text" TEXT NOT NULL,
    "answeredAt" TEXT NOT NULL,
    "answeredBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "ObjectionAnswer_answeredBy" ON "ObjectionAnswer" ("answeredBy")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
