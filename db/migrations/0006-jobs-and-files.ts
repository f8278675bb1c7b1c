import { type Kysely, sql } from "kysely";

/** Files on the disk, long work, and lists that are brought in. */
const STATEMENTS = [
  `CREATE TABLE "File" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "digest" TEXT NOT NULL UNIQUE CHECK (length("digest") = 64),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('pdf', 'jpeg', 'png', 'webp', 'xlsx', 'text')),
    "sizeBytes" INTEGER NOT NULL CHECK ("sizeBytes" > 0),
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "File_createdBy" ON "File" ("createdBy")`,

  `CREATE TABLE "Job" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    "doneCount" INTEGER NOT NULL CHECK ("doneCount" >= 0),
    "totalCount" INTEGER CHECK ("totalCount" >= 0),
    "error" TEXT,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "startedAt" TEXT,
    "cancelWishedAt" TEXT,
    "endedAt" TEXT,
    CHECK (("endedAt" IS NULL) = ("state" IN ('queued', 'running'))),
    CHECK (("error" IS NULL) = ("state" <> 'failed'))
  ) STRICT`,
  `CREATE INDEX "Job_createdBy" ON "Job" ("createdBy", "createdAt")`,
  `CREATE INDEX "Job_waiting" ON "Job" ("createdAt") WHERE "endedAt" IS NULL`,

  `CREATE TABLE "Import" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "kind" TEXT NOT NULL,
    "fileId" TEXT NOT NULL REFERENCES "File" ("id"),
    "fileName" TEXT NOT NULL,
    "unionId" TEXT REFERENCES "Union" ("id"),
    "state" TEXT NOT NULL CHECK ("state" IN
      ('reading', 'unreadable', 'mapping', 'checking', 'checked', 'applying', 'done', 'stopped')),
    "jobId" TEXT REFERENCES "Job" ("id"),
    "refusal" TEXT,
    "layout" TEXT,
    "columns" TEXT,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "endedAt" TEXT
  ) STRICT`,
  `CREATE INDEX "Import_createdBy" ON "Import" ("createdBy", "createdAt")`,
  `CREATE INDEX "Import_fileId" ON "Import" ("fileId")`,
  `CREATE INDEX "Import_unionId" ON "Import" ("unionId")`,
  `CREATE INDEX "Import_jobId" ON "Import" ("jobId")`,

  `CREATE TABLE "ImportRow" (
    "importId" TEXT NOT NULL REFERENCES "Import" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "verdict" TEXT NOT NULL CHECK ("verdict" IN ('new', 'changes', 'same', 'refused')),
    "label" TEXT,
    "note" TEXT,
    "detail" TEXT NOT NULL,
    "payload" TEXT,
    "outcome" TEXT CHECK ("outcome" IN ('applied', 'same', 'refused')),
    PRIMARY KEY ("importId", "seq")
  ) STRICT`,
  `CREATE INDEX "ImportRow_verdict" ON "ImportRow" ("importId", "verdict", "seq", "outcome")`,
  `CREATE INDEX "ImportRow_left" ON "ImportRow" ("importId", "seq")
    WHERE ("verdict" = 'refused' OR "outcome" = 'refused')`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
