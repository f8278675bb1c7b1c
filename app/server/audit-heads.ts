import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as AuditEntries from "~/features/audit/audit-entries.queries.server";
import type { AuditHead } from "~/features/audit/domain/audit-chain";
import type { Db } from "~db/connection.server";
import { HEADS_FILE } from "./data-folder";

const EVERY_MS = 1_000;

/**
 * Writes the chain's head down outside the database, at most once a second while it grows, and once when it is
 * told to stop. A head is only written after its commit, so the file is never ahead of an honest database.
 */
export function writeHeadsDown(
  db: Db,
  folder: string,
): { restart(): Promise<void>; stop(): Promise<void> } {
  const file = join(folder, HEADS_FILE);
  let written = readHeads(folder).at(-1)?.seq ?? 0;
  let running: Promise<void> = Promise.resolve();
  const write = async () => {
    const last = await AuditEntries.findLast(db);
    if (!last || last.seq <= written) return;
    appendFileSync(file, `${last.seq} ${last.hash}\n`, { flush: true });
    written = last.seq;
  };
  const timer = setInterval(() => {
    running = running.then(write).catch(() => undefined);
  }, EVERY_MS);
  timer.unref();
  return {
    /** Forgets the heads of a demo's chain that was given up, and goes on from the one that stands. */
    async restart() {
      running = running.then(async () => {
        writeFileSync(file, "", { flush: true });
        written = 0;
        await write();
      });
      await running;
    },
    async stop() {
      clearInterval(timer);
      await running;
      // A head that can't be written, on a full disk, must not keep the database from being closed.
      await write().catch(() => undefined);
    },
  };
}

/** The heads written down so far; a last line torn by a crash is passed over. */
export function readHeads(folder: string): AuditHead[] {
  const file = join(folder, HEADS_FILE);
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => /^(\d+) ([0-9a-f]{64})$/.exec(line))
    .flatMap((match) => (match ? [{ seq: Number(match[1]), hash: match[2] as string }] : []));
}
