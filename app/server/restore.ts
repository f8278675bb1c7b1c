import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { findChainFault } from "~/features/audit/find-chain-fault.server";
import type { KeyRing } from "~/shared/key-ring";
import { openReadOnly } from "~db/connection.server";
import { readHeads } from "./audit-heads";
import { type BackupManifest, readManifest, syncToDisk } from "./backup-manifest";
import { DATABASE_FILE, lockDataFolder } from "./data-folder";
import { StartProblem } from "./start-problem";

/**
 * Brings a backup into an empty data folder: its files are held against their manifest, its key against the key
 * file, and its log is walked, before anything is copied. A folder that holds a database is left alone.
 */
export async function restore(
  from: string,
  dataDir: string,
  keys: KeyRing,
): Promise<{ manifest: BackupManifest; links: number }> {
  const manifest = readManifest(from);
  if (manifest.keyFingerprint !== keys.fingerprint) {
    const { keyFingerprint: expected } = manifest;
    throw new StartProblem("key-file-wrong", { expected, found: keys.fingerprint });
  }
  const links = await walkLog(from, keys);
  const unlock = lockDataFolder(dataDir);
  try {
    if (existsSync(join(dataDir, DATABASE_FILE))) {
      throw new StartProblem("restore-occupied", { file: dataDir });
    }
    // The database comes last: until it is there, the folder is not an installation.
    const names = manifest.files.map(({ name }) => name).filter((name) => name !== DATABASE_FILE);
    for (const name of [...names, DATABASE_FILE]) {
      mkdirSync(dirname(join(dataDir, name)), { recursive: true, mode: 0o700 });
      copyFileSync(join(from, name), join(dataDir, name));
      syncToDisk(join(dataDir, name));
    }
    syncToDisk(dataDir);
  } finally {
    unlock();
  }
  return { manifest, links };
}

async function walkLog(folder: string, keys: KeyRing): Promise<number> {
  const db = openReadOnly(join(folder, DATABASE_FILE));
  try {
    const { links, fault } = await findChainFault(db, keys.auditKey, readHeads(folder));
    if (fault) throw new StartProblem("backup-chain", { detail: `${fault.kind} ${fault.seq}` });
    return links;
  } finally {
    await db.destroy();
  }
}
