import { type Actor, holdsEverywhere, holdsOverUnion, holdsRole, type Role } from "~/shared/actor";

/** Whose work reaches the contests of every union. */
const READERS: readonly Role[] = [
  "administrator",
  "district-officer",
  "organiser",
  "leader",
  "auditor",
];
/** Who may file and check for every union. */
const OFFICERS: readonly Role[] = ["district-officer", "organiser"];

/** The board of grassroots contests: of all unions, or of those whose staff one is. */
export function mayListGrassroots(actor: Actor): boolean {
  return seesAllGrassroots(actor) || holdsRole(actor, "union-staff");
}

/** Whether the board holds every union's contests. */
export function seesAllGrassroots(actor: Actor): boolean {
  return holdsEverywhere(actor, ...READERS);
}

/** One contest: the staff of the union that holds it and of those above it. */
export function mayReadGrassroots(actor: Actor, lineage: readonly string[]): boolean {
  return seesAllGrassroots(actor) || holdsOverUnion(actor, lineage, "union-staff");
}

/** Filing and reporting: the union's own staff, and for it those above and the federation's officers (代报). */
export function mayFileFor(actor: Actor, lineage: readonly string[]): boolean {
  return filesForAll(actor) || holdsOverUnion(actor, lineage, "union-staff");
}

/** Whether this person files for some union at all. */
export function mayFileGrassroots(actor: Actor): boolean {
  return filesForAll(actor) || holdsRole(actor, "union-staff");
}

/** Those who file for any union. */
export function filesForAll(actor: Actor): boolean {
  return holdsEverywhere(actor, ...OFFICERS);
}

/** Deciding about double reports: those who check them, the staff above and the federation's officers. */
export function mayCheck(actor: Actor, lineage: readonly string[]): boolean {
  return filesForAll(actor) || holdsOverUnion(actor, lineage.slice(1), "union-staff");
}
