import { beforeEach, describe, expect, it } from "vitest";
import { createLive } from "~/features/live/live.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import type { Db } from "~db/connection.server";
import { makeAccount } from "~db/factories/accounts";
import { makeWorker } from "~db/factories/workers";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { type SmallDistrict, smallDistrict } from "../../../tests/support/small-district";
import { type SmallJudging, smallJudging } from "../../../tests/support/small-judging";
import { enterMark } from "./enter-mark.server";
import { findJudgePool } from "./find-judge-pool.server";
import { findPanelsPage } from "./find-panels-page.server";
import { findSeatConflicts } from "./find-seat-conflicts.server";
import { makePledge } from "./make-pledge.server";
import * as Panels from "./panels.queries.server";
import { recuseJudge } from "./recuse-judge.server";
import { replaceJudge } from "./replace-judge.server";

const TABLET = "11111111-1111-4111-8111-111111111111";
const room = { live: createLive(0) };

let db: Db;
let district: SmallDistrict;
let judging: SmallJudging;
let stageId: string;

beforeEach(async () => {
  db = await freshDatabase();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  judging = await smallJudging(db, district, { hasPledged: false });
  stageId = judging.stageId;
});

/** A judge of the contest who works where the contestants do. */
async function colleague(name: string): Promise<Actor> {
  const grants = [
    { role: "judge" as const, scope: { kind: "contest", contestId: judging.contestId } as const },
  ];
  return db.transaction().execute(async (trx) => {
    const desk = { trx, now: TEST_NOW, record: async () => {} };
    const { below: unionId, employer: employerId } = district.ids;
    const facts = { name, unionId, employerId, memberSince: "2020-01-01" };
    const workerId = await makeWorker(desk, TEST_KEYS, facts);
    const account = { username: `own${newId().slice(-12)}`, name, passwordHash: null, grants };
    const accountId = await makeAccount(trx, { ...account, at: TEST_NOW, workerId });
    return { accountId, name, sessionId: newId(), grants };
  });
}

describe("conflicts of interest (contests.md §1: no judge with a hard conflict)", () => {
  it("are known from the register, the nearest for each entry that is expected", async () => {
    const own = await colleague("尉迟小寒");
    const pool = await findJudgePool(db, { stageId, contestId: judging.contestId });
    const { conflicts } = pool.find(({ accountId }) => accountId === own.accountId) ?? {};
    expect(conflicts?.map(({ number, kind }) => ({ number, kind }))).toEqual(
      judging.expectedNumbers.map((number) => ({ number, kind: "employer" })),
    );
    expect(pool.some(({ accountId }) => accountId === judging.actors.chief.accountId)).toBe(false);
  });

  it("keep a judge from a seat, and from the proposal, which begins with who has least to do", async () => {
    const own = await colleague("尉迟小寒");
    const [seatId = ""] = judging.seatIds;
    const input = { seatId, accountId: own.accountId, reason: "身体不适" };
    expect(await replaceJudge(commandOf(db, judging.actors.chief), room, input)).toEqual({
      ok: false,
      reason: "judge-conflicted",
    });
    const stage = await Panels.findStage(db, stageId);
    if (!stage) throw new Error("no stage");
    const [module] = (await findPanelsPage(db, stage)).modules;
    const proposed = module?.proposal.map(({ accountId }) => accountId) ?? [];
    expect(proposed).toHaveLength(3);
    expect(proposed).toContain(judging.actors.spare.accountId);
    expect(proposed).not.toContain(own.accountId);
  });

  it("that a judge declares at the pledge are met by standing back from those entries", async () => {
    const [, seatId = ""] = judging.seatIds;
    const { second, organiser, third } = judging.actors;
    const employerIds = [district.ids.employer];
    await makePledge(commandOf(db, second), { seatId, employerIds });
    const declared = await findSeatConflicts(db, [stageId]);
    expect(declared.map(({ kind, number }) => ({ kind, number }))).toEqual(
      judging.expectedNumbers.map((number) => ({ kind: "declared", number })),
    );
    expect(await recuseJudge(commandOf(db, third), room, { seatId })).toMatchObject({
      reason: "not-allowed",
    });
    const recused = await recuseJudge(commandOf(db, organiser), room, { seatId });
    expect(recused.ok).toBe(true);
    expect(await findSeatConflicts(db, [stageId])).toEqual([]);
    expect(await recuseJudge(commandOf(db, organiser), room, { seatId })).toMatchObject({
      reason: "no-conflict",
    });
    expect(await actionsIn(db)).toContain("judge.recused");
    const [sheetId = ""] = await judging.sheetIds(seatId);
    const mark = { sheetId, markKey: newId(), aspectKey: "B1.1", text: "4.5" };
    const entered = await enterMark(commandOf(db, second), room, {
      ...{ ...mark, replacesKey: null, reason: null, deviceKey: TABLET },
    });
    expect(entered).toMatchObject({ reason: { code: "sheet-excused" } });
  });

  it("that come to light between the draw and the judging can be met, and panels staffed anew", async () => {
    db = await freshDatabase();
    district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
    const drawn = await smallJudging(db, district, { hasBegun: false });
    const [seatId = ""] = drawn.seatIds;
    const employerIds = [district.ids.employer];
    await makePledge(commandOf(db, drawn.actors.leader), { seatId, employerIds });
    const stage = await Panels.findStage(db, drawn.stageId);
    expect(stage?.stageState).toBe("drawn");
    expect(stage && (await findPanelsPage(db, stage)).hasBegun).toBe(false);
    const recused = await recuseJudge(commandOf(db, drawn.actors.organiser), room, { seatId });
    expect(recused.ok).toBe(true);
    expect(await findSeatConflicts(db, [drawn.stageId])).toEqual([]);
  });
});
