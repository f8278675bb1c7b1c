import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import type { Actor } from "~/shared/actor";
import { accept, type Result, refuse } from "~/shared/result";
import * as CalendarYears from "./calendar-years.queries.server";
import { readCase, readMover, writeMoveIn } from "./case-steps.server";
import { decideMove, type MoveInput, type MoveRefusal } from "./domain/decide-move";
import type { Roads } from "./road-wiring.server";

export interface MoveCaseInput extends MoveInput {
  readonly caseId: string;
  /** The officer on leave for whom it is done; null in one's own right. */
  readonly insteadOfId: string | null;
}

/** Where the case stands now. */
export interface Moved {
  readonly caseId: string;
  readonly state: string;
  readonly version: number;
}

/** Moves a case along its road. */
export function moveCase(command: Command, roads: Roads, input: MoveCaseInput) {
  return carryOut(command, "move-case", input, (desk) =>
    moveCaseIn(desk, roads, command.actor, input),
  );
}

/** The step for verbs that have input of their own: decides, writes, and lets the feature follow. */
async function moveCaseIn(
  desk: Desk,
  roads: Roads,
  actor: Actor,
  input: MoveCaseInput,
): Promise<Result<Moved, MoveRefusal>> {
  const { trx, now } = desk;
  const file = await readCase(trx, roads, input.caseId);
  const mover = await readMover(trx, roads, { actor, insteadOfId: input.insteadOfId, now });
  if (!file || !mover) return refuse({ kind: "not-allowed" });
  const { wiring, facts, history, caseId } = file;
  const decided = decideMove({
    road: wiring.road,
    facts,
    history,
    mover,
    input,
    guardFacts: await wiring.findGuardFacts(trx, caseId),
    calendar: await CalendarYears.findCalendar(trx),
    now,
  });
  if (!decided.ok) return decided;
  const { to, duty, dueOn } = decided.value;
  const { move, comment, returned } = input;
  const written = { move, duty, to, dueOn, undoneSeq: null, comment: comment.trim(), returned };
  const seq = await writeMoveIn(desk, file, mover, written);
  await wiring.follow(desk, { caseId, seq, move, fromState: facts.state, toState: to });
  return accept({ caseId, state: to, version: facts.version + 1 });
}
