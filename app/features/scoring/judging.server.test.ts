import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { createLive } from "~/features/live/live.server";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { smallDistrict } from "../../../tests/support/small-district";
import { MODULE_KEY, type SmallJudging, smallJudging } from "../../../tests/support/small-judging";
import { answerHand } from "./answer-hand.server";
import { callRescore } from "./call-rescore.server";
import { stageTopic } from "./domain/score-sheet/topic";
import { type EnteringMark, enterMark } from "./enter-mark.server";
import { excuseSheet } from "./excuse-sheet.server";
import { findJudgingDesk } from "./find-judging-desk.server";
import { handOverSheet } from "./hand-over-sheet.server";
import { makePledge } from "./make-pledge.server";
import { makeUpTime } from "./make-up-time.server";
import { noteTablet } from "./note-tablet.server";
import { raiseHand } from "./raise-hand.server";
import { recordIncident } from "./record-incident.server";
import { reopenSheet } from "./reopen-sheet.server";
import { replaceJudge } from "./replace-judge.server";
import * as Seats from "./seats.queries.server";
import { signSheet } from "./sign-sheet.server";
import { staffPanel } from "./staff-panel.server";

const TABLET = "11111111-1111-4111-8111-111111111111";
const OTHER_TABLET = "22222222-2222-4222-8222-222222222222";
const room = { live: createLive(0) };

let db: Db;
let judging: SmallJudging;
let sheet: string;

beforeEach(async () => {
  db = await freshDatabase();
  judging = await smallJudging(db, await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW));
  [sheet = ""] = await judging.sheetIds(judging.seatIds[1]);
});

const reasonOf = (result: { ok: boolean }): string => {
  if (!("reason" in result)) return "done";
  const { reason } = result as { reason: string | { code: string } };
  return typeof reason === "string" ? reason : reason.code;
};

/** The second judge's mark on the first sheet, unless told otherwise. */
async function mark(changes: Partial<EnteringMark> = {}, by: Actor = judging.actors.second) {
  const input = {
    ...{ sheetId: sheet, markKey: randomUUID(), aspectKey: "B1.1", text: "4.5" },
    ...{ replacesKey: null, reason: null, deviceKey: TABLET, ...changes },
  };
  return enterMark(commandOf(db, by), room, input);
}

const SEATS = ["leader", "second", "third"] as const;
const OWN = { leader: ["B1.1", "B1.2", "B2.1", "B2.2"], judge: ["B1.1", "B1.2", "B2.1"] };

/** Fills a seat's first sheet, its judgement with this score; answers the sheet's version. */
async function fill(seat: (typeof SEATS)[number], judgement: string) {
  const [sheetId = ""] = await judging.sheetIds(judging.seatIds[SEATS.indexOf(seat)]);
  let version = 1;
  for (const aspectKey of seat === "leader" ? OWN.leader : OWN.judge) {
    const text = aspectKey === "B1.2" ? judgement : "0";
    const entered = await mark({ sheetId, aspectKey, text }, judging.actors[seat]);
    if (entered.ok) version = entered.value.version;
  }
  return { sheetId, version };
}

function sign(seat: (typeof SEATS)[number], of: { sheetId: string; version: number }) {
  const actor = judging.actors[seat];
  return signSheet(commandOf(db, actor), room, {
    ...of,
    deviceKey: TABLET,
    hand: { way: "typed", text: actor.name },
    contestant: seat === "leader" ? { way: "refused", text: "认为用时有误" } : null,
  });
}

/** What the second judge's tablet is given of its first sheet. */
async function seen(seat: (typeof SEATS)[number] = "second") {
  const seatId = judging.seatIds[SEATS.indexOf(seat)] ?? "";
  const place = await Seats.findPlace(db, seatId);
  if (!place) throw new Error("no such seat");
  return findJudgingDesk(db, place, TEST_NOW);
}

async function lockStage() {
  await db.updateTable("Case").set({ state: "locked" }).where("road", "=", "stage").execute();
}

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
    expect(reasonOf(await mark({ markKey, aspectKey: "B2.1" }))).toBe("key-reused");
    expect(reasonOf(await mark({ markKey }, judging.actors.third))).toBe("key-reused");
    expect(await db.selectFrom("Mark").selectAll().execute()).toHaveLength(1);
  });

  it("is appended over the version that it names, and every version is kept", async () => {
    const markKey = randomUUID();
    await mark({ markKey });
    expect(reasonOf(await mark({ text: "5" }))).toBe("stale-version");
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
      expect(reasonOf(await mark({}, other))).toBe("not-allowed");
    }
    const elsewhere = { role: "judge", scope: { kind: "contest", contestId: "another" } } as const;
    expect(reasonOf(await mark({}, { ...judging.actors.second, grants: [elsewhere] }))).toBe(
      "not-allowed",
    );
    expect(reasonOf(await mark({ sheetId: randomUUID() }))).toBe("not-allowed");
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
    expect(reasonOf(await mark({ sheetId, ...changes }))).toBe(reason);
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
    expect(reasonOf(await over(OTHER_TABLET, judging.actors.leader))).toBe("not-allowed");
    expect(reasonOf(await over(randomUUID(), judging.actors.chief))).toBe("tablet-unknown");
    expect(reasonOf(await over(OTHER_TABLET, judging.actors.chief))).toBe("done");
    expect(reasonOf(await mark())).toBe("handed-over");
    expect(reasonOf(await mark({ deviceKey: OTHER_TABLET }))).toBe("done");
  });
});

