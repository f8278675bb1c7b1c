import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { stageTopic } from "~/features/scoring/domain/score-sheet/topic";
import { accept, refuse } from "~/shared/result";
import { mayRunBoard } from "./boards.access";
import * as Boards from "./boards.queries.server";
import type { SetBoardInput } from "./boards.schemas";
import { findBoardStage, settingsOf } from "./find-board.server";

/** Says what a stage's board shows, and to whom; while it is frozen or a ceremony goes on it stays. */
export async function setBoard(
  command: Command,
  { live }: { readonly live: Live },
  input: SetBoardInput,
) {
  const { actor } = command;
  const result = await carryOut(command, "set-board", input, async ({ trx, now, record }) => {
    const { stageId, version, kind, moduleKey, audience } = input;
    const row = await findBoardStage(trx, stageId);
    if (!row || !mayRunBoard(actor, row.contestId)) return refuse("not-allowed" as const);
    if ((row.version ?? 0) !== version) return refuse("stale-version" as const);
    const { settings, modules } = await settingsOf(trx, row);
    if (settings.freeze) return refuse("board-frozen" as const);
    if (settings.ceremony) return refuse("ceremony-goes-on" as const);
    if (!modules.some(({ id }) => id === moduleKey)) return refuse("not-in-scheme" as const);
    const board = {
      ...{ kind, moduleKey, isPublic: audience === "public" ? (1 as const) : (0 as const) },
      ...{ version: version + 1, changedAt: now, changedBy: actor.accountId },
    };
    if (row.version === null) await Boards.insert(trx, { stageId, ...board });
    else await Boards.update(trx, stageId, board);
    await record({
      action: "board.set",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { kind, moduleKey, audience },
    });
    return accept({ stageId, version: board.version });
  });
  if (result.ok) live.announce([stageTopic(input.stageId)]);
  return result;
}
