import type { CellState } from "./cell-state";

/** States that the chief judge looks into, the most urgent first; all others are quiet (screens.md §3.6). */
export const EXCEPTIONS = [
  "spread",
  "waiting",
  "reopened",
  "stale",
] as const satisfies readonly CellState[];

interface WalkedCell {
  readonly sheetId: string;
  readonly panelId: string;
  readonly stageEntryId: string;
  readonly state: CellState;
}

/** What there is to look into, as sheets that belong together: the two ends of a spread are one thing. */
export function exceptionsOf(cells: readonly WalkedCell[]): readonly (readonly string[])[] {
  const things = new Map<string, string[]>();
  for (const wanted of EXCEPTIONS) {
    for (const { sheetId, panelId, stageEntryId, state } of cells) {
      if (state !== wanted) continue;
      const key = state === "spread" ? `${panelId} ${stageEntryId}` : sheetId;
      things.set(key, [...(things.get(key) ?? []), sheetId]);
    }
  }
  return [...things.values()];
}
