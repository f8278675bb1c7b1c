import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { mayOrderRedraw } from "./contests.access";
import type { DrawWay } from "./domain/draw/ceremony";
import { refusalOfDraw } from "./domain/draw/hold-draw";
import { openDrawIn, readDrawList } from "./draw-steps.server";
import * as Draws from "./draws.queries.server";
import * as Stages from "./stages.queries.server";

interface Redraw {
  readonly stageId: string;
  readonly sessionId: string;
  readonly batch: number;
  readonly way: DrawWay;
  readonly reason: string;
}

/**
 * The chief judge has a batch drawn again, with a reason (contests.md §2, screens.md §3.4): those who are still
 * expected are frozen with the batch's places, and the coding officer holds the draw before a supervisor. The draw
 * before stays on record.
 */
export function redrawBatch(command: Command, tokenKey: Uint8Array, input: Redraw) {
  return carryOut(command, "redraw-batch", input, async (desk) => {
    const { stageId, sessionId, batch, way, reason } = input;
    const stage = await Stages.find(desk.trx, stageId);
    const { actor } = command;
    if (!stage || !mayOrderRedraw(actor, stage.contestId)) return refuse("not-allowed" as const);
    if (stage.state === "draw") return refuse("nothing-drawn" as const);
    if (stage.state !== "drawn") return refuse("redraw-too-late" as const);
    if (await Draws.findOpen(desk.trx, stage.id)) return refuse("draw-under-way" as const);
    const redrawn = { sessionId, batch };
    const list = await readDrawList(desk.trx, stage, redrawn);
    if (list.places.length === 0) return refuse("batch-unknown" as const);
    const refusal = refusalOfDraw(list);
    if (refusal) return refuse(refusal);
    const frozenBy = actor.accountId;
    const drawId = await openDrawIn(desk, tokenKey, { stage, way, list, redrawn, frozenBy });
    await Draws.insertReason(desk.trx, { drawId, kind: "redraw", text: reason });
    return accept({ drawId });
  });
}
