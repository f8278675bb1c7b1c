import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { commandOf } from "../../../tests/support/commands";
import { type ContestScene, contestScene, reasonOf } from "../../../tests/support/contest-scene";
import { TEST_NOW } from "../../../tests/support/load-context";
import { changePlan } from "./change-plan.server";
import * as Contests from "./contests.queries.server";
import { findSeason } from "./find-season.server";
import { openContest } from "./open-contest.server";
import { openProgramme } from "./open-programme.server";
import * as Stages from "./stages.queries.server";

let scene: ContestScene;

beforeEach(async () => {
  scene = await contestScene();
});

describe("a programme and its contests (contests.md §1)", () => {
  it("a programme's name is there once a year", async () => {
    const open = (name: string) =>
      openProgramme(commandOf(scene.db, scene.organiser()), {
        name,
        year: 2026,
        documentNumber: null,
      });
    expect((await open("工匠杯")).ok).toBe(true);
    expect(reasonOf(await open("工匠杯"))).toBe("programme-known");
  });

  it("a contest takes its name from its trade, and needs one of the two", async () => {
    const { programme: programmeId, register } = scene.district.ids;
    const open = (tradeId: string | null) =>
      openContest(commandOf(scene.db, scene.organiser()), {
        programmeId,
        tradeId,
        name: null,
        fromId: null,
        isRehearsal: null,
      });
    const opened = await open(register.trade);
    if (!opened.ok) throw new Error("refused");
    const contest = await scene.contestOf(opened.value.contestId);
    expect(contest.name).toBe(contest.tradeName);
    expect(reasonOf(await open(null))).toBe("name-missing");
    expect(reasonOf(await open(newId()))).toBe("trade-unknown");
  });

  it("a copy takes over hosts, scheme, rules and size, but no dates, no venue and no version", async () => {
    const model = await scene.openedContest();
    const copied = await openContest(commandOf(scene.db, scene.organiser()), {
      programmeId: scene.district.ids.programme,
      tradeId: null,
      name: "焊工（再办）",
      fromId: model,
      isRehearsal: "1",
    });
    if (!copied.ok) throw new Error("refused");
    const copy = await scene.contestOf(copied.value.contestId);
    const original = await scene.contestOf(model);
    expect(copy).toMatchObject({
      tradeId: original.tradeId,
      capacity: 2,
      schemeId: original.schemeId,
      schemeVersion: null,
      eligibility: original.eligibility,
      entriesFromOn: null,
      heldOn: null,
      venue: "",
      isRehearsal: 1,
      copiedFromId: model,
      phase: "draft",
    });
    const hostsOf = async (id: string) =>
      (await Contests.findHosts(scene.db, [id])).map(({ kind, name }) => `${kind} ${name}`);
    expect(await hostsOf(copy.id)).toEqual([
      "sponsor 区总工会",
      "organiser 甲镇总工会",
      "organiser 乙镇总工会",
    ]);
  });

  it("a plan that someone else changed meanwhile is refused, and nothing is overwritten", async () => {
    const { contest } = scene.district.ids;
    const stale = await scene.planOf(contest, { venue: "一号车间" });
    const command = commandOf(scene.db, scene.organiser());
    expect((await changePlan(command, await scene.planOf(contest, { venue: "二号车间" }))).ok).toBe(
      true,
    );
    expect(reasonOf(await changePlan(commandOf(scene.db, scene.organiser()), stale))).toBe(
      "stale-version",
    );
    expect((await scene.contestOf(contest)).venue).toBe("二号车间");
  });

  it("an organiser of another contest changes nothing here, one of this contest does", async () => {
    const { contest } = scene.district.ids;
    const scoped = (contestId: string): Actor => ({
      ...scene.organiser(),
      grants: [{ role: "organiser", scope: { kind: "contest", contestId } }],
    });
    const plan = await scene.planOf(contest, {});
    expect(reasonOf(await changePlan(commandOf(scene.db, scoped(newId())), plan))).toBe(
      "not-allowed",
    );
    expect((await changePlan(commandOf(scene.db, scoped(contest)), plan)).ok).toBe(true);
    const { caseId } = await scene.contestOf(contest);
    expect(
      reasonOf(await scene.move(scoped(newId()), caseId, "cancel", { comment: "不办" })),
    ).toEqual({
      kind: "not-allowed",
    });
    expect((await scene.move(scoped(contest), caseId, "cancel", { comment: "不办" })).ok).toBe(
      true,
    );
  });

  it("what blocks the next phase refuses the move by its name", async () => {
    const { caseId } = await scene.contestOf(scene.district.ids.contest);
    const refusal = async (name: string) =>
      reasonOf(await scene.move(scene.organiser(), caseId, name));
    expect(await refusal("file")).toEqual({ kind: "guard", reason: "trade-missing" });
    const plan = await scene.planOf(scene.district.ids.contest, {
      tradeId: scene.district.ids.register.trade,
    });
    await changePlan(commandOf(scene.db, scene.organiser()), plan);
    expect(await refusal("file")).toBeNull();
    // The scheme's draft says something else than its version in force.
    expect(await refusal("open-registration")).toEqual({
      kind: "guard",
      reason: "scheme-not-in-force",
    });
  });

  it("registration settles the scheme's version and lays out its stages; the scheme then stays", async () => {
    const contestId = await scene.openedContest();
    expect((await scene.contestOf(contestId)).schemeVersion).toBe(1);
    const stages = await Stages.findAllOfContests(scene.db, [contestId]);
    expect(stages.map(({ seq, schemeStage, state }) => [seq, schemeStage, state])).toEqual([
      [1, "决赛", "draw"],
    ]);
    const plan = await scene.planOf(contestId, { schemeId: scene.district.ids.scheme });
    expect(reasonOf(await changePlan(commandOf(scene.db, scene.organiser()), plan))).toBe(
      "scheme-settled",
    );
  });

  it("the season shows the contest with what blocks it, and counts it among the blocked", async () => {
    const season = await findSeason(scene.db, {
      actor: scene.organiser(),
      programme: scene.district.ids.programme,
      view: "blocked",
      now: TEST_NOW,
    });
    expect(
      season.rows.map(({ name, blocker, track }) => [name, blocker?.code, track.current]),
    ).toEqual([["焊工", "trade-missing", "scheme"]]);
    expect(season.counts).toEqual({ all: 1, mine: 1, blocked: 1, soon: 0 });
  });
});
