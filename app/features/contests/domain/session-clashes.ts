import type { Instant } from "~/shared/instant";

/** A session as a calendar sees it: where, when, and which judges sit in its stage. */
export interface CalendarSession {
  readonly id: string;
  readonly stageId: string;
  readonly venue: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly judgeIds: readonly string[];
}

/** Two sessions at one time: in one room, or with one judge in both. */
export interface SessionClash {
  readonly kind: "venue" | "judge";
  readonly sessionId: string;
  readonly otherId: string;
  /** The judge who would be in two places; null where it is the room. */
  readonly judgeId: string | null;
}

/** Every clash once, the earlier session first. Sessions of one stage share their judges, and clash in time only. */
export function clashesOf(sessions: readonly CalendarSession[]): readonly SessionClash[] {
  const inTurn = [...sessions].sort((one, other) =>
    one.startsAt === other.startsAt ? 0 : one.startsAt < other.startsAt ? -1 : 1,
  );
  const clashes: SessionClash[] = [];
  inTurn.forEach((one, at) => {
    for (const other of inTurn.slice(at + 1)) {
      if (other.startsAt >= one.endsAt) break;
      const pair = { sessionId: one.id, otherId: other.id };
      if (one.venue === other.venue) clashes.push({ kind: "venue", ...pair, judgeId: null });
      for (const judgeId of one.judgeIds.filter((id) => other.judgeIds.includes(id))) {
        clashes.push({ kind: "judge", ...pair, judgeId });
      }
    }
  });
  return clashes;
}
