import type { Command, Desk } from "~/features/audit/carry-out.server";
import { findOpenReturns } from "~/features/cases/find-open-returns.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { accept, type Result, refuse } from "~/shared/result";
import { REPORT_FIELDS } from "./domain/grassroots-road";
import { mayFileFor } from "./grassroots.access";
import * as GrassrootsContests from "./grassroots-contests.queries.server";

type Contest = NonNullable<Awaited<ReturnType<typeof GrassrootsContests.find>>>;

export type NotOpen = "not-allowed" | "report-not-open";

interface OpenReport {
  readonly contest: Contest;
  /** The parts that can be changed: all before it is sent, later those that were sent back. */
  readonly parts: ReadonlySet<string>;
}

/** The contest whose report someone may write on now. */
export async function findOpenReportIn(
  { trx }: Desk,
  { actor }: Command,
  grassrootsId: string,
): Promise<Result<OpenReport, NotOpen>> {
  const contest = await GrassrootsContests.find(trx, grassrootsId);
  if (!contest) return refuse("not-allowed");
  const lineage = await Unions.findLineage(trx, contest.unionId);
  if (!mayFileFor(actor, lineage)) return refuse("not-allowed");
  if (contest.state === "recorded") return accept({ contest, parts: new Set(REPORT_FIELDS) });
  if (contest.state !== "report-returned") return refuse("report-not-open");
  const returns = await findOpenReturns(trx, contest.caseId);
  return accept({ contest, parts: new Set(returns.map(({ field }) => field)) });
}
