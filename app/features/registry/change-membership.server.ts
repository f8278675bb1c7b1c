import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { accept, refuse } from "~/shared/result";
import { endMembershipIn, moveMemberIn } from "./place-steps.server";
import { mayKeepWorker } from "./registry.access";
import { findKeptIn, settleKeeperIn } from "./worker-steps.server";

type Step =
  | { step: "enrol"; unionId: string; startsOn: string | null }
  | { step: "end"; endsOn: string };

/**
 * Enrols a worker in a union, from which on an earlier membership has ended, or ends the standing one. Who moves
 * a worker keeps both unions; otherwise the worker asks for a transfer.
 */
export function changeMembership(command: Command, input: { workerId: string } & Step) {
  return carryOut(command, "change-membership", input, async (desk) => {
    const kept = await findKeptIn(desk, command, input.workerId);
    if (!kept.ok) return kept;
    const { workerId } = input;
    const source = { changedBy: command.actor.accountId, importId: null };
    if (input.step === "enrol" && !(await mayEnrolInto(desk, command, input.unionId))) {
      return refuse("not-your-union" as const);
    }
    const done =
      input.step === "enrol"
        ? await moveMemberIn(
            desk,
            { workerId, unionId: input.unionId, startsOn: input.startsOn },
            source,
          )
        : await endMembershipIn(desk, { workerId, endsOn: input.endsOn }, source);
    if (!done.ok) return done;
    await settleKeeperIn(desk, workerId, kept.value.unionId);
    await desk.record({
      action: input.step === "enrol" ? "membership.started" : "membership.ended",
      subjectKind: "worker",
      subjectId: workerId,
      detail: input.step === "enrol" ? { unionId: input.unionId } : {},
    });
    return accept({ workerId });
  });
}

async function mayEnrolInto({ trx }: Desk, { actor }: Command, unionId: string) {
  const union = await Unions.find(trx, unionId);
  return union !== undefined && mayKeepWorker(actor, union.lineage);
}
