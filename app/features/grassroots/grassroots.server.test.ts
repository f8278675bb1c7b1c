import { beforeEach, describe, expect, it } from "vitest";
import * as Cases from "~/features/cases/cases.queries.server";
import { countWaiting } from "~/features/cases/find-queue-page.server";
import { undoMove } from "~/features/cases/undo-move.server";
import { roads } from "~/roads.server";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { reasonOf } from "../../../tests/support/contest-scene";
import { type GrassrootsScene, grassrootsScene } from "../../../tests/support/grassroots-scene";
import { TEST_NOW } from "../../../tests/support/load-context";
import type { Person } from "../../../tests/support/small-district";
import { filingOf } from "../../../tests/support/small-grassroots";
import { fileGrassroots } from "./file-grassroots.server";
import { mendFiling } from "./mend-filing.server";

let scene: GrassrootsScene;

beforeEach(async () => {
  scene = await grassrootsScene();
});

const BELOW = "staff of a union below";
const TOWN = "staff of the union";

/** How many grassroots contests wait for someone. */
async function waiting(person: Person) {
  const { db, who } = scene;
  const only = { ...roads, all: roads.all.filter(({ road }) => road.name === "grassroots") };
  return countWaiting(db, only, { actor: who(person), now: TEST_NOW });
}

describe("a filing (screens.md §3.15, step 1)", () => {
  it("waits for the union above, which puts it on record and so sets the day of its report", async () => {
    expect((await scene.contestOf()).state).toBe("filed");
    expect([await waiting(BELOW), await waiting(TOWN)]).toEqual([0, 1]);
    expect(reasonOf(await scene.move(TOWN, "record"))).toBeNull();
    // 28 October is a Wednesday: Thursday, Friday, Monday, Tuesday, Wednesday.
    const { caseId, state, reportDueOn } = await scene.contestOf();
    expect([state, reportDueOn]).toEqual(["recorded", "2026-11-04"]);
    expect((await Cases.find(scene.db, caseId))?.dueOn).toBe("2026-11-04");
    expect(await waiting(TOWN)).toBe(0);
  });

  it("that was put on record can be taken back, with its day", async () => {
    await scene.move(TOWN, "record");
    const { caseId } = await scene.contestOf();
    const version = await scene.versionOf();
    const command = commandOf(scene.db, scene.who(TOWN));
    expect(reasonOf(await undoMove(command, scene.room, { caseId, version }))).toBeNull();
    expect(await scene.contestOf()).toMatchObject({ state: "filed", reportDueOn: null });
  });

  it("isn't checked by the union that holds it, nor by another town", async () => {
    expect(reasonOf(await scene.move(BELOW, "record"))).toEqual({ kind: "not-allowed" });
    const other = await scene.move("staff of another union", "record");
    expect(reasonOf(other)).toEqual({ kind: "not-allowed" });
  });

  it("isn't put on record while the working days after it aren't known", async () => {
    const filed = await scene.file(BELOW, { startsOn: "2026-12-30", endsOn: null });
    const id = filed.ok ? filed.value.grassrootsId : "";
    expect(reasonOf(await scene.move(TOWN, "record", { id }))).toEqual({
      kind: "guard",
      reason: "year-unknown",
    });
  });

  it("is logged by ids, never by names", async () => {
    expect((await actionsIn(scene.db)).filter((action) => action.startsWith("grass"))).toEqual([
      "grassroots.filed",
    ]);
    const { detail } = await scene.db
      .selectFrom("AuditEntry")
      .select("detail")
      .where("action", "=", "grassroots.filed")
      .executeTakeFirstOrThrow();
    expect(Object.keys(JSON.parse(detail)).sort()).toEqual(["caseId", "digest", "isOnBehalf"]);
  });

  it("sent twice under one key is one", async () => {
    const key = "0190a000-0000-7000-8000-000000000001";
    const { filed, again } = await filedTwice(key);
    expect(again).toEqual(filed);
    expect(filed.ok).toBe(true);
  });

  it.each([
    ["union-unknown", { unionId: "0190a000-0000-7000-8000-000000000001" }],
    ["trade-unknown", { tradeId: "0190a000-0000-7000-8000-000000000001" }],
    ["ends-before-start", { endsOn: "2026-10-27" }],
    ["too-long", { endsOn: "2027-10-29" }],
    ["filed-already", { name: "钳工技能比武" }],
  ])("is refused: %s", async (reason, changes) => {
    expect(reasonOf(await scene.file(BELOW, changes))).toBe(reason);
  });

  it("of a year is as long as one may be", async () => {
    const long = { endsOn: "2027-10-28" };
    expect(reasonOf(await scene.file(BELOW, long))).toBeNull();
  });

  it("of another union is refused, and of the federation", async () => {
    expect(reasonOf(await scene.file("staff of another union"))).toBe("not-your-union");
    const federation = { unionId: scene.district.ids.federation };
    expect(reasonOf(await scene.file("organiser", federation))).toBe("federation-holds-none");
  });
});

