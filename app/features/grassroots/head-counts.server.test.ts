import { beforeEach, describe, expect, it } from "vitest";
import { reasonOf } from "../../../tests/support/contest-scene";
import {
  BELOW,
  NEXT_DAY,
  type ReportScene,
  reportScene,
  TOWN,
} from "../../../tests/support/report-scene";
import { findBoard } from "./find-board.server";
import { findDoubles } from "./find-doubles.server";
import { findReport } from "./find-report.server";
import { boardSchema } from "./grassroots.schemas";

let scene: ReportScene;

beforeEach(async () => {
  scene = await reportScene();
});

describe("numbers alone of an event held by others", () => {
  const NUMBERS = {
    people: "",
    participantCount: 286,
    unitCount: 7,
    firstCount: 1,
    secondCount: null,
    thirdCount: 5,
    meritCount: 12,
  };
  let quiz = "";

  beforeEach(async () => {
    const filed = await scene.file(BELOW, { outsideHost: "知识竞赛组委会", kind: "knowledge" });
    quiz = filed.ok ? filed.value.grassrootsId : "";
    await scene.move(TOWN, "record", { id: quiz });
  });

  const countOf = async () => (await findReport(scene.db, quiz))?.count;
  const board = async (list: object = {}) =>
    findBoard(scene.db, {
      actor: scene.who("organiser"),
      list: boardSchema.parse(list),
      now: NEXT_DAY,
    });

  it("are sent, accepted, and counted once, apart from people counted by name", async () => {
    await scene.move(TOWN, "record");
    await scene.reported();
    await scene.move(TOWN, "accept");
    expect(reasonOf(await scene.save(BELOW, NUMBERS, quiz))).toBeNull();
    expect(reasonOf(await scene.send(BELOW, { id: quiz }))).toMatchObject({
      reason: "photos-missing",
    });
    await scene.photograph(BELOW, [1, 2, 3], quiz);
    expect(reasonOf(await scene.send(BELOW, { id: quiz }))).toBeNull();
    expect((await board()).accepted.participations).toBe(4);
    expect(reasonOf(await scene.move(TOWN, "accept", { id: quiz }))).toBeNull();
    expect((await board()).accepted).toEqual({
      participations: 290,
      people: 3,
      byNumber: { counted: 286, contests: 1 },
    });
    const { rows, total } = await board({ state: "accepted", by: "number" });
    expect([total, rows.map(({ id }) => id)]).toEqual([1, [quiz]]);
    expect(rows[0]).toMatchObject({ countedParticipations: 286, participations: 0 });
    const named = (await board()).rows.find(({ id }) => id === scene.grassroots);
    expect(named).toMatchObject({ countedParticipations: null, participations: 4 });
  });

  it("say who entered them and when, until somebody changes them", async () => {
    await scene.save(BELOW, NUMBERS, quiz);
    const { name } = await scene.db
      .selectFrom("Account")
      .select("name")
      .where("id", "=", scene.who(BELOW).accountId)
      .executeTakeFirstOrThrow();
    expect(await countOf()).toMatchObject({ countedByName: name, countedAt: NEXT_DAY });
    expect((await countOf())?.awards.map(({ count }) => count)).toEqual([1, 0, 5, 12]);
    await scene.save(TOWN, { ...NUMBERS, version: 1, venue: "线上" }, quiz);
    expect(await countOf()).toMatchObject({ countedByName: name });
    await scene.save(TOWN, { ...NUMBERS, version: 2, unitCount: 8 }, quiz);
    expect(await countOf()).toMatchObject({ countedBy: scene.who(TOWN).accountId, unitCount: 8 });
  });

  it("give way to people, and people to them: one report never holds both", async () => {
    await scene.save(BELOW, NUMBERS, quiz);
    await scene.save(BELOW, { version: 1 }, quiz);
    expect(await findReport(scene.db, quiz)).toMatchObject({ count: null, participations: 4 });
    await scene.save(BELOW, { ...NUMBERS, version: 2 }, quiz);
    expect(await findReport(scene.db, quiz)).toMatchObject({
      count: { participantCount: 286 },
      participations: 0,
    });
  });

  it("of a union and of the one above it are told apart before either counts", async () => {
    await scene.save(BELOW, NUMBERS, quiz);
    await scene.photograph(BELOW, [1, 2, 3], quiz);
    await scene.send(BELOW, { id: quiz });
    const { union } = scene.district.ids;
    const filed = await scene.file(TOWN, { unionId: union, outsideHost: "知识竞赛组委会" });
    const above = filed.ok ? filed.value.grassrootsId : "";
    await scene.move("organiser", "record", { id: above });
    await scene.save(TOWN, { ...NUMBERS, participantCount: 900 }, above);
    await scene.photograph(TOWN, [1, 2, 3], above);
    await scene.send(TOWN, { id: above });
    const found = (await findDoubles(scene.db, [quiz, above])).get(quiz);
    expect(found).toMatchObject([{ otherId: above, isByNumber: true }]);
    const guard = { kind: "guard", reason: "double-undecided" };
    expect(reasonOf(await scene.move(TOWN, "accept", { id: quiz }))).toEqual(guard);
    const elsewhere = { outsideHost: "别的主办单位" };
    await scene.db
      .updateTable("GrassrootsContest")
      .set(elsewhere)
      .where("id", "=", above)
      .execute();
    expect((await findDoubles(scene.db, [quiz, above])).size).toBe(0);
  });

  it("are refused beside people or ticked members, and of the union's own contest", async () => {
    const both = { ...NUMBERS, people: "公西秋分" };
    expect(reasonOf(await scene.save(BELOW, both, quiz))).toBe("people-and-numbers");
    const ticked = { ...NUMBERS, members: { [scene.below]: "1" } };
    expect(reasonOf(await scene.save(BELOW, ticked, quiz))).toBe("people-and-numbers");
    const many = { ...NUMBERS, meritCount: 281 };
    expect(reasonOf(await scene.save(BELOW, many, quiz))).toBe("more-awards-than-participants");
    await scene.move(TOWN, "record");
    expect(reasonOf(await scene.save(BELOW, NUMBERS))).toBe("numbers-not-here");
    expect(await countOf()).toBeUndefined();
  });
});
