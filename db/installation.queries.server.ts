import type { Instant } from "~/shared/instant";
import { toFlag } from "./columns";
import type { Db } from "./connection.server";

/** What this database is: its key file, and whether it holds a demo; undefined while it is new. */
export function find(db: Db) {
  return db.selectFrom("Installation").selectAll().executeTakeFirst();
}

export async function insert(
  db: Db,
  installation: { keyFingerprint: string; isDemo: boolean; createdAt: Instant },
) {
  await db
    .insertInto("Installation")
    .values({ ...installation, id: 1, isDemo: toFlag(installation.isDemo) })
    .execute();
}
