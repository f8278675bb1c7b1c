import { randomUUID } from "node:crypto";
import type { Command } from "~/features/audit/carry-out.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { TEST_KEYS, TEST_NOW } from "./load-context";

/** A write asked for by someone in a test; under a key of its own unless one is given. */
export function commandOf<Who extends Actor | null>(
  db: Db,
  actor: Who,
  { key = randomUUID(), now = TEST_NOW }: { key?: string | null; now?: Instant } = {},
): Command<Who> {
  return { db, actor, now, key, auditKey: TEST_KEYS.auditKey };
}

/** What the log says happened, oldest first. */
export async function actionsIn(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("AuditEntry").select("action").orderBy("seq").execute();
  return rows.map(({ action }) => action);
}
