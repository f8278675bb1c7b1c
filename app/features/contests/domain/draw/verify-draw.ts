import { digestOf } from "~/shared/digest";
import { type DrawnSeat, type DrawRecord, frozenText } from "./draw";
import { holdDraw } from "./hold-draw";

/** What is wrong with a draw's record, in the order in which it is looked at; the first fault explains the others. */
export const DRAW_FAULTS = [
  "rules-unknown",
  "list-changed",
  "secret-is-another",
  "cannot-be-held",
  "order-differs",
] as const;

export type DrawFault =
  | { readonly code: Exclude<(typeof DRAW_FAULTS)[number], "order-differs"> }
  | {
      readonly code: "order-differs";
      readonly order: number;
      readonly recorded: string;
      readonly drawn: string;
    };

/** Holds a draw again from its record; null where it comes out as it was recorded. */
export function faultOfDraw(record: DrawRecord): DrawFault | null {
  if (record.rules !== 1) return { code: "rules-unknown" };
  const { stage, entries, places, secret, salt } = record;
  if (digestOf(frozenText(stage, entries, places)) !== record.listDigest) {
    return { code: "list-changed" };
  }
  if (digestOf(secret) !== record.commitment) return { code: "secret-is-another" };
  const held = holdDraw({ stage, entries, places }, { secret, salt });
  if (!held.ok) return { code: "cannot-be-held" };
  return firstDifference(record.seats, held.value.seats);
}

function firstDifference(
  recorded: readonly DrawnSeat[],
  drawn: readonly DrawnSeat[],
): DrawFault | null {
  const count = Math.max(recorded.length, drawn.length);
  for (let index = 0; index < count; index += 1) {
    const [was, is] = [seatText(recorded[index]), seatText(drawn[index])];
    if (was !== is) return { code: "order-differs", order: index + 1, recorded: was, drawn: is };
  }
  return null;
}

function seatText(seat: DrawnSeat | undefined): string {
  if (!seat) return "—";
  return [seat.entry, seat.session, seat.batch, seat.station].join(" · ");
}
