import { numbersFrom } from "~/shared/digest";

/** How much is rechecked; shares in basis points. */
export interface RecheckRule {
  readonly recheckTopCount: number;
  readonly recheckShareBp: number;
  readonly recheckErrorBp: number;
}

/** An entry of the stage as the recheck sees it: its rank, or null where it has none. */
export interface RankedEntry {
  readonly entry: string;
  readonly rank: number | null;
}

export interface RecheckChoice {
  readonly entry: string;
  readonly ground: "top" | "sample";
}

/**
 * Chooses what is read again (复核): all of the top ranks, with everyone who shares the last of them, and of the
 * others a share that is never smaller than the rule says, drawn from the seed. The same entries and seed give the
 * same choice for ever, in whatever order they come. Who has no rank has nothing to read again.
 */
export function chooseRecheck(
  entries: readonly RankedEntry[],
  { recheckTopCount, recheckShareBp }: RecheckRule,
  seed: string,
): readonly RecheckChoice[] {
  const ranked = entries
    .filter((one): one is { entry: string; rank: number } => one.rank !== null)
    .sort((a, b) => (a.entry < b.entry ? -1 : 1));
  const better = ({ rank }: { rank: number }) =>
    ranked.filter((other) => other.rank < rank).length < recheckTopCount;
  const top = ranked.filter(better);
  const others = ranked.filter((one) => !better(one));
  const wanted = Math.ceil((others.length * recheckShareBp) / 10_000);
  return [
    ...top.map(({ entry }) => ({ entry, ground: "top" as const })),
    ...drawn(others, wanted, seed).map(({ entry }) => ({ entry, ground: "sample" as const })),
  ];
}

/** So many of a list, each as likely as any other, in the order in which they were drawn. */
function drawn<Item>(items: readonly Item[], wanted: number, seed: string): Item[] {
  const left = [...items];
  const numbers = numbersFrom(seed);
  const chosen: Item[] = [];
  while (chosen.length < wanted && left.length > 0) {
    chosen.push(...left.splice(numbers.below(left.length), 1));
  }
  return chosen;
}
