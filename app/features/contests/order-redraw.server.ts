import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { mayOrderRedraw } from "./contests.access";
import { refusalOfDraw } from "./domain/draw/hold-draw";
import { openDrawIn, readDrawList } from "./draw-steps.server";
import * as Draws from "./draws.queries.server";
import * as Stages from "./stages.queries.server";

/** The chief judge has one batch drawn again, with a reason: its entries that are left, over its places. */
export function orderRedraw(
  command: Command,
  tokenKey: Uint8Array,
  input: {
    readonly stageId: string;
    readonly sessionId: string;
    readonly batch: number;
    readonly reason: string;
  },
) {
  return carryOut(command, "order-redraw", input, async (desk) => {
    const { trx } = desk;
    const { sessionId, batch } = input;
    const stage = await Stages.find(trx, input.stageId);
    if (!stage || !mayOrderRedraw(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    if (stage.state === "draw") return refuse("not-drawn" as const);
    if (stage.state !== "drawn") return refuse("judging-begun" as const);
    if (await Draws.findOpen(trx, stage.id)) return refuse("draw-under-way" as const);
    const redrawn = { sessionId, batch };
    const list = await readDrawList(trx, stage, redrawn);
    const refusal = refusalOfDraw(list);
    if (refusal) return refuse(refusal);
    const frozenBy = command.actor.accountId;
    const way = "seed" as const;
    const drawId = await openDrawIn(desk, tokenKey, { stage, list, frozenBy, redrawn, way });
    await Draws.insertReason(trx, { drawId, kind: "redraw", text: input.reason });
    return accept({ drawId });
  });
}
