import { groupBy } from "~/shared/group-by";
import type { Db } from "~db/connection.server";
import * as Conflicts from "./conflicts.queries.server";

/** An entry of the stage whose people work where a judge does. */
export interface SameEmployer {
  readonly seatId: string;
  readonly stageEntryId: string;
  readonly isRecused: boolean;
}

/** For the chief judge alone: which judges share an employer with whom they mark, and whether they stand back. */
export async function findSameEmployers(
  db: Db,
  stageId: string,
  seats: readonly { readonly seatId: string; readonly accountId: string }[],
): Promise<readonly SameEmployer[]> {
  const accountIds = [...new Set(seats.map(({ accountId }) => accountId))];
  const known = groupBy(
    (await Conflicts.findAll(db, [stageId], accountIds)).filter(({ kind }) => kind === "employer"),
    ({ accountId }) => accountId,
  );
  const recusals = await Conflicts.findAllRecusals(db, [stageId]);
  const recused = new Set(recusals.map((one) => `${one.seatId} ${one.stageEntryId}`));
  return seats.flatMap(({ seatId, accountId }) => {
    const entries = new Set((known.get(accountId) ?? []).map(({ stageEntryId }) => stageEntryId));
    return [...entries].map((stageEntryId) => {
      return { seatId, stageEntryId, isRecused: recused.has(`${seatId} ${stageEntryId}`) };
    });
  });
}
