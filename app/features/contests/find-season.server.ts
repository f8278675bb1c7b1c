import * as Notices from "~/features/notices/notices.queries.server";
import type { Actor } from "~/shared/actor";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import * as Contests from "./contests.queries.server";
import type { SeasonView } from "./contests.schemas";
import { blockersOf } from "./domain/blockers";
import type { ContestPhase } from "./domain/contest-phase";
import { nextDateOf } from "./domain/next-date";
import { isInView, orderOf, sectionOf } from "./domain/season-row";
import { trackOf } from "./domain/season-track";
import { findContestFacts, findEntryCounts, NO_ENTRIES } from "./find-contest-facts.server";
import * as Programmes from "./programmes.queries.server";
import * as Stages from "./stages.queries.server";

/** The season page of one programme, the newest where none is asked for: a row for each contest, what needs one first. */
export async function findSeason(
  db: Db,
  question: {
    readonly actor: Actor;
    readonly programme: string;
    readonly view: SeasonView;
    readonly now: Instant;
  },
) {
  const { actor, programme: asked, view, now } = question;
  const programmes = await Programmes.findAll(db);
  const programme = programmes.find(({ id }) => id === asked) ?? programmes[0] ?? null;
  const all = programme ? await findRows(db, programme.id, actor, now) : [];
  const inView = (one: SeasonView) => all.filter((row) => isInView(row, one));
  return {
    programmes,
    programme,
    today: localDay(now),
    rows: inView(view),
    counts: {
      all: all.length,
      mine: inView("mine").length,
      blocked: inView("blocked").length,
      soon: inView("soon").length,
    },
    figures: {
      soon: inView("soon").filter(({ isMine }) => isMine),
      blocked: inView("blocked"),
      today: all.filter(({ isToday }) => isToday),
      open: all.filter(({ phase }) => phase === "registration"),
    },
  };
}

const OPENED: readonly ContestPhase[] = [
  "registration",
  "screening",
  "running",
  "notice",
  "final",
  "archived",
  "cancelled",
];

export type SeasonRow = Awaited<ReturnType<typeof findRows>>[number];

async function findRows(db: Db, programmeId: string, actor: Actor, now: Instant) {
  const contests = await Contests.findAllOfProgramme(db, programmeId);
  const ids = contests.map(({ id }) => id);
  const facts = await findContestFacts(db, contests, now);
  const counts = await findEntryCounts(db, ids);
  const stages = groupBy(await Stages.findAllOfContests(db, ids), ({ contestId }) => contestId);
  const notices = await Notices.findAllOfSubjects(db, "contest", ids);
  const noticeEnds = new Map(notices.map(({ subjectId, closesAt }) => [subjectId, closesAt]));
  const today = localDay(now);
  const rows = contests.map((contest) => {
    const phase = contest.phase as ContestPhase;
    const own = facts.get(contest.id);
    const blockers = own ? blockersOf(phase, own) : [];
    const states = (stages.get(contest.id) ?? []).map(({ state }) => state);
    const stageState = states.find((state) => state !== "closed") ?? states.at(-1) ?? null;
    const noticeEnd = noticeEnds.get(contest.id);
    const noticeUntilOn = noticeEnd ? localDay(noticeEnd) : null;
    const next = nextDateOf(phase, stageState, { ...contest, noticeUntilOn });
    return {
      id: contest.id,
      name: contest.name,
      occupationCode: contest.occupationCode,
      isRehearsal: contest.isRehearsal === 1,
      phase,
      stageState,
      track: trackOf(phase, states, blockers.length > 0),
      next,
      isToday: phase === "running" && next?.on === today,
      // Before registration there is nothing to count.
      entries: OPENED.includes(phase) ? (counts.get(contest.id) ?? NO_ENTRIES) : null,
      capacity: contest.capacity,
      minimumField: contest.minimumField,
      isTeam: contest.memberCount > 1,
      schemeId: contest.schemeId,
      blocker: blockers[0] ?? null,
      ownerName: contest.ownerName,
      isMine: contest.ownerId === actor.accountId,
      movedAt: contest.movedAt,
    };
  });
  return rows
    .map((row) => ({ ...row, section: sectionOf(row), daysLeft: daysUntil(today, row.next?.on) }))
    .sort(orderOf);
}

/** Whole days from one day to another; null where there is none. */
function daysUntil(today: string, day: string | undefined): number | null {
  return day === undefined ? null : Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}
