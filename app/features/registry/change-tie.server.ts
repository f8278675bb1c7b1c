import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { localDay } from "~/shared/local-day";
import { accept, refuse } from "~/shared/result";
import { faultOfPeriod } from "./domain/period";
import { tieOf } from "./domain/tie";
import type { TieStep } from "./registry.schemas";
import * as Ties from "./ties.queries.server";
import { findKeptIn, noteChangeIn } from "./worker-steps.server";
import * as Workers from "./workers.queries.server";

/** Records that two workers are kin, master and apprentice, or coach and coached; or that they no longer are. */
export function changeTie(command: Command, input: { workerId: string } & TieStep) {
  return carryOut(command, "change-tie", input, async (desk) => {
    const kept = await findKeptIn(desk, command, input.workerId);
    if (!kept.ok) return kept;
    const done =
      input.step === "tie"
        ? await tieIn(desk, command, input)
        : await endTieIn(desk, input.workerId, input);
    if (!done.ok) return done;
    const source = { changedBy: command.actor.accountId, importId: null };
    await noteChangeIn(desk, input.workerId, ["ties"], source);
    await desk.record({
      action: input.step === "tie" ? "tie.recorded" : "tie.ended",
      subjectKind: "worker",
      subjectId: input.workerId,
      detail: { tieId: done.value },
    });
    return accept({ workerId: input.workerId });
  });
}

async function tieIn(
  { trx, now }: Desk,
  { actor }: Command,
  {
    workerId,
    relatedWorkerId,
    kind: role,
    startsOn,
  }: Extract<TieStep, { step: "tie" }> & {
    workerId: string;
  },
) {
  const other = await Workers.find(trx, relatedWorkerId);
  if (!other || other.keptId !== null) return refuse("worker-unknown" as const);
  if (other.id === workerId) return refuse("tie-with-oneself" as const);
  const fault = faultOfPeriod({ startsOn, endsOn: null }, localDay(now));
  if (fault) return refuse(fault);
  const tie = tieOf(role, workerId, relatedWorkerId);
  if (await Ties.existsStanding(trx, tie)) return refuse("tied-already" as const);
  const id = newId();
  const createdBy = actor.accountId;
  await Ties.insert(trx, { id, ...tie, startsOn, endsOn: null, createdAt: now, createdBy });
  return accept(id);
}

async function endTieIn(
  { trx, now }: Desk,
  workerId: string,
  { tieId, endsOn }: { tieId: string; endsOn: string },
) {
  const ties = await Ties.findAllOfWorker(trx, workerId);
  const tie = ties.find(({ id, endsOn: ended }) => id === tieId && ended === null);
  if (!tie) return refuse("already-ended" as const);
  const today = localDay(now);
  if (endsOn > today) return refuse("ends-ahead" as const);
  const fault = faultOfPeriod({ startsOn: tie.startsOn, endsOn }, today);
  if (fault) return refuse(fault);
  await Ties.end(trx, tieId, endsOn);
  return accept(tieId);
}
