import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { digestOf } from "~/shared/digest";
import { drawStage, freezeStage } from "~db/factories/drawn-stages";
import { commandOf } from "../../../tests/support/commands";
import { type DrawScene, drawScene, reasonOf, SALT } from "../../../tests/support/draw-scene";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { move } from "../../../tests/support/small-judging";
import { abandonDraw } from "./abandon-draw.server";
import { closeLots } from "./close-lots.server";
import { readDrawRecord } from "./domain/draw/read-draw-record";
import { faultOfDraw } from "./domain/draw/verify-draw";
import { drawLot } from "./draw-lot.server";
import * as Draws from "./draws.queries.server";
import { findHeldDraw } from "./find-ceremony.server";
import { findCheckIn } from "./find-check-in.server";
import { freezeDraw } from "./freeze-draw.server";
import * as Stages from "./stages.queries.server";
import { witnessDraw } from "./witness-draw.server";

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
    expect(await scene.stageState()).toBe("drawn");
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
    expect(await scene.stageState()).toBe("drawn");
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
    await scene.newActor("supervisor", "百里小雪", secret);
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