async function filedTwice(key: string) {
  const input = { ...filingOf(scene.below), name: "焊工比武" };
  const once = () =>
    fileGrassroots(commandOf(scene.db, scene.who(BELOW), { key }), scene.room, input);
  return { filed: await once(), again: await once() };
}

describe("filing for a union (代报)", () => {
  it("says who asked for it, and the filer doesn't check it", async () => {
    expect(reasonOf(await scene.file(TOWN))).toBe("behalf-note-missing");
    const filed = await scene.file(TOWN, { behalfNote: "主席电话委托" });
    const id = filed.ok ? filed.value.grassrootsId : "";
    expect(await scene.contestOf(id)).toMatchObject({ behalfNote: "主席电话委托" });
    expect(reasonOf(await scene.move(TOWN, "record", { id }))).toEqual({ kind: "duty-separated" });
    expect(reasonOf(await scene.move("organiser", "record", { id }))).toBeNull();
  });

  it("of one's own union needs no such word, and none is kept", async () => {
    const filed = await scene.file(BELOW, { behalfNote: "没有必要" });
    const id = filed.ok ? filed.value.grassrootsId : "";
    expect(await scene.contestOf(id)).toMatchObject({ behalfNote: null });
  });
});

describe("a filing that was sent back (退回补正)", () => {
  const mend = async (person: Person, changes: object) =>
    mendFiling(commandOf(scene.db, scene.who(person)), scene.room, {
      grassrootsId: scene.grassroots,
      version: await scene.versionOf(),
      tradeId: null,
      outsideHost: null,
      endsOn: null,
      plan: null,
      budget: 0,
      planFile: null,
      ...changes,
    });

  it("waits for its union, opens the fields that were named and no other", async () => {
    const returned = { venue: "写到哪一间", budget: "核对金额" };
    expect(reasonOf(await scene.move(TOWN, "return-filing", { returned }))).toBeNull();
    expect([await waiting(BELOW), await waiting(TOWN)]).toEqual([1, 0]);
    const changes = { venue: "一号车间东侧", budget: 250_000, name: "换个名字", expectedCount: 9 };
    expect(reasonOf(await mend(BELOW, changes))).toBeNull();
    expect(await scene.contestOf()).toMatchObject({
      state: "filed",
      venue: "一号车间东侧",
      budgetFen: 250_000,
      name: "钳工技能比武",
      expectedCount: 24,
      planFileName: "方案.pdf",
    });
  });

  it("is refused with days that are upside down, and nothing of it is kept", async () => {
    await scene.move(TOWN, "return-filing", { returned: { days: "日期不对" } });
    const changes = { startsOn: "2026-11-02", endsOn: "2026-11-01" };
    expect(reasonOf(await mend(BELOW, changes))).toBe("ends-before-start");
    expect(await scene.contestOf()).toMatchObject({
      state: "filing-returned",
      startsOn: "2026-10-28",
    });
  });

  it("isn't mended by who may not file for the union", async () => {
    await scene.move(TOWN, "return-filing", { returned: { days: "日期不对" } });
    const mended = await mend("staff of another union", { startsOn: "2026-11-02" });
    expect(reasonOf(mended)).toEqual({ kind: "not-allowed" });
  });

  it("mended by the town for its union isn't checked by that person", async () => {
    await scene.move("organiser", "return-filing", { returned: { days: "日期不对" } });
    expect(reasonOf(await mend(TOWN, { startsOn: "2026-11-02" }))).toBeNull();
    expect(reasonOf(await scene.move(TOWN, "record"))).toEqual({ kind: "duty-separated" });
  });
});

describe("a contest that is called off", () => {
  it("is its union's to call off, with a reason, and then another of that name may be filed", async () => {
    await scene.move(TOWN, "record");
    expect(reasonOf(await scene.move(BELOW, "cancel"))).toEqual({ kind: "comment-missing" });
    expect(reasonOf(await scene.move(BELOW, "cancel", { comment: "场地停电" }))).toBeNull();
    expect((await scene.contestOf()).state).toBe("cancelled");
    expect(reasonOf(await scene.file(BELOW, { name: "钳工技能比武" }))).toBeNull();
  });
});
