import { type Kysely, sql } from "kysely";

/** Closing reports of grassroots contests: people, money, photos; what was decided of double ones. */
const STATEMENTS = [
  `CREATE TABLE "ClosingReport" (
    "grassrootsId" TEXT PRIMARY KEY NOT NULL REFERENCES "GrassrootsContest" ("id"),
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL CHECK ("endsOn" >= "startsOn"),
    "venue" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "prizeFen" INTEGER NOT NULL CHECK ("prizeFen" >= 0),
    "siteFen" INTEGER NOT NULL CHECK ("siteFen" >= 0),
    "judgeFen" INTEGER NOT NULL CHECK ("judgeFen" >= 0),
    "materialFen" INTEGER NOT NULL CHECK ("materialFen" >= 0),
    "otherFen" INTEGER NOT NULL CHECK ("otherFen" >= 0),
    "behalfNote" TEXT,
    "version" INTEGER NOT NULL CHECK ("version" >= 1),
    "savedAt" TEXT NOT NULL,
    "savedBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "ClosingReport_startsOn" ON "ClosingReport" ("startsOn")`,
  `CREATE INDEX "ClosingReport_savedBy" ON "ClosingReport" ("savedBy")`,
  `CREATE TABLE "ClosingPerson" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "grassrootsId" TEXT NOT NULL REFERENCES "ClosingReport" ("grassrootsId"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "workerId" TEXT REFERENCES "Worker" ("id"),
    "name" TEXT,
    "rank" INTEGER CHECK ("rank" >= 1),
    "score" TEXT,
    CHECK (("workerId" IS NULL) <> ("name" IS NULL))
  ) STRICT`,
  `CREATE UNIQUE INDEX "ClosingPerson_grassrootsId" ON "ClosingPerson" ("grassrootsId", "seq")`,
  `CREATE INDEX "ClosingPerson_workerId" ON "ClosingPerson" ("workerId")`,
  `CREATE TABLE "ClosingPhoto" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "grassrootsId" TEXT NOT NULL REFERENCES "GrassrootsContest" ("id"),
    "fileId" TEXT NOT NULL REFERENCES "File" ("id"),
    "fileName" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE UNIQUE INDEX "ClosingPhoto_grassrootsId" ON "ClosingPhoto" ("grassrootsId", "fileId")`,
  `CREATE INDEX "ClosingPhoto_fileId" ON "ClosingPhoto" ("fileId")`,
  `CREATE INDEX "ClosingPhoto_createdBy" ON "ClosingPhoto" ("createdBy")`,
  `CREATE TABLE "DoubleDecision" (
    "firstId" TEXT NOT NULL REFERENCES "GrassrootsContest" ("id"),
    "secondId" TEXT NOT NULL REFERENCES "GrassrootsContest" ("id"),
    "keptId" TEXT REFERENCES "GrassrootsContest" ("id"),
    "reason" TEXT NOT NULL,
    "decidedAt" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    PRIMARY KEY ("firstId", "secondId"),
    CHECK ("firstId" < "secondId")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "DoubleDecision_secondId" ON "DoubleDecision" ("secondId")`,
  `CREATE INDEX "DoubleDecision_keptId" ON "DoubleDecision" ("keptId")`,
  `CREATE INDEX "DoubleDecision_decidedBy" ON "DoubleDecision" ("decidedBy")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
