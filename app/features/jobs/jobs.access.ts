import { type Actor, holdsEverywhere } from "~/shared/actor";

interface Begun {
  readonly createdBy: string;
}

/** A job's progress: who began it, and those who look after the whole. */
export function maySeeJob(actor: Actor, job: Begun): boolean {
  return job.createdBy === actor.accountId || seesAllJobs(actor);
}

export function seesAllJobs(actor: Actor): boolean {
  return holdsEverywhere(actor, "administrator", "auditor");
}

/** Ending it: who began it, and administrators. */
export function mayCancelJob(actor: Actor, job: Begun): boolean {
  return job.createdBy === actor.accountId || holdsEverywhere(actor, "administrator");
}
