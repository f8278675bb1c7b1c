import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { makeAccount } from "~db/factories/accounts";
import { commandOf } from "../../../tests/support/commands";
import { importList } from "../../../tests/support/imported-list";
import { codeOf, type JudgingScene, judgingScene } from "../../../tests/support/judging-scene";
import { TEST_NOW } from "../../../tests/support/load-context";
import { planOf } from "../../../tests/support/query-plan";
import { MODULE_KEY } from "../../../tests/support/small-judging";
import { isToKey } from "./domain/papers/paper-state";
import type { SettleChoice } from "./domain/papers/settling";
import { excuseSheet } from "./excuse-sheet.server";
import { findNextPaper } from "./find-next-paper.server";
import { findPaper } from "./find-paper.server";
import { findPaperPage, findSettlingPage } from "./find-paper-page.server";
import { findPaperSheets, findPapers } from "./find-papers.server";
import { findPrintedPapers } from "./find-printed-papers.server";
import { keyPaper } from "./key-paper.server";
import * as Panels from "./panels.queries.server";
import { settleKeyings } from "./settle-keyings.server";
import * as Sheets from "./sheets.queries.server";
import { signPapers } from "./sign-papers.server";

let scene: JudgingScene;
let first: Actor;
let second: Actor;

beforeEach(async () => {
  scene = await judgingScene();
  await scene.db.updateTable("Job").set({ state: "done", endedAt: TEST_NOW }).execute();
  first = await scorekeeper("钟离小暑");
  second = await scorekeeper("申屠小雪");
});

async function scorekeeper(name: string): Promise<Actor> {
  const { db, judging } = scene;
  const scope = { kind: "contest" as const, contestId: judging.contestId };
  const grants = [{ role: "scorekeeper" as const, scope }];
  const facts = { username: `keyer${newId().slice(-8)}`, name, passwordHash: null, grants };
  const accountId = await db
    .transaction()
    .execute((trx) => makeAccount(trx, { ...facts, at: TEST_NOW }));
  return { accountId, name, sessionId: newId(), grants };
}

const WHOLE = { "B1.1": "4.5", "B1.2": "2", "B2.1": "0" };

/** A change to nothing is a gap that the paper has. */
function key(by: Actor, changes: Record<string, string> = {}, version = 1) {
  const { db, room, sheet, judging } = scene;
  const marks = { ...WHOLE, ...changes };
  const hasGaps = Object.values(changes).includes("") ? ("1" as const) : null;
  const { stageId } = judging;
  const input = { stageId, sheetId: sheet, version, marks, reasons: {}, hasGaps };
  return keyPaper(commandOf(db, by), room, input);
}

function settle(by: Actor, choices: Record<string, SettleChoice>, version = 1) {
  const { db, room, sheet, judging } = scene;
  const input = {
    stageId: judging.stageId,
    sheetId: sheet,
    version,
    choices,
    marks: { "B1.1": "5" },
    reasons: {},
  };
  return settleKeyings(commandOf(db, by), room, input);
}

const written = () =>
  scene.db
    .selectFrom("Mark")
    .select(["aspectKey", "valueThousandths", "enteredBy", "keyingId"])
    .where("sheetId", "=", scene.sheet)
    .orderBy("seq")
    .execute();
const place = (by: Actor) => ({
  stageId: scene.judging.stageId,
  sheetId: scene.sheet,
  accountId: by.accountId,
});
const figures = async (by: Actor) =>
  (await findPapers(scene.db, scene.judging.stageId, by.accountId)).modules[0];

