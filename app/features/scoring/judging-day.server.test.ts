import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { codeOf, type JudgingScene, judgingScene } from "../../../tests/support/judging-scene";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { smallDistrict } from "../../../tests/support/small-district";
import { MODULE_KEY, smallJudging } from "../../../tests/support/small-judging";
import { answerHand } from "./answer-hand.server";
import { excuseSheet } from "./excuse-sheet.server";
import { makePledge } from "./make-pledge.server";
import { makeUpTime } from "./make-up-time.server";
import { raiseHand } from "./raise-hand.server";
import { recordIncident } from "./record-incident.server";
import { replaceJudge } from "./replace-judge.server";
import * as Seats from "./seats.queries.server";
import { staffPanel } from "./staff-panel.server";

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
    expect(codeOf(await staff([leader, "judge"], ...two))).toBe("leader-missing");
    expect(codeOf(await staff([second, "leader"], ...two))).toBe("judge-twice");
    expect(codeOf(await staff([leader, "leader"], [second, "judge"]))).toBe("too-few-judges");
    expect(codeOf(await staff([chief, "leader"], ...two))).toBe("chief-enters-no-mark");
    expect(codeOf(await staff([organiser, "leader"], ...two))).toBe("not-a-judge");
    expect(codeOf(await staff([leader, "leader"], ...two))).toBe("panel-begun");
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
    expect(codeOf(await replace(third.accountId))).toBe("judge-twice");
    expect(codeOf(await replace(chief.accountId))).toBe("chief-enters-no-mark");
    const replaced = await replace(spare.accountId);
    expect(replaced).toMatchObject({ value: { sheets: 2 } });
    expect(await judging.sheetIds(judging.seatIds[1])).toEqual([first]);
    expect(codeOf(await mark({ sheetId: second, aspectKey: "B2.1", text: "0" }))).toBe(
      "not-allowed",
    );
    const [own = ""] = await judging.sheetIds(replaced.ok ? replaced.value.seatId : "");
    expect(codeOf(await mark({ sheetId: own }, spare))).toBe("done");
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
    expect(codeOf(await answer(judging.actors.third))).toBe("not-allowed");
    expect(codeOf(await answer(judging.actors.chief))).toBe("done");
    expect(codeOf(await answer(judging.actors.chief))).toBe("hand-answered");
    expect((await seen()).sheets[0]?.hands).toEqual([]);
  });

  it("incidents and time made up stand in the stage; a sheet can be excused once", async () => {
    const { chief, leader } = judging.actors;
    const [stageEntryId = ""] = judging.stageEntryIds;
    const incident = (by: Actor, at: string | null) =>
      recordIncident(commandOf(db, by), room, {
        ...{ stageId: judging.stageId, stageEntryId: at, text: "送丝机故障" },
      });
    expect(codeOf(await incident(leader, null))).toBe("not-allowed");
    expect(codeOf(await incident(chief, randomUUID()))).toBe("not-in-stage");
    expect(codeOf(await incident(chief, stageEntryId))).toBe("done");
    const minutes = (by: Actor) =>
      makeUpTime(commandOf(db, by), room, { stageEntryId, minutes: 6, reason: "送丝机故障" });
    expect([codeOf(await minutes(leader)), codeOf(await minutes(chief))]).toEqual([
      "not-allowed",
      "done",
    ]);
    const excuse = () =>
      excuseSheet(commandOf(db, chief), room, { sheetId: sheet, reason: "裁判送医" });
    expect([codeOf(await excuse()), codeOf(await excuse())]).toEqual(["done", "sheet-excused"]);
    await lockStage();
    expect(codeOf(await minutes(chief))).toBe("stage-locked");
    expect(codeOf(await mark())).toBe("stage-locked");
  });

  it("a pledge is made once, with employers whose people take part", async () => {
    const [seatId = ""] = judging.seatIds;
    const pledge = (employerIds: string[]) =>
      makePledge(commandOf(db, judging.actors.leader), { seatId, employerIds });
    expect(codeOf(await pledge([]))).toBe("pledged-already");
    const empty = await freshDatabase();
    const district = await smallDistrict(empty, TEST_KEYS.tokenKey, TEST_NOW);
    const fresh = await smallJudging(empty, district, { hasPledged: false });
    const [own = ""] = fresh.seatIds;
    const make = (employerIds: string[]) =>
      makePledge(commandOf(empty, fresh.actors.leader), { seatId: own, employerIds });
    expect(codeOf(await make([randomUUID()]))).toBe("employer-unknown");
    const [employer] = await Seats.findEmployers(empty, fresh.stageId);
    expect(codeOf(await make([employer?.employerId ?? ""]))).toBe("done");
  });
});
