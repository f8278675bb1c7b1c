import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import * as Cases from "~/features/cases/cases.queries.server";
import { moveCase } from "~/features/cases/move-case.server";
import { createLive } from "~/features/live/live.server";
import { tieOf } from "~/features/registry/domain/tie";
import * as Ties from "~/features/registry/ties.queries.server";
import { enterMark } from "~/features/scoring/enter-mark.server";
import { excuseSheet } from "~/features/scoring/excuse-sheet.server";
import { roads } from "~/roads.server";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { type SmallDistrict, smallDistrict } from "../../../tests/support/small-district";
import { type SmallJudging, smallJudging } from "../../../tests/support/small-judging";
import { BEFORE_LOCK } from "./domain/stage-road";
import { stageWiring } from "./stage-road.server";
import * as Stages from "./stages.queries.server";

let db: Db;
let judging: SmallJudging;
let district: SmallDistrict;
const room = { roads, live: createLive(0) };
const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;

beforeEach(async () => {
  db = await freshDatabase();
  district = await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW);
  judging = await smallJudging(db, district);
});

async function lock(by: Actor = judging.actors.chief) {
  const [stage] = await Stages.findAllOfContests(db, [judging.contestId]);
  const caseId = stage?.caseId ?? "";
  const { version = 0 } = (await Cases.find(db, caseId)) ?? {};
  const move = { caseId, move: "lock", version, comment: "", returned: {}, insteadOfId: null };
  return moveCase(commandOf(db, by), room, move);
}

/** The chief judge lets every sheet go unsigned but those named. */
async function excuseAllBut(kept: readonly string[]) {
  for (const seatId of judging.seatIds) {
    // The third entry is absent: nothing of it is to be signed.
    for (const sheetId of (await judging.sheetIds(seatId)).slice(0, 2)) {
      if (kept.includes(sheetId)) continue;
      const input = { sheetId, reason: "裁判临时缺席" };
      const excused = await excuseSheet(commandOf(db, judging.actors.chief), room, input);
      expect(excused.ok).toBe(true);
    }
  }
}

describe("the lock of a stage (contests.md §1, guards)", () => {
  it("is refused while a sheet is neither signed nor excused", async () => {
    const unsigned = { kind: "guard", reason: "sheets-unsigned" };
    expect(reasonOf(await lock())).toEqual(unsigned);
    const [last = ""] = await judging.sheetIds(judging.seatIds[2]);
    await excuseAllBut([last]);
    expect(reasonOf(await lock())).toEqual(unsigned);
    await excuseAllBut(await allExcused(last));
    expect(reasonOf(await lock())).toBeNull();
  });

  it("is refused while judgement marks lie too far apart, also on sheets that are excused", async () => {
    for (const [at, text] of ["0", "2"].entries()) {
      const [sheetId = ""] = await judging.sheetIds(judging.seatIds[at]);
      const actor = [judging.actors.leader, judging.actors.second][at] as Actor;
      const mark = { sheetId, aspectKey: "B1.2", text, replacesKey: null, reason: null };
      const tablet = { markKey: randomUUID(), deviceKey: randomUUID() };
      expect((await enterMark(commandOf(db, actor), room, { ...mark, ...tablet })).ok).toBe(true);
    }
    await excuseAllBut([]);
    expect(reasonOf(await lock())).toEqual({ kind: "guard", reason: "spreads-open" });
  });

  it("is the chief judge's alone, and closes every sheet", async () => {
    await excuseAllBut([]);
    expect(reasonOf(await lock(judging.actors.organiser))).toEqual({ kind: "not-allowed" });
    expect((await lock()).ok).toBe(true);
    const [sheetId = ""] = await judging.sheetIds(judging.seatIds[1]);
    const mark = { sheetId, aspectKey: "B1.1", text: "4", replacesKey: null, reason: null };
    const tablet = { markKey: randomUUID(), deviceKey: randomUUID() };
    const late = await enterMark(commandOf(db, judging.actors.second), room, {
      ...mark,
      ...tablet,
    });
    expect(reasonOf(late)).toMatchObject({ code: "stage-locked" });
  });
});

describe("the start of judging (contests.md §1, guards)", () => {
  const facts = async () => {
    const [stage] = await Stages.findAllOfContests(db, [judging.contestId]);
    const caseId = stage?.caseId ?? "";
    return (await stageWiring.findGuardFacts(db, [caseId], TEST_NOW)).get(caseId);
  };
  const become = (actor: Actor, workerId: string) =>
    db.updateTable("Account").set({ workerId }).where("id", "=", actor.accountId).execute();

  const leaveWork = (workerId: string) =>
    db
      .updateTable("Employment")
      .set({ endsOn: "2026-10-01" })
      .where("workerId", "=", workerId)
      .execute();

  it("needs a drawn field, whole panels, and judges who sit over nobody of theirs", async () => {
    expect(await facts()).toEqual({
      entryCount: 3,
      undrawnCount: 0,
      openDrawCount: 0,
      uncodedCount: 0,
      shortPanelCount: 0,
      conflictCount: 0,
      unsignedCount: 6,
      openSpreadCount: 0,
      after: BEFORE_LOCK,
    });
    const { worker } = district.ids.register;
    await become(judging.actors.second, worker);
    // They work for the employer whose people take part.
    expect((await facts())?.conflictCount).toBe(1);
    await leaveWork(worker);
    expect((await facts())?.conflictCount).toBe(0);
  });

  it("finds members of a contestant's union, who is tied to one, and a panel that lost a judge", async () => {
    const { member } = district.ids.register;
    await become(judging.actors.third, member);
    // A member of the contestants' own union.
    expect((await facts())?.conflictCount).toBe(1);
    await db
      .updateTable("Membership")
      .set({ endsOn: "2026-10-01" })
      .where("workerId", "=", member)
      .execute();
    expect((await facts())?.conflictCount).toBe(0);
    const { workerId: relatedWorkerId } = await db
      .selectFrom("EntryMember as m")
      .innerJoin("StageEntry as e", "e.entryId", "m.entryId")
      .select("m.workerId")
      .where("e.id", "=", judging.stageEntryIds[0] ?? "")
      .executeTakeFirstOrThrow();
    const tie = tieOf("master", member, relatedWorkerId);
    const since = { startsOn: null, endsOn: null, createdAt: TEST_NOW, createdBy: null };
    const row = { id: randomUUID(), ...tie, ...since };
    await db.transaction().execute((trx) => Ties.insert(trx, row));
    expect((await facts())?.conflictCount).toBe(1);
    await db
      .updateTable("Seat")
      .set({ leftAt: TEST_NOW })
      .where("id", "=", judging.seatIds[2] ?? "")
      .execute();
    expect(await facts()).toMatchObject({ conflictCount: 0, shortPanelCount: 1 });
  });
});

/** Every sheet that was let go already, so that only the one named is left. */
async function allExcused(last: string): Promise<readonly string[]> {
  const all = await Promise.all(judging.seatIds.map((seatId) => judging.sheetIds(seatId)));
  return all.flat().filter((sheetId) => sheetId !== last);
}
