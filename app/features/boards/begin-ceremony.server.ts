import { type Command, carryOut } from "~/features/audit/carry-out.server";
import type { Live } from "~/features/live/live.server";
import { stageTopic } from "~/features/scoring/domain/score-sheet/topic";
import { accept, refuse } from "~/shared/result";
import { mayRunBoard } from "./boards.access";
import * as Boards from "./boards.queries.server";
import { findBoardStage, settingsOf } from "./find-board.server";
import { readContent } from "./read-content.server";

interface Beginning {
  readonly stageId: string;
  /** So many of the best are told; all where fewer have a rank. */
  readonly placeCount: number;
}

/** Turns a board to the ceremony: nothing is told yet. Names wait for the decoding whatever is set. */
export async function beginCeremony(
  command: Command,
  { live }: { readonly live: Live },
  input: Beginning,
) {
  const { actor } = command;
  const result = await carryOut(command, "begin-ceremony", input, async ({ trx, now, record }) => {
    const { stageId } = input;
    const row = await findBoardStage(trx, stageId);
    if (!row || !mayRunBoard(actor, row.contestId)) return refuse("not-allowed" as const);
    if (row.version === null) return refuse("board-not-set" as const);
    const { settings, moduleKey } = await settingsOf(trx, row);
    if (!settings.isDecoded) return refuse("not-decoded" as const);
    if (settings.ceremony) return refuse("ceremony-goes-on" as const);
    const content = await readContent(trx, row, { kind: "names", moduleKey });
    const rankedCount = content.kind === "progress" ? 0 : content.standing.scores.length;
    if (rankedCount === 0) return refuse("nobody-ranked" as const);
    const placeCount = Math.min(input.placeCount, rankedCount);
    const seq = await Boards.nextSeq(trx, "BoardCeremony", stageId);
    await Boards.insertCeremony(trx, {
      ...{ stageId, seq, placeCount, revealedCount: 0 },
      ...{ begunAt: now, begunBy: actor.accountId, endedAt: null, endedBy: null },
    });
    await record({
      action: "ceremony.begun",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { seq, placeCount },
    });
    return accept({ stageId, placeCount });
  });
  if (result.ok) live.announce([stageTopic(input.stageId)]);
  return result;
}
