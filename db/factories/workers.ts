import type { Desk } from "~/features/audit/carry-out.server";
import { employIn, enrolIn } from "~/features/registry/place-steps.server";
import type { NumberKeys } from "~/features/registry/sealed-numbers.server";
import {
  admitWorkerIn,
  settleKeeperIn,
  type WorkerFacts,
} from "~/features/registry/worker-steps.server";
import { invariant } from "~/shared/invariant";

const SEED = { changedBy: null, importId: null };

interface NewWorker extends Partial<WorkerFacts> {
  readonly name: string;
  readonly unionId: string;
  /** With it the worker works there. */
  readonly employerId?: string;
  readonly jobTitle?: string;
  /** With it the worker is enrolled in the union, which is a grassroots one. */
  readonly memberSince?: string;
}

/** A worker on the register, through the steps that every way of registering shares; answers the id. */
export async function makeWorker(
  desk: Desk,
  keys: NumberKeys,
  { unionId, employerId, jobTitle = undefined, memberSince, ...facts }: NewWorker,
): Promise<string> {
  const blank = { document: null, bornOn: null, phone: null };
  const admitted = await admitWorkerIn(desk, keys, { ...blank, ...facts, unionId }, SEED);
  invariant(admitted.ok, `${facts.name} is not admitted`);
  const workerId = admitted.value;
  if (employerId) {
    const startsOn = memberSince ?? null;
    const work = { workerId, employerId, jobTitle: jobTitle ?? null, startsOn };
    invariant((await employIn(desk, work, SEED)).ok, `${facts.name} is not employed`);
  }
  if (memberSince) {
    const enrolled = await enrolIn(desk, { workerId, unionId, startsOn: memberSince }, SEED);
    invariant(enrolled.ok, `${facts.name} is not enrolled`);
  }
  await settleKeeperIn(desk, workerId, unionId);
  return workerId;
}
