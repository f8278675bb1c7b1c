import * as Draws from "~/features/contests/draws.queries.server";
import { createLive } from "~/features/live/live.server";
import { roads } from "~/roads.server";
import type { Actor } from "~/shared/actor";
import { HOUR_MS, later } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { type DrawingRoom, drawStage, planSessions } from "~db/factories/drawn-stages";
import { commandOf } from "./commands";
import { TEST_KEYS, TEST_NOW } from "./load-context";

interface People {
  readonly organiser: Actor;
  /** The first one holds the draw; each keeps one layer of codes. */
  readonly coders: readonly Actor[];
  readonly supervisor: Actor;
}

/** The room in which these people hold a draw; the supervisor's password is tried elsewhere. */
export function drawingRoom(db: Db, { organiser, coders, supervisor }: People): DrawingRoom {
  return {
    ...{ db, organiser, coders, tokenKey: TEST_KEYS.tokenKey },
    room: { roads, live: createLive(0) },
    commandOf: (actor) => commandOf(db, actor),
    witness: (drawId) =>
      db.transaction().execute((trx) => {
        const { accountId } = supervisor;
        return Draws.insertWitness(trx, { drawId, seq: 1, accountId, joinedAt: TEST_NOW });
      }),
  };
}

/** Plans a session of one batch for each number of stations, an hour ago, and draws the stage. */
export async function drawInto(
  db: Db,
  people: People,
  stageId: string,
  stationCounts: readonly number[],
): Promise<void> {
  const drawing = drawingRoom(db, people);
  const place = { venue: "一号车间", batchCount: 1, batchMinutes: 60 };
  const startsAt = later(TEST_NOW, -HOUR_MS);
  await planSessions(
    drawing,
    stageId,
    stationCounts.map((stationCount) => ({ ...place, startsAt, stationCount })),
  );
  await drawStage(drawing, stageId, "秋分那天下了雨");
}
