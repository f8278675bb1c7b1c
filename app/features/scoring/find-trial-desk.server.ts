import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { stageOfEntry } from "./domain/declaration/declared-aspect";
import { aspectsOnSheet } from "./domain/score-sheet/sheet-aspects";
import { TRIAL_CODES, trialSheet } from "./domain/score-sheet/trial-sheets";
import { findJudgingDesk, type JudgingDesk, type SeatPlace } from "./find-judging-desk.server";
import { moduleOf, stageSchemeOf } from "./scheme-at.server";
import * as Seats from "./seats.queries.server";

/** The desk of a seat with invented contestants in place of its own: to try the sheet on, by the same module. */
export async function findTrialDesk(db: Db, seat: SeatPlace, now: Instant): Promise<JudgingDesk> {
  const desk = await findJudgingDesk(db, seat, now);
  return {
    ...desk,
    aspects: await findTrialAspects(db, seat, desk),
    isOpen: true,
    needsContestant: false,
    sheets: TRIAL_CODES.map(trialSheet),
  };
}

/** Where aspects are declared for each entry, as many as one declares, by number. */
async function findTrialAspects(db: Db, seat: SeatPlace, { aspects }: JudgingDesk) {
  const { stage } = await stageSchemeOf(db, seat);
  const { aspectCount } = moduleOf(stage, seat.moduleKey);
  if (aspectCount === undefined) return aspects;
  const numbered = Array.from({ length: aspectCount }, (_, at) => {
    return { aspectKey: String(at + 1), factor: null };
  });
  const module = moduleOf(stageOfEntry(stage, numbered, []), seat.moduleKey);
  const hasReaders = await Seats.existsReader(db, seat.panelId);
  return aspectsOnSheet(module, seat.duty, hasReaders);
}
