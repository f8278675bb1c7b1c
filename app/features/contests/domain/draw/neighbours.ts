import { invariant } from "~/shared/invariant";
import type { DrawnEntry, DrawnPlace } from "./draw";

/** A place with the entry that has it. */
export interface Seated {
  readonly place: DrawnPlace;
  readonly entry: DrawnEntry;
}

/** Whether a place offers all that an entry needs. */
export function meets({ offers }: DrawnPlace, { needs }: DrawnEntry): boolean {
  return needs.every((need) => offers.includes(need));
}

/** Whether two places, one called up after the other, lie side by side: in one batch. */
function areNeighbours(one: DrawnPlace | undefined, other: DrawnPlace | undefined): boolean {
  return one?.session === other?.session && one?.batch === other?.batch;
}

/** How many pairs of one group lie side by side. */
export function clashesIn(seated: readonly Seated[]): number {
  return seated.filter(({ place, entry }, index) => {
    const next = seated[index + 1];
    if (!next || entry.group === null) return false;
    return areNeighbours(place, next.place) && entry.group === next.entry.group;
  }).length;
}

/**
 * Fills the places that needs have left, one after the other, keeping those of one group apart where that is
 * possible: each place goes to the first one, in the order drawn, who sits beside nobody of their group and
 * leaves the others room to be kept apart; failing that, to the first who sits beside nobody of theirs; failing
 * that, to the first.
 */
export function fillApart(
  places: readonly DrawnPlace[],
  placed: ReadonlyMap<number, DrawnEntry>,
  drawn: readonly DrawnEntry[],
): Seated[] {
  const seated: Seated[] = [];
  const waiting = [...drawn];
  places.forEach((place, at) => {
    const before = areNeighbours(seated.at(-1)?.place, place) ? seated.at(-1)?.entry : undefined;
    const after = areNeighbours(place, places[at + 1]) ? placed.get(at + 1) : undefined;
    const isApart = ({ group }: DrawnEntry) =>
      group === null || (group !== before?.group && group !== after?.group);
    const leavesRoom = (entry: DrawnEntry) => hasRoom(places, at + 1, waiting, entry);
    const entry =
      placed.get(at) ??
      waiting.find((one) => isApart(one) && leavesRoom(one)) ??
      waiting.find(isApart) ??
      waiting[0];
    invariant(entry, "there are as many entries as places");
    if (!placed.has(at)) waiting.splice(waiting.indexOf(entry), 1);
    seated.push({ place, entry });
  });
  return seated;
}

/** Whether, once `taken` has the place before `from`, every group still waiting can lie apart from there on. */
function hasRoom(
  places: readonly DrawnPlace[],
  from: number,
  waiting: readonly DrawnEntry[],
  taken: DrawnEntry,
): boolean {
  const counts = new Map<string, number>();
  for (const { group } of waiting) {
    if (group !== null) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  if (taken.group !== null) counts.set(taken.group, (counts.get(taken.group) ?? 1) - 1);
  return [...counts].every(([group, count]) => {
    const isBeside = group === taken.group && areNeighbours(places[from - 1], places[from]);
    return count <= seatsApart(places, from) - (isBeside && isOdd(places, from) ? 1 : 0);
  });
}

/** How many of one group the places from there on can hold apart: every second one of each batch. */
function seatsApart(places: readonly DrawnPlace[], from: number): number {
  let seats = 0;
  for (let at = from; at < places.length; ) {
    const length = batchLength(places, at);
    seats += Math.ceil(length / 2);
    at += length;
  }
  return seats;
}

/** With an odd number of places left in a batch, the group beside it has one fewer there. */
function isOdd(places: readonly DrawnPlace[], from: number): boolean {
  return from < places.length && batchLength(places, from) % 2 === 1;
}

function batchLength(places: readonly DrawnPlace[], from: number): number {
  let length = 1;
  while (from + length < places.length && areNeighbours(places[from], places[from + length])) {
    length += 1;
  }
  return length;
}
