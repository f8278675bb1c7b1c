import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { stageTopic } from "~/features/scoring/domain/score-sheet/topic";
import { accept, refuse } from "~/shared/result";
import { mayRunBoard } from "./boards.access";
import * as Boards from "./boards.queries.server";
import { sceneOf } from "./domain/board-view";
import { findBoardStage, settingsOf } from "./find-board.server";
import { readContent } from "./read-content.server";

/** Holds a board as it stands (冻结): what comes later is kept from it until it is thawed. */
export async function freezeBoard(
  command: Command,
  { live }: { readonly live: Live },
  { stageId }: { readonly stageId: string },
) {
  const { actor } = command;
  const input = { stageId };
  const result = await carryOut(command, "freeze-board", input, async ({ trx, now, record }) => {
    const row = await findBoardStage(trx, stageId);
    if (!row || !mayRunBoard(actor, row.contestId)) return refuse("not-allowed" as const);
    if (row.version === null) return refuse("board-not-set" as const);
    const { settings, moduleKey } = await settingsOf(trx, row);
    if (settings.freeze) return refuse("board-frozen" as const);
    if (settings.ceremony) return refuse("ceremony-goes-on" as const);
    const { kind } = sceneOf(settings);
    const content = await readContent(trx, row, { kind, moduleKey });
    const seq = await Boards.nextSeq(trx, "BoardFreeze", stageId);
    await Boards.insertFreeze(trx, {
      ...{ stageId, seq, content: JSON.stringify(content) },
      ...{ frozenAt: now, frozenBy: actor.accountId, thawedAt: null, thawedBy: null },
    });
    await record({
      action: "board.frozen",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { seq, kind },
    });
    return accept({ stageId, seq });
  });
  if (result.ok) live.announce([stageTopic(stageId)]);
  return result;
}
