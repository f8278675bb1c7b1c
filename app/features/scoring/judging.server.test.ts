import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import {
  codeOf,
  type JudgingScene,
  judgingScene,
  SEATS,
  TABLET,
} from "../../../tests/support/judging-scene";
import { TEST_NOW } from "../../../tests/support/load-context";
import { callRescore } from "./call-rescore.server";
import { stageTopic } from "./domain/score-sheet/topic";
import type { EnteringMark } from "./enter-mark.server";
import { findMatrixCell } from "./find-matrix-cell.server";
import { handOverSheet } from "./hand-over-sheet.server";
import { noteTablet } from "./note-tablet.server";
import { reopenSheet } from "./reopen-sheet.server";
import { signSheet } from "./sign-sheet.server";

const OTHER_TABLET = "22222222-2222-4222-8222-222222222222";

let db: JudgingScene["db"];
let judging: JudgingScene["judging"];
let sheet: JudgingScene["sheet"];
let room: JudgingScene["room"];
let mark: JudgingScene["mark"];
let fill: JudgingScene["fill"];
let sign: JudgingScene["sign"];
let seen: JudgingScene["seen"];
let lockStage: JudgingScene["lockStage"];

beforeEach(async () => {
  ({ db, judging, sheet, room, mark, fill, sign, seen, lockStage } = await judgingScene());
});

describe("entering a mark (house.md §3)", () => {
  it("is answered as the first time when it is sent again, also after the sheet was signed", async () => {
    const markKey = randomUUID();
    const first = await mark({ markKey });
    expect(first).toEqual({
      ok: true,
      value: { markKey, version: 2, receivedAt: TEST_NOW },
    });
    await lockStage();
    expect(await mark({ markKey })).toEqual(first);
    expect(codeOf(await mark({ markKey, aspectKey: "B2.1" }))).toBe("key-reused");
    expect(codeOf(await mark({ markKey }, judging.actors.third))).toBe("key-reused");
    expect(await db.selectFrom("Mark").selectAll().execute()).toHaveLength(1);
  });

  it("is appended over the version that it names, and every version is kept", async () => {
    const markKey = randomUUID();
    await mark({ markKey });
    expect(codeOf(await mark({ text: "5" }))).toBe("stale-version");
    expect(await mark({ text: "5", replacesKey: markKey })).toMatchObject({
      value: { version: 3 },
    });
    const rows = await db.selectFrom("Mark").select(["seq", "valueThousandths"]).execute();
    expect(rows).toEqual([
      { seq: 2, valueThousandths: 4500 },
      { seq: 3, valueThousandths: 5000 },
    ]);
    expect((await actionsIn(db)).slice(-2)).toEqual(["mark.entered", "mark.entered"]);
  });

  it("is the sheet's own judge's, of this contest, on this panel", async () => {
    const { leader, third, chief, organiser, spare } = judging.actors;
    for (const other of [leader, third, chief, organiser, spare]) {
      expect(codeOf(await mark({}, other))).toBe("not-allowed");
    }
    const elsewhere = { role: "judge", scope: { kind: "contest", contestId: "another" } } as const;
    expect(codeOf(await mark({}, { ...judging.actors.second, grants: [elsewhere] }))).toBe(
      "not-allowed",
    );
    expect(codeOf(await mark({ sheetId: randomUUID() }))).toBe("not-allowed");
  });

  it("tells watchers that the stage moved, and nothing of the score", async () => {
    const topic = stageTopic(judging.stageId);
    const before = room.live.versionOf(topic);
    await mark();
    expect(room.live.versionOf(topic)).toBeGreaterThan(before);
  });

  it.each<[string, Partial<EnteringMark>]>([
    ["entry-without-score", {}],
    ["not-in-scheme", { aspectKey: "B2.2" }],
    ["off-step", { text: "4.3" }],
    ["out-of-range", { text: "5.5" }],
    ["reason-missing", { aspectKey: "B2.1", text: "1" }],
  ])("is refused: %s", async (reason, changes) => {
    const sheets = await judging.sheetIds(judging.seatIds[1]);
    const sheetId = (reason === "entry-without-score" ? sheets[2] : sheets[0]) ?? "";
    expect(codeOf(await mark({ sheetId, ...changes }))).toBe(reason);
    expect(await db.selectFrom("Mark").selectAll().execute()).toEqual([]);
  });

  it("is refused on another tablet once the chief judge handed the sheet over", async () => {
    const note = (deviceKey: string) =>
      noteTablet(commandOf(db, judging.actors.second), room, {
        ...{ sheetId: sheet, deviceKey, waiting: 6 },
      });
    await note(TABLET);
    await note(OTHER_TABLET);
    expect((await seen()).sheets[0]?.tablets).toHaveLength(2);
    const over = (deviceKey: string, by: Actor) =>
      handOverSheet(commandOf(db, by), room, { sheetId: sheet, deviceKey });
    expect(codeOf(await over(OTHER_TABLET, judging.actors.leader))).toBe("not-allowed");
    expect(codeOf(await over(randomUUID(), judging.actors.chief))).toBe("tablet-unknown");
    expect(codeOf(await over(OTHER_TABLET, judging.actors.chief))).toBe("done");
    expect(codeOf(await mark())).toBe("handed-over");
    expect(codeOf(await mark({ deviceKey: OTHER_TABLET }))).toBe("done");
  });
});

