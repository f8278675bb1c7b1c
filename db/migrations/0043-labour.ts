import { type Kysely, sql } from "kysely";

/** Labour contests (劳动竞赛): teams, targets, monthly figures, their review, and who was commended. */
const STATEMENTS = [
  `CREATE TABLE "LabourTeam" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "grassrootsId" TEXT NOT NULL REFERENCES "GrassrootsContest" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "name" TEXT NOT NULL,
    "headCount" INTEGER NOT NULL CHECK ("headCount" >= 1)
  ) STRICT`,
  `CREATE UNIQUE INDEX "LabourTeam_grassrootsId" ON "LabourTeam" ("grassrootsId", "seq")`,
  `CREATE TABLE "LabourTarget" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "grassrootsId" TEXT NOT NULL REFERENCES "GrassrootsContest" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "direction" TEXT NOT NULL CHECK ("direction" IN ('at-least', 'at-most')),
    "goalThousandths" INTEGER NOT NULL CHECK ("goalThousandths" > 0),
    "weightBp" INTEGER NOT NULL CHECK ("weightBp" BETWEEN 1 AND 10000)
  ) STRICT`,
  `CREATE UNIQUE INDEX "LabourTarget_grassrootsId" ON "LabourTarget" ("grassrootsId", "seq")`,
  `CREATE TABLE "LabourFigure" (
    "teamId" TEXT NOT NULL REFERENCES "LabourTeam" ("id"),
    "targetId" TEXT NOT NULL REFERENCES "LabourTarget" ("id"),
    "month" TEXT NOT NULL,
    "valueThousandths" INTEGER NOT NULL CHECK ("valueThousandths" >= 0),
    "enteredAt" TEXT NOT NULL,
    "enteredBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    PRIMARY KEY ("teamId", "targetId", "month")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "LabourFigure_targetId" ON "LabourFigure" ("targetId")`,
  `CREATE INDEX "LabourFigure_enteredBy" ON "LabourFigure" ("enteredBy")`,
  `CREATE TABLE "LabourReview" (
    "grassrootsId" TEXT NOT NULL REFERENCES "GrassrootsContest" ("id"),
    "month" TEXT NOT NULL,
    "reviewedAt" TEXT NOT NULL,
    "reviewedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    PRIMARY KEY ("grassrootsId", "month")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "LabourReview_reviewedBy" ON "LabourReview" ("reviewedBy")`,
  `CREATE TABLE "LabourCommendation" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "grassrootsId" TEXT NOT NULL REFERENCES "GrassrootsContest" ("id"),
    "teamId" TEXT NOT NULL REFERENCES "LabourTeam" ("id"),
    "month" TEXT,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "commendedAt" TEXT NOT NULL,
    "commendedBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT`,
  `CREATE INDEX "LabourCommendation_grassrootsId" ON "LabourCommendation" ("grassrootsId")`,
  `CREATE INDEX "LabourCommendation_teamId" ON "LabourCommendation" ("teamId")`,
  `CREATE INDEX "LabourCommendation_commendedBy" ON "LabourCommendation" ("commendedBy")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
