import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import { instantAt } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import { dayAfter, daysOfWeek, mondayOf, weekRows } from "./domain/season-week";
import { clashesOf } from "./domain/session-clashes";
import * as Sessions from "./sessions.queries.server";

/** All sessions between two moments with their judges, and every clash of room and of judge. */
export async function findCalendar(db: Db, from: Instant, until: Instant) {
  const rows = await Sessions.findAllBetween(db, from, until);
  const judges = groupBy(
    await Sessions.findJudges(db, [...new Set(rows.map(({ stageId }) => stageId))]),
    ({ stageId }) => stageId,
  );
  const sessions = rows.map((row) => ({
    ...row,
    judges: (judges.get(row.stageId) ?? []).map(({ id, name }) => ({ id, name })),
  }));
  const clashes = clashesOf(
    sessions.map(({ judges: own, ...row }) => ({ ...row, judgeIds: own.map(({ id }) => id) })),
  );
  const names = new Map(
    sessions.flatMap(({ judges: own }) => own).map(({ id, name }) => [id, name]),
  );
  return {
    sessions,
    clashes: clashes.map((one) => ({ ...one, judgeName: names.get(one.judgeId ?? "") ?? null })),
  };
}

/** A week of the season's sessions, by venue and by judge; the nearest one with any, where this one has none. */
export async function findSeasonWeek(db: Db, day: string) {
  const monday = mondayOf(day);
  const days = daysOfWeek(monday);
  const [from, until] = [instantAt(monday, "00:00"), instantAt(dayAfter(monday, 7), "00:00")];
  const { sessions, clashes } = await findCalendar(db, from, until);
  return {
    ...{ days, before: dayAfter(monday, -7), after: dayAfter(monday, 7) },
    sessionCount: sessions.length,
    clashCount: clashes.length,
    nearest: sessions.length > 0 ? null : await Sessions.findNearest(db, until),
    ...weekRows(days, sessions, clashes),
  };
}

export type SeasonWeek = Awaited<ReturnType<typeof findSeasonWeek>>;
