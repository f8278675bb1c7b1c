import { type Actor, holdsEverywhere } from "~/shared/actor";
import type { CaseFacts, Mover } from "./domain/case";
import { mayAct } from "./domain/party";
import type { Road } from "./domain/road";

type CasePlace = Pick<CaseFacts, "applicantAccountId" | "lineage" | "contestId">;

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

/** Signed or sealed paper is laid beside a case by those who have a part in its road. */
export function mayAttachPaper(
  movers: readonly Pick<Mover, "actor" | "standsInFor">[],
  road: Road<never>,
  facts: CasePlace,
): boolean {
  const parties = Object.values(road.moves).flatMap(({ who }) => who);
  return movers.some((mover) => mayAct(mover, parties, facts));
}

/** Whoever has an office can be on leave; workers and visitors have none. */
export function hasOffice(actor: Actor): boolean {
  return actor.grants.some(({ role }) => role !== "worker");
}

/** What was moved at once: who began it, and those who check everything. */
export function mayReadBulkMove(actor: Actor, { createdBy }: { createdBy: string }): boolean {
  return createdBy === actor.accountId || holdsEverywhere(actor, "administrator", "auditor");
}

/** What leaves the system is watched over by administrators. */
export function mayTendOutbox(actor: Actor): boolean {
  return holdsEverywhere(actor, "administrator");
}

type HearingMover = Pick<Mover, "actor" | "standsInFor">;

/** The queue of a union is heard by who holds an office over exactly it; that of everything, by the federation's. */
export function mayHearQueue(movers: readonly HearingMover[], unionId: string | null): boolean {
  return heardQueues(movers).includes(unionId);
}

/**
 * The queues that someone hears of, for themselves and for those they stand in for: one for each union with an office
 * over it, and that of everything.
 */
export function heardQueues(movers: readonly HearingMover[]): readonly (string | null)[] {
  const queues = movers
    .flatMap(({ actor, standsInFor }) => (standsInFor ?? actor).grants)
    .flatMap(({ role, scope }): (string | null)[] => {
      if (scope.kind === "everything") return [null];
      return role !== "worker" && scope.kind === "union" ? [scope.unionId] : [];
    });
  return [...new Set(queues)];
}
