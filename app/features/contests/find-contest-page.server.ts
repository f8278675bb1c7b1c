import { findCasePage } from "~/features/cases/find-case-page.server";
import type { Roads } from "~/features/cases/road-wiring.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import type * as ContestQueries from "./contests.queries.server";
import * as Contests from "./contests.queries.server";
import { blockersOf } from "./domain/blockers";
import type { ContestPhase } from "./domain/contest-phase";
import type { RuleSet } from "./domain/eligibility/rule-set";
import { trackOf } from "./domain/season-track";
import * as FieldDecisions from "./field-decisions.queries.server";
import { findContestFacts, findEntryCounts, NO_ENTRIES } from "./find-contest-facts.server";
import * as Stages from "./stages.queries.server";

type Contest = NonNullable<Awaited<ReturnType<typeof ContestQueries.find>>>;

/** What a contest's page shows: its plan, its phase with what blocks it, its stages, and what the reader may do. */
export async function findContestPage(
  db: Db,
  roads: Roads,
  {
    contest,
    actor,
    now,
  }: { readonly contest: Contest; readonly actor: Actor; readonly now: Instant },
) {
  const phase = contest.phase as ContestPhase;
  const facts = (await findContestFacts(db, [contest], now)).get(contest.id);
  const stages = await Stages.findAllOfContests(db, [contest.id]);
  const blockers = facts ? blockersOf(phase, facts) : [];
  const hosts = await Contests.findHosts(db, [contest.id]);
  const model = contest.copiedFromId ? await Contests.find(db, contest.copiedFromId) : undefined;
  const [decision = null] = await FieldDecisions.findLast(db, [contest.id]);
  return {
    contest,
    phase,
    blockers,
    scheme: facts?.scheme ?? { kind: "none" as const },
    hosts: hosts.map(({ kind, name }) => ({ kind, name })),
    rules: rulesOf(contest),
    stages,
    track: trackOf(
      phase,
      stages.map(({ state }) => state),
      blockers.length > 0,
    ),
    entries: (await findEntryCounts(db, [contest.id])).get(contest.id) ?? NO_ENTRIES,
    decision,
    copiedFrom: model ? { name: model.name, year: model.year } : null,
    page: await findCasePage(db, roads, { actor, caseId: contest.caseId, now }),
  };
}

export type ContestPage = Awaited<ReturnType<typeof findContestPage>>;

/** A contest's rules of eligibility; null while they aren't decided. */
export function rulesOf({ eligibility }: Pick<Contest, "eligibility">): RuleSet | null {
  return eligibility === null ? null : (JSON.parse(eligibility) as RuleSet);
}
