import type { Road } from "~/features/cases/domain/road";

/** How code asks for the words of a road; `tests/roads.test.ts` reads them of every road. */
export const ROAD_PATTERNS = [
  "roads:*.title",
  "roads:*.states.*",
  "roads:*.next.*",
  "roads:*.turn.*",
  "roads:*.moves.*",
  "roads:*.moved.*",
  "roads:*.fields.*",
  "roads:*.refusals.*",
];

/** Every word that a road needs; its guards' refusals are handed in, since a guard is a function. */
export function wordsOfRoad(road: Road<never>, faults: readonly string[]): string[] {
  const states = Object.keys(road.states);
  const moves = Object.keys(road.moves);
  const all = Object.values(road.moves);
  const parts: Readonly<Record<string, readonly string[]>> = {
    states,
    next: states,
    turn: states,
    moves,
    moved: moves,
    fields: [...new Set(all.flatMap(({ asks }) => asks?.fields ?? []))],
    refusals: faults,
  };
  return [
    `roads:${road.name}.title`,
    ...Object.entries(parts).flatMap(([part, names]) =>
      names.map((name) => `roads:${road.name}.${part}.${name}`),
    ),
  ];
}
