import { accept, type Result, refuse } from "~/shared/result";

/** What decides whether two records can be one person's. */
export interface MergeSide {
  readonly id: string;
  readonly version: number;
  readonly keptId: string | null;
  readonly isRedacted: boolean;
  readonly hasAccount: boolean;
  readonly bornOn: string | null;
  readonly identityHash: string | null;
  readonly phoneHash: string | null;
  /** Where the membership that stands is held; null for those who are no member. */
  readonly memberOf: string | null;
}

export const FILLED_FIELDS = ["identity", "phone", "bornOn"] as const;
export type FilledField = (typeof FILLED_FIELDS)[number];

/** In the order in which they are named. */
export const MERGE_REFUSALS = [
  "same-record",
  "already-merged",
  "redacted",
  "other-identity",
  "both-have-accounts",
  "members-of-two-unions",
] as const;
export type MergeRefusal = (typeof MERGE_REFUSALS)[number];

/**
 * Whether a record can be merged into another, and which of its blank fields the kept one takes over. Two numbers
 * that differ are two people; memberships in two unions and two accounts have to be settled first, by those who can.
 */
export function planMerge(
  kept: MergeSide,
  merged: MergeSide,
): Result<{ readonly fills: readonly FilledField[] }, MergeRefusal> {
  if (kept.id === merged.id) return refuse("same-record");
  if (kept.keptId !== null || merged.keptId !== null) return refuse("already-merged");
  if (kept.isRedacted || merged.isRedacted) return refuse("redacted");
  if (differ(kept.identityHash, merged.identityHash)) return refuse("other-identity");
  if (kept.hasAccount && merged.hasAccount) return refuse("both-have-accounts");
  if (differ(kept.memberOf, merged.memberOf)) return refuse("members-of-two-unions");
  const fills = FILLED_FIELDS.filter((field) => isBlank(kept, field) && !isBlank(merged, field));
  return accept({ fills });
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

function isBlank(side: MergeSide, field: FilledField): boolean {
  if (field === "identity") return side.identityHash === null;
  return (field === "phone" ? side.phoneHash : side.bornOn) === null;
}
