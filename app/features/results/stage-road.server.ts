import type { Desk } from "~/features/audit/carry-out.server";
import * as CaseMoves from "~/features/cases/case-moves.queries.server";
import type { RoadWiring } from "~/features/cases/road-wiring.server";
import { BEFORE_LOCK, type StageFacts } from "~/features/contests/domain/stage-road";
import { stageWiring } from "~/features/contests/stage-road.server";
import * as Stages from "~/features/contests/stages.queries.server";
import { invariant } from "~/shared/invariant";
import { findAfterFacts } from "./find-after-facts.server";
import { beginRecheckIn } from "./recheck-steps.server";
import { releaseScoresIn } from "./release-steps.server";

/** What stages hand to the case engine, to their end. */
export const wholeStageWiring: RoadWiring<StageFacts> = {
  ...stageWiring,
  async findGuardFacts(db, caseIds, now) {
    const facts = await stageWiring.findGuardFacts(db, caseIds, now);
    const after = await findAfterFacts(db, caseIds, now);
    return new Map(
      [...facts].map(([caseId, own]) => [
        caseId,
        { ...own, after: after.get(caseId) ?? BEFORE_LOCK },
      ]),
    );
  },
  async follow(desk, moved) {
    await stageWiring.follow(desk, moved);
    const follow = FOLLOWING[moved.move];
    if (!follow) return;
    const [stage] = await Stages.findAllOfCases(desk.trx, [moved.caseId]);
    const history = await CaseMoves.findAllForCases(desk.trx, [moved.caseId]);
    const last = history.find(({ seq }) => seq === moved.seq);
    invariant(stage && last, "a stage that was moved is there");
    await follow(desk, stage.id, last.movedBy);
  },
};

/** What follows a move in the results' own rows. */
const FOLLOWING: Readonly<
  Record<string, (desk: Desk, stageId: string, by: string) => Promise<void>>
> = {
  "begin-recheck": beginRecheckIn,
  release: releaseScoresIn,
};
