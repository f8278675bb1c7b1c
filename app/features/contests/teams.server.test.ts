import { beforeEach, describe, expect, it } from "vitest";
import { action as takeRoster } from "~/routes/contests.$contestId.entries.export";
import { reasonOf } from "../../../tests/support/contest-scene";
import { TEST_NOW, testContext } from "../../../tests/support/load-context";
import { cellsOf, readRows } from "../../../tests/support/table-rows";
import { type TeamScene, teamScene } from "../../../tests/support/team-scene";
import * as Entries from "./entries.queries.server";
import * as EntryMembers from "./entry-members.queries.server";
import { entrantPages } from "./find-entrants.server";
import { findEntryPage } from "./find-entry-page.server";
import { findOpenContest } from "./find-open-contests.server";

let scene: TeamScene;
let contestId: string;

beforeEach(async () => {
  scene = await teamScene();
  ({ contestId } = scene);
});

describe("a team with a leader and a substitute (contests.md §1)", () => {
  it("names both, and only the contestants stand for it", async () => {
    const caseId = await scene.filed();
    const page = await findEntryPage(scene.db, caseId);
    expect(page?.leader?.name).toBe("慕容谷雨");
    expect(await scene.namesIn(caseId)).toMatchObject({ substitutes: ["端木白露"] });
    const [entry] = await Entries.findAllOfCases(scene.db, [caseId]);
    const competing = await EntryMembers.findContestants(scene.db, [entry?.id ?? ""]);
    expect(competing.map(({ part }) => part)).toEqual(["contestant", "contestant"]);
  });

  it.each([
    ["leader-missing", { leaderId: null }],
    [
      "too-many-substitutes",
      () => ({ substituteIds: [scene.idOf("端木白露"), scene.idOf("诸葛立夏")] }),
    ],
    ["same-person-twice", () => ({ substituteIds: [scene.idOf("司徒小满")] })],
    ["not-your-worker", { leaderId: "01890000-0000-7000-8000-000000000000" }],
  ])("is refused: %s", async (reason, changes) => {
    const changed = typeof changes === "function" ? changes() : changes;
    expect(reasonOf(await scene.file(changed))).toBe(reason);
  });

  it("a substitute is in one team, and may compete elsewhere until they come in", async () => {
    await scene.filed();
    const again = {
      workerIds: [scene.idOf("端木白露"), scene.idOf("诸葛立夏")],
      substituteIds: [],
    };
    expect(reasonOf(await scene.file(again))).toBe("no-account-to-confirm");
    const twice = { substituteIds: [scene.idOf("端木白露")] };
    const other = await scene.file({
      workerIds: [scene.district.ids.register.ownWorker, scene.idOf("诸葛立夏")],
      ...twice,
    });
    expect(reasonOf(other)).toEqual({ kind: "guard", reason: "rules-not-met" });
  });

  it("stands whole in the roster that organisers take away", async () => {
    const caseId = await scene.accepted();
    await scene.replace(caseId, scene.organiser(), { out: "司徒小满" });
    const answer = await takeRoster({
      request: new Request(`http://localhost/contests/${contestId}/entries/export?view=accepted`, {
        method: "POST",
        body: new URLSearchParams({ format: "csv" }),
      }),
      context: testContext(scene.db, scene.organiser()),
      params: { contestId },
    });
    const { rows } = await readRows(Buffer.from(await answer.arrayBuffer()));
    const told = cellsOf(rows).map(([code, team, name, part]) => [code, team, name, part]);
    expect(told.slice(1, 5)).toEqual([
      ["01", "甲队", expect.any(String), "选手"],
      ["01", "甲队", "司徒小满", "已换下"],
      ["01", "甲队", "端木白露", "选手"],
      ["01", "甲队", "慕容谷雨", "领队"],
    ]);
  });

  it("is followed by whoever applied; the others see where it stands", async () => {
    const caseId = await scene.filed();
    const own = async (workerId: string) => {
      const worker = { id: workerId, bornOn: null };
      return (await findOpenContest(scene.db, worker, contestId, TEST_NOW))?.entry;
    };
    const state = "worker-confirming";
    expect(await own(scene.district.ids.register.ownWorker)).toEqual({ caseId, state });
    expect(await own(scene.idOf("司徒小满"))).toEqual({ caseId: null, state });
    expect(await own(scene.idOf("端木白露"))).toEqual({ caseId: null, state });
    expect(await own(scene.idOf("慕容谷雨"))).toBeNull();
  });

  it("leads two teams, and is a contestant of one", async () => {
    const caseId = await scene.filed({ leaderId: scene.idOf("司徒小满") });
    const pages = entrantPages(scene.db, { contestId, view: "returned" });
    const { value } = (await pages.next()) as { value: { name: string; part: string }[] };
    expect(value.filter(({ name }) => name === "司徒小满").map(({ part }) => part)).toEqual([
      ...["contestant", "leader"],
    ]);
    expect((await findEntryPage(scene.db, caseId))?.members).toHaveLength(3);
  });
});
