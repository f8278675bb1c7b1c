import { type Actor, holdsEverywhere } from "~/shared/actor";

/** The log: auditors, and administrators. */
export function mayReadAudit(actor: Actor): boolean {
  return holdsEverywhere(actor, "auditor", "administrator");
}
