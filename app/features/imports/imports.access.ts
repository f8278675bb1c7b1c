import { type Actor, holdsEverywhere } from "~/shared/actor";

interface Brought {
  readonly createdBy: string;
  readonly contestId: string | null;
}

/** What a kind of list says of its own readers. */
interface Kind {
  mayReadRows?(actor: Actor, contestId: string | null): boolean;
}

/**
 * An import and its rows: who brought it, and those whom its kind names; of the register's lists those who keep the
 * whole register, and auditors.
 */
export function maySeeImport(actor: Actor, one: Brought, kind: Kind): boolean {
  if (one.createdBy === actor.accountId) return true;
  return kind.mayReadRows ? kind.mayReadRows(actor, one.contestId) : seesAllImports(actor);
}

export function seesAllImports(actor: Actor): boolean {
  return holdsEverywhere(actor, "administrator", "district-officer", "auditor");
}

/** Leading it on is its owner's alone: every row is asked for with the roles of the one who brought it. */
export function mayLeadImport(actor: Actor, one: Brought): boolean {
  return one.createdBy === actor.accountId;
}
