import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Instant } from "~/shared/instant";
import { copyDatabase, openReadOnly } from "~db/connection.server";
import * as Installation from "~db/installation.queries.server";
import { type BackupManifest, digestOf, MANIFEST_FILE, syncToDisk } from "./backup-manifest";
import { DATABASE_FILE, FILES_FOLDER, HEADS_FILE } from "./data-folder";
import { StartProblem } from "./start-problem";

/**
 * Copies an installation while its server runs: the heads first, then the database by SQLite's online backup,
 * so that the log is never shorter than its heads say, then the uploaded files, so that none of its rows misses
 * one. The folder appears under its name only when it is whole.
 */
export async function backUp(
  dataDir: string,
  out: string,
  createdAt: Instant,
): Promise<BackupManifest> {
  const database = join(dataDir, DATABASE_FILE);
  if (!existsSync(database)) throw new StartProblem("database-missing", { file: dataDir });
  if (existsSync(out)) throw new StartProblem("backup-exists", { file: out });
  const partial = `${out}.partial`;
  mkdirSync(partial, { recursive: true, mode: 0o700 });

  const heads = join(dataDir, HEADS_FILE);
  if (existsSync(heads)) copyFileSync(heads, join(partial, HEADS_FILE));
  else writeFileSync(join(partial, HEADS_FILE), "");
  await copyDatabase(database, join(partial, DATABASE_FILE));
  const uploaded = uploadedFiles(dataDir);
  for (const name of uploaded) {
    mkdirSync(dirname(join(partial, name)), { recursive: true, mode: 0o700 });
    copyFileSync(join(dataDir, name), join(partial, name));
  }

  const manifest = await describe(partial, createdAt, uploaded);
  writeFileSync(join(partial, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`, {
    flush: true,
  });
  for (const { name } of manifest.files) syncToDisk(join(partial, name));
  renameSync(partial, out);
  syncToDisk(join(out, ".."));
  return manifest;
}

/** As the manifest names them: `files/<two of the digest>/<digest>`; what is only half there is left out. */
function uploadedFiles(dataDir: string): string[] {
  const folder = join(dataDir, FILES_FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((shelf) => shelf.isDirectory())
    .flatMap(({ name: shelf }) =>
      readdirSync(join(folder, shelf)).map((digest) => `${FILES_FOLDER}/${shelf}/${digest}`),
    );
}

async function describe(
  folder: string,
  createdAt: Instant,
  uploaded: readonly string[],
): Promise<BackupManifest> {
  const db = openReadOnly(join(folder, DATABASE_FILE));
  try {
    const installation = await Installation.find(db);
    if (!installation) throw new StartProblem("database-missing", { file: folder });
    return {
      format: 1,
      createdAt,
      keyFingerprint: installation.keyFingerprint,
      isDemo: installation.isDemo === 1,
      files: [DATABASE_FILE, HEADS_FILE, ...uploaded].map((name) => ({
        name,
        ...digestOf(join(folder, name)),
      })),
    };
  } finally {
    await db.destroy();
  }
}
