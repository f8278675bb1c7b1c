import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { makeAccount } from "~db/factories/accounts";
import { commandOf } from "../../../tests/support/commands";
import {
  beginStage,
  bringEntrants,
  bringMarks,
  divingContest,
  startDiving,
} from "../../../tests/support/diving-contest";
import { applyList, bringList, checkList, importList } from "../../../tests/support/imported-list";
import { codeOf, type JudgingScene, judgingScene } from "../../../tests/support/judging-scene";
import { TEST_NOW } from "../../../tests/support/load-context";
import type { Module } from "./domain/scheme/scheme";
import { findPapers } from "./find-papers.server";
import * as ImportedScores from "./imported-scores.queries.server";
import * as Panels from "./panels.queries.server";
import { signPapers } from "./sign-papers.server";

let scene: JudgingScene;
let scorekeeper: Actor;
let codes: string[];

beforeEach(async () => {
  scene = await judgingScene();
  const { db, judging } = scene;
  await db.updateTable("Job").set({ state: "done", endedAt: TEST_NOW }).execute();
  const grants = [
    {
      role: "scorekeeper" as const,
      scope: { kind: "contest" as const, contestId: judging.contestId },
    },
  ];
  const facts = { username: "keeper", name: "钟离小暑", passwordHash: null, grants, at: TEST_NOW };
  const accountId = await db.transaction().execute((trx) => makeAccount(trx, facts));
  scorekeeper = { accountId, name: facts.name, sessionId: newId(), grants };
  const entries = await Panels.findStageEntries(db, judging.stageId);
  codes = entries.map(({ stationCode, number }) => stationCode ?? String(number));
});

function bring(lines: readonly string[], by = scorekeeper) {
  const content = ["编号,评分点,裁判,打分,原因", ...lines].join("\n");
  const { contestId } = scene.judging;
  return importList(scene.db, by, { kind: "marks", content, contestId });
}

const reasonsOf = ({ checked }: Awaited<ReturnType<typeof bring>>) =>
  checked.rows.flatMap(({ detail }) => (detail.reasons ?? []).map(({ reason }) => reason));

/** A whole sheet of the first entry, as the second judge marks it. */
const sheetOf = (mark = "4.5", seat = "2") => [
  `${codes[0]},B1.1,${seat},${mark},`,
  `${codes[0]},B1.2,${seat},2,`,
  `${codes[0]},B2.1,${seat},0,`,
];

