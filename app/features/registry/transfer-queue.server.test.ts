import { beforeEach, describe, expect, it } from "vitest";
import { findQueuePage } from "~/features/cases/find-queue-page.server";
import * as Messages from "~/features/cases/messages.queries.server";
import * as OutboxMessages from "~/features/cases/outbox-messages.queries.server";
import { readMessages } from "~/features/cases/read-messages.server";
import { type OutgoingMessage, sendOutbox } from "~/features/cases/send-outbox.server";
import { undoMove } from "~/features/cases/undo-move.server";
import { roads } from "~/roads.server";
import type { Actor } from "~/shared/actor";
import { type Instant, later, MINUTE_MS } from "~/shared/instant";
import { commandOf } from "../../../tests/support/commands";
import { TEST_NOW } from "../../../tests/support/load-context";
import { type TransferScene, transferScene } from "../../../tests/support/transfer-scene";
import { mendTransfer } from "./mend-transfer.server";

let db: TransferScene["db"];
let caseId: TransferScene["caseId"];
let room: TransferScene["room"];
let who: TransferScene["who"];
let receiving: TransferScene["receiving"];
let worker: TransferScene["worker"];
let move: TransferScene["move"];
let stateOf: TransferScene["stateOf"];

beforeEach(async () => {
  ({ db, caseId, room, who, receiving, worker, move, stateOf } = await transferScene());
});

const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;

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
