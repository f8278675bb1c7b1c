import { batchStart } from "~/shared/batch-start";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import type { CheckInView } from "./contests.schemas";
import { decideAbsence, decideCheckIn, lastMoment } from "./domain/attendance";
import { entryCode } from "./domain/draw/draw-list";
import type { StageRow } from "./draw-steps.server";
import * as EntryMembers from "./entry-members.queries.server";
import * as Sessions from "./sessions.queries.server";

/** Who is awaited where and when, in working order, with what can be done about each now. */
export async function findCheckIn(db: Db, stage: StageRow, view: CheckInView, now: Instant) {
  const sessions = await Sessions.findAllOfStage(db, stage.id);
  const rows = await findExpected(db, stage, sessions, now);
  const ofSession = rows.filter(
    ({ sessionId }) => view.session === "" || sessionId === view.session,
  );
  const word = view.search.trim();
  const found = ofSession.filter(
    ({ code, names }) => word === "" || code === word.padStart(2, "0") || names.includes(word),
  );
  return {
    stage,
    view,
    sessions: sessions.map(({ id, number }) => ({
      id,
      number,
      count: rows.filter(({ sessionId }) => sessionId === id).length,
    })),
    counts: {
      all: ofSession.length,
      come: ofSession.filter(({ checkedInAt }) => checkedInAt !== null).length,
      out: ofSession.filter(({ attendance }) => attendance !== "expected").length,
    },
    scanned: rows.find(({ id }) => id === view.slip) ?? null,
    rows: found,
  };
}

export type CheckInPage = Awaited<ReturnType<typeof findCheckIn>>;
export type AwaitedRow = CheckInPage["rows"][number];

type SessionRow = Awaited<ReturnType<typeof Sessions.findAllOfStage>>[number];

async function findExpected(
  db: Db,
  stage: StageRow,
  sessions: readonly SessionRow[],
  now: Instant,
) {
  const listed = await Sessions.findListed(db, stage.id);
  const rosters = groupBy(
    await EntryMembers.findRosters(
      db,
      listed.map(({ entryId }) => entryId),
    ),
    ({ entryId }) => entryId,
  );
  const rows = listed.flatMap((entry) => {
    const session = sessions.find(({ id }) => id === entry.sessionId);
    if (!session || entry.batch === null || entry.station === null) return [];
    const { attendance, attendanceAt, checkedInAt, batch, station, teamName } = entry;
    const startsAt = batchStart(session, batch);
    const { lateMinutes } = session;
    const awaited = { attendance, checkedInAt, startsAt, lateMinutes };
    const roster = rosters.get(entry.entryId) ?? [];
    const namesOf = (wanted: "contestant" | "leader") =>
      roster.filter(({ part }) => part === wanted).map(({ name }) => name);
    const people = namesOf("contestant").join("、");
    return [
      {
        ...{ id: entry.id, code: entryCode(entry.number ?? 0), sessionId: session.id },
        ...{ session: session.number, venue: session.venue, batch, station, startsAt },
        names: [teamName, people].filter(Boolean).join(" "),
        leader: namesOf("leader")[0] ?? null,
        ...{ attendance, attendanceAt, checkedInAt },
        untilAt: lastMoment(startsAt, lateMinutes),
        mayCome: decideCheckIn(awaited, stage.state, now).ok,
        mayMiss: decideAbsence(awaited, stage.state, now).ok,
      },
    ];
  });
  return rows.sort((one, other) =>
    one.startsAt === other.startsAt
      ? one.station - other.station
      : one.startsAt < other.startsAt
        ? -1
        : 1,
  );
}
