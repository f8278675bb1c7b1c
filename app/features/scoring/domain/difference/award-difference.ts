import { AWARD_LISTS, type AwardList, awardName, awardsOf } from "../scheme/award-lists";
import type { AwardRule, Scheme } from "../scheme/scheme";

/** One thing in which the awards of two versions differ, in the list that it stands in. */
export type AwardDifference =
  | {
      readonly code: "award-added" | "award-removed";
      readonly list: AwardList;
      readonly award: AwardRule;
    }
  | {
      readonly code: "award-changed";
      readonly list: AwardList;
      readonly before: AwardRule;
      readonly after: AwardRule;
    }
  | {
      readonly code: "awards-moved";
      readonly list: AwardList;
      /** The names in their order, of those that both versions have. */
      readonly before: readonly string[];
      readonly after: readonly string[];
    };

/** How the awards of two versions differ; unlike aspects their order counts, for each takes what the one before left. */
export function awardDifferencesOf(before: Scheme, after: Scheme): AwardDifference[] {
  return AWARD_LISTS.flatMap((list) => {
    const [old, now] = [awardsOf(before, list), awardsOf(after, list)];
    const [oldById, nowById] = [byId(old), byId(now)];
    const kept = now.flatMap((award): AwardDifference[] => {
      const earlier = oldById.get(award.id);
      if (!earlier) return [{ code: "award-added", list, award }];
      return isSame(earlier, award)
        ? []
        : [{ code: "award-changed", list, before: earlier, after: award }];
    });
    const gone = old.flatMap((award): AwardDifference[] =>
      nowById.has(award.id) ? [] : [{ code: "award-removed", list, award }],
    );
    return [...kept, ...gone, ...moved(list, old, now)];
  });
}

function moved(
  list: AwardList,
  old: readonly AwardRule[],
  now: readonly AwardRule[],
): AwardDifference[] {
  const [oldById, nowById] = [byId(old), byId(now)];
  const before = old.filter(({ id }) => nowById.has(id));
  const after = now.filter(({ id }) => oldById.has(id));
  if (before.every(({ id }, at) => after[at]?.id === id)) return [];
  return [
    { code: "awards-moved", list, before: before.map(awardName), after: after.map(awardName) },
  ];
}

function byId(awards: readonly AwardRule[]): ReadonlyMap<string, AwardRule> {
  return new Map(awards.map((award) => [award.id, award]));
}

/** Whatever the order of the fields, in which JSON may bring them. */
function isSame(one: AwardRule, other: AwardRule): boolean {
  return textOf(one) === textOf(other);
}

function textOf({ id, name, cut, atTie }: AwardRule): string {
  const parts = Object.entries(cut).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([id, name ?? null, parts, atTie]);
}
