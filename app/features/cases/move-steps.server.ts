import type { Desk } from "~/features/audit/carry-out.server";
import type { Actor } from "~/shared/actor";
import { accept, type Result, refuse } from "~/shared/result";
import * as CalendarYears from "./calendar-years.queries.server";
import * as CaseScans from "./case-scans.queries.server";
import { readMover, writeMoveIn } from "./case-steps.server";
import { decideMove, type MoveInput, type MoveRefusal } from "./domain/decide-move";
import type { Road } from "./domain/road";
import { tellMovedIn } from "./message-steps.server";
import { readCase } from "./read-cases.server";
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

/** The step that every verb shares: decides, writes, tells those concerned, and lets the feature follow. */
export async function moveCaseIn(
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
    guardFacts: (await wiring.findGuardFacts(trx, [caseId], now)).get(caseId),
    // Some six hundred rows, which only a state with a deadline asks for.
    calendar: hasDeadline(wiring.road, input.move)
      ? await CalendarYears.findCalendar(trx)
      : new Map(),
    now,
    paperVersion: wiring.road.moves[input.move]?.asks?.sealedPaper
      ? await CaseScans.findNewestVersion(trx, caseId)
      : null,
  });
  if (!decided.ok) return decided;
  const { to, duty, dueOn } = decided.value;
  const { move, comment, returned } = input;
  const written = { move, duty, to, dueOn, undoneSeq: null, comment: comment.trim(), returned };
  const seq = await writeMoveIn(desk, file, mover, written);
  await tellMovedIn(desk, file, { seq, by: actor.accountId });
  await wiring.follow(desk, { caseId, seq, move, fromState: facts.state, toState: to });
  return accept({ caseId, state: to, version: facts.version + 1 });
}

function hasDeadline({ moves, states }: Road<unknown>, move: string): boolean {
  return states[moves[move]?.to ?? ""]?.dueInWorkingDays !== undefined;
}

/** The same for a move that asks for nothing but comments: one with a form of its own isn't made this way. */
export async function movePlainlyIn(
  desk: Desk,
  roads: Roads,
  actor: Actor,
  input: MoveCaseInput,
): Promise<Result<Moved, MoveRefusal>> {
  const file = await readCase(desk.trx, roads, input.caseId);
  if (file?.wiring.road.moves[input.move]?.hasOwnForm) return refuse({ kind: "move-unknown" });
  return moveCaseIn(desk, roads, actor, input);
}
