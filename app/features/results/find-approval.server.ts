import type * as Contests from "~/features/contests/contests.queries.server";
import { findNoticeStandings } from "~/features/notices/notice-steps.server";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import * as Readers from "./readers.queries.server";
import * as Results from "./results.queries.server";

type Contest = NonNullable<Awaited<ReturnType<typeof Contests.find>>>;

/** What is made final, and what still stands in the way: its notice, open objections, marks of the approver's own. */
export async function findApproval(
  db: Db,
  contest: Contest,
  { accountId, now }: { readonly accountId: string; readonly now: Instant },
) {
  const newest = (await Results.findVersions(db, contest.id)).at(-1);
  const lines = newest ? await Results.findLines(db, newest.id) : [];
  const standing = (await findNoticeStandings(db, "contest", [contest.id], now)).get(contest.id);
  const openCount = standing?.openObjectionCount ?? 0;
  const isOnNotice = contest.phase === "notice" && standing !== undefined;
  const blocked = [
    ...(newest ? [] : ["not-on-notice" as const]),
    ...(newest?.approvedAt ? ["approved-already" as const] : []),
    ...(isOnNotice && !standing.isOver ? ["notice-runs" as const] : []),
    ...(isOnNotice && openCount > 0 ? ["objections-open" as const] : []),
    ...((await Readers.existsMarker(db, contest.id, accountId))
      ? ["approver-marked" as const]
      : []),
  ];
  return {
    blocked,
    number: newest?.number ?? null,
    reason: newest?.reason ?? "",
    entryCount: lines.length,
    awardCount: lines.filter(({ award }) => award !== null).length,
    notice: standing ? { id: standing.notice.id, closesAt: standing.notice.closesAt } : null,
    openCount,
  };
}

export type Approval = Awaited<ReturnType<typeof findApproval>>;
