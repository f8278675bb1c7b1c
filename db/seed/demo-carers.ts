import { moveCase } from "~/features/cases/move-case.server";
import * as Stages from "~/features/contests/stages.queries.server";
import { callRescore } from "~/features/scoring/call-rescore.server";
import { enterMark } from "~/features/scoring/enter-mark.server";
import { makePledge } from "~/features/scoring/make-pledge.server";
import * as Marks from "~/features/scoring/marks.queries.server";
import * as Sheets from "~/features/scoring/sheets.queries.server";
import { staffPanel } from "~/features/scoring/staff-panel.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { type Instant, later, MINUTE_MS } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import { drawStage, planSessions } from "../factories/drawn-stages";
import { commandAt } from "./applicants";
import { drawingRoom } from "./demo-draws";
import { newJudge, ownJudge } from "./demo-judging";
import type { Surroundings } from "./judging-exceptions";
import { shanghai } from "./result-scene";

const PRACTICE = "实操";
const TABLET = "7f1d2c1e-3a0b-4a44-9d0f-5f4f3a2f7c61";
/** They worked yesterday afternoon; what was recorded is marked aspect by aspect, and the second one is under way. */
const BEGAN = shanghai("2026-10-20T14:00");
/** The judges' last marks are two minutes old when the visitor comes. */
const MARKED_UNTIL = shanghai("2026-10-21T10:28");
const TALK = "B1";
const LIFT = { aspectKey: "B2", upTo: 7 };
const ANGLE = { aspectKey: "B3", readings: ["30", "29", "31.5", "26"] };
/** The panel lay two apart on how this one spoke; each marked again, with a reason. */
const RESCORED = {
  code: 5,
  before: ["3", "1", "2"],
  after: [
    ["2", "情绪照顾到了，确认一步带过，按说明并确认记"],
    ["2", "回看录音，确认听懂的话在移位前说了"],
    ["2", "说明、确认都有，没有照顾到情绪"],
  ],
} as const;

interface Floor {
  readonly judges: readonly Actor[];
  /** By judge, each in the order of the codes. */
  readonly sheetIds: readonly (readonly string[])[];
}

/** The carers' final: three judges on benchmarks and a measurement, one aspect over all entries, one of them re-scored. */
export async function seedCarers(around: Surroundings, contestId: string): Promise<void> {
  const [stage] = await Stages.findAllOfContests(around.db, [contestId]);
  invariant(stage, "the carers' contest has a stage");
  const floor = await openFloor(around, stage);
  const [first = []] = floor.sheetIds;
  for (const [at] of first.entries()) await markEntry(around, floor, at + 1);
  await rescore(around, floor);
}

async function openFloor(
  around: Surroundings,
  { id: stageId, caseId }: { readonly id: string; readonly caseId: string },
): Promise<Floor> {
  const { db, room, organiser } = around;
  const then = { ...around, now: later(BEGAN, -30 * MINUTE_MS) };
  const drawing = await drawingRoom(around, (actor) => commandAt(then, actor, 0));
  const batches = { batchCount: 2, stationCount: 6, batchMinutes: 60 };
  await planSessions(drawing, stageId, [
    { venue: "石渡养老服务中心实训室", startsAt: BEGAN, ...batches },
  ]);
  await drawStage(drawing, stageId, "像照顾自己的老人");
  const judges = [
    await newJudge(around, "carejudge1", "濮阳谷雨"),
    ownJudge(around, "judge4", "独孤芒种"),
    await newJudge(around, "carejudge2", "宗政立夏"),
  ];
  const seats = judges.map(({ accountId }, at) => {
    return { accountId, duty: at === 0 ? ("leader" as const) : ("judge" as const) };
  });
  const panel = { stageId, moduleKey: PRACTICE, seats };
  const staffed = await staffPanel(commandAt(then, organiser, 0), panel);
  invariant(staffed.ok, "the carers' panel can be staffed");
  const version = (await Stages.find(db, stageId))?.version ?? 0;
  const started = await moveCase(commandAt(then, organiser, 0), room, {
    ...{ caseId, move: "start-judging", version },
    ...{ comment: "", returned: {}, insteadOfId: null },
  });
  invariant(started.ok, "the carers' judging can start");
  const sheetIds: string[][] = [];
  for (const [at, seatId] of staffed.value.seatIds.entries()) {
    const judge = judges[at] as Actor;
    const pledged = await makePledge(commandAt(then, judge, 0), { seatId, employerIds: [] });
    invariant(pledged.ok, "the carers' judge pledges");
    sheetIds.push((await Sheets.findAllOfSeat(db, seatId)).map(({ sheetId }) => sheetId));
  }
  return { judges, sheetIds };
}

/** All have marked how everyone spoke, and how the first ones lifted; the leader reads the angles. */
async function markEntry(around: Surroundings, floor: Floor, code: number): Promise<void> {
  for (const [at] of floor.judges.entries()) {
    const talk = code === RESCORED.code ? RESCORED.before[at] : benchmark(code, at);
    await give(around, floor, { at, code, aspectKey: TALK, text: talk ?? "2" });
    if (code > LIFT.upTo) continue;
    const text = benchmark(code + 1, at + 1);
    await give(around, floor, { at, code, aspectKey: LIFT.aspectKey, text });
  }
  const reading = ANGLE.readings[code - 1];
  if (!reading) return;
  await give(around, floor, { at: 0, code, aspectKey: ANGLE.aspectKey, text: reading });
}

/** 1 to 3; two judges of an entry are never more than one apart. */
function benchmark(code: number, at: number): string {
  const level = code % 4 === 3 ? 1 : 2;
  return String(level + ((code + at) % 3 === 0 ? 1 : 0));
}

async function rescore(around: Surroundings, floor: Floor): Promise<void> {
  const { code, after } = RESCORED;
  const [leader] = floor.judges;
  const sheetId = floor.sheetIds[0]?.[code - 1] ?? "";
  invariant(leader, "the panel has a leader");
  const command = { ...commandAt(around, leader, 0), now: timeOf(TALK, 0, 13) };
  const called = await callRescore(command, around.room, { sheetId, aspectKey: TALK });
  invariant(called.ok, "the demo's spread is scored again");
  for (const [at, [text, reason]] of after.entries()) {
    await give(around, floor, { at, code, aspectKey: TALK, text, reason });
  }
}

interface Given {
  readonly at: number;
  readonly code: number;
  readonly aspectKey: string;
  readonly text: string;
  /** In a re-score each judge gives one. */
  readonly reason?: string;
}

async function give(around: Surroundings, { judges, sheetIds }: Floor, mark: Given) {
  const { at, code, aspectKey, text, reason = null } = mark;
  const sheetId = sheetIds[at]?.[code - 1] ?? "";
  const before = reason && (await Marks.findStanding(around.db, sheetId, aspectKey));
  const now = timeOf(aspectKey, at, reason ? 14 : code);
  const command = { ...commandAt(around, judges[at] as Actor, 0), now };
  const entered = await enterMark(command, around.room, {
    ...{ sheetId, aspectKey, text, reason, markKey: newId(), deviceKey: TABLET },
    replacesKey: before ? before.markKey : null,
  });
  invariant(entered.ok, `the demo's mark of ${aspectKey} is taken: ${JSON.stringify(entered)}`);
}

/** Two minutes for each entry; the second aspect began when the first one was through. */
function timeOf(aspectKey: string, judge: number, turn: number): Instant {
  const last = aspectKey === TALK ? 45 : LIFT.upTo;
  return later(MARKED_UNTIL, ((turn - last) * 2 - judge / 4) * MINUTE_MS);
}
