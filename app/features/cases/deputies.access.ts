import { type Actor, holdsEverywhere } from "~/shared/actor";
import { hasOffice } from "./cases.access";

interface Concerned {
  readonly officerId: string;
  readonly deputyId: string;
}

/** An officer names their own deputy; for someone who can't any more, an administrator does. */
export function mayNameDeputy(actor: Actor, officerId: string): boolean {
  return officerId === actor.accountId ? hasOffice(actor) : mayNameAnyDeputy(actor);
}

function mayNameAnyDeputy(actor: Actor): boolean {
  return holdsEverywhere(actor, "administrator");
}

/** Who stands in for whom: the two, and those who check everything. */
export function seesAllDeputyships(actor: Actor): boolean {
  return holdsEverywhere(actor, "administrator", "auditor");
}

/** Ending it early: both of them, and administrators. */
export function mayEndDeputyship(actor: Actor, { officerId, deputyId }: Concerned): boolean {
  return [officerId, deputyId].includes(actor.accountId) || mayNameAnyDeputy(actor);
}

/** Handing an office over to a successor. */
export function mayHandOffices(actor: Actor): boolean {
  return holdsEverywhere(actor, "administrator");
}
