import { beforeEach, describe, expect, it } from "vitest";
import * as CaseMoves from "~/features/cases/case-moves.queries.server";
import { findQueuePage } from "~/features/cases/find-queue-page.server";
import { nameDeputy } from "~/features/cases/name-deputy.server";
import { roads } from "~/roads.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { commandOf } from "../../../tests/support/commands";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { type TransferScene, transferScene } from "../../../tests/support/transfer-scene";
import { askTransfer } from "./ask-transfer.server";
import { tieOf } from "./domain/tie";
import { fileTransfer } from "./file-transfer.server";
import * as Memberships from "./memberships.queries.server";
import { mendTransfer } from "./mend-transfer.server";
import * as RedactedWorkers from "./redacted-workers.queries.server";
import * as Ties from "./ties.queries.server";
import * as Transfers from "./transfers.queries.server";
import { identityColumns } from "./worker-numbers.server";
import * as Workers from "./workers.queries.server";

let db: TransferScene["db"];
let district: TransferScene["district"];
let caseId: TransferScene["caseId"];
let room: TransferScene["room"];
let who: TransferScene["who"];
let receiving: TransferScene["receiving"];
let above: TransferScene["above"];
let worker: TransferScene["worker"];
let move: TransferScene["move"];
let stateOf: TransferScene["stateOf"];
let follow: TransferScene["follow"];

beforeEach(async () => {
  ({ db, district, caseId, room, who, receiving, above, worker, move, stateOf, follow } =
    await transferScene());
});

const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;

