import { type Actor, holdsEverywhere, holdsRole, type Role } from "~/shared/actor";

/** Roles that work by schemes or look after those who do. */
const READERS: readonly Role[] = [
  "administrator",
  "district-officer",
  "organiser",
  "chief-judge",
  "arbitrator",
  "auditor",
];

/** Schemes with their versions: who works by them. Judges get theirs with the contest. */
export function mayReadSchemes(actor: Actor): boolean {
  return holdsRole(actor, ...READERS);
}

/** Writing schemes and putting them in force is the organisers'. */
export function mayWriteSchemes(actor: Actor): boolean {
  return holdsEverywhere(actor, "organiser");
}
