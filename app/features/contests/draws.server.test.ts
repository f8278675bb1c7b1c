import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { hashPassword } from "better-auth/crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { loader as downloadRecord } from "~/routes/draws.$drawId.record";
import type { Actor } from "~/shared/actor";
import { digestOf } from "~/shared/digest";
import { HOUR_MS, later } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { makeAccount } from "~db/factories/accounts";
import { type DrawingRoom, drawStage, freezeStage, planSessions } from "~db/factories/drawn-stages";
import { addCalendar } from "../../../tests/support/calendar";
import { commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { drawingRoom } from "../../../tests/support/drawing-room";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { runScript } from "../../../tests/support/run-script";
import { smallDistrict } from "../../../tests/support/small-district";
import { move, startedContest } from "../../../tests/support/small-judging";
import { abandonDraw } from "./abandon-draw.server";
import { closeLots } from "./close-lots.server";
import type { DrawRecord } from "./domain/draw/draw";
import { readDrawRecord } from "./domain/draw/read-draw-record";
import { faultOfDraw } from "./domain/draw/verify-draw";
import { drawLot } from "./draw-lot.server";
import * as Draws from "./draws.queries.server";
import { dropSession } from "./drop-session.server";
import { findHeldDraw } from "./find-ceremony.server";
import { findCheckIn } from "./find-check-in.server";
import { freezeDraw } from "./freeze-draw.server";
import { holdStageDraw } from "./hold-stage-draw.server";
import { redrawBatch } from "./redraw-batch.server";
import * as Sessions from "./sessions.queries.server";
import * as Stages from "./stages.queries.server";
import { witnessDraw } from "./witness-draw.server";

const SALT = "秋分那天下了雨";
const { tokenKey } = TEST_KEYS;
const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;

let db: Db;
let drawing: DrawingRoom;
let officer: Actor;
let contest: Awaited<ReturnType<typeof startedContest>>;

/** Three entries of one employer who wait for their draw, on three stations; the officer, another one, a supervisor. */
beforeEach(async () => {
  db = await freshDatabase();
  const district = await smallDistrict(db, tokenKey, TEST_NOW);
  await addCalendar(db, TEST_NOW);
  const actor = (name: keyof typeof district.actors) => district.actors[name] as Actor;
  const second = await newActor("coding-officer", "南宫白露");
  officer = actor("coding-officer");
  const coders = [officer, second];
  drawing = drawingRoom(db, {
    ...{ organiser: actor("organiser"), coders, supervisor: actor("supervisor") },
  });
  contest = await startedContest(db, district, actor("organiser"));
  const session = { venue: "一号车间", startsAt: later(TEST_NOW, HOUR_MS), batchMinutes: 60 };
  await planSessions(drawing, contest.stageId, [{ ...session, batchCount: 1, stationCount: 3 }]);
});

async function newActor(
  role: "coding-officer" | "supervisor" | "chief-judge",
  name: string,
  password?: string,
) {
  const grants = [{ role, scope: { kind: "everything" } }] as const;
  const passwordHash = password ? await hashPassword(password) : null;
  const account = { username: `draw-${role}`, name, passwordHash, grants, at: TEST_NOW };
  const accountId = await db.transaction().execute((trx) => makeAccount(trx, account));
  return { accountId, name, sessionId: "", grants };
}

const hold = (drawId: string) =>
  holdStageDraw(commandOf(db, officer), drawing.room, tokenKey, { drawId, salt: SALT });
const stageState = async () => (await Stages.find(db, contest.stageId))?.state;

/** A draw by lots, with a supervisor at the screen. */
async function lots(): Promise<string> {
  const input = { stageId: contest.stageId, way: "lots" } as const;
  const frozen = await freezeDraw(commandOf(db, officer), tokenKey, input);
  if (!frozen.ok) throw new Error(`refused: ${frozen.reason}`);
  await drawing.witness(frozen.value.drawId);
  return frozen.value.drawId;
}

const ball = (drawId: string, entry: string, number: number) =>
  drawLot(commandOf(db, officer), {
    ...{ drawId, entry, number },
    hand: { way: "typed", text: "公良立秋" },
  });

describe("a draw from a seed (contests.md §2)", () => {
  it("waits for a supervisor, is held once, and comes out the same for anyone who has its record", async () => {
    const drawId = await freezeStage(drawing, contest.stageId);
    expect(await findHeldDraw(db, drawId)).toBeNull();
    expect(reasonOf(await hold(drawId))).toBe("witness-missing");
    await drawing.witness(drawId);
    expect(reasonOf(await hold(drawId))).toBeNull();
    expect(reasonOf(await hold(drawId))).toBe("draw-over");
    expect(await stageState()).toBe("drawn");
    const held = await findHeldDraw(db, drawId);
    const downloaded = readDrawRecord(JSON.parse(JSON.stringify(held?.record)));
    expect(downloaded.ok && faultOfDraw(downloaded.value)).toBeNull();
    expect(JSON.stringify(held)).not.toMatch(/欧阳|司马|东郭/);
  });

  it("has a record in which every change is seen", async () => {
    await drawStage(drawing, contest.stageId, SALT);
    const [draw] = await Draws.findAllOfStage(db, contest.stageId);
    const record = (await findHeldDraw(db, draw?.id ?? ""))?.record;
    if (!record) throw new Error("the draw is not on record");
    const [first, second, ...others] = record.seats;
    if (!first || !second) throw new Error("nobody was drawn");
    const swapped = [
      { ...first, entry: second.entry },
      { ...second, entry: first.entry },
      ...others,
    ];
    expect(faultOfDraw({ ...record, seats: swapped })?.code).toBe("order-differs");
    expect(faultOfDraw({ ...record, secret: "another" })?.code).toBe("secret-is-another");
    const left = record.entries.slice(1);
    expect(faultOfDraw({ ...record, entries: left })?.code).toBe("list-changed");
    expect(digestOf(record.secret)).toBe(record.commitment);
  });

  it("is not held on a list from which someone left after its freezing; given up, it stays on record", async () => {
    const drawId = await freezeStage(drawing, contest.stageId);
    await drawing.witness(drawId);
    const [entrant] = contest.entrants;
    await move(db, entrant?.worker as Actor, entrant?.caseId ?? "", "withdraw");
    expect(reasonOf(await hold(drawId))).toBe("list-changed");
    const input = { stageId: contest.stageId, way: "seed" } as const;
    const again = () => freezeDraw(commandOf(db, officer), tokenKey, input);
    expect(reasonOf(await again())).toBe("draw-under-way");
    await abandonDraw(commandOf(db, officer), { drawId, reason: "一人退赛" });
    expect(reasonOf(await hold(drawId))).toBe("draw-over");
    expect(reasonOf(await again())).toBeNull();
  });

  it("leaves the place of whoever withdraws afterwards empty", async () => {
    await drawStage(drawing, contest.stageId, SALT);
    const stage = await Stages.find(db, contest.stageId);
    if (!stage) throw new Error("there is no stage");
    const view = { session: "", search: "", slip: "" };
    const standing = async () =>
      (await findCheckIn(db, stage, view, TEST_NOW)).rows.map(({ code, station, attendance }) => {
        return { code, station, attendance };
      });
    const before = await standing();
    const [entrant] = contest.entrants;
    await move(db, entrant?.worker as Actor, entrant?.caseId ?? "", "withdraw");
    expect(await standing()).toEqual(
      before.map((row) => (row.code === "01" ? { ...row, attendance: "forfeited" } : row)),
    );
  });
});

describe("a batch drawn again (contests.md §2, screens.md §3.4)", () => {
  const chief = async () => newActor("chief-judge", "司徒大寒");
  const redraw = async (by: Actor, changes: Partial<Parameters<typeof redrawBatch>[2]> = {}) => {
    const [session] = await Sessions.findAllOfStage(db, contest.stageId);
    const asked = { stageId: contest.stageId, sessionId: session?.id ?? "", batch: 1 };
    const input = { ...asked, way: "seed" as const, reason: "一人退赛", ...changes };
    return redrawBatch(commandOf(db, by), tokenKey, input);
  };
  const withdraw = async () => {
    const [entrant] = contest.entrants;
    await move(db, entrant?.worker as Actor, entrant?.caseId ?? "", "withdraw");
  };

  it("is the chief judge's decision, and is held before a supervisor; the draw before stays on record", async () => {
    await drawStage(drawing, contest.stageId, SALT);
    const [first] = await Draws.findAllOfStage(db, contest.stageId);
    const before = JSON.stringify(await findHeldDraw(db, first?.id ?? ""));
    await withdraw();
    const decided = await redraw(await chief());
    if (!decided.ok) throw new Error(`refused: ${decided.reason}`);
    const { drawId } = decided.value;
    expect(reasonOf(await hold(drawId))).toBe("witness-missing");
    await drawing.witness(drawId);
    expect(reasonOf(await hold(drawId))).toBeNull();
    const held = await findHeldDraw(db, drawId);
    expect(held?.record && faultOfDraw(held.record)).toBeNull();
    const codes = held?.seats.map(({ entry, station }) => [entry, station]) ?? [];
    expect(codes.map(([entry]) => entry).sort()).toEqual(["02", "03"]);
    expect(codes.map(([, station]) => station)).toEqual(["1", "2"]);
    const places = await Sessions.findListed(db, contest.stageId);
    expect(places.map(({ number, station }) => [number, station])).toEqual([
      [1, null],
      ...codes.map(([entry, station]) => [Number(entry), Number(station)]).sort(),
    ]);
    expect(JSON.stringify(await findHeldDraw(db, first?.id ?? ""))).toBe(before);
    expect(await stageState()).toBe("drawn");
  });

  it("is refused to others, before a draw, without anyone in it, and beside a draw under way", async () => {
    const by = await chief();
    expect(reasonOf(await redraw(officer))).toBe("not-allowed");
    expect(reasonOf(await redraw(by))).toBe("nothing-drawn");
    await drawStage(drawing, contest.stageId, SALT);
    expect(reasonOf(await redraw(by, { batch: 7 }))).toBe("batch-unknown");
    expect(reasonOf(await redraw(by))).toBeNull();
    expect(reasonOf(await redraw(by))).toBe("draw-under-way");
    const stage = await Stages.findAllOfCases(db, [contest.stageCaseId]);
    expect(stage.map(({ openDrawCount }) => openDrawCount)).toEqual([1]);
  });
});

describe("a session that is dropped", () => {
  const drop = (sessionId: string) =>
    dropSession(commandOf(db, drawing.organiser), { stageId: contest.stageId, sessionId });

  it("goes with its stations while it holds nobody and lies in no draw", async () => {
    const spare = { venue: "二号车间", startsAt: later(TEST_NOW, 5 * HOUR_MS), batchMinutes: 60 };
    await planSessions(drawing, contest.stageId, [{ ...spare, batchCount: 1, stationCount: 2 }]);
    const [used, empty] = await Sessions.findAllOfStage(db, contest.stageId);
    const drawId = await freezeStage(drawing, contest.stageId);
    expect(reasonOf(await drop(empty?.id ?? ""))).toBe("places-settled");
    await drawing.witness(drawId);
    expect(reasonOf(await hold(drawId))).toBeNull();
    expect(reasonOf(await drop(used?.id ?? ""))).toBe("session-holds-people");
    expect(reasonOf(await drop(empty?.id ?? ""))).toBeNull();
    expect(reasonOf(await drop(empty?.id ?? ""))).toBe("session-gone");
    const left = await Sessions.findAllOfStage(db, contest.stageId);
    expect(left.map(({ number }) => number)).toEqual([1]);
    const held = await findHeldDraw(db, drawId);
    expect(held?.record && faultOfDraw(held.record)).toBeNull();
  });
});

describe("a downloaded record", () => {
  it("is verified by the command, and one that was changed is refused by the name of its fault", async () => {
    await drawStage(drawing, contest.stageId, SALT);
    const [draw] = await Draws.findAllOfStage(db, contest.stageId);
    const params = { drawId: draw?.id ?? "" };
    const asked = { request: new Request("http://localhost/"), params, context: { db } };
    const answer = await downloadRecord(asked as unknown as LoaderFunctionArgs);
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    const downloaded = await answer.text();
    const folder = mkdtempSync(join(tmpdir(), "jiangtai-draw-"));
    const verify = (text: string) => {
      writeFileSync(join(folder, "record.json"), text);
      return runScript("scripts/draw-verify.ts", {}, ["--draw", join(folder, "record.json")]);
    };
    const sound = await verify(downloaded);
    expect([sound.code, sound.output.includes("的抽签没有问题：3个选手")]).toEqual([0, true]);
    const record = JSON.parse(downloaded) as DrawRecord;
    const [one, other, ...seats] = record.seats;
    const swapped = [{ ...one, entry: other?.entry }, { ...other, entry: one?.entry }, ...seats];
    const changed = await verify(JSON.stringify({ ...record, seats: swapped }));
    rmSync(folder, { recursive: true });
    expect([changed.code, changed.output.includes("位不同")]).toEqual([1, true]);
  });
});

describe("lots drawn by hand (contests.md §2)", () => {
  it("refuse a ball that was drawn, who has drawn, and a number that no ball has", async () => {
    const drawId = await lots();
    expect(reasonOf(await ball(drawId, "02", 3))).toBeNull();
    expect(reasonOf(await ball(drawId, "01", 3))).toEqual({
      ...{ kind: "ball-drawn-twice", entry: "02" },
    });
    expect(reasonOf(await ball(drawId, "02", 1))).toEqual({ kind: "entry-drawn" });
    expect(reasonOf(await ball(drawId, "01", 4))).toEqual({ kind: "ball-unknown" });
    expect(reasonOf(await ball(drawId, "09", 1))).toEqual({ kind: "entry-not-in-draw" });
  });

  it("are closed when everyone has one, and place each at the station of their ball", async () => {
    const drawId = await lots();
    const close = () => closeLots(commandOf(db, officer), drawing.room, { drawId });
    await ball(drawId, "02", 3);
    await ball(drawId, "01", 1);
    expect(reasonOf(await close())).toBe("lots-missing");
    expect(reasonOf(await hold(drawId))).toBe("other-way");
    await ball(drawId, "03", 2);
    expect(reasonOf(await close())).toBeNull();
    expect(await stageState()).toBe("drawn");
    const seats = (await findHeldDraw(db, drawId))?.seats ?? [];
    expect(seats.map(({ entry, station }) => `${entry} ${station}`)).toEqual([
      ...["01 1", "03 2", "02 3"],
    ]);
  });
});

describe("the supervisor at the officer's screen (screens.md §3.4)", () => {
  it("gives a password of their own, holds the office, and is never the officer", async () => {
    const drawId = await freezeStage(drawing, contest.stageId);
    const secret = "correct horse battery";
    await newActor("supervisor", "百里小雪", secret);
    const come = (username: string, password: string) => {
      const input = { drawId, username, password, realNow: TEST_NOW };
      return witnessDraw(commandOf(db, officer), input);
    };
    expect(reasonOf(await come("draw-supervisor", "wrong"))).toBe("witness-wrong");
    expect(reasonOf(await come("nobody", secret))).toBe("witness-wrong");
    expect(reasonOf(await come("draw-supervisor", secret))).toBeNull();
    expect(reasonOf(await hold(drawId))).toBeNull();
  });
});
