import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { carryOut } from "~/features/audit/carry-out.server";
import { writeHeadsDown } from "~/server/audit-heads";
import { DATABASE_FILE } from "~/server/data-folder";
import { openKeyFile } from "~/server/key-file";
import { later, readInstant } from "~/shared/instant";
import type { KeyRing } from "~/shared/key-ring";
import { accept } from "~/shared/result";
import { openDatabase } from "~db/connection.server";
import * as Installation from "~db/installation.queries.server";
import { migrateToLatest } from "~db/migrate.server";
import { newInstallation } from "./server";

const START = readInstant("2026-10-21T02:30:00.000Z");

export interface AuditedFolder {
  readonly dataDir: string;
  readonly keyFile: string;
  readonly databaseFile: string;
  readonly keys: KeyRing;
}

/** An installation without a server: so many entries in its log, and its head written down beside it. */
export async function auditedFolder(
  entries: number,
  { startAt = START, isDemo = false } = {},
): Promise<AuditedFolder> {
  const { dataDir, keyFile } = newInstallation();
  mkdirSync(dataDir, { recursive: true });
  const keys = openKeyFile(keyFile, { mayCreate: true });
  const databaseFile = join(dataDir, DATABASE_FILE);
  const db = openDatabase(databaseFile);
  await migrateToLatest(db);
  const keyFingerprint = keys.fingerprint;
  await Installation.insert(db, { keyFingerprint, isDemo, createdAt: startAt });
  for (let count = 0; count < entries; count += 1) {
    const now = later(startAt, count * 1000);
    const command = { db, actor: null, now, key: null, auditKey: keys.auditKey };
    await carryOut(command, "try", {}, async (desk) => {
      await desk.record({
        action: "tried",
        subjectKind: "trial",
        subjectId: `${count}`,
        detail: { count },
      });
      return accept(null);
    });
  }
  await writeHeadsDown(db, dataDir).stop();
  await db.destroy();
  return { dataDir, keyFile, databaseFile, keys };
}
