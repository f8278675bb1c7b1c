import { type Actor, holdsEverywhere, holdsOverUnion } from "~/shared/actor";

/** The list of accounts, and each account's page. */
export function maySeeAccounts(actor: Actor): boolean {
  return holdsEverywhere(actor, "administrator", "auditor");
}

/** Inviting, granting, blocking, ending sessions, new links: administrators alone. */
export function mayManageAccounts(actor: Actor): boolean {
  return holdsEverywhere(actor, "administrator");
}

/** Codes that open workers' accounts: the union's own staff, those above it, and the federation's officers. */
export function mayIssueActivationCodes(actor: Actor, lineage: readonly string[]): boolean {
  return (
    holdsEverywhere(actor, "administrator", "district-officer") ||
    holdsOverUnion(actor, lineage, "union-staff")
  );
}