describe("a list of marks (contests.md §4, paper)", () => {
  it("is written on the judges' sheets, each mark with the list it came from, and once", async () => {
    const first = await bring([...sheetOf(), `${codes[0]},B2.2,,2.5,`]);
    expect(first.applied.counts).toMatchObject({ applied: 4, left: 0 });
    const marks = await scene.db.selectFrom("Mark").selectAll().execute();
    expect(marks.map(({ importId, enteredBy }) => [importId, enteredBy])).toEqual(
      marks.map(() => [first.importId, scorekeeper.accountId]),
    );
    const again = await bring([...sheetOf(), `${codes[0]},B2.2,,2.5,`]);
    expect(again.checked.counts).toMatchObject({ new: 0, changes: 0, same: 4 });
  });

  it("says of every row that can't be taken why", async () => {
    await scene.mark({ aspectKey: "B1.1", text: "3" });
    const brought = await bring([
      `${codes[0]},B1.1,2,4.5,`,
      `${codes[0]},B9,2,4,`,
      `99,B1.1,2,4,`,
      `${codes[1]},B1.1,9,4,`,
      `${codes[1]},B1.1,,4,`,
      `${codes[1]},B1.1,2,-,`,
      `${codes[1]},B1.1,2,4.3,`,
      `${codes[1]},B1.2,2,9,`,
      `${codes[1]},B2.1,2,1,`,
      `${codes[1]},B2.2,2,1,`,
      `${codes[2]},B1.1,2,4,`,
      `${codes[1]},B1.2,3,2,`,
      `${codes[1]},B1.2,3,1,`,
    ]);
    expect(reasonsOf(brought)).toEqual([
      ...["marked-by-judge", "aspect-unknown", "entry-unknown", "judge-unknown", "judge-missing"],
      ...["judge-absent", "off-step", "out-of-range", "reason-missing", "not-in-scheme"],
      ...["entry-without-score", "twice-in-file"],
    ]);
    expect(brought.applied.counts).toMatchObject({ applied: 1, left: 12 });
  });

  it("writes on nobody's sheet where two judges of the panel have the name (contests.md §4)", async () => {
    const { db, judging } = scene;
    const { name } = judging.actors.second;
    const rename = db.updateTable("Account").where("id", "=", judging.actors.third.accountId);
    expect(reasonsOf(await bring(sheetOf("4.5", name)))).toEqual([]);
    await rename.set({ name }).execute();
    const brought = await bring(sheetOf("5", name));
    expect(reasonsOf(brought)).toEqual(Array(3).fill("judge-ambiguous"));
    expect((await bring(sheetOf("5", "3"))).applied.counts).toMatchObject({ applied: 3 });
  });

  it("leaves a score from elsewhere that was put right after the list was checked", async () => {
    const theory: Module = { id: "theory", aspects: [{ id: "T", kind: "imported", max: "100" }] };
    const contest = await divingContest((scheme) => ({
      ...scheme,
      stages: scheme.stages.map((one) => ({ ...one, modules: [...one.modules, theory] })),
    }));
    const { db, contestId, actor } = contest;
    await bringEntrants(contest, "姓名,手机号,工会\n令狐小满,13900000001,甲厂工会\n");
    const [stage] = await startDiving(contest);
    if (!stage) throw new Error("no stage was laid out");
    await beginStage(contest, stage);
    const content = (score: string) => `赛段,编号,评分点,打分\n预赛,1,T,${score}\n`;
    const list = { kind: "marks" as const, content: content("80"), contestId };
    const importId = await bringList(db, actor("scorekeeper"), list);
    await checkList(db, actor("scorekeeper"), importId);
    expect((await bringMarks(contest, content("85"))).applied.counts).toMatchObject({ applied: 1 });
    const { rows } = await applyList(db, actor("scorekeeper"), importId);
    expect(rows[0]?.detail.reasons?.[0]?.reason).toBe("stale-version");
    const [standing, ...others] = await ImportedScores.findAllOfStages(db, [stage.id]);
    expect([standing?.valueThousandths, others]).toEqual([85_000, []]);
    expect((await bringMarks(contest, content("90"))).applied.counts).toMatchObject({ applied: 1 });
  });

  it("puts a mark of an earlier list right as a new version, until the sheet is signed", async () => {
    await bring(sheetOf());
    const second = await bring(sheetOf("5"));
    expect(second.applied.counts).toMatchObject({ changes: 1, same: 2, applied: 1 });
    const versions = await scene.db
      .selectFrom("Mark")
      .select(["valueThousandths", "importId"])
      .where("aspectKey", "=", "B1.1")
      .orderBy("seq")
      .execute();
    expect(versions.map(({ valueThousandths }) => valueThousandths)).toEqual([4500, 5000]);
    expect(versions.at(-1)?.importId).toBe(second.importId);
    const { db, judging, room } = scene;
    const sign = (count: number, by = scorekeeper) => {
      const { stageId } = judging;
      return signPapers(commandOf(db, by), room, { stageId, moduleKey: "实操", count });
    };
    expect(codeOf(await sign(1, judging.actors.chief))).toBe("not-allowed");
    expect(codeOf(await sign(2))).toBe("papers-changed");
    expect(codeOf(await sign(1))).toBe("done");
    expect(codeOf(await sign(1))).toBe("no-paper-ready");
    expect((await findPapers(db, judging.stageId, scorekeeper.accountId)).modules[0]).toMatchObject(
      { counts: { signed: 1 } },
    );
    expect((await bring(sheetOf("5"))).checked.counts).toMatchObject({ same: 3, refused: 0 });
    expect(reasonsOf(await bring(sheetOf("4")))).toEqual(["sheet-signed"]);
  });

  it("leaves what a judge marked to that judge's own signature", async () => {
    await bring(sheetOf().slice(1));
    await scene.mark({ aspectKey: "B1.1", text: "4" });
    const [module] = (await findPapers(scene.db, scene.judging.stageId, scorekeeper.accountId))
      .modules;
    expect(module).toMatchObject({ counts: { ready: 0, tablet: 1 } });
  });

  it("is refused whole from who keeps no scores there, and of a stage that is locked", async () => {
    const stranger = { ...scorekeeper, ...scene.judging.actors.chief };
    await expect(bring(sheetOf(), stranger)).rejects.toThrow("not-allowed");
    await scene.lockStage();
    expect(reasonsOf(await bring(sheetOf()))).toEqual(Array(3).fill("stage-locked"));
  });
});
