import { beforeEach, describe, expect, it } from "vitest";
import { importList } from "../../../tests/support/imported-list";
import { type TeamScene, teamScene } from "../../../tests/support/team-scene";
import { entrantPages } from "./find-entrants.server";

let scene: TeamScene;
let contestId: string;

beforeEach(async () => {
  scene = await teamScene();
  ({ contestId } = scene);
});

describe("a list of teams", () => {
  const HEADER = "姓名,手机号,队名,替补,替补手机号,领队,领队手机号";
  const bring = (...rows: string[]) =>
    importList(scene.db, scene.organiser(), {
      ...{ kind: "entrants", contestId },
      content: [HEADER, ...rows].join("\n"),
    });

  it("brings substitutes and leaders, once, and says what is wrong where it stands", async () => {
    const rows = [
      "司徒小满、端木白露,13900000000、13900000001,甲队,慕容谷雨,13900000002,司徒小满,",
      "诸葛立夏、司马大暑,13900000003、13900000009,乙队,,,没有人,13900000008",
      "诸葛立夏、司马大暑,13900000003、13900000009,乙队,,,,",
    ];
    const brought = await bring(...rows);
    expect(brought.checked.counts).toMatchObject({ new: 1, refused: 2 });
    const said = brought.checked.rows.map(({ detail }) =>
      (detail.reasons ?? []).map(({ field, reason }) => `${field} ${reason}`),
    );
    expect(said).toEqual([
      [],
      ["name worker-unknown", "leaderName worker-unknown"],
      ["leaderName blank"],
    ]);
    const { value } = (await entrantPages(scene.db, { contestId, view: "waiting" }).next()) as {
      value: { name: string; part: string }[];
    };
    expect(value.map(({ name, part }) => `${name} ${part}`)).toEqual([
      ...["司徒小满 contestant", "端木白露 contestant"],
      ...["慕容谷雨 substitute", "司徒小满 leader"],
    ]);
    expect((await bring(...rows.slice(0, 1))).checked.counts).toMatchObject({ same: 1, new: 0 });
  });

  it("takes no more substitutes than the contest allows", async () => {
    const brought = await bring(
      "司徒小满、端木白露,13900000000、13900000001,甲队,慕容谷雨、诸葛立夏,13900000002、13900000003,司徒小满,",
    );
    expect(brought.checked.rows[0]?.detail.reasons).toEqual([
      {
        field: "substituteName",
        reason: "too-many-substitutes",
        values: { substitutes: 2, most: 1 },
      },
    ]);
  });
});
