import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { type Db, openDatabase } from "~db/connection.server";
import { StartProblem } from "./start-problem";

export const DATABASE_FILE = "jiangtai.db";
export const HEADS_FILE = "audit-heads";
export const FILES_FOLDER = "files";
const LOCK_FILE = "server.lock";
/** No permission, or something else stands where the folder should be. */
const UNWRITABLE = new Set([
  "EACCES",
  "EPERM",
  "EROFS",
  "EEXIST",
  "ENOTDIR",
  "SQLITE_CANTOPEN",
  "SQLITE_READONLY",
]);

/**
 * Takes the folder for this process; the answer gives it back. The lock is the operating system's, held through
 * SQLite: it ends with the process however that ends, and no number of a process has to be believed.
 */
export function lockDataFolder(folder: string): () => void {
  const file = join(folder, LOCK_FILE);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = new SQLite(file, { timeout: 0 });
    lock.exec("BEGIN EXCLUSIVE");
    return () => {
      lock.close();
      rmSync(file, { force: true });
    };
  } catch (error) {
    if ((error as { code?: unknown }).code === "SQLITE_BUSY") {
      throw new StartProblem("already-running", { file: folder });
    }
    throw nameProblem(error, folder);
  }
}

/** Opens the folder's database; what is wrong with it is named. */
export function openDataFolder(folder: string, checkpointAtPages?: number): Db {
  const file = join(folder, DATABASE_FILE);
  if (!existsSync(file) && existsSync(join(folder, HEADS_FILE))) {
    throw new StartProblem("database-missing", { file: folder });
  }
  try {
    return openDatabase(file, checkpointAtPages);
  } catch (error) {
    throw nameProblem(error, file);
  }
}

/** The named problem behind an error of the file system or of SQLite; others pass unchanged. */
export function nameProblem(error: unknown, file: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== "string") return error;
  if (code === "ENOSPC" || code === "SQLITE_FULL") return new StartProblem("disk-full", { file });
  if (UNWRITABLE.has(code)) {
    return new StartProblem("folder-unwritable", { file });
  }
  if (code.startsWith("SQLITE_BUSY")) return new StartProblem("database-locked", { file });
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") {
    return new StartProblem("database-damaged", { file, detail: code });
  }
  return error;
}
