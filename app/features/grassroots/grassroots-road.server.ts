import * as CalendarYears from "~/features/cases/calendar-years.queries.server";
import { setDueIn } from "~/features/cases/case-steps.server";
import type { MovedCase, RoadWiring } from "~/features/cases/road-wiring.server";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import { localDay } from "~/shared/local-day";
import type { Db, Trx } from "~db/connection.server";
import * as ClosingReports from "./closing-reports.queries.server";
import { GRASSROOTS_ROAD, type GrassrootsFacts } from "./domain/grassroots-road";
import { reportDueOn } from "./domain/report-due";
import { type DoubleReport, findDoubles } from "./find-doubles.server";
import * as GrassrootsContests from "./grassroots-contests.queries.server";

/** What grassroots contests hand to the case engine. */
export const grassrootsWiring: RoadWiring<GrassrootsFacts> = {
  road: GRASSROOTS_ROAD,
  findGuardFacts,
  async findInterestedPersonIds(db, caseIds) {
    const placed = await ClosingReports.findPlaced(db, caseIds);
    return new Map(
      [...groupBy(placed, ({ caseId }) => caseId)].map(([caseId, own]) => [
        caseId,
        own.flatMap(({ workerId }) => workerId ?? []),
      ]),
    );
  },
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

async function findGuardFacts(
  db: Db | Trx,
  caseIds: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, GrassrootsFacts>> {
  const contests = await GrassrootsContests.findAllOfCases(db, caseIds);
  const ids = contests.map(({ id }) => id);
  const calendar = await CalendarYears.findCalendar(db);
  const measures = await ClosingReports.findMeasures(db, ids);
  const doubles = await findDoubles(db, ids);
  return new Map(
    contests.map(({ id, caseId, endsOn, unionClosedAt }) => {
      const report = measures.find(({ grassrootsId }) => grassrootsId === id);
      const facts: GrassrootsFacts = {
        today: localDay(now),
        isUnionOpen: unionClosedAt === null,
        reportDueOn: reportDueOn(endsOn, calendar),
        report: report
          ? {
              endsOn: report.endsOn,
              personCount: (report.personCount ?? 0) + (report.participantCount ?? 0),
              photoCount: report.photoCount ?? 0,
            }
          : null,
        doubles: standingOf(id, doubles.get(id) ?? []),
      };
      return [caseId, facts] as const;
    }),
  );
}

/** Whether reports that look like this one wait to be told apart, or another of them is the one that is kept. */
function standingOf(id: string, doubles: readonly DoubleReport[]): GrassrootsFacts["doubles"] {
  return {
    undecidedCount: doubles.filter(({ decision }) => decision === null).length,
    isKeptElsewhere: doubles.some(
      ({ decision }) => decision !== null && decision.keptId !== null && decision.keptId !== id,
    ),
  };
}

async function contestOf(trx: Trx, { caseId }: MovedCase) {
  const [contest] = await GrassrootsContests.findAllOfCases(trx, [caseId]);
  invariant(contest, "a grassroots contest's case without its contest");
  return contest;
}
