import { type Instant, later, MINUTE_MS } from "~/shared/instant";
import { accept, type Result, refuse } from "~/shared/result";

/** A contestant who is awaited at a station. */
export interface AwaitedEntry {
  readonly attendance: string;
  readonly checkedInAt: Instant | null;
  /** Of their batch; null before the draw. */
  readonly startsAt: Instant | null;
  readonly lateMinutes: number;
}

/** In the order in which they are named. */
export const CHECK_IN_REFUSALS = [
  "not-drawn",
  "stage-locked",
  "not-expected",
  "checked-in",
  "late-over-limit",
  "limit-not-over",
] as const;
export type CheckInRefusal = (typeof CHECK_IN_REFUSALS)[number];

/** Whole minutes after the start of one's batch, begun ones counted; 0 for who is in time. */
function minutesLate(startsAt: Instant, now: Instant): number {
  return Math.max(0, Math.ceil((Date.parse(now) - Date.parse(startsAt)) / MINUTE_MS));
}

/** Until when one may still come. */
export function lastMoment(startsAt: Instant, lateMinutes: number): Instant {
  return later(startsAt, lateMinutes * MINUTE_MS);
}

/** Checks someone in until the limit after their batch's start, to the second. */
export function decideCheckIn(
  entry: AwaitedEntry,
  stageState: string,
  now: Instant,
): Result<{ readonly minutesLate: number }, CheckInRefusal> {
  const refusal = refusalOf(entry, stageState);
  if (refusal || entry.startsAt === null) return refuse(refusal ?? "not-drawn");
  if (now > lastMoment(entry.startsAt, entry.lateMinutes)) return refuse("late-over-limit");
  return accept({ minutesLate: minutesLate(entry.startsAt, now) });
}

/** Puts someone down as absent (缺赛) once the limit is over, with the minute. */
export function decideAbsence(
  entry: AwaitedEntry,
  stageState: string,
  now: Instant,
): Result<{ readonly minutesLate: number }, CheckInRefusal> {
  const refusal = refusalOf(entry, stageState);
  if (refusal || entry.startsAt === null) return refuse(refusal ?? "not-drawn");
  if (now <= lastMoment(entry.startsAt, entry.lateMinutes)) return refuse("limit-not-over");
  return accept({ minutesLate: minutesLate(entry.startsAt, now) });
}

function refusalOf(entry: AwaitedEntry, stageState: string): CheckInRefusal | null {
  if (stageState === "draw" || entry.startsAt === null) return "not-drawn";
  if (stageState !== "drawn" && stageState !== "judging") return "stage-locked";
  if (entry.attendance !== "expected") return "not-expected";
  return entry.checkedInAt === null ? null : "checked-in";
}
