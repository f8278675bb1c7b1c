import { groupEquals } from "../engine/ranking";
import { shareRanks } from "../engine/shared-rank";
import type { SharedRank } from "../scheme/scheme";

export interface RankedGroup<Value> {
  readonly group: string;
  readonly value: Value;
  readonly rank: number;
  readonly isTied: boolean;
}

/** Ranks teams or unions by a value, best first by `compare`; equals share a rank and are listed by name. */
export function rankGroups<Value>(
  values: ReadonlyMap<string, Value>,
  compare: (a: Value, b: Value) => number,
  rule: SharedRank,
): RankedGroup<Value>[] {
  const sorted = [...values].sort(([a, x], [b, y]) => compare(x, y) || (a < b ? -1 : 1));
  const groups = groupEquals(sorted, ([, x], [, y]) => compare(x, y));
  const sizes = groups.map((group) => group.length);
  const ranks = shareRanks(sizes, rule);
  return groups.flatMap((members, nth) =>
    members.map(([group, value]) => {
      return { group, value, rank: ranks[nth] as number, isTied: members.length > 1 };
    }),
  );
}
