import { type CommittedWrite, hearOfWrites } from "~/features/audit/committed-writes.server";
import type { Db } from "~db/connection.server";

/** Written by the hundred while contests are held and people come and go; no page that anyone may read shows them. */
const UNSEEN: ReadonlySet<string> = new Set([
  ...["start-session", "end-session", "lock-sign-in", "choose-language", "read-messages"],
  ...["enter-mark", "note-tablet", "raise-hand", "answer-hand"],
  ...["record-export", "reveal-number"],
]);

/** Publications: they change the pages of their contest, and those that list many. */
const OF_ONE_CONTEST: ReadonlySet<string> = new Set([
  "give-notice",
  "correct-result",
  "approve-result",
]);

/** Contests whose own version is kept; beyond, all rise together. */
const MOST_CONTESTS = 5_000;

export interface PageVersions {
  /** Rises with every write that a page of this contest may show; null for pages about more than one. */
  versionOf(contestId: string | null): number;
}

/**
 * What public pages are of: a count that rises with each write, as soon as it is committed. Every verb moves
 * every page unless it is known not to, so that one that is new can make no page old.
 */
export function pageVersions(db: Db): PageVersions {
  let last = 0;
  let ofAll = 0;
  const ofContests = new Map<string, number>();

  hearOfWrites(db, ({ verb, subjects }: CommittedWrite) => {
    if (UNSEEN.has(verb)) return;
    last += 1;
    const contests = subjects.filter(({ subjectKind }) => subjectKind === "contest");
    const isOfOne = OF_ONE_CONTEST.has(verb) && contests.length > 0;
    if (!isOfOne || ofContests.size > MOST_CONTESTS) {
      ofAll = last;
      ofContests.clear();
    }
    for (const { subjectId } of contests) ofContests.set(subjectId, last);
  });

  return {
    versionOf: (contestId) =>
      contestId === null ? last : Math.max(ofAll, ofContests.get(contestId) ?? 0),
  };
}
