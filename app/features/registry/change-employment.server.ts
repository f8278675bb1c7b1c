import { type Command, carryOut } from "~/features/audit/carry-out.server";
import * as Employers from "~/features/unions/employers.queries.server";
import { accept, refuse } from "~/shared/result";
import { employIn, endEmploymentIn } from "./place-steps.server";
import { findKeptIn, settleKeeperIn } from "./worker-steps.server";

type Step =
  | { step: "start"; employerId: string; jobTitle: string | null; startsOn: string | null }
  | { step: "end"; employmentId: string; endsOn: string };

/** A worker begins work for an employer, or ends it. */
export function changeEmployment(command: Command, input: { workerId: string } & Step) {
  return carryOut(command, "change-employment", input, async (desk) => {
    const kept = await findKeptIn(desk, command, input.workerId);
    if (!kept.ok) return kept;
    const source = { changedBy: command.actor.accountId, importId: null };
    if (input.step === "start" && !(await Employers.find(desk.trx, input.employerId))) {
      return refuse("employer-unknown" as const);
    }
    const { workerId } = input;
    const done =
      input.step === "start"
        ? await employIn(desk, { workerId, ...started(input) }, source)
        : await endEmploymentIn(desk, { ...input }, source);
    if (!done.ok) return done;
    await settleKeeperIn(desk, workerId, kept.value.unionId);
    await desk.record({
      action: input.step === "start" ? "employment.started" : "employment.ended",
      subjectKind: "worker",
      subjectId: workerId,
      detail: {},
    });
    return accept({ workerId });
  });
}

function started({ employerId, jobTitle, startsOn }: Extract<Step, { step: "start" }>) {
  return { employerId, jobTitle, startsOn };
}
