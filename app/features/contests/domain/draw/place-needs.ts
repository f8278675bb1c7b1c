import type { DrawnEntry, DrawnPlace } from "./draw";
import { meets } from "./neighbours";

/**
 * Gives a place to each entry that has needs, by the index of the place; null where not all can be met. Each
 * tries the place that it drew, then those after it and round again, so that needs say nothing about who goes
 * first; one that finds its place taken may move whoever has it on (Kuhn's matching, in the order of the draw).
 */
export function placeNeeds(
  drawn: readonly DrawnEntry[],
  places: readonly DrawnPlace[],
): ReadonlyMap<number, DrawnEntry> | null {
  const placed = new Map<number, { entry: DrawnEntry; drew: number }>();
  const findPlace = (entry: DrawnEntry, drew: number, tried: Set<number>): boolean => {
    for (let step = 0; step < places.length; step += 1) {
      const at = (drew + step) % places.length;
      const place = places[at];
      if (!place || tried.has(at) || !meets(place, entry)) continue;
      tried.add(at);
      const holder = placed.get(at);
      if (holder === undefined || findPlace(holder.entry, holder.drew, tried)) {
        placed.set(at, { entry, drew });
        return true;
      }
    }
    return false;
  };
  for (const [drew, entry] of drawn.entries()) {
    if (entry.needs.length > 0 && !findPlace(entry, drew, new Set())) return null;
  }
  return new Map([...placed].map(([at, { entry }]) => [at, entry]));
}
