import { type Actor, holdsEverywhere, holdsOverUnion, holdsRole, type Role } from "~/shared/actor";

/** Roles that read every union because their work reaches every union. */
const READ_ALL: readonly Role[] = [
  "administrator",
  "district-officer",
  "organiser",
  "subsidy-officer",
  "approver",
  "cashier",
  "accountant",
  "leader",
  "auditor",
];

/** The list of unions: those who read all, and the staff of a union. */
export function mayListUnions(actor: Actor): boolean {
  return holdsEverywhere(actor, ...READ_ALL) || holdsRole(actor, "union-staff");
}

/** Whether the list holds every union, or only those in the actor's scope. */
export function seesAllUnions(actor: Actor): boolean {
  return holdsEverywhere(actor, ...READ_ALL);
}

/** One union's page: who reads all, and who holds a role in it or above it; a worker sees their own union. */
export function maySeeUnion(actor: Actor, lineage: readonly string[]): boolean {
  return (
    seesAllUnions(actor) ||
    holdsOverUnion(actor, lineage, "union-staff") ||
    holdsOwnUnion(actor, lineage)
  );
}

function holdsOwnUnion(actor: Actor, lineage: readonly string[]): boolean {
  return actor.grants.some(
    ({ role, scope }) =>
      role === "worker" && scope.kind === "union" && scope.unionId === lineage[0],
  );
}

/** Opening a union below a parent: the federation's officers, and the staff of the parent or of one above it. */
export function mayOpenUnion(actor: Actor, parentLineage: readonly string[]): boolean {
  return maintainsUnions(actor) || holdsOverUnion(actor, parentLineage, "union-staff");
}

/** Changing a union's facts and its employers: the federation's officers, its own staff, and those above. */
export function mayChangeUnion(actor: Actor, lineage: readonly string[]): boolean {
  return maintainsUnions(actor) || holdsOverUnion(actor, lineage, "union-staff");
}

/** Moving a union to another parent and closing it are the federation's. */
export function mayMoveOrCloseUnion(actor: Actor): boolean {
  return maintainsUnions(actor);
}

/** Those who keep the whole tree. */
export function maintainsUnions(actor: Actor): boolean {
  return holdsEverywhere(actor, "administrator", "district-officer");
}

/** Whether the button to open a union makes sense for this person at all. */
export function mayOpenSomeUnion(actor: Actor): boolean {
  return maintainsUnions(actor) || holdsRole(actor, "union-staff");
}
