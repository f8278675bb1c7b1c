import * as Boards from "~/features/boards/boards.queries.server";
import * as Contests from "~/features/contests/contests.queries.server";
import * as Draws from "~/features/contests/draws.queries.server";
import { findEntryCounts, NO_ENTRIES } from "~/features/contests/find-contest-facts.server";
import { rulesOf } from "~/features/contests/find-contest-page.server";
import * as Sessions from "~/features/contests/sessions.queries.server";
import * as Stages from "~/features/contests/stages.queries.server";
import * as Notices from "~/features/notices/notices.queries.server";
import { hasPublicResult, isPublic } from "~/features/results/domain/public-phases";
import * as Results from "~/features/results/results.queries.server";
import type { Scheme } from "~/features/scoring/domain/scheme/scheme";
import * as SchemeVersions from "~/features/scoring/scheme-versions.queries.server";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import { contestEvents, finalEvents, inOrder, noticeEvents } from "./domain/agenda";
import { daysBetween } from "./domain/month";
import { publicStanding } from "./domain/public-standing";
import { schemeOutline } from "./domain/scheme-outline";

type Contest = NonNullable<Awaited<ReturnType<typeof Contests.find>>>;

/** What anyone may know of a contest: what, who, when, where, how to enter and how it is marked; null where it isn't theirs. */
export async function findPublicContest(db: Db, contestId: string, now: Instant) {
  const contest = await Contests.find(db, contestId);
  if (!contest || !isPublic(contest)) return null;
  const today = localDay(now);
  const stages = await Stages.findAllOfContests(db, [contestId]);
  const hosts = await Contests.findHosts(db, [contestId]);
  const { accepted, undecided, waitlisted } =
    (await findEntryCounts(db, [contestId])).get(contestId) ?? NO_ENTRIES;
  const standing = publicStanding(
    contest,
    stages.map(({ state }) => state),
    today,
  );
  return {
    contest: shownOf(contest),
    standing,
    today,
    daysLeft: contest.entriesUntilOn === null ? null : daysBetween(today, contest.entriesUntilOn),
    hosts: hosts.map(({ kind, name }) => ({ kind, name })),
    rules: rulesOf(contest),
    entryCount: accepted + undecided + waitlisted,
    acceptedCount: accepted,
    outline: await findOutline(db, contest),
    boards: await Boards.findAllPublic(db, contestId),
    draws: await findHeldDraws(db, stages),
    ...(await findWhatCame(db, contest)),
  };
}

export type PublicContest = NonNullable<Awaited<ReturnType<typeof findPublicContest>>>;

function shownOf(contest: Contest) {
  const { id, name, level, kind, isCoded, phase, year, programmeName, documentNumber } = contest;
  const { tradeName, occupationCode, memberCount, substituteCount, capacity } = contest;
  const { unionQuota, minimumField, entriesFromOn, entriesUntilOn, heldOn, venue } = contest;
  return {
    ...{ id, name, level, kind, isCoded, phase, year, programmeName, documentNumber },
    ...{ tradeName, occupationCode, memberCount, substituteCount, capacity, unionQuota },
    ...{ minimumField, entriesFromOn, entriesUntilOn, heldOn, venue },
  };
}

/** Modules and how ranks are made, once registration has settled the version. */
async function findOutline(db: Db, { schemeId, schemeVersion }: Contest) {
  if (schemeId === null || schemeVersion === null) return null;
  const found = await SchemeVersions.findContent(db, schemeId, schemeVersion);
  return found
    ? { version: schemeVersion, stages: schemeOutline(JSON.parse(found.content) as Scheme) }
    : null;
}

async function findHeldDraws(db: Db, stages: readonly { id: string; schemeStage: string }[]) {
  const held = await Draws.findAllHeld(
    db,
    stages.map(({ id }) => id),
  );
  return held.map(({ id, stageId }) => ({
    id,
    stage: stages.find((stage) => stage.id === stageId)?.schemeStage ?? "",
  }));
}

/** Its days, and what it came to, from the public notice on. */
async function findWhatCame(db: Db, contest: Contest) {
  const sessions = await Sessions.findAllOfContests(db, [contest.id]);
  const notices = (await Notices.findAllOfSubjects(db, "contest", [contest.id])).filter(
    ({ isPublic: isShown }) => isShown === 1,
  );
  const versions = hasPublicResult(contest) ? await Results.findVersions(db, contest.id) : [];
  const finals = versions.flatMap(({ number, approvedAt }) =>
    approvedAt === null ? [] : [{ contestId: contest.id, name: contest.name, number, approvedAt }],
  );
  const events = [
    ...contestEvents([contest], sessions),
    ...(contest.phase === "cancelled" ? [] : noticeEvents(notices)),
    ...finalEvents(finals),
  ];
  return {
    events: inOrder(events, "0000-00-00", "9999-99-99"),
    notice: notices.at(-1)?.id ?? null,
    result: versions.length === 0 ? null : { isFinal: finals.length > 0 },
  };
}
