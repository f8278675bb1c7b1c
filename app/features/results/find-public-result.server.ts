import * as Contests from "~/features/contests/contests.queries.server";
import * as EntryMembers from "~/features/contests/entry-members.queries.server";
import * as RegisterFacts from "~/features/contests/register-facts.queries.server";
import { findNoticePage } from "~/features/notices/find-notice-page.server";
import * as Notices from "~/features/notices/notices.queries.server";
import type { Actor } from "~/shared/actor";
import { digestOf } from "~/shared/digest";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import { alignedText } from "~/shared/points";
import type { Db } from "~db/connection.server";
import { ladderOf, rankSteps } from "./domain/ladder";
import { namedAwards } from "./domain/prize-list";
import { hasPublicResult, isPublic, publicVersions } from "./domain/public-phases";
import { exactNeighbours, nameSteps } from "./domain/rank-reason";
import { versionChanges } from "./domain/version-changes";
import { editionOf, publishedResult } from "./published-files.server";
import { byCode } from "./result-steps.server";
import { mayReadPending } from "./results.access";
import * as Results from "./results.queries.server";

interface Wish {
  readonly edition: number | null;
  readonly now: Instant;
  readonly reader: Actor | null;
}

/** What anyone may know of a contest's result; null for contests that aren't public, without `result` before its time. */
export async function findPublicResult(db: Db, contestId: string, { edition, now, reader }: Wish) {
  const contest = await Contests.find(db, contestId);
  if (!contest || !isPublic(contest)) return null;
  const hosts = await Contests.findHosts(db, [contestId]);
  const head = {
    id: contest.id,
    name: contest.name,
    phase: contest.phase,
    programme: { year: contest.year, name: contest.programmeName },
    ...{ heldOn: contest.heldOn, venue: contest.venue, documentNumber: contest.documentNumber },
    hosts: hosts.map(({ kind, name }) => ({ kind, name })),
  };
  if (!hasPublicResult(contest)) return { contest: head, result: null };
  const made = await Results.findVersions(db, contestId);
  const open = publicVersions(contest.phase, made);
  const versions = mayReadPending(reader, contestId) ? made : open;
  const version = editionOf(versions, edition);
  if (!version) return { contest: head, result: null };
  const notice = (await Notices.findAllOfSubjects(db, "contest", [contestId])).at(-1);
  const { scheme, marks, stages } = await publishedResult(db, version);
  const last = stages.at(-1);
  return {
    contest: head,
    result: {
      number: version.number,
      madeAt: version.madeAt,
      approvedAt: version.approvedAt,
      /** The version that everyone else reads until this one is approved. */
      openNumber: open.includes(version) ? null : (open.at(-1)?.number ?? null),
      schemeVersion: version.schemeVersion,
      engine: scheme.engine,
      marksDigest: digestOf(marks),
      versions: versions.map(({ number, reason, madeAt, approvedAt }) => {
        return { number, reason, madeAt, approvedAt };
      }),
      notice: notice ? await findNoticePage(db, notice.id, now) : null,
      awards: (scheme.awards ?? []).map(({ id, name }) => ({ id, name: name ?? id })),
      groups: await findGroups(db, version.id, namedAwards(scheme)),
      modules: (last?.plan.modules ?? []).map(({ module }) => ({
        ...{ id: module.id, name: module.name ?? module.id },
        weight: module.weightBp === undefined ? null : String(module.weightBp / 100),
      })),
      method: last ? methodOf(last) : null,
      changes: await findChanges(db, versions, version.number),
      lines: await findLines(db, version.id, last ?? null),
    },
  };
}

export type PublicResult = NonNullable<Awaited<ReturnType<typeof findPublicResult>>>;
/** The same where there is a result. */
export type PublishedResult = PublicResult & { readonly result: object };
export type PublicGroup = NonNullable<PublicResult["result"]>["groups"][number];
export type PublicLine = NonNullable<PublicResult["result"]>["lines"][number];

type LastStage = Awaited<ReturnType<typeof publishedResult>>["stages"][number] | null;

