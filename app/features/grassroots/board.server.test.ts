import { beforeEach, describe, expect, it } from "vitest";
import { type GrassrootsScene, grassrootsScene } from "../../../tests/support/grassroots-scene";
import { TEST_NOW } from "../../../tests/support/load-context";
import type { Person } from "../../../tests/support/small-district";
import { boardStateOf } from "./domain/board";
import { findBoard } from "./find-board.server";
import { boardSchema } from "./grassroots.schemas";

let scene: GrassrootsScene;

beforeEach(async () => {
  scene = await grassrootsScene();
});

const board = (person: Person, list: object = {}, now = TEST_NOW) =>
  findBoard(scene.db, { actor: scene.who(person), list: boardSchema.parse(list), now });
const countsOf = async (now: string) => {
  const { counts } = await board("organiser", {}, now as typeof TEST_NOW);
  return Object.fromEntries(
    counts.filter(({ count }) => count > 0).map(({ state, count }) => [state, count]),
  );
};

describe("the board of grassroots contests (screens.md §3.1)", () => {
  it("says of one on record by the day whether it is to come, is held, or is due, and by how much over", async () => {
    await scene.move("staff of the union", "record");
    const { startsOn, endsOn, state } = await scene.contestOf();
    const days = {
      "2026-10-27T04:00:00.000Z": "recorded",
      "2026-10-28T04:00:00.000Z": "running",
      "2026-10-28T15:59:59.999Z": "running",
      "2026-10-28T16:00:00.000Z": "due",
      "2026-11-12T04:00:00.000Z": "due",
    };
    for (const [now, expected] of Object.entries(days)) {
      expect(await countsOf(now)).toEqual({ [expected]: 1 });
      const today = new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10);
      expect(boardStateOf({ state, startsOn, endsOn }, today)).toBe(expected);
    }
    const onDay = await board("organiser", {}, "2026-11-04T04:00:00.000Z" as typeof TEST_NOW);
    expect([onDay.rows[0]?.daysOver, onDay.overCount]).toEqual([0, 0]);
    const late = await board("organiser", {}, "2026-11-12T04:00:00.000Z" as typeof TEST_NOW);
    expect([late.rows[0]?.daysOver, late.overCount]).toEqual([8, 1]);
  });

  it("holds for a union's staff what is theirs and below, and every count opens as many rows", async () => {
    expect((await board("staff of the union")).all).toBe(1);
    expect((await board("staff of a union below")).all).toBe(1);
    expect((await board("staff of another union")).all).toBe(0);
    const { counts } = await board("organiser");
    for (const { state, count } of counts) {
      const shown = await board("organiser", { state });
      expect([shown.rows.length, shown.total]).toEqual([count, count]);
    }
  });

  it("is narrowed to a union with those below it, and searched by contest and union", async () => {
    const { union, other } = scene.district.ids;
    expect((await board("organiser", { union })).all).toBe(1);
    expect((await board("organiser", { union: other })).all).toBe(0);
    expect((await board("organiser", { search: "甲镇" })).all).toBe(1);
    expect((await board("organiser", { search: "钳工" })).all).toBe(1);
    expect((await board("organiser", { search: "乙" })).all).toBe(0);
  });
});
