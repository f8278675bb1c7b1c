import { type Actor, holdsEverywhere } from "~/shared/actor";

interface Brought {
  readonly createdBy: string;
}

/** An import and its rows: who brought it, those who keep the whole register, and auditors. */
export function maySeeImport(actor: Actor, one: Brought): boolean {
  return one.createdBy === actor.accountId || seesAllImports(actor);
}

export function seesAllImports(actor: Actor): boolean {
  return holdsEverywhere(actor, "administrator", "district-officer", "auditor");
}

/** Leading it on is its owner's alone: every row is asked for with the roles of the one who brought it. */
export function mayLeadImport(actor: Actor, one: Brought): boolean {
  return one.createdBy === actor.accountId;
}
