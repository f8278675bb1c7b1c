import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { commandOf } from "../../../tests/support/commands";
import { importList } from "../../../tests/support/imported-list";
import { codeOf } from "../../../tests/support/judging-scene";
import { type KeyingScene, keyingScene } from "../../../tests/support/keying-scene";
import { planOf } from "../../../tests/support/query-plan";
import { MODULE_KEY } from "../../../tests/support/small-judging";
import { isToKey } from "./domain/papers/paper-state";
import { excuseSheet } from "./excuse-sheet.server";
import { findNextPaper } from "./find-next-paper.server";
import { findPaper } from "./find-paper.server";
import { findPaperPage } from "./find-paper-page.server";
import { findPaperSheets, findPapers } from "./find-papers.server";
import { findPrintedPapers } from "./find-printed-papers.server";
import * as Panels from "./panels.queries.server";
import * as Sheets from "./sheets.queries.server";

let scene: KeyingScene;
let first: Actor;
let second: Actor;

beforeEach(async () => {
  scene = await keyingScene();
  ({ first, second } = scene);
});

describe("the sheet that follows", () => {
  it("is the next that waits for this person, from wherever they are, as the whole list has it", async () => {
    const { db, room, judging } = scene;
    const sheetAt = async (seat: number, at: number) =>
      (await judging.sheetIds(judging.seatIds[seat]))[at] ?? "";
    await scene.key(first);
    await scene.mark({ sheetId: await sheetAt(2, 0) }, judging.actors.third);
    const excused = { sheetId: await sheetAt(0, 1), reason: "裁判突发疾病" };
    await excuseSheet(commandOf(db, judging.actors.chief), room, excused);
    const { stageId } = scene.place(first);
    const code = (await findPaperPage(db, { ...scene.place(first), sheetId: await sheetAt(2, 1) }))
      ?.code;
    const content = ["编号,评分点,裁判,打分", "B1.1,3,4", "B1.2,3,2", "B2.1,3,0"].join(
      `\n${code},`,
    );
    await importList(db, first, { kind: "marks", content, contestId: judging.contestId });
    const found: number[] = [];
    for (const { accountId } of [first, second]) {
      const { sheets } = await findPaperSheets(db, stageId, accountId);
      for (const [at, { sheetId }] of sheets.entries()) {
        const after = [...sheets.slice(at + 1), ...sheets.slice(0, at)].filter(isToKey);
        const next = await findNextPaper(db, { stageId, sheetId, accountId });
        expect(next?.sheetId).toBe(after[0]?.sheetId);
        found.push(after.length);
      }
    }
    // Six of nine have a score; whoever keyed one, one is left to the other.
    expect(found.length).toBe(18);
    expect([Math.min(...found), Math.max(...found)]).toEqual([1, 3]);
    await scene.lockStage();
    expect(await findNextPaper(db, scene.place(second))).toBeNull();
  });

  it("is looked for by the index of the working order, nothing sorted", async () => {
    const { db, judging } = scene;
    const pile = { stageId: judging.stageId, panelId: judging.panelId, seatNumber: 2 };
    const asked = { ...pile, aspectCount: 3, after: "", before: null, accountId: "" };
    for (const order of ["stationCode", "workCode", "place"] as const) {
      const plan = await planOf(db, (spied) => Sheets.findNextToKey(spied, order, asked));
      expect(plan[0]).toContain(`INDEX StageEntry_${order} (stageId=? AND ${order}>?)`);
      expect(plan.filter((step) => /SCAN|ORDER BY/.test(step))).toEqual([]);
    }
  });
});

