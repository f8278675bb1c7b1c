import * as CalendarYears from "~/features/cases/calendar-years.queries.server";
import { setDueIn } from "~/features/cases/case-steps.server";
import type { MovedCase, RoadWiring } from "~/features/cases/road-wiring.server";
import { invariant } from "~/shared/invariant";
import { localDay } from "~/shared/local-day";
import type { Trx } from "~db/connection.server";
import { GRASSROOTS_ROAD, type GrassrootsFacts } from "./domain/grassroots-road";
import { reportDueOn } from "./domain/report-due";
import * as GrassrootsContests from "./grassroots-contests.queries.server";

/** What grassroots contests hand to the case engine. */
export const grassrootsWiring: RoadWiring<GrassrootsFacts> = {
  road: GRASSROOTS_ROAD,
  async findGuardFacts(db, caseIds, now) {
    const contests = await GrassrootsContests.findAllOfCases(db, caseIds);
    const calendar = await CalendarYears.findCalendar(db);
    return new Map(
      contests.map(({ caseId, endsOn, unionClosedAt }) => [
        caseId,
        {
          today: localDay(now),
          isUnionOpen: unionClosedAt === null,
          reportDueOn: reportDueOn(endsOn, calendar),
        },
      ]),
    );
  },
  // A filing is a union's, about no person.
  findInterestedPersonIds: async () => new Map(),
  async findSubjects(db, caseIds) {
    const contests = await GrassrootsContests.findAllOfCases(db, caseIds);
    return contests.map(({ caseId, name, unionShortName, startsOn, venue }) => ({
      caseId,
      title: name,
      note: [unionShortName, startsOn, venue].join(" · "),
    }));
  },
  async follow(desk, moved) {
    if (moved.toState !== "recorded") return;
    // On record it waits for its day, and then for the report.
    const contest = await contestOf(desk.trx, moved);
    const due = reportDueOn(contest.endsOn, await CalendarYears.findCalendar(desk.trx));
    await GrassrootsContests.update(desk.trx, contest.id, { reportDueOn: due });
    await setDueIn(desk, moved.caseId, due);
  },
  async takeBack({ trx }, undone) {
    if (undone.toState !== "recorded") return;
    const contest = await contestOf(trx, undone);
    await GrassrootsContests.update(trx, contest.id, { reportDueOn: null });
  },
  hasLeft: async () => false,
};

async function contestOf(trx: Trx, { caseId }: MovedCase) {
  const [contest] = await GrassrootsContests.findAllOfCases(trx, [caseId]);
  invariant(contest, "a grassroots contest's case without its contest");
  return contest;
}
