import { compare, type Fraction } from "~/shared/fraction";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import { decimalText, thousandthsText } from "~/shared/points";
import type { Db } from "~db/connection.server";
import { isMonthOver } from "./domain/labour-month";
import { meanPoints, monthPoints, monthsOf, ranksOf } from "./domain/labour-standing";
import { seenOfMonth } from "./domain/seen-figures";
import { findLabour, type LabourFacts } from "./labour-steps.server";

interface Contest {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** How the teams stand in a month, or over all months that were reviewed; in the order of the plan. */
export function standingOf(labour: LabourFacts, month: string | null) {
  const { teams, reviews } = labour;
  const months = month === null ? reviews.map((one) => one.month) : [month];
  const points = teams.map(({ id }) => {
    const own = months.map((one) => pointsIn(labour, id, one));
    return own.includes(null) ? null : meanPoints(own.filter((one) => one !== null));
  });
  const ranks = ranksOf(points);
  return teams.map(({ id: teamId, name, headCount }, at) => {
    return { teamId, name, headCount, points: points[at] ?? null, rank: ranks[at] ?? null };
  });
}

function pointsIn({ targets, figures }: LabourFacts, teamId: string, month: string) {
  const own = figures.filter((one) => one.teamId === teamId && one.month === month);
  return monthPoints(targets, (id) => own.find((one) => one.targetId === id)?.valueThousandths);
}

/** A labour contest as its page shows it, at a month: standings as decimal text, the months before beside them. */
export async function findLabourPage(
  db: Db,
  contest: Contest,
  { asked, now }: { readonly asked: string | null; readonly now: Instant },
) {
  const labour = await findLabour(db, contest);
  const today = localDay(now);
  const months = monthsOf(contest).filter((month) => month <= today.slice(0, 7));
  const reviewed = new Set(labour.reviews.map(({ month }) => month));
  const month = months.find((one) => one === asked) ?? labour.reviews.at(-1)?.month ?? months[0];
  const rows = standingOf(labour, month ?? "").map((row) => ({
    ...row,
    points: textOf(row.points),
    trend: months.map((one) => ({ month: one, points: textOf(pointsIn(labour, row.teamId, one)) })),
    values: labour.targets.map(({ id }) => valueIn(labour, row.teamId, id, month ?? "")),
  }));
  const overall = standingOf(labour, null)
    .sort((one, other) => byPoints(one.points, other.points))
    .map((row) => ({ ...row, points: textOf(row.points) }));
  return {
    month: month ?? null,
    months: months.map((one) => ({ month: one, isReviewed: reviewed.has(one) })),
    isOver: month !== undefined && isMonthOver({ month, endsOn: contest.endsOn, today }),
    seen: seenOfMonth(labour, month ?? ""),
    review: labour.reviews.find((one) => one.month === month) ?? null,
    missingCount: rows.flatMap(({ values }) => values).filter((value) => value === null).length,
    targets: labour.targets,
    rows,
    overall: reviewed.size > 1 ? overall : [],
    commendations: labour.commendations,
    isMeasured: labour.figures.length > 0,
  };
}

export type LabourPage = Awaited<ReturnType<typeof findLabourPage>>;

function valueIn({ figures }: LabourFacts, teamId: string, targetId: string, month: string) {
  const found = figures.find(
    (one) => one.teamId === teamId && one.targetId === targetId && one.month === month,
  );
  return found ? thousandthsText(found.valueThousandths) : null;
}

function textOf(points: Fraction | null): string | null {
  return points === null ? null : decimalText(points, 2);
}

function byPoints(one: Fraction | null, other: Fraction | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compare(other, one);
}
