import type { Db } from "~db/connection.server";
import { isOpenToAll } from "./boards.access";
import type * as Boards from "./boards.queries.server";
import { settingsOf } from "./find-board.server";

/** What its organisers see of a board: what is set, what holds it, and how far a ceremony is; no score. */
export async function findBoardDesk(
  db: Db,
  row: NonNullable<Awaited<ReturnType<typeof Boards.find>>>,
) {
  const { settings, ceremony, modules, moduleKey } = await settingsOf(db, row);
  return {
    version: row.version ?? 0,
    isSet: row.version !== null,
    kind: settings.kind,
    modules,
    moduleKey,
    isForAll: row.isPublic === 1,
    isOpenToAll: isOpenToAll(row),
    isRehearsal: row.isRehearsal === 1,
    isWaitingForNames: settings.kind === "names" && settings.isCoded && !settings.isDecoded,
    isDecoded: settings.isDecoded,
    frozenAt: settings.freeze?.frozenAt ?? null,
    ceremony: ceremony && {
      placeCount: ceremony.placeCount,
      revealedCount: ceremony.revealedCount,
    },
  };
}

export type BoardDesk = Awaited<ReturnType<typeof findBoardDesk>>;
