import { type Kysely, sql } from "kysely";

/** What a stage's big screen shows: its settings, the moments at which it was frozen, its ceremonies. */
const STATEMENTS = [
  `CREATE TABLE "Board" (
    "stageId" TEXT PRIMARY KEY NOT NULL REFERENCES "Stage" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('progress', 'codes', 'names')),
    "moduleKey" TEXT NOT NULL,
    "isPublic" INTEGER NOT NULL CHECK ("isPublic" IN (0, 1)),
    "version" INTEGER NOT NULL CHECK ("version" >= 1),
    "changedAt" TEXT NOT NULL,
    "changedBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "Board_changedBy" ON "Board" ("changedBy")`,
  `CREATE TABLE "BoardFreeze" (
    "stageId" TEXT NOT NULL REFERENCES "Board" ("stageId"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "content" TEXT NOT NULL,
    "frozenAt" TEXT NOT NULL,
    "frozenBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "thawedAt" TEXT,
    "thawedBy" TEXT REFERENCES "Account" ("id"),
    PRIMARY KEY ("stageId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "BoardFreeze_frozenBy" ON "BoardFreeze" ("frozenBy")`,
  `CREATE INDEX "BoardFreeze_thawedBy" ON "BoardFreeze" ("thawedBy")`,
  `CREATE TABLE "BoardCeremony" (
    "stageId" TEXT NOT NULL REFERENCES "Board" ("stageId"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "placeCount" INTEGER NOT NULL CHECK ("placeCount" >= 1),
    "revealedCount" INTEGER NOT NULL CHECK ("revealedCount" BETWEEN 0 AND "placeCount"),
    "begunAt" TEXT NOT NULL,
    "begunBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "endedAt" TEXT,
    "endedBy" TEXT REFERENCES "Account" ("id"),
    PRIMARY KEY ("stageId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "BoardCeremony_begunBy" ON "BoardCeremony" ("begunBy")`,
  `CREATE INDEX "BoardCeremony_endedBy" ON "BoardCeremony" ("endedBy")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
