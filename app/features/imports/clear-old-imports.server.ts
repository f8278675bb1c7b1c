import { DAY_MS, type Instant, later } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { DAYS_KEPT } from "./domain/retention";
import * as ImportRows from "./import-rows.queries.server";
import * as Imports from "./imports.queries.server";

const PIECE = 200;

/**
 * Takes a piece of what imports leave behind away, once its time is over: rows with people's names first, then what
 * was found in the file, which no record lists from then on. One that nobody led on ends with it. Answers how much
 * was done: 0 when nothing is left.
 */
export async function clearOldImports(db: Db, now: Instant): Promise<number> {
  const due = await Imports.findKeptSince(db, later(now, -DAYS_KEPT * DAY_MS));
  if (!due) return 0;
  return db.transaction().execute(async (trx) => {
    const deleted = await ImportRows.deleteSome(trx, due.id, PIECE);
    if (deleted === PIECE) return deleted;
    await Imports.markCleared(trx, due.id, now);
    if (due.state === "mapping" || due.state === "checked") {
      const ending = { state: "stopped", refusal: "cleared", endedAt: now } as const;
      await Imports.set(trx, due.id, ending);
    }
    return deleted + 1;
  });
}
