import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import type { Actor } from "~/shared/actor";
import { accept, type Result, refuse } from "~/shared/result";
import { announceCases } from "./announce-cases.server";
import { readMover, writeMoveIn } from "./case-steps.server";
import { decideUndo, UNDO, type UndoRefusal } from "./domain/decide-undo";
import { hasLeftIn, movedCaseOf } from "./left-steps.server";
import * as Messages from "./messages.queries.server";
import type { Moved } from "./move-steps.server";
import { readCase } from "./read-cases.server";
import type { CaseRoom } from "./road-wiring.server";

/** Takes back the last move of a case, by the one who made it; both stay in its history. */
export async function undoMove(
  command: Command,
  room: CaseRoom,
  input: { readonly caseId: string; readonly version: number },
) {
  const undone = await carryOut(command, "undo-move", input, (desk) =>
    undoMoveIn(desk, room, command.actor, input),
  );
  if (undone.ok) await announceCases(command.db, room, [input.caseId]);
  return undone;
}

async function undoMoveIn(
  desk: Desk,
  { roads }: CaseRoom,
  actor: Actor,
  { caseId, version }: { readonly caseId: string; readonly version: number },
): Promise<Result<Moved, UndoRefusal>> {
  const { trx, now } = desk;
  const file = await readCase(trx, roads, caseId);
  const mover = await readMover(trx, roads, { actor, insteadOfId: null, now });
  if (!file || !mover) return refuse("not-allowed");
  const { facts, history, wiring } = file;
  const last = history.at(-1);
  if (!last) return refuse("nothing-to-undo");
  const moved = movedCaseOf(caseId, last, facts.state);
  const hasLeft = await hasLeftIn(trx, wiring, moved);
  const decided = decideUndo(wiring.road, facts, { history, mover, version, hasLeft });
  if (!decided.ok) return decided;
  await writeMoveIn(desk, file, mover, {
    move: UNDO,
    duty: last.duty,
    ...decided.value,
    comment: "",
    returned: {},
  });
  await Messages.deleteForMove(trx, caseId, last.seq);
  await wiring.takeBack(desk, moved);
  return accept({ caseId, state: decided.value.to, version: facts.version + 1 });
}