describe("signing a sheet", () => {
  it("closes it until the chief judge opens it again, with a reason that the judge reads", async () => {
    const whole = await fill("second", "2");
    expect(reasonOf(await sign("second", { ...whole, version: 2 }))).toBe("stale-version");
    expect(reasonOf(await sign("second", whole))).toBe("done");
    expect(reasonOf(await mark({ text: "5" }))).toBe("sheet-signed");
    expect(reasonOf(await sign("second", whole))).toBe("sheet-signed");
    const reopen = (by: Actor) =>
      reopenSheet(commandOf(db, by), room, { sheetId: whole.sheetId, reason: "B1.1填反了" });
    expect(reasonOf(await reopen(judging.actors.leader))).toBe("not-allowed");
    expect(reasonOf(await reopen(judging.actors.chief))).toBe("done");
    expect(reasonOf(await reopen(judging.actors.chief))).toBe("sheet-not-signed");
    const [own] = (await seen()).sheets;
    expect([own?.signedAt, own?.reopened?.reason]).toEqual([null, "B1.1填反了"]);
    expect(own?.version).toBe(whole.version + 2);
  });

  it("asks for every mark, the judge's own name, and the contestant beside the leader", async () => {
    await mark();
    expect(reasonOf(await sign("second", { sheetId: sheet, version: 2 }))).toBe("marks-missing");
    const whole = await fill("leader", "2");
    const bare = {
      ...{ ...whole, deviceKey: TABLET, contestant: null },
      hand: { way: "typed" as const, text: "某人" },
    };
    const ask = (input: Parameters<typeof signSheet>[2]) =>
      signSheet(commandOf(db, judging.actors.leader), room, input);
    expect(reasonOf(await ask(bare))).toBe("contestant-missing");
    const drawn = { way: "drawn" as const, text: "1,1 2,2" };
    expect(reasonOf(await ask({ ...bare, contestant: drawn }))).toBe("name-differs");
    expect(reasonOf(await sign("leader", whole))).toBe("done");
  });

  it("is held at the ends of a spread until the panel has marked again, first marks kept (§3)", async () => {
    const [leader, second, third] = [
      await fill("leader", "2"),
      await fill("second", "3"),
      await fill("third", "1"),
    ];
    expect(reasonOf(await sign("leader", leader))).toBe("done");
    expect(reasonOf(await sign("second", second))).toBe("spread-too-wide");
    expect((await seen("third")).sheets[0]?.spreads).toEqual([{ aspectKey: "B1.2", spread: 2000 }]);
    expect((await seen("leader")).sheets[0]?.spreads).toEqual([]);
    const call = (by: Actor, aspectKey = "B1.2") =>
      callRescore(commandOf(db, by), room, { sheetId: leader.sheetId, aspectKey });
    expect(reasonOf(await call(judging.actors.third))).toBe("not-allowed");
    expect(reasonOf(await call(judging.actors.leader, "B1.1"))).toBe("marks-agree");
    expect(reasonOf(await call(judging.actors.leader))).toBe("done");
    expect(reasonOf(await call(judging.actors.leader))).toBe("marks-agree");
    const again = async (seat: (typeof SEATS)[number], aspectKey = "B1.2") => {
      const [own] = (await seen(seat)).sheets;
      const replacesKey = own?.marks.find((one) => one.aspectKey === aspectKey)?.markKey ?? null;
      const reason = "重新看过咬边";
      const input = { sheetId: own?.id ?? "", aspectKey, text: "2", replacesKey, reason };
      return mark(input, judging.actors[seat]);
    };
    expect(reasonOf(await again("leader", "B1.1"))).toBe("aspect-closed");
    for (const seat of SEATS) expect(reasonOf(await again(seat))).toBe("done");
    for (const seat of SEATS) {
      const [own] = (await seen(seat)).sheets;
      const of = { sheetId: own?.id ?? "", version: own?.version ?? 0 };
      expect(reasonOf(await sign(seat, of))).toBe("done");
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

describe("the panel", () => {
  it("has one leader, enough judges of the contest, and no chief judge; begun, it stays", async () => {
    const { leader, second, third, chief, organiser } = judging.actors;
    const staff = (...people: [Actor, "leader" | "judge" | "reader"][]) =>
      staffPanel(commandOf(db, organiser), {
        stageId: judging.stageId,
        moduleKey: MODULE_KEY,
        seats: people.map(([{ accountId }, duty]) => ({ accountId, duty })),
      });
    const two: [Actor, "judge"][] = [
      [second, "judge"],
      [third, "judge"],
    ];
    expect(reasonOf(await staff([leader, "judge"], ...two))).toBe("leader-missing");
    expect(reasonOf(await staff([second, "leader"], ...two))).toBe("judge-twice");
    expect(reasonOf(await staff([leader, "leader"], [second, "judge"]))).toBe("too-few-judges");
    expect(reasonOf(await staff([chief, "leader"], ...two))).toBe("chief-enters-no-mark");
    expect(reasonOf(await staff([organiser, "leader"], ...two))).toBe("not-a-judge");
    expect(reasonOf(await staff([leader, "leader"], ...two))).toBe("panel-begun");
  });

  it("gets another judge for every batch that isn't done, and keeps what was marked in it", async () => {
    const [first = "", second = ""] = await judging.sheetIds(judging.seatIds[1]);
    await sign("second", await fill("second", "2"));
    await mark({ sheetId: second });
    const { chief, spare, third } = judging.actors;
    const replace = (accountId: string) =>
      replaceJudge(commandOf(db, chief), room, {
        ...{ seatId: judging.seatIds[1] ?? "", accountId, reason: "突发疾病" },
      });
    expect(reasonOf(await replace(third.accountId))).toBe("judge-twice");
    expect(reasonOf(await replace(chief.accountId))).toBe("chief-enters-no-mark");
    const replaced = await replace(spare.accountId);
    expect(replaced).toMatchObject({ value: { sheets: 2 } });
    expect(await judging.sheetIds(judging.seatIds[1])).toEqual([first]);
    expect(reasonOf(await mark({ sheetId: second, aspectKey: "B2.1", text: "0" }))).toBe(
      "not-allowed",
    );
    const [own = ""] = await judging.sheetIds(replaced.ok ? replaced.value.seatId : "");
    expect(reasonOf(await mark({ sheetId: own }, spare))).toBe("done");
    expect(
      await db.selectFrom("Mark").select("seq").where("sheetId", "=", second).execute(),
    ).toEqual([{ seq: 2 }]);
  });
});

describe("what else happens on the day", () => {
  it("a raised hand is up once, and comes down when someone went there", async () => {
    const raise = () =>
      raiseHand(commandOf(db, judging.actors.second), room, { sheetId: sheet, kind: "question" });
    const [one, two] = [await raise(), await raise()];
    expect(one.ok && two.ok && one.value.raisedHandId === two.value.raisedHandId).toBe(true);
    expect((await seen()).sheets[0]?.hands).toEqual(["question"]);
    const raisedHandId = one.ok ? one.value.raisedHandId : "";
    const answer = (by: Actor) => answerHand(commandOf(db, by), room, { raisedHandId });
    expect(reasonOf(await answer(judging.actors.third))).toBe("not-allowed");
    expect(reasonOf(await answer(judging.actors.chief))).toBe("done");
    expect(reasonOf(await answer(judging.actors.chief))).toBe("hand-answered");
    expect((await seen()).sheets[0]?.hands).toEqual([]);
  });

  it("incidents and time made up stand in the stage; a sheet can be excused once", async () => {
    const { chief, leader } = judging.actors;
    const [stageEntryId = ""] = judging.stageEntryIds;
    const incident = (by: Actor, at: string | null) =>
      recordIncident(commandOf(db, by), room, {
        ...{ stageId: judging.stageId, stageEntryId: at, text: "送丝机故障" },
      });
    expect(reasonOf(await incident(leader, null))).toBe("not-allowed");
    expect(reasonOf(await incident(chief, randomUUID()))).toBe("not-in-stage");
    expect(reasonOf(await incident(chief, stageEntryId))).toBe("done");
    const minutes = (by: Actor) =>
      makeUpTime(commandOf(db, by), room, { stageEntryId, minutes: 6, reason: "送丝机故障" });
    expect([reasonOf(await minutes(leader)), reasonOf(await minutes(chief))]).toEqual([
      "not-allowed",
      "done",
    ]);
    const excuse = () =>
      excuseSheet(commandOf(db, chief), room, { sheetId: sheet, reason: "裁判送医" });
    expect([reasonOf(await excuse()), reasonOf(await excuse())]).toEqual(["done", "sheet-excused"]);
    await lockStage();
    expect(reasonOf(await minutes(chief))).toBe("stage-locked");
    expect(reasonOf(await mark())).toBe("stage-locked");
  });

  it("a pledge is made once, with employers whose people take part", async () => {
    const [seatId = ""] = judging.seatIds;
    const pledge = (employerIds: string[]) =>
      makePledge(commandOf(db, judging.actors.leader), { seatId, employerIds });
    expect(reasonOf(await pledge([]))).toBe("pledged-already");
    const empty = await freshDatabase();
    const district = await smallDistrict(empty, TEST_KEYS.tokenKey, TEST_NOW);
    const fresh = await smallJudging(empty, district, { hasPledged: false });
    const [own = ""] = fresh.seatIds;
    const make = (employerIds: string[]) =>
      makePledge(commandOf(empty, fresh.actors.leader), { seatId: own, employerIds });
    expect(reasonOf(await make([randomUUID()]))).toBe("employer-unknown");
    const [employer] = await Seats.findEmployers(empty, fresh.stageId);
    expect(reasonOf(await make([employer?.employerId ?? ""]))).toBe("done");
  });
});
