import { type Actor, holdsEverywhere } from "~/shared/actor";
import type { CaseFacts, Mover } from "./domain/case";
import { mayAct } from "./domain/party";
import type { Road } from "./domain/road";

type CasePlace = Pick<CaseFacts, "applicantAccountId" | "lineage">;

/** A case is read by all who may move it at some point of its road, and by those who check everything. */
export function mayReadCase(
  movers: readonly Pick<Mover, "actor" | "standsInFor">[],
  road: Road<never>,
  facts: CasePlace,
): boolean {
  const parties = Object.values(road.moves).flatMap(({ who }) => who);
  return movers.some(
    (mover) =>
      mayAct(mover, parties, facts) || holdsEverywhere(mover.actor, "administrator", "auditor"),
  );
}

/** Whoever has an office can be on leave; workers and visitors have none. */
export function hasOffice(actor: Actor): boolean {
  return actor.grants.some(({ role }) => role !== "worker");
}

/** What leaves the system is watched over by administrators. */
export function mayTendOutbox(actor: Actor): boolean {
  return holdsEverywhere(actor, "administrator");
}
