import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeEach, describe, expect, it } from "vitest";
import { loader as downloadRecord } from "~/routes/draws.$drawId.record";
import type { Actor } from "~/shared/actor";
import { HOUR_MS, later } from "~/shared/instant";
import { drawStage, freezeStage, planSessions } from "~db/factories/drawn-stages";
import { commandOf } from "../../../tests/support/commands";
import { type DrawScene, drawScene, reasonOf, SALT } from "../../../tests/support/draw-scene";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { runScript } from "../../../tests/support/run-script";
import { move } from "../../../tests/support/small-judging";
import type { DrawRecord } from "./domain/draw/draw";
import { faultOfDraw } from "./domain/draw/verify-draw";
import * as Draws from "./draws.queries.server";
import { dropSession } from "./drop-session.server";
import { findHeldDraw } from "./find-ceremony.server";
import { redrawBatch } from "./redraw-batch.server";
import * as Sessions from "./sessions.queries.server";
import * as Stages from "./stages.queries.server";

const { tokenKey } = TEST_KEYS;

let scene: DrawScene;
let db: DrawScene["db"];
let drawing: DrawScene["drawing"];
let officer: DrawScene["officer"];
let contest: DrawScene["contest"];
let hold: DrawScene["hold"];

beforeEach(async () => {
  scene = await drawScene();
  ({ db, drawing, officer, contest, hold } = scene);
});

describe("a batch drawn again (contests.md §2, screens.md §3.4)", () => {
  const chief = async () => scene.newActor("chief-judge", "司徒大寒");
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
    expect(await scene.stageState()).toBe("drawn");
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
