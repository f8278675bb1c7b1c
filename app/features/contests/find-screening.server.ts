import { waitingDays } from "~/features/cases/domain/waiting-days";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import type * as Contests from "./contests.queries.server";
import { gravest, type RuleVerdict, type Verdict } from "./domain/eligibility/judge-eligibility";
import { documentsAsked } from "./domain/eligibility/rule-set";
import { type ScreeningView, STATES_OF_VIEW } from "./domain/screening-views";
import * as Entries from "./entries.queries.server";
import { findDocuments, judgeEntries } from "./find-entry-facts.server";

const PAGE_SIZE = 50;

type Contest = NonNullable<Awaited<ReturnType<typeof Contests.find>>>;

/** A contest's entries in one view, each with the gravest verdict of every rule, and how many stand in each view. */
export async function findScreening(
  db: Db,
  contest: Contest,
  {
    view,
    page,
    now,
  }: { readonly view: ScreeningView; readonly page: number; readonly now: Instant },
) {
  const rows = await Entries.findPage(
    db,
    { contestId: contest.id, states: STATES_OF_VIEW[view] },
    { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
  );
  const { eligibility, programmeId, tradeId } = contest;
  const asked = rows.map((row) => {
    return { ...row, contestId: contest.id, eligibility, programmeId, tradeId };
  });
  const judged = await judgeEntries(db, asked);
  const documents = await findDocuments(db, asked, judged);
  const counts = await countViews(db, contest.id);
  const named = asked.map((row) => {
    const members = judged.get(row.id) ?? [];
    return {
      ...row,
      names: members.filter(({ part }) => part === "contestant").map(({ name }) => name),
      dots: dotsOf(members.flatMap(({ verdicts }) => verdicts)),
      days: waitingDays(row.movedAt, now),
      missingCount: documents(row).missing.length,
    };
  });
  const asksDocuments = documentsAsked(eligibility).length > 0;
  const isVerified = ({ state, dots }: (typeof named)[number]) =>
    !asksDocuments && state === "submitted" && dots.every(({ verdict }) => verdict === "met");
  return {
    counts,
    total: counts[view],
    pageSize: PAGE_SIZE,
    rows: named,
    /** The cases of this page that can be passed together: nothing of them has to be read. */
    verifiedCaseIds: named.filter(isVerified).map(({ caseId }) => caseId),
  };
}

export type ScreeningRow = Awaited<ReturnType<typeof findScreening>>["rows"][number];

/** One verdict for each rule: the gravest of the team's. */
function dotsOf(
  verdicts: readonly RuleVerdict[],
): readonly { readonly rule: string; readonly verdict: Verdict }[] {
  return [...groupBy(verdicts, ({ rule }) => rule)].map(([rule, own]) => ({
    rule,
    verdict: gravest(own),
  }));
}

async function countViews(
  db: Db,
  contestId: string,
): Promise<Readonly<Record<ScreeningView, number>>> {
  const byState = await Entries.countByState(db, [contestId]);
  const counted = (states: readonly string[]) =>
    byState
      .filter(({ state }) => states.includes(state))
      .reduce((sum, { count }) => sum + count, 0);
  return {
    waiting: counted(STATES_OF_VIEW.waiting),
    returned: counted(STATES_OF_VIEW.returned),
    accepted: counted(STATES_OF_VIEW.accepted),
    waitlisted: counted(STATES_OF_VIEW.waitlisted),
    out: counted(STATES_OF_VIEW.out),
  };
}
