import { mayKeepWorker } from "~/features/registry/registry.access";
import { type Actor, holdsEverywhere } from "~/shared/actor";

/** Noting what the national register answered: who keeps the worker's record, and those who check claims. */
export function mayLookUp(actor: Actor, lineage: readonly string[]): boolean {
  return mayKeepWorker(actor, lineage) || holdsEverywhere(actor, "subsidy-officer", "organiser");
}

/** The classification of occupations is the federation's. */
export function mayKeepTrades(actor: Actor): boolean {
  return holdsEverywhere(actor, "administrator", "district-officer");
}
