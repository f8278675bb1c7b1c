import type { RoadWiring } from "~/features/cases/road-wiring.server";
import { endNoticeIn } from "~/features/notices/notice-steps.server";
import { invariant } from "~/shared/invariant";
import { listFirstStageIn, settleSchemeIn } from "./contest-steps.server";
import * as Contests from "./contests.queries.server";
import type { ContestFacts } from "./domain/contest-facts";
import { CONTEST_ROAD } from "./domain/contest-road";
import { findContestFacts } from "./find-contest-facts.server";

/** What contests hand to the case engine for their phases. */
export const contestWiring: RoadWiring<ContestFacts> = {
  road: CONTEST_ROAD,
  async findGuardFacts(db, caseIds, now) {
    const contests = await Contests.findAllOfCases(db, caseIds);
    const facts = await findContestFacts(db, contests, now);
    return new Map(
      contests.flatMap(({ id, caseId }) => {
        const own = facts.get(id);
        return own ? [[caseId, own] as const] : [];
      }),
    );
  },
  // A contest is about no person: who has an interest in it is asked of each entry.
  findInterestedPersonIds: async () => new Map(),
  async findSubjects(db, caseIds) {
    const contests = await Contests.findAllOfCases(db, caseIds);
    return contests.map(({ caseId, name, programmeName, occupationCode }) => ({
      caseId,
      title: name,
      note: [occupationCode, programmeName].filter(Boolean).join(" · "),
    }));
  },
  async follow(desk, { caseId, move }) {
    if (move !== "open-registration" && move !== "start" && move !== "cancel") return;
    const [contest] = await Contests.findAllOfCases(desk.trx, [caseId]);
    invariant(contest, "a contest's case without its contest");
    if (move === "open-registration") await settleSchemeIn(desk, contest);
    else if (move === "cancel") await endNoticeIn(desk, "contest", contest.id);
    else await listFirstStageIn(desk, contest.id);
  },
  // What can be taken back has no effect beyond the phase itself.
  takeBack: async () => {},
  hasLeft: async () => false,
};
