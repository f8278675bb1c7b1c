import { existsSync } from "node:fs";
import { join } from "node:path";
import { carryOut, SYSTEM } from "~/features/audit/carry-out.server";
import * as Unions from "~/features/unions/unions.queries.server";
import type { KeyRing } from "~/shared/key-ring";
import { accept } from "~/shared/result";
import { copyDatabase, type Db, whileNobodyAsks } from "~db/connection.server";
import { migrateToLatest } from "~db/migrate.server";
import type { writeHeadsDown } from "./audit-heads";
import type { demoClock } from "./clocks";
import { DATABASE_FILE } from "./data-folder";

/** The demo as it was when it was filled. */
const FRESH_FILE = "fresh.db";

/** Keeps the demo that was just filled, to come back to. */
export async function keepFreshDemo(dataDir: string): Promise<void> {
  await copyDatabase(join(dataDir, DATABASE_FILE), join(dataDir, FRESH_FILE));
}

interface ResetMeans {
  readonly db: Db;
  readonly keys: Pick<KeyRing, "auditKey">;
  readonly dataDir: string;
  readonly clock: ReturnType<typeof demoClock>;
  readonly heads: ReturnType<typeof writeHeadsDown>;
}

/**
 * Puts the demo back to how it was filled while the server runs (重置演示, screens.md §5): the kept copy goes over
 * the database by SQLite's online backup in one step, while the only writing connection is held, so that a request
 * sees the old demo or the fresh one and never a part of both. Whoever was signed in has to choose a person anew.
 * Null where no copy was kept.
 */
export function demoReset(means: ResetMeans): (() => Promise<void>) | null {
  const { db, keys, dataDir, clock, heads } = means;
  const fresh = join(dataDir, FRESH_FILE);
  if (!existsSync(fresh)) return null;
  let running: Promise<void> | null = null;
  const reset = async () => {
    await whileNobodyAsks(db, () => copyDatabase(fresh, join(dataDir, DATABASE_FILE)));
    // The copy may be of an older program.
    await migrateToLatest(db);
    clock.restart();
    await heads.restart();
    const command = { db, actor: SYSTEM, now: clock.now(), key: null, auditKey: keys.auditKey };
    await carryOut(command, "reset-demo", {}, async (desk) => {
      const federation = await Unions.findFederation(desk.trx);
      await desk.record({
        action: "demo.reset",
        subjectKind: "union",
        subjectId: federation?.id ?? "",
        detail: {},
      });
      return accept({});
    });
  };
  // Two visitors who press at once wait for one reset.
  return () => {
    running ??= reset().finally(() => {
      running = null;
    });
    return running;
  };
}
