/** Where grassroots contests stand on the board, in the order of their life (screens.md §3.1); those called off come last. */
export const BOARD_STATES = [
  "filed",
  "recorded",
  "running",
  "due",
  "reported",
  "returned",
  "accepted",
  "doubled",
  "cancelled",
] as const;
export type BoardState = (typeof BOARD_STATES)[number];

/** Where a contest stands that day (YYYY-MM-DD): what is on record is to come, is held, or is to be reported. */
export function boardStateOf(
  contest: { readonly state: string; readonly startsOn: string; readonly endsOn: string },
  today: string,
): BoardState {
  const { state, startsOn, endsOn } = contest;
  if (state === "filing-returned" || state === "report-returned") return "returned";
  if (state !== "recorded") return state as BoardState;
  if (startsOn > today) return "recorded";
  return endsOn >= today ? "running" : "due";
}

/** States in which a contest is at its end and counts for nothing. */
export const OFF_BOARD: readonly BoardState[] = ["doubled", "cancelled"];

const DAY_MS = 86_400_000;

/** Days by which a report is over its day; 0 where it isn't due or in time. */
export function daysOver(
  { state, reportDueOn }: { readonly state: BoardState; readonly reportDueOn: string | null },
  today: string,
): number {
  if (state !== "due" || reportDueOn === null || reportDueOn >= today) return 0;
  return Math.round((Date.parse(today) - Date.parse(reportDueOn)) / DAY_MS);
}
