import * as Contests from "~/features/contests/contests.queries.server";
import * as Stages from "~/features/contests/stages.queries.server";
import { enterScores } from "~/features/results/enter-scores.server";
import * as Panels from "~/features/scoring/panels.queries.server";
import { moduleOf, stageSchemeOf } from "~/features/scoring/scheme-at.server";
import { staffPanel } from "~/features/scoring/staff-panel.server";
import type { Actor } from "~/shared/actor";
import { invariant } from "~/shared/invariant";
import type { Thousandths } from "~/shared/points";
import { drawStage, planSessions } from "../factories/drawn-stages";
import { markStage, type SheetToMark } from "../factories/marked-stages";
import { openJudgeAccount } from "./applicants";
import type { MadeContest } from "./demo-contests";
import { drawingRoom } from "./demo-draws";
import { bringOn } from "./demo-publication";
import { recheckStage } from "./demo-rechecks";
import { ELECTRICIANS_LEADERS } from "./electricians-final";
import {
  actorOf,
  commandOn,
  type Judged,
  type ResultScene,
  shanghai,
  takeStep,
} from "./result-scene";
import { panelMarkNear, seatMarks } from "./seat-marks";
import type { SeedResult } from "./seed-result";

const PRACTICE = "实操";
const STATIONS = 12;

const JUDGES = ["长孙芒种", "欧阳谷雨", "东方寒露", "南宫立冬", "太叔小满"];

/** Brings each judged contest of the season as far as its story goes. */
export async function seedResults(
  scene: Omit<ResultScene, "judges">,
  contests: readonly MadeContest[],
): Promise<void> {
  const judges: Actor[] = [];
  for (const [at, name] of JUDGES.entries()) {
    judges.push(await openJudgeAccount(scene, { username: `marker${at + 1}`, name }));
  }
  for (const [contestId, { plan, result }] of contests) {
    if (result)
      await seedResult({ ...scene, judges }, contestId, { ...result, venue: plan.venue ?? "" });
  }
}

async function seedResult(
  scene: ResultScene,
  contestId: string,
  story: SeedResult & { readonly venue: string },
): Promise<void> {
  const contest = await Contests.find(scene.db, contestId);
  const [stage] = await Stages.findAllOfContests(scene.db, [contestId]);
  invariant(contest && stage, "the demo's contest has started");
  const ids = { contestId, caseId: contest.caseId, stageId: stage.id, stageCaseId: stage.caseId };
  await judgeStage(scene, ids, story);
  await takeStep(scene, stage.caseId, ["chief", "lock", story.lock]);
  await recheckStage(scene, ids, story);
  if (story.release) await bringOn(scene, ids, story);
}

/** Draws a stage, staffs its panel, and has every sheet marked and signed. */
async function judgeStage(
  scene: ResultScene,
  { stageId, stageCaseId }: Judged,
  { venue, judging, turn }: SeedResult & { readonly venue: string },
): Promise<void> {
  const { db } = scene;
  const organiser = commandOn(scene, actorOf(scene, "organiser"), judging);
  const row = await Panels.findStage(db, stageId);
  invariant(row, "a stage that was laid out is there");
  const practice = moduleOf((await stageSchemeOf(db, row)).stage, PRACTICE);
  const entries = await Panels.findStageEntries(db, stageId);
  const startsAt = shanghai(judging);
  const seats = scene.judges.map(({ accountId }, at) => {
    return { accountId, duty: at === 0 ? ("leader" as const) : ("judge" as const) };
  });
  const drawing = await drawingRoom(scene, (actor) => commandOn(scene, actor, judging));
  const batchCount = Math.ceil(entries.length / STATIONS);
  const session = { venue, startsAt, batchCount, stationCount: STATIONS, batchMinutes: 90 };
  await planSessions(drawing, stageId, [session]);
  await drawStage(drawing, stageId, `${venue}开赛`);
  const staffed = await staffPanel(organiser, { stageId, moduleKey: PRACTICE, seats });
  invariant(staffed.ok, "the demo's panel can be staffed");
  await takeStep(scene, stageCaseId, ["organiser", "start-judging", judging]);
  const marksOf = ({ number, seatNumber }: SheetToMark) =>
    Object.fromEntries(
      practice.aspects.map((aspect, at): [string, Thousandths] => {
        const leader = turn === 0 ? ELECTRICIANS_LEADERS[number]?.panelMarks[at] : undefined;
        const panelMark = leader ?? panelMarkNear(aspect, shareOf(number, at, turn));
        return [aspect.id, seatMarks(aspect, panelMark, number + at)[seatNumber - 1] ?? 0];
      }),
    );
  await db
    .transaction()
    .execute((trx) => markStage(trx, { stageId, atOf: () => startsAt, marksOf }));
  const list = entries.map(({ number }) => {
    const leader = turn === 0 ? ELECTRICIANS_LEADERS[number ?? 0] : undefined;
    return `${number} ${leader?.theory ?? theoryOf(number ?? 0, turn)}`;
  });
  const scores = { stageId, aspectKey: "A", list: list.join("\n") };
  const entered = await enterScores(organiser, scores);
  invariant(entered.ok, "the demo's theory scores are taken");
}

/** How much of an aspect an entry gets: its own level, and somewhat more or less of each aspect. */
function shareOf(number: number, aspect: number, turn: number): number {
  const level = 0.64 + (((number * 13 + turn * 7) % 37) / 37) * 0.23;
  return level + ((number * 3 + aspect * 5 + turn) % 7) / 100 - 0.03;
}

/** Halves of a point between 62 and 90. */
function theoryOf(number: number, turn: number): number {
  return 62 + ((number * 23 + turn * 5) % 57) / 2;
}