describe("a transfer (issue 4, item 4)", () => {
  it("is asked, returned field by field, mended, accepted and done; the memberships change with the last move", async () => {
    const returned = { reason: "请写明部门" };
    expect((await move(receiving(), "return", 2, { returned })).ok).toBe(true);
    const mended = { caseId, version: 3, startsOn: "2026-10-01", reason: "十月到装配部" };
    expect((await mendTransfer(commandOf(db, worker()), room, mended)).ok).toBe(true);
    // The day was not sent back, so it stays.
    expect(await Transfers.findOfCase(db, caseId)).toMatchObject({
      startsOn: "2026-10-21",
      reason: "十月到装配部",
    });
    expect((await move(receiving(), "accept", 4)).ok).toBe(true);
    expect((await move(receiving(), "complete", 5)).ok).toBe(true);
    expect(await stateOf()).toBe("done");
    const { ownWorker } = district.ids.register;
    const memberships = await Memberships.findAllOfWorker(db, ownWorker);
    expect(memberships.map(({ unionId, startsOn, endsOn }) => [unionId, startsOn, endsOn])).toEqual(
      [[district.ids.below, "2026-10-21", null]],
    );
    expect((await Workers.find(db, ownWorker))?.unionId).toBe(district.ids.below);
  });

  it("is asked once at a time, of a grassroots union that the worker isn't in", async () => {
    const ask = (actor: Actor, unionId: string, startsOn = "2026-10-21") =>
      askTransfer(commandOf(db, actor), room, { unionId, startsOn, reason: "到岗" });
    const { other, union, below } = district.ids;
    expect(reasonOf(await ask(worker(), other))).toBe("transfer-open");
    expect(reasonOf(await ask(who("leader"), other))).toBe("not-on-register");
    await move(worker(), "withdraw", 2);
    expect(reasonOf(await ask(worker(), union))).toBe("not-a-grassroots-union");
    expect(reasonOf(await ask(worker(), newId()))).toBe("union-unknown");
    expect((await ask(worker(), below)).ok).toBe(true);
  });

  it("can't be done before its first day, and nothing is kept of the try", async () => {
    await move(worker(), "withdraw", 2);
    const asked = await askTransfer(commandOf(db, worker()), room, {
      unionId: district.ids.below,
      startsOn: "2026-10-27",
      reason: "到岗",
    });
    if (!asked.ok) throw new Error("refused");
    caseId = follow(asked.value.caseId);
    await move(receiving(), "accept", 2);
    const refusal = { kind: "guard", reason: "starts-ahead" };
    expect(reasonOf(await move(receiving(), "complete", 3))).toEqual(refusal);
    expect(await stateOf()).toBe("accepted");
  });

  it("is filed by the union that knows name and number, confirmed by the worker, and not checked by who filed it", async () => {
    await move(worker(), "withdraw", 2);
    const number = "110101198808060000";
    const { ownWorker } = district.ids.register;
    await db
      .updateTable("Worker")
      .set(identityColumns(TEST_KEYS, ownWorker, { kind: "resident-id", number }))
      .where("id", "=", ownWorker)
      .execute();
    const file = (actor: Actor, more: object = {}) =>
      fileTransfer(commandOf(db, actor), room, TEST_KEYS, {
        unionId: district.ids.below,
        name: "令狐小满",
        identityKind: "resident-id",
        identityNumber: number,
        startsOn: "2026-10-21",
        reason: "到岗",
        ...more,
      });
    expect(reasonOf(await file(who("staff of another union")))).toBe("not-your-union");
    expect(reasonOf(await file(receiving(), { name: "令狐大满" }))).toBe("nobody-of-that-name");
    const unnamed = { name: "端木白露", identityNumber: "110101199605240006" };
    expect(reasonOf(await file(receiving(), unnamed))).toBe("no-account-to-confirm");
    const filed = await file(receiving());
    if (!filed.ok) throw new Error(JSON.stringify(filed.reason));
    caseId = follow(filed.value.caseId);
    expect((await move(worker(), "confirm", 2)).ok).toBe(true);
    expect(reasonOf(await move(receiving(), "accept", 3))).toEqual({ kind: "duty-separated" });
    // Nor as the deputy of someone who could (issue 4, Real input).
    const named = await nameDeputy(commandOf(db, above()), {
      officerId: above().accountId,
      deputyId: receiving().accountId,
      startsOn: "2026-10-21",
      endsOn: "2026-10-23",
    });
    expect(named.ok).toBe(true);
    const insteadOf = { insteadOfId: above().accountId };
    expect(reasonOf(await move(receiving(), "accept", 3, insteadOf))).toEqual({
      kind: "duty-separated",
    });
    expect((await move(above(), "accept", 3)).ok).toBe(true);
  });

  it("keeps neither the words written to a worker nor their papers when the record is redacted (docs/retention.md)", async () => {
    await move(receiving(), "return", 2, {
      returned: { reason: "请写明部门" },
      comment: "一处要改",
    });
    expect(await db.selectFrom("CaseScan").select("caseId").execute()).toEqual([{ caseId }]);
    const { ownWorker: workerId } = district.ids.register;
    const by = receiving().accountId;
    await db
      .transaction()
      .execute((trx) => RedactedWorkers.redact(trx, { workerId, name: "—", at: TEST_NOW, by }));
    const words = [
      ...(await db.selectFrom("CaseComment").select("text").execute()),
      ...(await db.selectFrom("FieldReturn").select("text").execute()),
    ];
    expect(words).toEqual([{ text: "—" }, { text: "—" }]);
    expect(await db.selectFrom("CaseScan").selectAll().execute()).toEqual([]);
  });

  it("isn't decided by the worker's kin", async () => {
    const { register } = district.ids;
    await db
      .updateTable("Account")
      .set({ workerId: register.member })
      .where("id", "=", receiving().accountId)
      .execute();
    const tie = { startsOn: null, endsOn: null, createdAt: TEST_NOW, createdBy: null };
    await db.transaction().execute((trx) =>
      Ties.insert(trx, {
        id: newId(),
        ...tieOf("kin", register.member, register.ownWorker),
        ...tie,
      }),
    );
    expect(reasonOf(await move(receiving(), "accept", 2))).toEqual({
      kind: "conflict-of-interest",
    });
    const list = {
      view: "waiting",
      road: "",
      state: "",
      open: null,
      moved: null,
      page: 1,
    } as const;
    const queue = await findQueuePage(db, roads, { actor: receiving(), list, now: TEST_NOW });
    expect(queue.rows.map(({ title, isLocked }) => [title, isLocked])).toEqual([
      ["令狐小满", true],
    ]);
  });

  it("moves once where two officers decide at the same moment", async () => {
    const [first, second] = await Promise.all([
      move(receiving(), "accept", 2),
      move(above(), "refuse", 2, { comment: "不在本区" }),
    ]);
    expect([first.ok, reasonOf(second)]).toEqual([true, { kind: "stale-version" }]);
    expect(await CaseMoves.findAllForCases(db, [caseId])).toHaveLength(2);
  });
});
