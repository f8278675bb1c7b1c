import type { StagePosition } from "../session-plan";
import type { DrawnEntry, DrawnPlace } from "./draw";

/** An entry that is to be drawn, as the register and the organisers know it. */
export interface ListedEntry {
  /** The entry code; unique in a contest. */
  readonly number: number;
  /** For whom its first member works; null where nobody knows. */
  readonly employerId: string | null;
  readonly needs: readonly string[];
}

/** An entry code as it is written: two digits at least. */
export function entryCode(number: number): string {
  return String(number).padStart(2, "0");
}

/**
 * The entries as they go into a draw: by code, colleagues by a letter. Anyone may read a draw's record, and it
 * tells neither names nor employers; who has no colleague in it has no letter.
 */
export function drawnEntries(listed: readonly ListedEntry[]): readonly DrawnEntry[] {
  const inOrder = [...listed].sort((one, other) => one.number - other.number);
  const counts = new Map<string, number>();
  for (const { employerId } of inOrder) {
    if (employerId !== null) counts.set(employerId, (counts.get(employerId) ?? 0) + 1);
  }
  const letters = new Map<string, string>();
  for (const { employerId } of inOrder) {
    if (employerId === null || letters.has(employerId)) continue;
    if ((counts.get(employerId) ?? 0) > 1) letters.set(employerId, letterOf(letters.size));
  }
  return inOrder.map(({ number, employerId, needs }) => ({
    entry: entryCode(number),
    group: (employerId !== null && letters.get(employerId)) || null,
    needs: [...needs].sort(),
  }));
}

/** A, B, … Z, AA, AB, … */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Places as they go into a draw. */
export function drawnPlaces(positions: readonly StagePosition[]): readonly DrawnPlace[] {
  return positions.map(({ session, batch, station, offers }) => ({
    session: String(session),
    batch: String(batch),
    station: String(station),
    offers: [...offers].sort(),
  }));
}
