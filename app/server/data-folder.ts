import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Db, openDatabase } from "~db/connection.server";
import { StartProblem } from "./start-problem";

export const DATABASE_FILE = "jiangtai.db";
export const HEADS_FILE = "audit-heads";
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

/** Takes the folder for this process; the answer gives it back. A lock whose process is gone is taken over. */
export function lockDataFolder(folder: string): () => void {
  const file = join(folder, LOCK_FILE);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const holder = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
    if (holder && holder !== process.pid && isAlive(holder)) {
      throw new StartProblem("already-running", { pid: holder, file: folder });
    }
    writeFileSync(file, String(process.pid));
  } catch (error) {
    throw nameProblem(error, folder);
  }
  return () => rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Opens the folder's database; what is wrong with it is named. */
export function openDataFolder(folder: string): Db {
  const file = join(folder, DATABASE_FILE);
  if (!existsSync(file) && existsSync(join(folder, HEADS_FILE))) {
    throw new StartProblem("database-missing", { file: folder });
  }
  try {
    return openDatabase(file);
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
