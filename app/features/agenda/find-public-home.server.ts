import { findRunningNotices } from "~/features/notices/find-notice-page.server";
import * as Unions from "~/features/unions/unions.queries.server";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import { phasesIn } from "./domain/public-standing";
import { findMonth, findNextDays } from "./find-agenda.server";
import { findGoingOn, findOpenNow } from "./find-public-contests.server";
import { findNewestResults } from "./find-public-results.server";
import * as PublicContests from "./public-contests.queries.server";

const AHEAD_DAYS = 7;

/** What a visitor sees first: what can be entered, what is on notice, what happens when, and the newest results. */
export async function findPublicHome(db: Db, now: Instant) {
  const federation = await Unions.findFederation(db);
  const phases = phasesIn("all");
  const [year = null] = await PublicContests.findYears(db, phases);
  const counts = await PublicContests.countByPhase(db, { phases, year, search: "" });
  return {
    federation: federation?.name ?? "",
    year,
    contestCount: counts.reduce((sum, { count }) => sum + count, 0),
    month: await findMonth(db, localDay(now).slice(0, 7), now),
    nextDays: await findNextDays(db, now, AHEAD_DAYS),
    open: await findOpenNow(db, now, 4),
    notices: await findRunningNotices(db, now, 4),
    goingOn: await findGoingOn(db, now, 5),
    results: await findNewestResults(db, 3),
  };
}

export type PublicHome = Awaited<ReturnType<typeof findPublicHome>>;
