import { batchStart } from "~/shared/batch-start";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { entryCode } from "./domain/draw/draw-list";
import { offersText, positionsOf } from "./domain/session-plan";
import { findCalendar } from "./find-calendar.server";
import * as Sessions from "./sessions.queries.server";

/** The sessions of a stage with their batches and stations, who was drawn where, and what they clash with. */
export async function findStageSessions(db: Db, stageId: string) {
  const sessions = await Sessions.findAllOfStage(db, stageId);
  const stations = await Sessions.findStations(
    db,
    sessions.map(({ id }) => id),
  );
  const listed = (await Sessions.findListed(db, stageId)).filter(({ number }) => number !== null);
  const drawn = groupBy(listed, ({ sessionId }) => sessionId ?? "");
  const clashes = await findClashes(db, stageId, sessions);
  return {
    entryCount: listed.filter(({ attendance }) => attendance === "expected").length,
    placeCount: positionsOf(sessions, stations).length,
    needs: listed
      .filter(({ needs }) => needs.length > 0)
      .map(({ id, number, needs }) => ({ id, code: entryCode(number ?? 0), needs })),
    sessions: sessions.map((session) => {
      const own = stations.filter(({ sessionId }) => sessionId === session.id);
      const batches = Array.from({ length: session.batchCount }, (_, at) => ({
        batch: at + 1,
        startsAt: batchStart(session, at + 1),
        places: own.map(({ number: station, offers }) => {
          const entry = (drawn.get(session.id) ?? []).find(
            (one) => one.batch === at + 1 && one.station === station,
          );
          return {
            station,
            offers,
            code: entry ? entryCode(entry.number ?? 0) : null,
            isOut: entry ? entry.attendance !== "expected" : false,
          };
        }),
      }));
      return {
        ...session,
        offers: offersText(own),
        batches,
        clashes: clashes.filter(({ sessionId }) => sessionId === session.id),
      };
    }),
  };
}

export type StageSessions = Awaited<ReturnType<typeof findStageSessions>>;

/** What each session of the stage clashes with, by the name of the other contest and of the judge. */
async function findClashes(
  db: Db,
  stageId: string,
  own: readonly { readonly id: string; readonly startsAt: Instant; readonly endsAt: Instant }[],
) {
  const [first] = own;
  if (!first) return [];
  const from = own.map(({ startsAt }) => startsAt).sort()[0] ?? first.startsAt;
  const until =
    own
      .map(({ endsAt }) => endsAt)
      .sort()
      .at(-1) ?? first.endsAt;
  const { sessions, clashes } = await findCalendar(db, from, until);
  const isOwn = (id: string) => own.some((one) => one.id === id);
  return clashes.flatMap(({ kind, sessionId, otherId, judgeName }) => {
    const [mine, theirs] = isOwn(sessionId) ? [sessionId, otherId] : [otherId, sessionId];
    if (!isOwn(mine)) return [];
    const other = sessions.find(({ id }) => id === theirs);
    return other ? [{ kind, sessionId: mine, judgeName, with: titleOf(other, stageId) }] : [];
  });
}

function titleOf(
  other: { readonly stageId: string; readonly contestName: string; readonly number: number },
  stageId: string,
) {
  return {
    contestName: other.stageId === stageId ? null : other.contestName,
    number: other.number,
  };
}
