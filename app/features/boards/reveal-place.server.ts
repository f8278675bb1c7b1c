import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { stageTopic } from "~/features/scoring/domain/score-sheet/topic";
import { accept, refuse } from "~/shared/result";
import { mayRunBoard } from "./boards.access";
import * as Boards from "./boards.queries.server";
import { findBoardStage } from "./find-board.server";

interface Revealing {
  readonly stageId: string;
  /** How many were told when the key was pressed: a second press on the same screen tells nobody more. */
  readonly revealedCount: number;
}

/** Tells one more place of a ceremony, the next from below. */
export async function revealPlace(
  command: Command,
  { live }: { readonly live: Live },
  input: Revealing,
) {
  const { actor } = command;
  const result = await carryOut(command, "reveal-place", input, async ({ trx, record }) => {
    const { stageId, revealedCount } = input;
    const row = await findBoardStage(trx, stageId);
    if (!row || !mayRunBoard(actor, row.contestId)) return refuse("not-allowed" as const);
    const ceremony = await Boards.findCeremony(trx, stageId);
    if (!ceremony) return refuse("no-ceremony" as const);
    if (ceremony.revealedCount !== revealedCount) return refuse("moved-meanwhile" as const);
    if (revealedCount >= ceremony.placeCount) return refuse("all-revealed" as const);
    const { seq } = ceremony;
    await Boards.updateCeremony(trx, { stageId, seq }, { revealedCount: revealedCount + 1 });
    await record({
      action: "ceremony.place-revealed",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { seq, revealedCount: revealedCount + 1 },
    });
    return accept({ stageId, revealedCount: revealedCount + 1 });
  });
  if (result.ok) live.announce([stageTopic(input.stageId)]);
  return result;
}
