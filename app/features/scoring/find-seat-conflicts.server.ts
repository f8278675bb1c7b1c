import type { Db, Trx } from "~db/connection.server";
import * as Conflicts from "./conflicts.queries.server";
import type { Conflict } from "./domain/panel/conflict";
import * as Panels from "./panels.queries.server";
import * as Seats from "./seats.queries.server";

export interface SeatConflict extends Conflict {
  readonly stageId: string;
  readonly seatId: string;
}

/** The conflicts of those who sit on panels of these stages, but for entries from which they stand back. */
export async function findSeatConflicts(
  db: Db | Trx,
  stageIds: readonly string[],
): Promise<readonly SeatConflict[]> {
  const panels = await Panels.findAllOfStages(db, stageIds);
  const stageOf = new Map(panels.map(({ panelId, stageId }) => [panelId, stageId]));
  const seats = await Seats.findAllOfPanels(db, [...stageOf.keys()]);
  const accountIds = [...new Set(seats.map(({ accountId }) => accountId))];
  const known = await Conflicts.findAll(db, stageIds, accountIds);
  const declared = await Conflicts.findAllDeclared(db, stageIds);
  const recused = new Set(
    (await Conflicts.findAllRecusals(db, stageIds)).map(
      ({ seatId, stageEntryId }) => `${seatId} ${stageEntryId}`,
    ),
  );
  const ofSeats = seats.flatMap(({ seatId, panelId, accountId }) =>
    known
      .filter((row) => row.accountId === accountId && row.stageId === stageOf.get(panelId))
      .map((row) => ({ ...row, seatId })),
  );
  const ofPledges = declared.map((row) => ({ ...row, kind: "declared" as const }));
  return [...ofSeats, ...ofPledges].filter(
    ({ seatId, stageEntryId }) => !recused.has(`${seatId} ${stageEntryId}`),
  );
}
