import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { stageTopic } from "~/features/scoring/domain/score-sheet/topic";
import { accept, refuse } from "~/shared/result";
import { mayRunBoard } from "./boards.access";
import * as Boards from "./boards.queries.server";
import { findBoardStage } from "./find-board.server";

/** Lets a frozen board go on with what stands now. */
export async function thawBoard(
  command: Command,
  { live }: { readonly live: Live },
  { stageId }: { readonly stageId: string },
) {
  const { actor } = command;
  const input = { stageId };
  const result = await carryOut(command, "thaw-board", input, async ({ trx, now, record }) => {
    const row = await findBoardStage(trx, stageId);
    if (!row || !mayRunBoard(actor, row.contestId)) return refuse("not-allowed" as const);
    const freeze = await Boards.findFreeze(trx, stageId);
    if (!freeze) return refuse("board-not-frozen" as const);
    const { seq } = freeze;
    await Boards.updateThawed(trx, { stageId, seq, at: now, by: actor.accountId });
    await record({
      action: "board.thawed",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { seq },
    });
    return accept({ stageId, seq });
  });
  if (result.ok) live.announce([stageTopic(stageId)]);
  return result;
}
