import { digestOf, numbersFrom } from "~/shared/digest";
import { accept, type Result, refuse } from "~/shared/result";
import { shuffled } from "~/shared/shuffled";
import {
  type DrawnEntry,
  type DrawnPlace,
  type DrawnSeat,
  type DrawRecord,
  frozenText,
  inOrder,
} from "./draw";
import { clashesIn, fillApart, type Seated } from "./neighbours";
import { placeNeeds } from "./place-needs";

/** In the order in which they are named. */
export const DRAW_REFUSALS = [
  "nobody-to-draw",
  "entry-twice",
  "place-twice",
  "too-few-places",
  "needs-not-met",
] as const;
export type DrawRefusal = (typeof DRAW_REFUSALS)[number];

export interface HeldDraw {
  readonly seats: readonly DrawnSeat[];
  /** How many pairs of one group still lie side by side, because nothing parts them. */
  readonly clashes: number;
}

type Frozen = Pick<DrawRecord, "stage" | "entries" | "places">;

/** What stands against a draw before it is held. */
export function refusalOfDraw({ entries, places }: Frozen): DrawRefusal | null {
  if (entries.length === 0) return "nobody-to-draw";
  if (hasTwice(entries.map(({ entry }) => entry))) return "entry-twice";
  const keys = places.map(({ session, batch, station }) =>
    JSON.stringify([session, batch, station]),
  );
  if (hasTwice(keys)) return "place-twice";
  if (places.length < entries.length) return "too-few-places";
  return seat(inOrder(entries), places.slice(0, entries.length)) ? null : "needs-not-met";
}

/** The seed of a draw: nobody knows it before the salt is typed, and nobody can choose it afterwards. */
function seedOf({ secret, salt }: { secret: string; salt: string }, listDigest: string) {
  return digestOf(JSON.stringify([secret, salt, listDigest]));
}

/**
 * Holds a draw: entries in the order of their codes are shuffled by the seed (Fisher and Yates, from the last
 * one down); those with needs take a place that meets them (`placeNeeds`), the others take what is left in
 * their turn, those of one group apart where that is possible (`fillApart`).
 */
export function holdDraw(
  frozen: Frozen,
  told: { secret: string; salt: string },
): Result<HeldDraw, DrawRefusal> {
  const refusal = refusalOfDraw(frozen);
  if (refusal !== null) return refuse(refusal);
  const { stage, entries, places } = frozen;
  const listDigest = digestOf(frozenText(stage, entries, places));
  const numbers = numbersFrom(seedOf(told, listDigest));
  const drawn = shuffled(inOrder(entries), numbers);
  const seated = seat(drawn, places.slice(0, drawn.length));
  if (seated === null) return refuse("needs-not-met");
  return accept({ seats: seated.map(seatOf), clashes: clashesIn(seated) });
}

function seatOf({ entry, place }: Seated, index: number): DrawnSeat {
  const { session, batch, station } = place;
  return { order: index + 1, entry: entry.entry, session, batch, station };
}

/** Entries on places; null where the needs of all can't be met together. */
function seat(drawn: readonly DrawnEntry[], places: readonly DrawnPlace[]): Seated[] | null {
  const placed = placeNeeds(drawn, places);
  if (placed === null) return null;
  const others = drawn.filter(({ needs }) => needs.length === 0);
  return fillApart(places, placed, others);
}

function hasTwice(keys: readonly string[]): boolean {
  return new Set(keys).size < keys.length;
}
