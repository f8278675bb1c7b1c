/** How a judge may have to do with a contestant (contests.md §1), the nearest first. */
export const CONFLICT_KINDS = [
  "self",
  "kin",
  "master",
  "coach",
  "declared",
  "employer",
  "union",
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** A hard conflict of interest between a judge and one entry. */
export interface Conflict {
  readonly stageEntryId: string;
  /** The entry's code; null before it has one. */
  readonly number: number | null;
  readonly kind: ConflictKind;
  /** The employer or union in common; null of a tie. */
  readonly name: string | null;
}

/** One conflict for each entry, the nearest, in the order of the entries' codes. */
export function nearestConflicts<One extends Conflict>(conflicts: readonly One[]): readonly One[] {
  const nearest = new Map<string, One>();
  for (const conflict of conflicts) {
    const known = nearest.get(conflict.stageEntryId);
    if (!known || rankOf(conflict) < rankOf(known)) nearest.set(conflict.stageEntryId, conflict);
  }
  return [...nearest.values()].sort((one, other) => (one.number ?? 0) - (other.number ?? 0));
}

function rankOf({ kind }: Conflict): number {
  return CONFLICT_KINDS.indexOf(kind);
}
