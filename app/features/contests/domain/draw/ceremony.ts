import { accept, type Result, refuse } from "~/shared/result";
import type { DrawnEntry, DrawnPlace } from "./draw";
import { meets } from "./neighbours";

/** How a draw is held: from a sealed secret and words said in the room, or with balls drawn by hand. */
export const DRAW_WAYS = ["seed", "lots"] as const;
export type DrawWay = (typeof DRAW_WAYS)[number];

/** The acts of a ceremony in their order; each is a page of its own. */
export const CEREMONY_ACTS = ["freezing", "witness", "holding", "lots", "closing"] as const;
export type CeremonyAct = (typeof CEREMONY_ACTS)[number];

/** Which act is next; null when the stage is drawn and nothing is under way. */
export function nextAct(
  stageState: string,
  open: {
    readonly way: DrawWay;
    readonly isWitnessed: boolean;
    readonly drawnCount: number;
    readonly entryCount: number;
  } | null,
): CeremonyAct | null {
  if (open === null) return stageState === "draw" ? "freezing" : null;
  if (!open.isWitnessed) return "witness";
  if (open.way === "seed") return "holding";
  return open.drawnCount < open.entryCount ? "lots" : "closing";
}

/** In the order in which they are named. */
export const LOT_REFUSALS = [
  "entry-not-in-draw",
  "entry-drawn",
  "ball-unknown",
  "ball-drawn-twice",
  "station-lacks-needs",
] as const;

/** A ball that was drawn: its number is the place's in the order of the places. */
export interface DrawnLot {
  readonly entry: string;
  readonly number: number;
}

export type LotRefusal =
  | { readonly kind: Exclude<(typeof LOT_REFUSALS)[number], "ball-drawn-twice"> }
  /** `entry` has drawn it already. */
  | { readonly kind: "ball-drawn-twice"; readonly entry: string };

/** Whether a contestant's ball can stand: theirs is the first, nobody's twice, and its station meets their needs. */
export function decideLot(
  { entries, places }: { entries: readonly DrawnEntry[]; places: readonly DrawnPlace[] },
  drawn: readonly DrawnLot[],
  lot: DrawnLot,
): Result<DrawnPlace, LotRefusal> {
  const entry = entries.find((one) => one.entry === lot.entry);
  if (!entry) return refuse({ kind: "entry-not-in-draw" });
  if (drawn.some((one) => one.entry === lot.entry)) return refuse({ kind: "entry-drawn" });
  const place = places.slice(0, entries.length)[lot.number - 1];
  if (!place) return refuse({ kind: "ball-unknown" });
  const holder = drawn.find(({ number }) => number === lot.number);
  if (holder) return refuse({ kind: "ball-drawn-twice", entry: holder.entry });
  return meets(place, entry) ? accept(place) : refuse({ kind: "station-lacks-needs" });
}
