import { type Command, carryOut } from "~/features/audit/carry-out.server";
import * as Employers from "~/features/unions/employers.queries.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { localDay } from "~/shared/local-day";
import { accept, refuse } from "~/shared/result";
import { employIn, enrolIn } from "./place-steps.server";
import { mayKeepWorker } from "./registry.access";
import type { RegisterWorkerInput } from "./registry.schemas";
import type { NumberKeys } from "./sealed-numbers.server";
import { admitWorkerIn, readDocument, settleKeeperIn } from "./worker-steps.server";

/** Puts a worker on the register of a union, with where they work and whether they are a member. */
export function registerWorker(command: Command, keys: NumberKeys, input: RegisterWorkerInput) {
  return carryOut(command, "register-worker", input, async (desk) => {
    const union = await Unions.find(desk.trx, input.unionId);
    if (!union || !mayKeepWorker(command.actor, union.lineage)) {
      return refuse("not-allowed" as const);
    }
    if (union.closedAt !== null) return refuse("union-closed" as const);
    const document = readDocument(input, localDay(desk.now));
    if (!document.ok) return document;
    const { unionId, name, phone } = input;
    const bornOn = document.value?.bornOn ?? input.bornOn;
    const facts = { unionId, name, phone, document: document.value, bornOn };
    const source = { changedBy: command.actor.accountId, importId: null };
    const admitted = await admitWorkerIn(desk, keys, facts, source);
    if (!admitted.ok) return admitted;
    const workerId = admitted.value;
    if (input.employerId !== null) {
      const employer = await Employers.find(desk.trx, input.employerId);
      if (!employer) return refuse("employer-unknown" as const);
      const { jobTitle, employedSince: startsOn } = input;
      const employed = await employIn(
        desk,
        { workerId, employerId: employer.id, jobTitle, startsOn },
        source,
      );
      if (!employed.ok) return employed;
    }
    if (input.isMember) {
      const enrolled = await enrolIn(
        desk,
        { workerId, unionId, startsOn: input.memberSince },
        source,
      );
      if (!enrolled.ok) return enrolled;
    }
    await settleKeeperIn(desk, workerId, unionId);
    await desk.record({
      action: "worker.registered",
      subjectKind: "worker",
      subjectId: workerId,
      detail: { unionId },
    });
    return accept({ workerId });
  });
}
