import { beforeEach, describe, expect, it } from "vitest";
import * as CaseMoves from "~/features/cases/case-moves.queries.server";
import * as Cases from "~/features/cases/cases.queries.server";
import { findQueuePage } from "~/features/cases/find-queue-page.server";
import * as Messages from "~/features/cases/messages.queries.server";
import { moveCase } from "~/features/cases/move-case.server";
import { nameDeputy } from "~/features/cases/name-deputy.server";
import * as OutboxMessages from "~/features/cases/outbox-messages.queries.server";
import { readMessages } from "~/features/cases/read-messages.server";
import { type OutgoingMessage, sendOutbox } from "~/features/cases/send-outbox.server";
import { undoMove } from "~/features/cases/undo-move.server";
import { createLive } from "~/features/live/live.server";
import { roads } from "~/roads.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { type Instant, later, MINUTE_MS } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import {
  type Person,
  type SmallDistrict,
  smallDistrictWithCase,
} from "../../../tests/support/small-district";
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

let db: Db;
let district: SmallDistrict;
let caseId: string;
const room = { roads, live: createLive(0) };

beforeEach(async () => {
  db = await freshDatabase();
  district = await smallDistrictWithCase(db, TEST_KEYS.tokenKey, TEST_NOW);
  caseId = district.ids.transfer;
});

const who = (person: Person) => district.actors[person] as Actor;
const receiving = () => who("staff of a union below");
const above = () => who("staff of the union");
const worker = () => who("worker of the union");
const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;

function move(actor: Actor, name: string, version: number, more: object = {}, now?: Instant) {
  const input = { caseId, move: name, version, comment: "", returned: {}, insteadOfId: null };
  return moveCase(commandOf(db, actor, now ? { now } : {}), room, { ...input, ...more });
}

const stateOf = async () => (await Cases.find(db, caseId))?.state;

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
    caseId = asked.value.caseId;
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
    caseId = filed.value.caseId;
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

describe("what a move says", () => {
  const send = (now: Instant, sent: OutgoingMessage[]) =>
    sendOutbox(
      db,
      { send: async (message) => void sent.push(message) },
      {
        now,
        textOf: ({ road, move }) => `${road} ${move}`,
      },
    );

  it("reaches the applicant inside at once and outside after half a minute, by account and without a name", async () => {
    // What the district's other cases said leaves first.
    const before = await send(later(TEST_NOW, MINUTE_MS), []);
    await move(receiving(), "accept", 2);
    expect(await Messages.countUnread(db, worker().accountId)).toBe(1);
    const sent: OutgoingMessage[] = [];
    expect(await send(TEST_NOW, sent)).toBe(0);
    expect(await send(later(TEST_NOW, MINUTE_MS), sent)).toBe(1);
    expect(sent.map(({ accountId, text }) => [accountId, text])).toEqual([
      [worker().accountId, "transfer accept"],
    ]);
    const counts = { waiting: 0, sent: before + 1, "given-up": 0 };
    expect(await OutboxMessages.countByState(db)).toEqual(counts);
  });

  it("is taken back with the move, and can't be once it was read or has left", async () => {
    await move(receiving(), "accept", 2);
    const undo = (version: number) =>
      undoMove(commandOf(db, receiving()), room, { caseId, version });
    expect((await undo(3)).ok).toBe(true);
    expect(await stateOf()).toBe("asked");
    expect(await Messages.countUnread(db, worker().accountId)).toBe(0);

    await move(receiving(), "accept", 4);
    await send(later(TEST_NOW, MINUTE_MS), []);
    expect(reasonOf(await undo(5))).toBe("effect-has-left");
  });

  it("counts as having left once the applicant read it inside", async () => {
    await move(receiving(), "accept", 2);
    await readMessages(commandOf(db, worker()), { subjectId: caseId });
    const undone = await undoMove(commandOf(db, receiving()), room, { caseId, version: 3 });
    expect(reasonOf(undone)).toBe("effect-has-left");
  });

  it("is tried again later where sending fails, and the fault is kept without its words", async () => {
    await move(receiving(), "accept", 2);
    const failing = {
      send: async () => {
        throw Object.assign(new Error("13800138000 unknown"), { code: "ECONNREFUSED" });
      },
    };
    const now = later(TEST_NOW, MINUTE_MS);
    await sendOutbox(db, failing, { now, textOf: () => "" });
    const [row] = await OutboxMessages.findPage(db, "waiting", { limit: 9, offset: 0 });
    expect(row).toMatchObject({ tries: 1, fault: "ECONNREFUSED", dueAt: later(now, MINUTE_MS) });
  });
});

describe("a queue", () => {
  const queueOf = (actor: Actor, list: object = {}) =>
    findQueuePage(db, roads, {
      actor,
      now: TEST_NOW,
      list: { view: "waiting", road: "", state: "", open: null, moved: null, page: 1, ...list },
    });

  it("holds what its owner may move now, by role and scope, and nothing else", async () => {
    const counts = await Promise.all(
      (
        [
          "staff of a union below",
          "staff of the union",
          "staff of another union",
          "district-officer",
          "auditor",
          "worker of the union",
        ] as const
      ).map(async (person) => (await queueOf(who(person))).total),
    );
    expect(counts).toEqual([1, 1, 0, 1, 0, 0]);
    await move(receiving(), "refuse", 2, { comment: "劳动关系不在本单位" });
    expect((await queueOf(receiving())).total).toBe(0);
    expect((await queueOf(receiving(), { view: "handled" })).total).toBe(1);
  });

  it("shows apart what was mended, and what is late", async () => {
    await move(receiving(), "return", 2, { returned: { reason: "请写明部门" } });
    const mended = { caseId, version: 3, startsOn: null, reason: "到装配部" };
    await mendTransfer(commandOf(db, worker()), room, mended);
    const { counts, rows } = await queueOf(receiving());
    expect(counts).toEqual({ waiting: 1, overdue: 0, mended: 1, handled: 1 });
    expect(rows.map(({ isMended, isOverdue }) => [isMended, isOverdue])).toEqual([[true, false]]);
  });
});