describe("a paper sheet keyed twice (contests.md §4)", () => {
  it("counts when two people agree, and not before", async () => {
    expect(await key(first)).toMatchObject({ value: { turn: 1, differingCount: null } });
    expect(await written()).toEqual([]);
    expect(await figures(first)).toMatchObject({ counts: { once: 1, ready: 0 } });
    expect(await key(second)).toMatchObject({ value: { turn: 2, differingCount: 0 } });
    const marks = await written();
    expect(marks.map(({ aspectKey, valueThousandths }) => [aspectKey, valueThousandths])).toEqual([
      ["B1.1", 4500],
      ["B1.2", 2000],
      ["B2.1", 0],
    ]);
    expect(new Set(marks.map(({ enteredBy }) => enteredBy))).toEqual(new Set([second.accountId]));
    expect(await figures(first)).toMatchObject({ counts: { once: 0, ready: 1 } });
  });

  it("isn't keyed twice by one person, and by nobody who keeps no scores there", async () => {
    const { judging } = scene;
    await key(first);
    expect(codeOf(await key(first))).toBe("keyed-by-you");
    expect(codeOf(await key(judging.actors.chief))).toBe("not-allowed");
  });

  it("shows the second person nothing of what the first one keyed", async () => {
    await key(first);
    const page = JSON.stringify(await findPaperPage(scene.db, place(second)));
    expect(page).toContain('"turn":2');
    expect(page).not.toContain("4500");
    expect(page).not.toContain('"4.5"');
    expect(await findSettlingPage(scene.db, place(second))).toBeNull();
  });

  it("shows only what differs, and counts once that is settled against the paper by somebody else", async () => {
    await key(first);
    expect(await key(second, { "B1.1": "4", "B1.2": "3" })).toMatchObject({
      value: { turn: 2, differingCount: 2 },
    });
    expect(await written()).toEqual([]);
    const third = await scorekeeper("淳于霜降");
    expect(codeOf(await key(third))).toBe("keyed-twice");
    const shown = await findSettlingPage(scene.db, place(second));
    expect(shown?.agreeingCount).toBe(1);
    expect(
      shown?.differing.map(({ aspect, ...read }) => [aspect.id, read.first, read.second]),
    ).toEqual([
      ["B1.1", "4.5", "4"],
      ["B1.2", "2", "3"],
    ]);
    expect(await findSettlingPage(scene.db, place(first))).toMatchObject({
      isMine: false,
      differing: [],
    });
    expect(codeOf(await settle(first, { "B1.1": "first", "B1.2": "first" }))).toBe(
      "keyed-first-by-you",
    );
    expect(codeOf(await settle(second, { "B1.1": "first" }))).toBe("difference-open");
    expect(codeOf(await settle(second, { "B1.1": "other", "B1.2": "first" }))).toBe("done");
    expect((await written()).map(({ valueThousandths }) => valueThousandths)).toEqual([
      5000, 2000, 0,
    ]);
    expect(codeOf(await settle(second, {}, 4))).toBe("nothing-differs");
  });

  it("is refused where the judge marks on a tablet, and where the sheet has changed meanwhile", async () => {
    await key(first);
    await scene.mark({ aspectKey: "B1.1", text: "3" });
    expect(codeOf(await key(second))).toBe("marked-by-judge");
    expect(await figures(second)).toMatchObject({ counts: { tablet: 1, once: 0 } });
    await scene.lockStage();
    expect(codeOf(await key(second))).toBe("stage-locked");
  });

  it("isn't settled once its sheet is excused or its entry absent, and nothing is used up by the attempt", async () => {
    const { db, room, sheet, judging } = scene;
    await key(first);
    await key(second, { "B1.1": "4" });
    const input = { sheetId: sheet, reason: "裁判突发疾病" };
    await excuseSheet(commandOf(db, judging.actors.chief), room, input);
    expect(codeOf(await settle(second, { "B1.1": "first" }))).toBe("sheet-excused");
    await db.updateTable("StageEntry").set({ attendance: "absent" }).execute();
    expect(codeOf(await settle(second, { "B1.1": "first" }))).toBe("entry-without-score");
    expect(await written()).toEqual([]);
    const { version } = await db
      .selectFrom("Sheet")
      .select("version")
      .where("id", "=", sheet)
      .executeTakeFirstOrThrow();
    expect(version).toBe(1);
  });

  it("begins anew when a list changed the sheet between the two, and puts right what the list said", async () => {
    await key(first);
    const code = (await findPaperPage(scene.db, place(first)))?.code;
    const content = `编号,评分点,裁判,打分\n${code},B1.1,2,4\n`;
    const { contestId } = scene.judging;
    await importList(scene.db, first, { kind: "marks", content, contestId });
    expect(codeOf(await key(second))).toBe("paper-changed");
    expect(await key(second, {}, 2)).toMatchObject({ value: { turn: 1 } });
    expect(await key(first, {}, 2)).toMatchObject({ value: { differingCount: 0 } });
    const marks = await written();
    expect(marks.map(({ valueThousandths }) => valueThousandths)).toEqual([4000, 4500, 2000, 0]);
  });

  it("isn't asked for again while it stands as two people read it, gaps and all, yet can be opened", async () => {
    const gap = { "B1.2": "" };
    const toKey = async (by: Actor) =>
      (await findPapers(scene.db, scene.judging.stageId, by.accountId)).toKeyCount;
    const all = await toKey(first);
    await key(first, gap);
    expect([await toKey(first), await toKey(second)]).toEqual([all - 1, all]);
    expect(await key(second, gap)).toMatchObject({ value: { differingCount: 0 } });
    expect(await figures(first)).toMatchObject({ counts: { begun: 1, once: 0 } });
    expect([await toKey(first), await toKey(second)]).toEqual([all - 1, all - 1]);
    expect((await findPaperPage(scene.db, place(first)))?.fault).toBeNull();

    // Read again with nothing new, it rests; differing it waits to be settled; settled, it rests.
    await key(first, gap, 3);
    await key(second, gap, 3);
    expect(await toKey(first)).toBe(all - 1);
    await key(first, { ...gap, "B1.1": "4" }, 4);
    expect(await toKey(second)).toBe(all);
    await key(second, gap, 4);
    expect(codeOf(await settle(second, { "B1.1": "first" }, 4))).toBe("done");
    expect(await toKey(first)).toBe(all - 1);

    const code = (await findPaperPage(scene.db, place(first)))?.code;
    const content = `编号,评分点,裁判,打分\n${code},B1.1,2,3\n`;
    const { contestId } = scene.judging;
    await importList(scene.db, first, { kind: "marks", content, contestId });
    expect(await toKey(first)).toBe(all);
  });

  it("is signed with the papers of its module, once it is whole", async () => {
    await key(first);
    await key(second);
    const { db, room, judging } = scene;
    const input = { stageId: judging.stageId, moduleKey: "实操", count: 1 };
    expect(codeOf(await signPapers(commandOf(db, first), room, input))).toBe("done");
    expect(codeOf(await key(await scorekeeper("淳于霜降"), {}, 5))).toBe("sheet-signed");
  });
});

describe("the sheet that follows", () => {
  it("is the next that waits for this person, from wherever they are, as the whole list has it", async () => {
    const { db, room, judging } = scene;
    const sheetAt = async (seat: number, at: number) =>
      (await judging.sheetIds(judging.seatIds[seat]))[at] ?? "";
    await key(first);
    await scene.mark({ sheetId: await sheetAt(2, 0) }, judging.actors.third);
    const excused = { sheetId: await sheetAt(0, 1), reason: "裁判突发疾病" };
    await excuseSheet(commandOf(db, judging.actors.chief), room, excused);
    const { stageId } = place(first);
    const code = (await findPaperPage(db, { ...place(first), sheetId: await sheetAt(2, 1) }))?.code;
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
    expect(await findNextPaper(db, place(second))).toBeNull();
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
    const at = place(first);
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
    const { stageId, accountId } = place(first);
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
