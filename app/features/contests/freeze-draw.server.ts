import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { mayHoldDraw } from "./contests.access";
import type { DrawWay } from "./domain/draw/ceremony";
import { refusalOfDraw } from "./domain/draw/hold-draw";
import { openDrawIn, readDrawList } from "./draw-steps.server";
import * as Draws from "./draws.queries.server";
import * as Stages from "./stages.queries.server";

/** Freezes a stage's entries and places for its draw, and with a seed seals the secret. */
export function freezeDraw(
  command: Command,
  tokenKey: Uint8Array,
  input: { readonly stageId: string; readonly way: DrawWay },
) {
  return carryOut(command, "freeze-draw", input, async (desk) => {
    const stage = await Stages.find(desk.trx, input.stageId);
    const { actor } = command;
    if (!stage || !mayHoldDraw(actor, stage.contestId)) return refuse("not-allowed" as const);
    if (stage.state !== "draw") return refuse("drawn-already" as const);
    if (await Draws.findOpen(desk.trx, stage.id)) return refuse("draw-under-way" as const);
    const list = await readDrawList(desk.trx, stage, null);
    const refusal = refusalOfDraw(list);
    if (refusal) return refuse(refusal);
    const frozenBy = actor.accountId;
    const drawId = await openDrawIn(desk, tokenKey, {
      ...{ stage, list, frozenBy, redrawn: null },
      way: input.way,
    });
    return accept({ drawId });
  });
}
