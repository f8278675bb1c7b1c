import { type Actor, holdsEverywhere, isWorkerOnly } from "~/shared/actor";

/** The notice of a rehearsal is for those who have an office. */
export function mayReadNotice(actor: Actor | null, { isPublic }: { isPublic: number }): boolean {
  return isPublic === 1 || (actor !== null && !isWorkerOnly(actor));
}

/** Objections are received, read and answered by those who organise; the auditors read them. */
export function mayKeepObjections(actor: Actor | null): boolean {
  return actor !== null && holdsEverywhere(actor, "organiser", "district-officer");
}

/** The words of an objection aren't public. */
export function mayReadObjections(actor: Actor | null): boolean {
  return (
    mayKeepObjections(actor) || (actor !== null && holdsEverywhere(actor, "auditor", "approver"))
  );
}
