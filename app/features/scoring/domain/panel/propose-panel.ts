import type { PlannedSeat } from "./staff-panel";

/** Someone of the pool who may be put on a panel. */
export interface Candidate {
  readonly accountId: string;
  readonly name: string;
  /** On how many panels they sit that aren't done. */
  readonly load: number;
  readonly mayLead: boolean;
  /** Has to do with someone who takes part. */
  readonly isConflicted: boolean;
}

/** Who can be put on a panel, those with the least to do first, then by name. */
export function freeCandidates<One extends Candidate>(pool: readonly One[]): readonly One[] {
  return pool
    .filter(({ isConflicted }) => !isConflicted)
    .sort((one, other) => one.load - other.load || one.name.localeCompare(other.name, "zh-CN"));
}

/** A panel of so many judges out of who is free, evenly loaded; who may lead leads, else the first. */
export function proposePanel(pool: readonly Candidate[], count: number): readonly PlannedSeat[] {
  const free = freeCandidates(pool);
  const leader = free.find(({ mayLead }) => mayLead) ?? free[0];
  if (!leader) return [];
  const others = free.filter(({ accountId }) => accountId !== leader.accountId);
  return [leader, ...others].slice(0, count).map(({ accountId }, at) => {
    return { accountId, duty: at === 0 ? "leader" : "judge" };
  });
}
