import { join } from "node:path";
import { type Command, carryOut, SYSTEM } from "~/features/audit/carry-out.server";
import {
  clearPartialFiles,
  findStoredOtherwise,
  resealFile,
} from "~/features/files/file-store.server";
import { resealNumbers } from "~/features/registry/reseal-numbers.server";
import type { Instant } from "~/shared/instant";
import type { KeyRing } from "~/shared/key-ring";
import { accept } from "~/shared/result";
import type { Db } from "~db/connection.server";
import * as Installation from "~db/installation.queries.server";
import { migrateToLatest } from "~db/migrate.server";
import { FILES_FOLDER, lockDataFolder, openDataFolder } from "./data-folder";
import { addSealingKey, openKeyFile, retireSealingKeys } from "./key-file";
import { refuseLostKeys } from "./lost-keys";
import { StartProblem } from "./start-problem";

export interface Rotation {
  readonly keyId: string;
  readonly workers: number;
  readonly files: number;
  /** The key file as it was, which opens older backups. */
  readonly aside: string;
}

/**
 * Seals everything under a new key while no server runs: the key is on the disk before anything is sealed under
 * it, and the old one is taken out when nothing needs it any more. Cut off in the middle, the next call goes on
 * with the same key.
 */
export async function rotateKeys(
  dataDir: string,
  keyFile: string,
  now: Instant,
): Promise<Rotation> {
  const unlock = lockDataFolder(dataDir);
  try {
    const found = openKeyFile(keyFile, { mayCreate: false });
    const db = openDataFolder(dataDir);
    try {
      await migrateToLatest(db);
      await refuseOther(db, found, keyFile);
      const isUnderWay = Object.keys(found.valueKeys.byId).length > 1;
      const keys = isUnderWay ? found : addSealingKey(keyFile);
      return await reseal(db, { dataDir, keyFile, now, keys });
    } finally {
      await db.destroy();
    }
  } finally {
    unlock();
  }
}

async function reseal(
  db: Db,
  {
    dataDir,
    keyFile,
    now,
    keys,
  }: { dataDir: string; keyFile: string; now: Instant; keys: KeyRing },
): Promise<Rotation> {
  const command: Command<typeof SYSTEM> = {
    db,
    actor: SYSTEM,
    now,
    key: null,
    auditKey: keys.auditKey,
  };
  const keyId = keys.valueKeys.currentId;
  const workers = await resealNumbers(command, keys);
  const files = await resealFiles({ folder: join(dataDir, FILES_FOLDER), keys });
  const { aside } = retireSealingKeys(keyFile);
  await carryOut(command, "rotate-keys", {}, async ({ record }) => {
    await record({
      action: "keys.rotated",
      subjectKind: "installation",
      subjectId: keys.fingerprint,
      detail: { keyId, workers, files },
    });
    return accept(null);
  });
  return { keyId, workers, files, aside };
}

async function resealFiles(store: { folder: string; keys: KeyRing }): Promise<number> {
  await clearPartialFiles(store.folder);
  let count = 0;
  for await (const digest of findStoredOtherwise(store)) {
    await resealFile(store, digest);
    count += 1;
  }
  return count;
}

async function refuseOther(db: Db, keys: KeyRing, keyFile: string): Promise<void> {
  const expected = (await Installation.find(db))?.keyFingerprint;
  if (expected !== keys.fingerprint) {
    throw new StartProblem("key-file-wrong", {
      expected: expected ?? "—",
      found: keys.fingerprint,
    });
  }
  await refuseLostKeys(db, keys, keyFile);
}
