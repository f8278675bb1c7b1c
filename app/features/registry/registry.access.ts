import { type Actor, holdsEverywhere, holdsOverUnion, holdsRole, type Role } from "~/shared/actor";

/** Roles that read every worker's record because their work reaches every union. */
const READ_ALL: readonly Role[] = [
  "administrator",
  "district-officer",
  "organiser",
  "subsidy-officer",
  "approver",
  "accountant",
  "auditor",
];

/** The list of workers: those who read all, and the staff of a union. Leaders see figures, not people. */
export function mayListWorkers(actor: Actor): boolean {
  return holdsEverywhere(actor, ...READ_ALL) || holdsRole(actor, "union-staff");
}

/** Whether the list holds every worker, or only those of the actor's unions. */
export function seesAllWorkers(actor: Actor): boolean {
  return holdsEverywhere(actor, ...READ_ALL);
}

/** A worker's page: who reads all, and the staff of the union that keeps the record or of one above. */
export function maySeeWorker(actor: Actor, lineage: readonly string[]): boolean {
  return seesAllWorkers(actor) || holdsOverUnion(actor, lineage, "union-staff");
}

/** Registering and changing: the federation's officers, and the staff of the union or of one above. */
export function mayKeepWorker(actor: Actor, lineage: readonly string[]): boolean {
  return keepsRegister(actor) || holdsOverUnion(actor, lineage, "union-staff");
}

/** Whether this person registers workers somewhere at all. */
export function mayKeepSomeWorkers(actor: Actor): boolean {
  return keepsRegister(actor) || holdsRole(actor, "union-staff");
}

/** Those who keep the whole register. */
export function keepsRegister(actor: Actor): boolean {
  return holdsEverywhere(actor, "administrator", "district-officer");
}

/** The unions whose workers this person keeps, with all below them; null is everywhere. */
export function mayKeepWhere(actor: Actor): readonly string[] | null {
  if (keepsRegister(actor)) return null;
  return actor.grants.flatMap(({ role, scope }) =>
    role === "union-staff" && scope.kind === "union" ? [scope.unionId] : [],
  );
}

/** Numbers in full: those who keep the record, and those who check and pay claims; each says why. */
export function mayReveal(actor: Actor, lineage: readonly string[]): boolean {
  return mayKeepWorker(actor, lineage) || holdsEverywhere(actor, "subsidy-officer", "accountant");
}

/** Taking a person's data off the register is the administrator's. */
export function mayRedact(actor: Actor): boolean {
  return holdsEverywhere(actor, "administrator");
}

/** Filing a transfer for a worker is the receiving union's; the federation only decides on it. */
export function mayFileTransfers(actor: Actor): boolean {
  return holdsRole(actor, "union-staff");
}
