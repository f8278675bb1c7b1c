import type { Desk } from "~/features/audit/carry-out.server";
import type * as ContestQueries from "~/features/contests/contests.queries.server";
import * as Entries from "~/features/contests/entries.queries.server";
import * as EntryMembers from "~/features/contests/entry-members.queries.server";
import * as FieldDecisions from "~/features/contests/field-decisions.queries.server";
import * as Stages from "~/features/contests/stages.queries.server";
import type { ListedMerit } from "~/features/notices/notice-steps.server";
import { giveAwards } from "~/features/scoring/domain/report/awards";
import { giveGroupPrizes } from "~/features/scoring/domain/report/group-prizes";
import { contentOf } from "~/features/scoring/find-scheme-page.server";
import * as SchemeVersions from "~/features/scoring/scheme-versions.queries.server";
import { newId } from "~/shared/ids";
import { invariant } from "~/shared/invariant";
import { decimalText, exactText } from "~/shared/points";
import { toFlag } from "~db/columns";
import type { Db, Trx } from "~db/connection.server";
import type { ResultGroupLineTable, ResultLineTable } from "~db/schema";
import { namedAwards, type Prize } from "./domain/prize-list";
import { promotionOf } from "./domain/promotion";
import { findContestScores, type StageEntryRow } from "./find-contest-scores.server";
import * as Results from "./results.queries.server";

export type Contest = NonNullable<Awaited<ReturnType<typeof ContestQueries.find>>>;

/** Who is proposed for a promotion of skill level: so many of the best, to which level. */
export interface Promotion {
  readonly promotionCount: number;
  readonly promotionLevel: number | null;
}

/** The name of an entry once its result is public: its code. */
export function byCode({ number }: Pick<StageEntryRow, "number">): string {
  return String(number ?? 0).padStart(2, "0");
}

type NewLine = Omit<ResultLineTable, "resultId">;
type NewGroupLine = Omit<ResultGroupLineTable, "resultId">;

/** A contest's result as it stands now: the last stage's places with awards and proposed promotions. */
async function draftResult(db: Db | Trx, contest: Contest, promotion: Promotion) {
  const stages = await Stages.findAllOfContests(db, [contest.id]);
  const stage = stages.at(-1);
  invariant(stage, "a contest with a result has stages");
  const { scheme, marks, last, lastEntries } = await findContestScores(db, stage.id, byCode);
  invariant(last, "a stage that is closed was marked");
  const [decision] = await FieldDecisions.findLast(db, [contest.id]);
  const hasAwards = decision === undefined || decision.hasAwards === 1;
  const awards = giveAwards(last, hasAwards ? (scheme.awards ?? []) : []);
  const entries = new Map(lastEntries.map((entry) => [byCode(entry), entry]));
  const members = await EntryMembers.findContestants(
    db,
    [...entries.values()].map((one) => one.entryId),
  );
  const levels = await findLevels(
    db,
    contest.tradeId,
    members.map(({ workerId }) => workerId),
  );
  const lines = last.placings.map(({ score, rank, isTied }, index): NewLine => {
    const entry = entries.get(score.entry);
    invariant(entry, "who is placed takes part");
    const held = members
      .filter(({ entryId }) => entryId === entry.entryId)
      .map(({ workerId }) => levels.get(workerId) ?? null);
    const { level, isHeld } = promotionOf({ rank, held, ...promotion });
    return {
      ...{ seq: index + 1, entryId: entry.entryId, rank, isTied: toFlag(isTied) },
      total: score.total && decimalText(score.total, last.plan.stage.round.total),
      noScore: score.noScore,
      award: awards.get(score.entry) ?? null,
      promotionLevel: level,
      isLevelHeld: toFlag(isHeld),
    };
  });
  const unionOf = await Entries.findUnions(
    db,
    [...entries.values()].map((one) => one.entryId),
  );
  const groupOf = new Map(
    unionOf.map(({ number, unionId }): [string, string] => [byCode({ number }), unionId]),
  );
  const groups = hasAwards ? giveGroupPrizes(last, scheme, awards, groupOf) : [];
  return { scheme, marks, lines, members, groupLines: groupLinesOf(groups) };
}

function groupLinesOf(places: ReturnType<typeof giveGroupPrizes>): NewGroupLine[] {
  return places.map(({ kind, group, value, isTied, ...place }, index) => ({
    ...{ kind, seq: index + 1, unionId: group, isTied: toFlag(isTied), ...place },
    value: value && exactText(value),
  }));
}

/** The awards that a contest's scheme gives, to entries and to unions. */
export async function findNamedAwards(
  db: Db | Trx,
  { schemeId, schemeVersion }: Pick<Contest, "schemeId" | "schemeVersion">,
) {
  if (schemeId === null || schemeVersion === null) return [];
  const content = await SchemeVersions.findContent(db, schemeId, schemeVersion);
  return content ? namedAwards(contentOf(content)) : [];
}

async function findLevels(db: Db | Trx, tradeId: string | null, workerIds: readonly string[]) {
  const rows = tradeId === null ? [] : await Results.findLevels(db, tradeId, workerIds);
  return new Map(rows.map(({ workerId, level }) => [workerId, level]));
}

interface NewVersion extends Promotion {
  readonly reason: string;
  readonly by: string;
  readonly prizes: readonly Prize[];
}

/** Puts the result down as its next version; answers it with those whom a notice lists. */
export async function makeResultIn(
  { trx, now, record }: Desk,
  contest: Contest,
  { reason, by, prizes, ...promotion }: NewVersion,
) {
  const { scheme, marks, lines, members, groupLines } = await draftResult(trx, contest, promotion);
  const number = (await Results.findVersions(trx, contest.id)).length + 1;
  const id = newId();
  invariant(contest.schemeId && contest.schemeVersion, "a contest is held by a scheme");
  await Results.insert(
    trx,
    {
      ...{ id, contestId: contest.id, number, marks, reason, madeAt: now, madeBy: by },
      ...{ schemeId: contest.schemeId, schemeVersion: contest.schemeVersion },
      promotionCount: promotion.promotionCount,
      promotionLevel: promotion.promotionLevel,
    },
    lines.map((line) => ({ resultId: id, ...line })),
  );
  await Results.insertGroupLines(
    trx,
    groupLines.map((line) => ({ resultId: id, ...line })),
  );
  await Results.insertPrizes(
    trx,
    prizes.map((prize) => ({ resultId: id, ...prize })),
  );
  await record({
    action: "result.made",
    subjectKind: "contest",
    subjectId: contest.id,
    detail: { resultId: id, number, lines: lines.length },
  });
  const names = new Map(namedAwards(scheme).map(({ id: award, name }) => [award, name]));
  const listed = lines.flatMap(({ entryId, award }): ListedMerit[] =>
    award === null
      ? []
      : members
          .filter((member) => member.entryId === entryId && member.part !== "leader")
          .map(({ workerId }) => ({ workerId, unionId: null, merit: names.get(award) ?? award })),
  );
  const unions = groupLines.flatMap(({ unionId, award }): ListedMerit[] =>
    award === null ? [] : [{ workerId: null, unionId, merit: names.get(award) ?? award }],
  );
  return { resultId: id, number, listed: [...listed, ...unions] };
}
