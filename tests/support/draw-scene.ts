import { hashPassword } from "better-auth/crypto";
import { holdStageDraw } from "~/features/contests/hold-stage-draw.server";
import * as Stages from "~/features/contests/stages.queries.server";
import type { Actor } from "~/shared/actor";
import { HOUR_MS, later } from "~/shared/instant";
import { makeAccount } from "~db/factories/accounts";
import { planSessions } from "~db/factories/drawn-stages";
import { addCalendar } from "./calendar";
import { commandOf } from "./commands";
import { freshDatabase } from "./database";
import { drawingRoom } from "./drawing-room";
import { TEST_KEYS, TEST_NOW } from "./load-context";
import { smallDistrict } from "./small-district";
import { startedContest } from "./small-judging";

export const SALT = "秋分那天下了雨";
const { tokenKey } = TEST_KEYS;

export type DrawScene = Awaited<ReturnType<typeof drawScene>>;

/** Three entries of one employer who wait for their draw, on three stations; the officer, another one, a supervisor. */
export async function drawScene() {
  const db = await freshDatabase();
  const district = await smallDistrict(db, tokenKey, TEST_NOW);
  await addCalendar(db, TEST_NOW);
  const actor = (name: keyof typeof district.actors) => district.actors[name] as Actor;

  async function newActor(
    role: "coding-officer" | "supervisor" | "chief-judge",
    name: string,
    password?: string,
  ): Promise<Actor> {
    const grants = [{ role, scope: { kind: "everything" } }] as const;
    const passwordHash = password ? await hashPassword(password) : null;
    const account = { username: `draw-${role}`, name, passwordHash, grants, at: TEST_NOW };
    const accountId = await db.transaction().execute((trx) => makeAccount(trx, account));
    return { accountId, name, sessionId: "", grants };
  }

  const officer = actor("coding-officer");
  const coders = [officer, await newActor("coding-officer", "南宫白露")];
  const drawing = drawingRoom(db, {
    ...{ organiser: actor("organiser"), coders, supervisor: actor("supervisor") },
  });
  const contest = await startedContest(db, district, actor("organiser"));
  const session = { venue: "一号车间", startsAt: later(TEST_NOW, HOUR_MS), batchMinutes: 60 };
  await planSessions(drawing, contest.stageId, [{ ...session, batchCount: 1, stationCount: 3 }]);
  const hold = (drawId: string) =>
    holdStageDraw(commandOf(db, officer), drawing.room, tokenKey, { drawId, salt: SALT });
  const stageState = async () => (await Stages.find(db, contest.stageId))?.state;
  return { db, drawing, officer, contest, newActor, hold, stageState };
}

export const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;
