import { findCasePage } from "~/features/cases/find-case-page.server";
import { findOpenReturns } from "~/features/cases/find-open-returns.server";
import type { Roads } from "~/features/cases/road-wiring.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import { boardStateOf, daysOver } from "./domain/board";
import { faultOfReport } from "./domain/grassroots-road";
import { findDoubles } from "./find-doubles.server";
import { findReport } from "./find-report.server";
import * as GrassrootsContests from "./grassroots-contests.queries.server";
import { grassrootsWiring } from "./grassroots-road.server";
import * as Reminders from "./reminders.queries.server";

/** A filing with what is to be noticed of it, as a case shows it; null where the case is about something else. */
export async function findFilingFacts(db: Db, caseId: string) {
  const [contest] = await GrassrootsContests.findAllOfCases(db, [caseId]);
  return contest ? factsOf(contest) : null;
}

/** What a contest came to, and the reports that look like it, as a case shows them; null where there is none. */
export async function findReportFacts(db: Db, caseId: string) {
  const [contest] = await GrassrootsContests.findAllOfCases(db, [caseId]);
  const report = contest ? await findReport(db, contest.id) : null;
  if (!contest || !report) return null;
  return { report, doubles: (await findDoubles(db, [contest.id])).get(contest.id) ?? [] };
}

export type ReportFacts = NonNullable<Awaited<ReturnType<typeof findReportFacts>>>;

export type FilingFacts = NonNullable<Awaited<ReturnType<typeof findFilingFacts>>>;

/** What the page of a grassroots contest shows to someone; what they may decide comes with the case. */
export async function findGrassrootsPage(
  db: Db,
  roads: Roads,
  {
    grassrootsId,
    actor,
    now,
  }: { readonly grassrootsId: string; readonly actor: Actor; readonly now: Instant },
) {
  const contest = await GrassrootsContests.find(db, grassrootsId);
  if (!contest) return null;
  const { caseId } = contest;
  const today = localDay(now);
  const state = boardStateOf(contest, today);
  return {
    contest: factsOf(contest),
    state,
    today,
    daysOver: daysOver({ ...contest, state }, today),
    returns: state === "returned" ? await findOpenReturns(db, caseId) : [],
    reminders: await Reminders.findAllOf(db, [grassrootsId]),
    report: await findReport(db, grassrootsId),
    doubles: (await findDoubles(db, [grassrootsId])).get(grassrootsId) ?? [],
    missing: await findMissing(db, contest, now),
    page: await findCasePage(db, roads, { actor, caseId, now }),
  };
}

export type GrassrootsPage = NonNullable<Awaited<ReturnType<typeof findGrassrootsPage>>>;

/** What a report lacks while its union writes it; null where nothing is missing, or it isn't the time. */
async function findMissing(db: Db, { caseId, state }: Contest, now: Instant) {
  if (state !== "recorded" && state !== "report-returned") return null;
  const facts = (await grassrootsWiring.findGuardFacts(db, [caseId], now)).get(caseId);
  return facts?.report ? faultOfReport(facts) : null;
}

type Contest = NonNullable<Awaited<ReturnType<typeof GrassrootsContests.find>>>;

function factsOf(contest: Contest) {
  const {
    caseId: _caseId,
    planFileId,
    openedAt,
    createdAt: _at,
    createdBy: _by,
    ...facts
  } = contest;
  return {
    ...facts,
    hasPlanFile: planFileId !== null,
    openedOn: localDay(openedAt),
    isLate: localDay(openedAt) > contest.startsOn,
  };
}
