import { findEntryCounts, NO_ENTRIES } from "~/features/contests/find-contest-facts.server";
import * as Stages from "~/features/contests/stages.queries.server";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import type { PublicContestList } from "./agenda.schemas";
import { daysBetween } from "./domain/month";
import { CONTEST_VIEWS, phasesIn, publicStanding } from "./domain/public-standing";
import * as PublicContests from "./public-contests.queries.server";

const PAGE_SIZE = 20;

/** A page of the contests that anyone may hear of, with how many there are in each view. */
export async function findPublicContests(
  db: Db,
  { view, year, search, page, now }: PublicContestList & { page: number; now: Instant },
) {
  const asked = { year, search };
  const byPhase = new Map(
    (await PublicContests.countByPhase(db, { ...asked, phases: phasesIn("all") })).map(
      ({ phase, count }) => [phase, count],
    ),
  );
  const countOf = (one: (typeof CONTEST_VIEWS)[number]) =>
    phasesIn(one).reduce((sum, phase) => sum + (byPhase.get(phase) ?? 0), 0);
  const counts = Object.fromEntries(CONTEST_VIEWS.map((one) => [one, countOf(one)]));
  const piece = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const rows = await PublicContests.findPage(db, { ...asked, phases: phasesIn(view) }, piece);
  return {
    contests: await asShown(db, rows, now),
    counts,
    total: countOf(view),
    pageSize: PAGE_SIZE,
    years: await PublicContests.findYears(db, phasesIn("all")),
  };
}

/** The contests that can be entered now, the next to close first. */
export async function findOpenNow(db: Db, now: Instant, limit: number) {
  const asked = { phases: phasesIn("open"), year: null, search: "", enterableOn: localDay(now) };
  const rows = await PublicContests.findPage(db, asked, { limit, offset: 0 });
  return asShown(db, rows, now);
}

/** The contests that go on now, the next to be held first. */
export async function findGoingOn(db: Db, now: Instant, limit: number) {
  const asked = { phases: ["running"], year: null, search: "" };
  const rows = await PublicContests.findPage(db, asked, { limit, offset: 0 });
  return asShown(db, rows, now);
}

async function asShown(
  db: Db,
  rows: Awaited<ReturnType<typeof PublicContests.findPage>>,
  now: Instant,
) {
  const ids = rows.map(({ id }) => id);
  const today = localDay(now);
  const counts = await findEntryCounts(db, ids);
  const stages = groupBy(await Stages.findAllOfContests(db, ids), ({ contestId }) => contestId);
  return rows.map((row) => {
    const states = (stages.get(row.id) ?? []).map(({ state }) => state);
    const { accepted, undecided, waitlisted } = counts.get(row.id) ?? NO_ENTRIES;
    return {
      ...row,
      standing: publicStanding(row, states, today),
      isTeam: row.memberCount > 1,
      entryCount: accepted + undecided + waitlisted,
      daysLeft: row.entriesUntilOn === null ? null : daysBetween(today, row.entriesUntilOn),
    };
  });
}

export type PublicContestRow = Awaited<ReturnType<typeof asShown>>[number];
