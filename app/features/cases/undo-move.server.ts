import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { readCase, readMover, writeMoveIn } from "./case-steps.server";
import type { PastMove } from "./domain/case";
import { decideUndo, UNDO } from "./domain/decide-undo";
import type { Moved } from "./move-case.server";
import type { MovedCase, Roads } from "./road-wiring.server";

/** Takes back the last move of a case, by the one who made it; both stay in its history. */
export function undoMove(
  command: Command,
  roads: Roads,
  input: { readonly caseId: string; readonly version: number },
) {
  return carryOut(command, "undo-move", input, async (desk) => {
    const { trx, now } = desk;
    const { actor } = command;
    const file = await readCase(trx, roads, input.caseId);
    const mover = await readMover(trx, roads, { actor, insteadOfId: null, now });
    if (!file || !mover) return refuse("not-allowed" as const);
    const { caseId, facts, history, wiring } = file;
    const last = history.at(-1);
    if (!last) return refuse("nothing-to-undo" as const);
    const moved = movedCaseOf(caseId, last, facts.state);
    const hasLeft = await wiring.hasLeft(trx, moved);
    const { version } = input;
    const decided = decideUndo(wiring.road, facts, { history, mover, version, hasLeft });
    if (!decided.ok) return decided;
    const { to } = decided.value;
    await writeMoveIn(desk, file, mover, {
      move: UNDO,
      duty: last.duty,
      ...decided.value,
      comment: "",
      returned: {},
    });
    await wiring.takeBack(desk, moved);
    return accept<Moved>({ caseId, state: to, version: facts.version + 1 });
  });
}

function movedCaseOf(caseId: string, { seq, move, fromState }: PastMove, state: string): MovedCase {
  return { caseId, seq, move, fromState, toState: state };
}
