import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { stageTopic } from "~/features/scoring/domain/score-sheet/topic";
import { accept, refuse } from "~/shared/result";
import { mayRunBoard } from "./boards.access";
import * as Boards from "./boards.queries.server";
import { findBoardStage } from "./find-board.server";

/** Takes a board out of its ceremony, back to what it showed before. */
export async function endCeremony(
  command: Command,
  { live }: { readonly live: Live },
  { stageId }: { readonly stageId: string },
) {
  const { actor } = command;
  const input = { stageId };
  const result = await carryOut(command, "end-ceremony", input, async ({ trx, now, record }) => {
    const row = await findBoardStage(trx, stageId);
    if (!row || !mayRunBoard(actor, row.contestId)) return refuse("not-allowed" as const);
    const ceremony = await Boards.findCeremony(trx, stageId);
    if (!ceremony) return refuse("no-ceremony" as const);
    const { seq } = ceremony;
    await Boards.updateCeremony(trx, { stageId, seq }, { endedAt: now, endedBy: actor.accountId });
    await record({
      action: "ceremony.ended",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { seq },
    });
    return accept({ stageId, seq });
  });
  if (result.ok) live.announce([stageTopic(stageId)]);
  return result;
}