describe("finding a paper sheet", () => {
  it("takes its number or its code, and tells a wrong paper from a wrong number", async () => {
    const { db, sheet } = scene;
    const at = scene.place(first);
    const number = (await findPaperPage(db, at))?.number ?? "";
    const contest = await Panels.findStage(db, at.stageId);
    if (!contest) throw new Error("the stage is there");
    expect(await findPaper(db, contest, number)).toEqual({ ok: true, value: sheet });
    expect(await findPaper(db, contest, number.slice(2))).toEqual({ ok: true, value: sheet });
    const address = `https://jiangtai.test/contests/c/stages/s/papers/${sheet}`;
    expect(await findPaper(db, contest, address)).toEqual({ ok: true, value: sheet });
    const version = (seq: number) =>
      `https://jiangtai.test/schemes/${contest.schemeId}/versions/${seq}`;
    expect(codeOf(await findPaper(db, contest, version(1)))).toBe("paper-without-number");
    expect(codeOf(await findPaper(db, contest, version(2)))).toBe("paper-other-version");
    expect(codeOf(await findPaper(db, contest, "1-99-3"))).toBe("paper-unknown");
    expect(codeOf(await findPaper(db, contest, "07"))).toBe("number-unreadable");
  });
});

/** Judges of the stage see works from here on; their codes run against the stations', the last one's in between. */
async function markWorks() {
  const { db, judging } = scene;
  const version = await db
    .selectFrom("SchemeVersion as v")
    .innerJoin("Contest as c", "c.schemeId", "v.schemeId")
    .selectAll("v")
    .where("c.id", "=", judging.contestId)
    .executeTakeFirstOrThrow();
  const content = version.content.replace('"on-site"', '"works"');
  await db
    .insertInto("SchemeVersion")
    .values({ ...version, number: 2, content })
    .execute();
  await db
    .updateTable("Contest")
    .set({ schemeVersion: 2 })
    .where("id", "=", judging.contestId)
    .execute();
  for (const [at, workCode] of ["W03", "W01", "W02"].entries()) {
    await db
      .updateTable("StageEntry")
      .set({ workCode })
      .where("id", "=", judging.stageEntryIds[at] ?? "")
      .execute();
  }
}

describe("paper sheets as they are printed", () => {
  const printed = async (moduleKey: string) => {
    const place = { stageId: scene.judging.stageId, accountId: first.accountId };
    return (await findPrintedPapers(scene.db, place, moduleKey)).papers;
  };

  it("are one for each judge and each entry that has a score, judge by judge in working order", async () => {
    const papers = await printed(MODULE_KEY);
    const codes = ["01", "02", "01", "02", "01", "02"];
    expect(papers.map(({ entry }) => entry)).toEqual(codes);
    expect(papers.map(({ judge }) => judge)).toEqual([
      ...["1 长孙清明", "1 长孙清明", "2 欧阳处暑", "2 欧阳处暑", "3 诸葛立夏", "3 诸葛立夏"],
    ]);
    expect(papers.map(({ number }) => number)).toEqual(
      codes.map((code, at) => `1-${code}-${Math.floor(at / 2) + 1}`),
    );
    expect(papers[2]?.sheetId).toBe(scene.sheet);
    expect(papers.map(({ module }) => module.aspects.length)).toEqual([4, 4, 3, 3, 3, 3]);
    expect(await printed("none")).toEqual([]);
  });

  it("lie in the order of the works' codes where works are marked, and are keyed in it (house.md §3)", async () => {
    await markWorks();
    const codes = ["W01", "W03", "W01", "W03", "W01", "W03"];
    const papers = await printed(MODULE_KEY);
    expect(papers.map(({ entry }) => entry)).toEqual(codes);
    const { stageId, accountId } = scene.place(first);
    const queue: string[] = [];
    let { nextId } = await findPapers(scene.db, stageId, accountId);
    while (nextId && queue.length < codes.length) {
      const at = { stageId, accountId, sheetId: nextId };
      queue.push((await findPaperPage(scene.db, at))?.code ?? "");
      nextId = (await findNextPaper(scene.db, at))?.sheetId ?? null;
    }
    expect(queue).toEqual(codes);
  });
});
