import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";

/** A worker's entry in a contest, and the line of its result where everyone may read it. */
export interface EnteredContest {
  readonly contestId: string;
  readonly name: string;
  readonly heldOn: string | null;
  readonly entryState: string;
  readonly movedAt: Instant;
  readonly caseId: string;
  /** The code by which its line of a result is opened. */
  readonly code: string;
  /** The last second for an appeal; null while no scores of theirs are released. */
  readonly appealsUntilAt: Instant | null;
  readonly result: {
    readonly isFinal: boolean;
    readonly rank: number | null;
    readonly isTied: boolean;
    readonly total: string | null;
    readonly award: string | null;
  } | null;
}

/** How far a contest has come for who entered it. */
export type ContestStanding = "entry" | "released" | "notice" | "final";

/** A line of the history: what happened, on which day (YYYY-MM-DD). */
export type SkillEvent = { readonly on: string; readonly key: string } & (
  | {
      readonly kind: "contest";
      readonly standing: ContestStanding;
      readonly contest: EnteredContest;
    }
  | {
      readonly kind: "grassroots";
      readonly name: string;
      readonly rank: number | null;
      readonly score: string | null;
    }
  | {
      readonly kind: "certificate";
      readonly id: string;
      readonly trade: string;
      readonly level: number;
    }
);

/** An entry as a line: of the day of the contest where it is known, else of its last step. */
export function contestEvent(contest: EnteredContest): SkillEvent {
  return {
    kind: "contest",
    key: contest.caseId,
    on: contest.heldOn ?? localDay(contest.movedAt),
    standing: standingOf(contest),
    contest,
  };
}

function standingOf({ result, appealsUntilAt }: EnteredContest): ContestStanding {
  if (result) return result.isFinal ? "final" : "notice";
  return appealsUntilAt ? "released" : "entry";
}

/** The history by year, the newest first (screens.md §3.9). */
export function historyByYear(
  events: readonly SkillEvent[],
): { readonly year: string; readonly events: readonly SkillEvent[] }[] {
  const sorted = [...events].sort(
    (one, other) => other.on.localeCompare(one.on) || one.key.localeCompare(other.key),
  );
  return [...groupBy(sorted, ({ on }) => on.slice(0, 4))].map(([year, own]) => ({
    year,
    events: own,
  }));
}
