import type { Command, Desk } from "~/features/audit/carry-out.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { localDay } from "~/shared/local-day";
import { accept, type Result, refuse } from "~/shared/result";
import type { Db, Trx } from "~db/connection.server";
import type { LabourMonth } from "./domain/labour-month";
import { monthsOf } from "./domain/labour-standing";
import { mayCheck, mayFileFor } from "./grassroots.access";
import * as GrassrootsContests from "./grassroots-contests.queries.server";
import * as Labour from "./labour.queries.server";

/** A labour contest with all that it is measured by. */
export async function findLabour(db: Db | Trx, contest: { readonly id: string }) {
  return {
    teams: await Labour.findTeams(db, contest.id),
    targets: await Labour.findTargets(db, contest.id),
    figures: await Labour.findFigures(db, contest.id),
    reviews: await Labour.findReviews(db, contest.id),
    commendations: await Labour.findCommendations(db, contest.id),
  };
}

export type LabourFacts = Awaited<ReturnType<typeof findLabour>>;

/** The labour contest that someone may write on: those who file for its union, or those who check it. */
export async function findOwnLabourIn(
  { trx }: Desk,
  { actor }: Command,
  { grassrootsId, hand }: { readonly grassrootsId: string; readonly hand: "files" | "checks" },
): Promise<Result<{ contest: Contest; labour: LabourFacts }, "not-allowed">> {
  const contest = await GrassrootsContests.find(trx, grassrootsId);
  if (contest?.kind !== "labour") return refuse("not-allowed");
  const lineage = await Unions.findLineage(trx, contest.unionId);
  const may = hand === "files" ? mayFileFor(actor, lineage) : mayCheck(actor, lineage);
  if (!may) return refuse("not-allowed");
  return accept({ contest, labour: await findLabour(trx, contest) });
}

type Contest = NonNullable<Awaited<ReturnType<typeof GrassrootsContests.find>>>;

/** What deciding on a month depends on. */
export function monthFactsOf(
  { contest, labour }: { readonly contest: Contest; readonly labour: LabourFacts },
  { month, now }: { readonly month: string; readonly now: Desk["now"] },
): LabourMonth {
  const { teams, targets, figures, reviews } = labour;
  const there = figures.filter((one) => one.month === month).length;
  return {
    month,
    today: localDay(now),
    months: monthsOf(contest),
    endsOn: contest.endsOn,
    state: contest.state,
    isReviewed: reviews.some((one) => one.month === month),
    missingCount: teams.length * targets.length - there,
  };
}
