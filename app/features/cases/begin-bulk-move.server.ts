import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import { queueJobIn } from "~/features/jobs/job-steps.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import * as BulkMoves from "./bulk-moves.queries.server";
import { hasOffice } from "./cases.access";
import type { BulkMoveInput } from "./cases.schemas";
import { refusalColumns } from "./domain/refusal-columns";
import { bulkMoves, MOST_AT_ONCE } from "./domain/weigh-move";
import { findMovers } from "./find-movers.server";
import { openScales } from "./open-scales.server";
import type { Roads } from "./road-wiring.server";

/**
 * Takes one move for many cases on, each at the version that was seen. What is refused as things stand is written
 * down at once; a job makes the other moves, one by one, and asks each time again.
 */
export function beginBulkMove(command: Command, roads: Roads, input: BulkMoveInput) {
  return carryOut(command, "begin-bulk-move", input, async (desk) => {
    const { actor } = command;
    if (!hasOffice(actor)) return refuse("not-allowed" as const);
    const { road, move, cases } = input;
    const moves = roads.find(road)?.road;
    if (!moves || !bulkMoves(moves).includes(move)) return refuse("move-unknown" as const);
    const comment = input.comment.trim();
    if (moves.moves[move]?.asks?.comment && comment === "") {
      return refuse("comment-missing" as const);
    }
    if (cases.length > MOST_AT_ONCE) return refuse("too-many-cases" as const);
    const rows = await weighIn(desk, roads, command, input);
    const movable = rows.filter(({ refusal }) => refusal === null).length;
    if (movable === 0) return refuse("nothing-to-move" as const);
    const createdBy = actor.accountId;
    const id = newId();
    const row = { id, road, move, comment, jobId: null, createdAt: desk.now, createdBy };
    await BulkMoves.insert(desk.trx, row, rows);
    const subject = { subjectKind: "bulk-move", subjectId: id };
    const job = { kind: "move-cases" as const, ...subject, createdBy, totalCount: movable };
    await BulkMoves.updateJob(desk.trx, id, await queueJobIn(desk, job));
    const detail = { road, move, movable, refused: rows.length - movable };
    await desk.record({ action: "bulk-move.begun", ...subject, detail });
    return accept({ bulkMoveId: id });
  });
}

async function weighIn(
  { trx, now }: Desk,
  roads: Roads,
  { actor }: Command,
  { road, move, cases }: BulkMoveInput,
) {
  const movers = await findMovers(trx, roads, { actor, now });
  const caseIds = cases.map(({ caseId }) => caseId);
  const scales = await openScales(trx, roads, { caseIds, movers, now });
  // What isn't there has no row to stand in; nobody chose it from a list.
  const there = cases.filter(({ caseId }) => scales.files.has(caseId));
  return there.map(({ caseId, version }) => {
    const isOfRoad = scales.files.get(caseId)?.wiring.road.name === road;
    const weighed = scales.weigh(caseId, isOfRoad ? move : "", version);
    const insteadOfId = weighed.mover?.officer?.id ?? null;
    return { caseId, version, insteadOfId, ...refusalColumns(weighed.refusal) };
  });
}
