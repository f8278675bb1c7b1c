import { type Kysely, sql } from "kysely";

/** Stations and what they offer, draws with their seats, the layers of codes, and who came. */
const STATEMENTS = [
  // Batches start one after the other, each for so long; who comes later than the limit is absent.
  `ALTER TABLE "StageSession" ADD COLUMN "batchMinutes" INTEGER NOT NULL DEFAULT 60 CHECK ("batchMinutes" >= 1)`,
  `ALTER TABLE "StageSession" ADD COLUMN "lateMinutes" INTEGER NOT NULL DEFAULT 15 CHECK ("lateMinutes" >= 0)`,
  `CREATE INDEX "StageSession_venue" ON "StageSession" ("venue", "startsAt")`,

  `CREATE TABLE "Station" (
    "sessionId" TEXT NOT NULL REFERENCES "StageSession" ("id"),
    "number" INTEGER NOT NULL CHECK ("number" >= 1),
    "offers" TEXT NOT NULL,
    PRIMARY KEY ("sessionId", "number")
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "StageEntryNeed" (
    "stageEntryId" TEXT NOT NULL REFERENCES "StageEntry" ("id"),
    "need" TEXT NOT NULL,
    PRIMARY KEY ("stageEntryId", "need")
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE "Draw" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "stageId" TEXT NOT NULL REFERENCES "Stage" ("id"),
    "number" INTEGER NOT NULL CHECK ("number" >= 1),
    "way" TEXT NOT NULL CHECK ("way" IN ('seed', 'lots')),
    "sessionId" TEXT REFERENCES "StageSession" ("id"),
    "batch" INTEGER CHECK ("batch" >= 1),
    "frozen" TEXT NOT NULL,
    "listDigest" TEXT NOT NULL,
    "frozenAt" TEXT NOT NULL,
    "frozenBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "commitment" TEXT,
    "salt" TEXT,
    "secret" TEXT,
    "heldAt" TEXT,
    "heldBy" TEXT REFERENCES "Account" ("id"),
    "abandonedAt" TEXT,
    "abandonedBy" TEXT REFERENCES "Account" ("id"),
    CHECK (("sessionId" IS NULL) = ("batch" IS NULL)),
    CHECK (("way" = 'seed') = ("commitment" IS NOT NULL)),
    CHECK ("heldAt" IS NULL OR "abandonedAt" IS NULL),
    CHECK ("secret" IS NULL OR "heldAt" IS NOT NULL)
  ) STRICT`,
  `CREATE UNIQUE INDEX "Draw_stageId" ON "Draw" ("stageId", "number")`,
  // One draw of a stage at a time, whoever presses and however often.
  `CREATE UNIQUE INDEX "Draw_open" ON "Draw" ("stageId") WHERE "heldAt" IS NULL AND "abandonedAt" IS NULL`,
  `CREATE INDEX "Draw_sessionId" ON "Draw" ("sessionId")`,
  `CREATE INDEX "Draw_frozenBy" ON "Draw" ("frozenBy")`,
  `CREATE INDEX "Draw_heldBy" ON "Draw" ("heldBy")`,
  `CREATE INDEX "Draw_abandonedBy" ON "Draw" ("abandonedBy")`,
  // Why a batch is drawn again, why a draw was given up; can be redacted.
  `CREATE TABLE "DrawReason" (
    "drawId" TEXT NOT NULL REFERENCES "Draw" ("id"),
    "kind" TEXT NOT NULL CHECK ("kind" IN ('redraw', 'abandoned')),
    "text" TEXT NOT NULL,
    PRIMARY KEY ("drawId", "kind")
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "DrawWitness" (
    "drawId" TEXT NOT NULL REFERENCES "Draw" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "accountId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "joinedAt" TEXT NOT NULL,
    PRIMARY KEY ("drawId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "DrawWitness_accountId" ON "DrawWitness" ("accountId")`,
  // A seat of a draw: the place in its order, which with lots is the number on the ball. Neither is given twice.
  `CREATE TABLE "DrawSeat" (
    "drawId" TEXT NOT NULL REFERENCES "Draw" ("id"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "stageEntryId" TEXT NOT NULL REFERENCES "StageEntry" ("id"),
    "sessionId" TEXT NOT NULL REFERENCES "StageSession" ("id"),
    "batch" INTEGER NOT NULL CHECK ("batch" >= 1),
    "station" INTEGER NOT NULL CHECK ("station" >= 1),
    "drawnAt" TEXT NOT NULL,
    PRIMARY KEY ("drawId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX "DrawSeat_stageEntryId" ON "DrawSeat" ("stageEntryId", "drawId")`,
  `CREATE INDEX "DrawSeat_sessionId" ON "DrawSeat" ("sessionId")`,
  `CREATE TRIGGER "DrawSeat_noUpdate" BEFORE UPDATE ON "DrawSeat"
    BEGIN SELECT RAISE(ABORT, 'DrawSeat is append-only'); END`,
  `CREATE TRIGGER "DrawSeat_noDelete" BEFORE DELETE ON "DrawSeat"
    BEGIN SELECT RAISE(ABORT, 'DrawSeat is append-only'); END`,
  `CREATE TABLE "LotSignature" (
    "drawId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "way" TEXT NOT NULL CHECK ("way" IN ('drawn', 'typed')),
    "text" TEXT NOT NULL,
    PRIMARY KEY ("drawId", "seq"),
    FOREIGN KEY ("drawId", "seq") REFERENCES "DrawSeat" ("drawId", "seq")
  ) STRICT, WITHOUT ROWID`,

  // Who keeps which layer of codes; issued when its codes were given and shown once, undone at the decoding.
  `CREATE TABLE "CodeLayer" (
    "stageId" TEXT NOT NULL REFERENCES "Stage" ("id"),
    "layer" TEXT NOT NULL CHECK ("layer" IN ('entry', 'station', 'work')),
    "keeperId" TEXT NOT NULL REFERENCES "Account" ("id"),
    "namedAt" TEXT NOT NULL,
    "namedBy" TEXT NOT NULL REFERENCES "Account" ("id"),
    "issuedAt" TEXT,
    "undoneAt" TEXT,
    "undoneBy" TEXT REFERENCES "Account" ("id"),
    "witnessId" TEXT REFERENCES "Account" ("id"),
    PRIMARY KEY ("stageId", "layer"),
    CHECK (("undoneAt" IS NULL) = ("undoneBy" IS NULL))
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "CodeLayer_keeperId" ON "CodeLayer" ("keeperId")`,
  `CREATE INDEX "CodeLayer_namedBy" ON "CodeLayer" ("namedBy")`,
  `CREATE INDEX "CodeLayer_undoneBy" ON "CodeLayer" ("undoneBy")`,
  `CREATE INDEX "CodeLayer_witnessId" ON "CodeLayer" ("witnessId")`,

  `CREATE TABLE "CheckIn" (
    "stageEntryId" TEXT PRIMARY KEY NOT NULL REFERENCES "StageEntry" ("id"),
    "checkedInAt" TEXT NOT NULL,
    "checkedInBy" TEXT NOT NULL REFERENCES "Account" ("id")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "CheckIn_checkedInBy" ON "CheckIn" ("checkedInBy")`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
