import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import * as Contests from "./contests.queries.server";
import { gravest } from "./domain/eligibility/judge-eligibility";
import { documentsAsked } from "./domain/eligibility/rule-set";
import * as Entries from "./entries.queries.server";
import { judgeWorker } from "./find-entry-facts.server";

interface Worker {
  readonly id: string;
  readonly bornOn: string | null;
}

/** The contests whose registration is open today, with the rules held against this worker and their own entry. */
export async function findOpenContests(db: Db, worker: Worker, now: Instant) {
  const contests = await Contests.findAllOpen(db, localDay(now));
  const asked = contests.map((contest) => ({ ...contest, contestId: contest.id }));
  const verdicts = await judgeWorker(db, asked, worker);
  const own = new Map(
    (await Entries.findOwn(db, worker.id)).map(({ contestId, caseId, state, applicantId }) => [
      contestId,
      // A team's entry is followed by whoever applied for it; the others see where it stands.
      { caseId: applicantId === worker.id ? caseId : null, state },
    ]),
  );
  return contests.map((contest) => {
    const found = verdicts.get(contest.id) ?? [];
    return {
      id: contest.id,
      name: contest.name,
      occupationCode: contest.occupationCode,
      entriesUntilOn: contest.entriesUntilOn,
      heldOn: contest.heldOn,
      venue: contest.venue,
      isTeam: contest.memberCount > 1,
      documents: documentsAsked(contest.eligibility),
      verdicts: found,
      verdict: gravest(found),
      entry: own.get(contest.id) ?? null,
    };
  });
}

export type OpenContest = Awaited<ReturnType<typeof findOpenContests>>[number];

/** One of them; undefined where it isn't open. */
export async function findOpenContest(db: Db, worker: Worker, contestId: string, now: Instant) {
  return (await findOpenContests(db, worker, now)).find(({ id }) => id === contestId);
}
