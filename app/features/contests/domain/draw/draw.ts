/** An entry as it goes into the draw: by its code, with what the layout has to heed. */
export interface DrawnEntry {
  readonly entry: string;
  /** Whom it stands for: two of one group are kept apart where that is possible. */
  readonly group: string | null;
  /** What its station must offer, such as a step-free way. */
  readonly needs: readonly string[];
}

/** A place to work at a time, in the order in which places are called up. */
export interface DrawnPlace {
  readonly session: string;
  readonly batch: string;
  readonly station: string;
  /** What the station offers. */
  readonly offers: readonly string[];
}

/** Who has which place; `order` counts from 1 in the order of the places. */
export interface DrawnSeat {
  readonly order: number;
  readonly entry: string;
  readonly session: string;
  readonly batch: string;
  readonly station: string;
}

/** Everything from which a draw can be held again by anyone (contests.md §2). */
export interface DrawRecord {
  readonly rules: 1;
  readonly stage: string;
  readonly entries: readonly DrawnEntry[];
  readonly places: readonly DrawnPlace[];
  /** SHA-256 of entries and places as they were frozen, shown before the draw. */
  readonly listDigest: string;
  /** SHA-256 of the secret, shown before the draw. */
  readonly commitment: string;
  /** Chosen before, told after. */
  readonly secret: string;
  /** Typed by someone in the room, after the commitment was shown. */
  readonly salt: string;
  readonly seats: readonly DrawnSeat[];
}

/** What is frozen before the draw, in the one text that is digested: fields in this order, entries by their code. */
export function frozenText(
  stage: string,
  entries: readonly DrawnEntry[],
  places: readonly DrawnPlace[],
): string {
  return JSON.stringify([
    stage,
    inOrder(entries).map(({ entry, group, needs }) => [entry, group, [...needs].sort()]),
    places.map(({ session, batch, station, offers }) => [
      session,
      batch,
      station,
      [...offers].sort(),
    ]),
  ]);
}

/** Entries by code, as code units: the order in which they were typed changes nothing. */
export function inOrder(entries: readonly DrawnEntry[]): DrawnEntry[] {
  return [...entries].sort((one, other) =>
    one.entry < other.entry ? -1 : one.entry > other.entry ? 1 : 0,
  );
}
