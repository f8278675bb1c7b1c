import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { TRIAL_CODES, trialSheet } from "./domain/score-sheet/trial-sheets";
import { findJudgingDesk, type JudgingDesk, type SeatPlace } from "./find-judging-desk.server";

/** The desk of a seat with invented contestants in place of its own: to try the sheet on, by the same module. */
export async function findTrialDesk(db: Db, seat: SeatPlace, now: Instant): Promise<JudgingDesk> {
  const desk = await findJudgingDesk(db, seat, now);
  return { ...desk, isOpen: true, needsContestant: false, sheets: TRIAL_CODES.map(trialSheet) };
}
