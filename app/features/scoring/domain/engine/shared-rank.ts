import type { SharedRank } from "../scheme/scheme";

/**
 * The rank of each group of equals, best first, from the groups' sizes (contests.md §3 “Shared ranks”):
 * after two firsts comes 3 by “1-1-3” and 2 by “1-1-2”.
 */
export function shareRanks(sizes: readonly number[], rule: SharedRank): number[] {
  let before = 0;
  return sizes.map((size, index) => {
    const rank = rule === "1-1-3" ? before + 1 : index + 1;
    before += size;
    return rank;
  });
}
