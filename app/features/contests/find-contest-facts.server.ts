import { findNoticeStandings } from "~/features/notices/notice-steps.server";
import { placeOfGap } from "~/features/scoring/domain/draft/gap-place";
import { gapsOf } from "~/features/scoring/domain/draft/read-draft";
import { draftOf, saysTheSame } from "~/features/scoring/scheme-steps.server";
import * as Schemes from "~/features/scoring/schemes.queries.server";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db, Trx } from "~db/connection.server";
import type { ContestTable } from "~db/schema";
import * as Contests from "./contests.queries.server";
import type { ContestFacts, SchemeFacts } from "./domain/contest-facts";
import { type ENTRY_STANDINGS, standingOf } from "./domain/entry-standing";
import * as Entries from "./entries.queries.server";
import * as FieldDecisions from "./field-decisions.queries.server";
import * as Stages from "./stages.queries.server";

type Planned = Pick<
  ContestTable,
  | "id"
  | "tradeId"
  | "entriesFromOn"
  | "entriesUntilOn"
  | "heldOn"
  | "schemeId"
  | "schemeVersion"
  | "eligibility"
  | "minimumField"
>;

/** What the next phase of each contest depends on, in as many queries for many as for one. */
export async function findContestFacts(
  db: Db | Trx,
  contests: readonly Planned[],
  now: Instant,
): Promise<ReadonlyMap<string, ContestFacts>> {
  const ids = contests.map(({ id }) => id);
  const counts = await findEntryCounts(db, ids);
  const hosts = await Contests.findHosts(db, ids);
  const organised = new Set(
    hosts.filter(({ kind }) => kind === "organiser").map((host) => host.contestId),
  );
  const decisions = new Map(
    (await FieldDecisions.findLast(db, ids)).map((decision) => [decision.contestId, decision]),
  );
  const schemes = await findSchemeFacts(db, contests);
  const stages = groupBy(await Stages.findAllOfContests(db, ids), ({ contestId }) => contestId);
  const notices = await findNoticeStandings(db, "contest", ids, now);
  const today = localDay(now);
  return new Map(
    contests.map((contest) => {
      const { id, entriesFromOn, entriesUntilOn, heldOn, minimumField } = contest;
      const { accepted, undecided } = counts.get(id) ?? NO_ENTRIES;
      const decided = decisions.get(id);
      const facts: ContestFacts = {
        today,
        hasTrade: contest.tradeId !== null,
        hasOrganiser: organised.has(id),
        entriesFromOn,
        entriesUntilOn,
        heldOn,
        minimumField,
        scheme: schemes.get(id) ?? { kind: "none" },
        hasRules: contest.eligibility !== null,
        undecidedCount: undecided,
        acceptedCount: accepted,
        openStageCount: (stages.get(id) ?? []).filter(({ state }) => state !== "closed").length,
        stageCount: (stages.get(id) ?? []).length,
        notice: notices.get(id) ?? null,
        isFieldDecided: decided !== undefined && accepted >= decided.acceptedCount,
      };
      return [id, facts];
    }),
  );
}

export type EntryCounts = Readonly<Record<(typeof ENTRY_STANDINGS)[number], number>>;

export const NO_ENTRIES: EntryCounts = { undecided: 0, accepted: 0, waitlisted: 0, out: 0 };

/** How many entries of each contest are undecided, accepted, on the wait list, or out. */
export async function findEntryCounts(
  db: Db | Trx,
  contestIds: readonly string[],
): Promise<ReadonlyMap<string, EntryCounts>> {
  const counts = new Map<string, Record<keyof EntryCounts, number>>();
  for (const { contestId, state, count } of await Entries.countByState(db, contestIds)) {
    if (contestId === null) continue;
    const own = counts.get(contestId) ?? { ...NO_ENTRIES };
    own[standingOf(state)] += count;
    counts.set(contestId, own);
  }
  return counts;
}

async function findSchemeFacts(
  db: Db | Trx,
  contests: readonly Planned[],
): Promise<ReadonlyMap<string, SchemeFacts>> {
  const wanted = contests.filter(({ schemeVersion }) => schemeVersion === null);
  const schemeIds = wanted.flatMap(({ schemeId }) => (schemeId === null ? [] : [schemeId]));
  const rows = new Map(
    (await Schemes.findAllWithLatest(db, [...new Set(schemeIds)])).map((row) => [row.id, row]),
  );
  return new Map(
    contests.map(({ id, schemeId, schemeVersion }) => {
      if (schemeId !== null && schemeVersion !== null) {
        return [id, { kind: "in-force", schemeId, number: schemeVersion }];
      }
      const row = schemeId === null ? undefined : rows.get(schemeId);
      return [id, row ? schemeFactsOf(row) : { kind: "none" }];
    }),
  );
}

/** Registration settles the version for good, so that a draft which says something else must be put in force first. */
function schemeFactsOf(row: {
  readonly id: string;
  readonly draft: string;
  readonly number: number | null;
  readonly content: string | null;
}): SchemeFacts {
  const { id: schemeId, number, content } = row;
  const draft = draftOf(row);
  if (number !== null && content !== null && saysTheSame(JSON.parse(content), draft)) {
    return { kind: "in-force", schemeId, number };
  }
  const [problem, ...others] = gapsOf(draft);
  if (!problem) return { kind: "not-in-force", schemeId };
  const gap = { problem, place: placeOfGap(draft, problem.path), others: others.length };
  return { kind: "incomplete", schemeId, gap };
}
