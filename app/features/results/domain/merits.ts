import type { Prize } from "./prize-list";

/** A line of a result with the people behind it. */
export interface MeritedEntry {
  readonly unionId: string;
  /** Its contestants: a substitute who came in is one, who was replaced isn't any more. */
  readonly workerIds: readonly string[];
  readonly award: string | null;
  /** Proposed; null also where the level is held. */
  readonly promotionLevel: number | null;
}

export interface MeritedUnion {
  readonly unionId: string;
  readonly award: string | null;
}

interface Merits {
  readonly entries: readonly MeritedEntry[];
  readonly unions: readonly MeritedUnion[];
  readonly prizes: readonly Prize[];
  /** The names of awards by id. */
  readonly names: ReadonlyMap<string, string>;
  /** What an award is of: 2026年…电工. */
  readonly contest: string;
}

/** The titles that a final result gives: one to each winner, whatever the size of the team, and one to each union. */
export function honoursOf({ entries, unions, names, contest }: Merits) {
  const title = (award: string) => `${contest}${names.get(award) ?? award}`;
  return [
    ...entries.flatMap(({ workerIds, award }) =>
      award === null
        ? []
        : workerIds.map((workerId) => ({ workerId, unionId: null, title: title(award) })),
    ),
    ...unions.flatMap(({ unionId, award }) =>
      award === null ? [] : [{ workerId: null, unionId, title: title(award) }],
    ),
  ];
}

/**
 * What a final result makes due: the money of an award, to the winner, to a team's union as a whole, or to the union
 * itself; and a proposed promotion to each contestant who doesn't hold the level.
 */
export function entitlementsOf({ entries, unions, prizes, names, contest }: Merits) {
  const amounts = new Map(prizes.map(({ award, amountFen }) => [award, amountFen]));
  const money = (award: string | null, payee: { workerId: string } | { unionId: string }) => {
    const amountFen = award === null ? undefined : amounts.get(award);
    if (award === null || amountFen === undefined) return [];
    const purpose = `${contest}${names.get(award) ?? award}`;
    const none = { workerId: null, unionId: null, level: null };
    return [{ ...none, ...payee, kind: "money" as const, amountFen, purpose }];
  };
  return [
    ...entries.flatMap(({ unionId, workerIds, award }) => {
      const [only, ...others] = workerIds;
      return money(award, only && others.length === 0 ? { workerId: only } : { unionId });
    }),
    ...unions.flatMap(({ unionId, award }) => money(award, { unionId })),
    ...entries.flatMap(({ workerIds, promotionLevel: level }) =>
      level === null
        ? []
        : workerIds.map((workerId) => {
            const promotion = { kind: "promotion" as const, amountFen: null, level };
            return { workerId, unionId: null, ...promotion, purpose: contest };
          }),
    ),
  ];
}
