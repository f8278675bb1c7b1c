import { beforeEach, describe, expect, it } from "vitest";
import { TEST_KEYS } from "../../../tests/support/load-context";
import { type RegisterScene, registerScene } from "../../../tests/support/register-scene";
import { changeTie } from "./change-tie.server";
import { findDuplicatePage } from "./find-duplicate-page.server";
import { findWorkerRecord } from "./find-worker-record.server";
import { mergeWorkers } from "./merge-workers.server";
import { revealNumber } from "./reveal-number.server";
import { undoMerge } from "./undo-merge.server";
import * as Workers from "./workers.queries.server";

let db: RegisterScene["db"];
let ids: RegisterScene["ids"];
let staff: RegisterScene["staff"];
let below: RegisterScene["below"];
let by: RegisterScene["by"];
let register: RegisterScene["register"];

beforeEach(async () => {
  ({ db, ids, staff, below, by, register } = await registerScene());
});

const reasonOf = (result: { ok: boolean; reason?: string }) => result.reason ?? null;

describe("merging", () => {
  it("gives one record what both had, and an undo gives each its own again", async () => {
    const kept = await register({ isMember: "1", memberSince: "2020-01-01" });
    const merged = await register({
      identityNumber: "110101198808060000",
      phone: "13900000001",
      isMember: "1",
    });
    await changeTie(by(staff), {
      workerId: merged,
      step: "tie",
      kind: "kin",
      relatedWorkerId: ids.register.member,
      startsOn: null,
    });
    const before = await pictureOf([kept, merged]);
    const [one, other] = [await Workers.find(db, kept), await Workers.find(db, merged)];
    const input = { keptId: kept, mergedId: merged };
    const versions = { keptVersion: one?.version ?? 0, mergedVersion: other?.version ?? 0 };
    const result = await mergeWorkers(by(staff), TEST_KEYS, { ...input, ...versions });
    if (!result.ok) throw new Error(result.reason);

    expect(await Workers.find(db, kept)).toMatchObject({ identityTail: "0000", phoneTail: "0001" });
    expect((await findWorkerRecord(db, kept)).ties).toHaveLength(1);
    expect((await findWorkerRecord(db, kept)).memberships).toHaveLength(1);
    expect((await Workers.find(db, merged))?.keptId).toBe(kept);
    const shown = await revealNumber(by(staff), TEST_KEYS, {
      workerId: kept,
      field: "identity",
      reason: "核对",
    });
    expect(shown).toEqual({ ok: true, value: { number: "110101198808060000" } });

    expect((await undoMerge(by(staff), { mergeId: result.value.mergeId })).ok).toBe(true);
    expect(await pictureOf([kept, merged])).toEqual(before);
    expect(reasonOf(await undoMerge(by(staff), { mergeId: result.value.mergeId }))).toBe(
      "undone-already",
    );
  });

  it("is refused where the records changed since they were compared", async () => {
    const kept = await register();
    const merged = await register();
    const input = { keptId: kept, mergedId: merged, keptVersion: 1, mergedVersion: 99 };
    expect(reasonOf(await mergeWorkers(by(staff), TEST_KEYS, input))).toBe("stale-version");
  });

  it("is for who keeps both", async () => {
    const kept = await register();
    const input = { keptId: kept, mergedId: ids.register.worker, keptVersion: 1, mergedVersion: 1 };
    expect(reasonOf(await mergeWorkers(by(below), TEST_KEYS, input))).toBe("not-allowed");
  });

  it("finds pairs under their surest sign, but never two numbers", async () => {
    const one = await register({ name: "太叔小寒", phone: "13900000001" });
    const other = await register({ name: "太叔小寒", phone: "13900000001" });
    await register({ name: "太叔小寒", identityNumber: "110101198808060000" });
    const { pairs, total } = await findDuplicatePage(db, staff, 1);
    expect(pairs.map(({ one, other, sign }) => [one.id, other.id, sign])).toEqual([
      [one, other, "phone"],
    ]);
    expect(total).toBe(1);
  });
});

/** What the register says of some people: their names, numbers and what hangs on them. */
async function pictureOf(workerIds: readonly string[]) {
  const facts = [];
  for (const id of workerIds) {
    const { version: _version, ...worker } = (await Workers.find(db, id)) ?? { version: 0 };
    facts.push({ ...worker, ...(await findWorkerRecord(db, id)) });
  }
  return facts;
}