/** How totals became ranks: to how many places, on which total, and what decides between equals. */
function methodOf({ plan }: NonNullable<LastStage>) {
  const { round, rankOn, ties } = plan.stage;
  const names = new Map(plan.modules.map(({ module }) => [module.id, module.name ?? module.id]));
  const metrics = ties.map(({ of, id }) => (of === "module" ? (names.get(id) ?? id) : id));
  return { digits: round.total, rankOn, metrics };
}

/** What a version changed against the one before it; nothing for the first. */
async function findChanges(
  db: Db,
  versions: Readonly<Awaited<ReturnType<typeof Results.findVersions>>>,
  number: number,
) {
  const own = versions.find((one) => one.number === number);
  const before = versions.find((one) => one.number === number - 1);
  if (!own || !before) return [];
  const places = async (resultId: string) =>
    (await Results.findLines(db, resultId)).map((line) => {
      const { rank, total, award } = line;
      return { code: byCode(line), rank, total, award };
    });
  return versionChanges(await places(before.id), await places(own.id));
}

/** The places of unions for the prizes of a version, each with the name of what it got. */
async function findGroups(db: Db, resultId: string, awards: ReturnType<typeof namedAwards>) {
  const names = new Map(awards.map(({ id, name }) => [id, name]));
  return (await Results.findGroupLines(db, resultId)).map((line) => ({
    ...{ kind: line.kind, unionName: line.unionName, value: line.value, rank: line.rank },
    ...{ isTied: line.isTied === 1, refusal: line.refusal },
    award: line.award && (names.get(line.award) ?? line.award),
  }));
}

/** Places with names and employers; two of the same name in one employer get the last digit of their entry codes. */
async function findLines(db: Db, resultId: string, last: LastStage) {
  const lines = await Results.findLines(db, resultId);
  const members = await EntryMembers.findContestants(
    db,
    lines.map(({ entryId }) => entryId),
  );
  const { employments } = await RegisterFacts.findAll(
    db,
    members.map(({ workerId }) => workerId),
  );
  const employers = new Map(employments.map(({ workerId, name }) => [workerId, name]));
  const byEntry = groupBy(members, ({ entryId }) => entryId);
  const scores = new Map((last?.scores ?? []).map((score) => [score.entry, score]));
  const named = lines.map((line) => {
    const code = byCode(line);
    const own = byEntry.get(line.entryId) ?? [];
    const name = own.map((member) => member.name).join("、");
    return {
      ...{ code, name: line.teamName ? `${line.teamName}（${name}）` : name },
      employer: employers.get(own[0]?.workerId ?? "") ?? line.unionName,
      ...{ rank: line.rank, isTied: line.isTied === 1, total: line.total },
      ...{ noScore: line.noScore, award: line.award },
      ...{ promotionLevel: line.promotionLevel, isLevelHeld: line.isLevelHeld === 1 },
      modules: (scores.get(code)?.modules ?? []).map(
        (points) => points && alignedText(points, last?.plan.stage.round.total ?? 0),
      ),
    };
  });
  const alike = groupBy(named, ({ name, employer }) => `${name} ${employer}`);
  const totals = groupBy(named, ({ total }) => total);
  return named.map((line) => ({
    ...line,
    name:
      (alike.get(`${line.name} ${line.employer}`) ?? []).length > 1
        ? `${line.name}（${line.code.slice(-1)}）`
        : line.name,
    sharesTotal: line.total !== null && (totals.get(line.total) ?? []).length > 1,
  }));
}

/** Why one entry stands where it does, taken apart; null where the code isn't on the list. */
export async function findExplanation(
  db: Db,
  contestId: string,
  { edition, code, lines }: { edition: number | null; code: string; lines: readonly PublicLine[] },
) {
  const line = lines.find((one) => one.code === code);
  const version = editionOf(await Results.findVersions(db, contestId), edition);
  if (!line || !version) return null;
  const last = (await publishedResult(db, version)).stages.at(-1);
  if (!last) return null;
  const names = new Map(lines.map((one) => [one.code, one.name]));
  return {
    line,
    ladder: ladderOf(last, code),
    reason: nameSteps(rankSteps(last, code), names),
    exact: exactNeighbours(last, code),
  };
}

export type Explanation = NonNullable<Awaited<ReturnType<typeof findExplanation>>>;
