import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { mayHoldDraw } from "./contests.access";
import * as Draws from "./draws.queries.server";

/** Gives a draw up before it is held, with a reason; it stays in the record, and another one can be frozen. */
export function abandonDraw(
  command: Command,
  input: { readonly drawId: string; readonly reason: string },
) {
  return carryOut(command, "abandon-draw", input, async ({ trx, now, record }) => {
    const draw = await Draws.find(trx, input.drawId);
    if (!draw || !mayHoldDraw(command.actor, draw.contestId)) {
      return refuse("not-allowed" as const);
    }
    if (draw.heldAt !== null || draw.abandonedAt !== null) return refuse("draw-over" as const);
    const by = command.actor.accountId;
    await Draws.update(trx, draw.id, { abandonedAt: now, abandonedBy: by });
    await Draws.insertReason(trx, { drawId: draw.id, kind: "abandoned", text: input.reason });
    await record({
      action: "draw.abandoned",
      subjectKind: "stage",
      subjectId: draw.stageId,
      detail: { drawId: draw.id },
    });
    return accept(null);
  });
}
