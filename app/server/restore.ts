import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { findChainFault } from "~/features/audit/find-chain-fault.server";
import { findFileKeyIds } from "~/features/files/file-store.server";
import * as SealedWorkers from "~/features/registry/sealed-workers.queries.server";
import type { KeyRing } from "~/shared/key-ring";
import { openReadOnly } from "~db/connection.server";
import { readHeads } from "./audit-heads";
import { type BackupManifest, readManifest, syncToDisk } from "./backup-manifest";
import { DATABASE_FILE, FILES_FOLDER, lockDataFolder } from "./data-folder";
import { refuseMissing } from "./lost-keys";
import { StartProblem } from "./start-problem";

/**
 * Brings a backup into an empty data folder: its files are held against their manifest, its keys against the key
 * file, and its log is walked, before anything is copied. A folder that holds a database is left alone.
 */
export async function restore(
  from: string,
  dataDir: string,
  { keys, keyFile }: { readonly keys: KeyRing; readonly keyFile: string },
): Promise<{ manifest: BackupManifest; links: number }> {
  const manifest = readManifest(from);
  if (manifest.keyFingerprint !== keys.fingerprint) {
    const { keyFingerprint: expected } = manifest;
    throw new StartProblem("key-file-wrong", { expected, found: keys.fingerprint });
  }
  refuseMissing(await findKeyIds(from), keys, keyFile);
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

/** Every key under which something in the backup is sealed; a database from before the register holds nothing sealed. */
async function findKeyIds(folder: string): Promise<string[]> {
  const db = openReadOnly(join(folder, DATABASE_FILE));
  try {
    const tables = await db.introspection.getTables();
    const hasWorkers = tables.some(({ name }) => name === "Worker");
    const ofNumbers = hasWorkers ? await SealedWorkers.findAllKeyIds(db) : [];
    const ofFiles = await findFileKeyIds(join(folder, FILES_FOLDER));
    return [...new Set([...ofNumbers, ...ofFiles])].sort();
  } finally {
    await db.destroy();
  }
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