describe("signing a sheet", () => {
  it("closes it until the chief judge opens it again, with a reason that the judge reads", async () => {
    const whole = await fill("second", "2");
    expect(codeOf(await sign("second", { ...whole, version: 2 }))).toBe("stale-version");
    expect(codeOf(await sign("second", whole))).toBe("done");
    expect(codeOf(await mark({ text: "5" }))).toBe("sheet-signed");
    expect(codeOf(await sign("second", whole))).toBe("sheet-signed");
    const reopen = (by: Actor) =>
      reopenSheet(commandOf(db, by), room, { sheetId: whole.sheetId, reason: "B1.1填反了" });
    expect(codeOf(await reopen(judging.actors.leader))).toBe("not-allowed");
    expect(codeOf(await reopen(judging.actors.chief))).toBe("done");
    expect(codeOf(await reopen(judging.actors.chief))).toBe("sheet-not-signed");
    const [own] = (await seen()).sheets;
    expect([own?.signedAt, own?.reopened?.reason]).toEqual([null, "B1.1填反了"]);
    expect(own?.version).toBe(whole.version + 2);
  });

  it("asks for every mark, the judge's own name, and the contestant beside the leader", async () => {
    await mark();
    expect(codeOf(await sign("second", { sheetId: sheet, version: 2 }))).toBe("marks-missing");
    const whole = await fill("leader", "2");
    const bare = {
      ...{ ...whole, deviceKey: TABLET, contestant: null },
      hand: { way: "typed" as const, text: "某人" },
    };
    const ask = (input: Parameters<typeof signSheet>[2]) =>
      signSheet(commandOf(db, judging.actors.leader), room, input);
    expect(codeOf(await ask(bare))).toBe("contestant-missing");
    const drawn = { way: "drawn" as const, text: "1,1 2,2" };
    expect(codeOf(await ask({ ...bare, contestant: drawn }))).toBe("name-differs");
    expect(codeOf(await sign("leader", whole))).toBe("done");
  });

  it("is held at the ends of a spread until the panel has marked again, first marks kept (§3)", async () => {
    const [leader, second, third] = [
      await fill("leader", "2"),
      await fill("second", "3"),
      await fill("third", "1"),
    ];
    expect(codeOf(await sign("leader", leader))).toBe("done");
    expect(codeOf(await sign("second", second))).toBe("spread-too-wide");
    expect((await seen("third")).sheets[0]?.spreads).toEqual([{ aspectKey: "B1.2", spread: 2000 }]);
    expect((await seen("leader")).sheets[0]?.spreads).toEqual([]);
    const call = (by: Actor, aspectKey = "B1.2") =>
      callRescore(commandOf(db, by), room, { sheetId: leader.sheetId, aspectKey });
    expect(codeOf(await call(judging.actors.third))).toBe("not-allowed");
    expect(codeOf(await call(judging.actors.leader, "B1.1"))).toBe("marks-agree");
    expect(codeOf(await call(judging.actors.leader))).toBe("done");
    expect(codeOf(await call(judging.actors.leader))).toBe("marks-agree");
    const again = async (seat: (typeof SEATS)[number], aspectKey = "B1.2") => {
      const [own] = (await seen(seat)).sheets;
      const replacesKey = own?.marks.find((one) => one.aspectKey === aspectKey)?.markKey ?? null;
      const reason = "重新看过咬边";
      const input = { sheetId: own?.id ?? "", aspectKey, text: "2", replacesKey, reason };
      return mark(input, judging.actors[seat]);
    };
    expect(codeOf(await again("leader", "B1.1"))).toBe("aspect-closed");
    for (const seat of SEATS.slice(0, 2)) expect(codeOf(await again(seat))).toBe("done");
    const cell = await findMatrixCell(db, judging.stageId, leader.sheetId);
    const why = "重新看过咬边";
    expect(
      cell?.rescores.map((one) => [
        ...[one.aspectKey, one.caller],
        ...one.seats.map(({ before, after, reason }) => [before, after, reason]),
      ]),
    ).toEqual([["B1.2", "长孙清明", [2000, 2000, why], [3000, 2000, why], [1000, null, null]]]);
    expect(codeOf(await again("third"))).toBe("done");
    for (const seat of SEATS) {
      const [own] = (await seen(seat)).sheets;
      const of = { sheetId: own?.id ?? "", version: own?.version ?? 0 };
      expect(codeOf(await sign(seat, of))).toBe("done");
    }
    const kept = await db
      .selectFrom("Mark")
      .select("valueThousandths")
      .where("aspectKey", "=", "B1.2")
      .where("rescoreId", "is", null)
      .execute();
    expect(kept.map(({ valueThousandths }) => valueThousandths).sort()).toEqual([1000, 2000, 3000]);
    expect([second.version, third.version]).toEqual([4, 4]);
  });
});

describe("what a judge's tablet is given (contests.md §4: sheet ids and codes only)", () => {
  it("holds the seat's own marks and codes, no entry, no number, nobody else's mark", async () => {
    await fill("leader", "3");
    await mark();
    const desk = await seen();
    expect(desk.sheets.map(({ code, noScore }) => [code, noScore])).toEqual([
      ["01", null],
      ["02", null],
      ["03", "absent"],
    ]);
    expect(desk.sheets[0]?.marks.map(({ aspectKey, value }) => [aspectKey, value])).toEqual([
      ["B1.1", 4500],
    ]);
    const entries = await db.selectFrom("StageEntry").select(["id", "entryId"]).execute();
    const text = JSON.stringify(desk);
    for (const { id, entryId } of entries) {
      expect([text.includes(id), text.includes(entryId)]).toEqual([false, false]);
    }
    expect(text).not.toMatch(/"number"|端木|上官/);
  });
});
