import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { commandOf } from "../../../tests/support/commands";
import { importList } from "../../../tests/support/imported-list";
import { codeOf } from "../../../tests/support/judging-scene";
import { type KeyingScene, keyingScene } from "../../../tests/support/keying-scene";
import { excuseSheet } from "./excuse-sheet.server";
import { findPaperPage, findSettlingPage } from "./find-paper-page.server";
import { findPapers } from "./find-papers.server";
import { signPapers } from "./sign-papers.server";

let scene: KeyingScene;
let first: Actor;
let second: Actor;

beforeEach(async () => {
  scene = await keyingScene();
  ({ first, second } = scene);
});

describe("a paper sheet keyed twice (contests.md §4)", () => {
  it("counts when two people agree, and not before", async () => {
    expect(await scene.key(first)).toMatchObject({ value: { turn: 1, differingCount: null } });
    expect(await scene.written()).toEqual([]);
    expect(await scene.figures(first)).toMatchObject({ counts: { once: 1, ready: 0 } });
    expect(await scene.key(second)).toMatchObject({ value: { turn: 2, differingCount: 0 } });
    const marks = await scene.written();
    expect(marks.map(({ aspectKey, valueThousandths }) => [aspectKey, valueThousandths])).toEqual([
      ["B1.1", 4500],
      ["B1.2", 2000],
      ["B2.1", 0],
    ]);
    expect(new Set(marks.map(({ enteredBy }) => enteredBy))).toEqual(new Set([second.accountId]));
    expect(await scene.figures(first)).toMatchObject({ counts: { once: 0, ready: 1 } });
  });

  it("isn't keyed twice by one person, and by nobody who keeps no scores there", async () => {
    const { judging } = scene;
    await scene.key(first);
    expect(codeOf(await scene.key(first))).toBe("keyed-by-you");
    expect(codeOf(await scene.key(judging.actors.chief))).toBe("not-allowed");
  });

  it("shows the second person nothing of what the first one keyed", async () => {
    await scene.key(first);
    const page = JSON.stringify(await findPaperPage(scene.db, scene.place(second)));
    expect(page).toContain('"turn":2');
    expect(page).not.toContain("4500");
    expect(page).not.toContain('"4.5"');
    expect(await findSettlingPage(scene.db, scene.place(second))).toBeNull();
  });

  it("shows only what differs, and counts once that is settled against the paper by somebody else", async () => {
    await scene.key(first);
    expect(await scene.key(second, { "B1.1": "4", "B1.2": "3" })).toMatchObject({
      value: { turn: 2, differingCount: 2 },
    });
    expect(await scene.written()).toEqual([]);
    const third = await scene.scorekeeper("淳于霜降");
    expect(codeOf(await scene.key(third))).toBe("keyed-twice");
    const shown = await findSettlingPage(scene.db, scene.place(second));
    expect(shown?.agreeingCount).toBe(1);
    expect(
      shown?.differing.map(({ aspect, ...read }) => [aspect.id, read.first, read.second]),
    ).toEqual([
      ["B1.1", "4.5", "4"],
      ["B1.2", "2", "3"],
    ]);
    expect(await findSettlingPage(scene.db, scene.place(first))).toMatchObject({
      isMine: false,
      differing: [],
    });
    expect(codeOf(await scene.settle(first, { "B1.1": "first", "B1.2": "first" }))).toBe(
      "keyed-first-by-you",
    );
    expect(codeOf(await scene.settle(second, { "B1.1": "first" }))).toBe("difference-open");
    expect(codeOf(await scene.settle(second, { "B1.1": "other", "B1.2": "first" }))).toBe("done");
    expect((await scene.written()).map(({ valueThousandths }) => valueThousandths)).toEqual([
      5000, 2000, 0,
    ]);
    expect(codeOf(await scene.settle(second, {}, 4))).toBe("nothing-differs");
  });

  it("is refused where the judge marks on a tablet, and where the sheet has changed meanwhile", async () => {
    await scene.key(first);
    await scene.mark({ aspectKey: "B1.1", text: "3" });
    expect(codeOf(await scene.key(second))).toBe("marked-by-judge");
    expect(await scene.figures(second)).toMatchObject({ counts: { tablet: 1, once: 0 } });
    await scene.lockStage();
    expect(codeOf(await scene.key(second))).toBe("stage-locked");
  });

  it("isn't settled once its sheet is excused or its entry absent, and nothing is used up by the attempt", async () => {
    const { db, room, sheet, judging } = scene;
    await scene.key(first);
    await scene.key(second, { "B1.1": "4" });
    const input = { sheetId: sheet, reason: "裁判突发疾病" };
    await excuseSheet(commandOf(db, judging.actors.chief), room, input);
    expect(codeOf(await scene.settle(second, { "B1.1": "first" }))).toBe("sheet-excused");
    await db.updateTable("StageEntry").set({ attendance: "absent" }).execute();
    expect(codeOf(await scene.settle(second, { "B1.1": "first" }))).toBe("entry-without-score");
    expect(await scene.written()).toEqual([]);
    const { version } = await db
      .selectFrom("Sheet")
      .select("version")
      .where("id", "=", sheet)
      .executeTakeFirstOrThrow();
    expect(version).toBe(1);
  });

  it("begins anew when a list changed the sheet between the two, and puts right what the list said", async () => {
    await scene.key(first);
    const code = (await findPaperPage(scene.db, scene.place(first)))?.code;
    const content = `编号,评分点,裁判,打分\n${code},B1.1,2,4\n`;
    const { contestId } = scene.judging;
    await importList(scene.db, first, { kind: "marks", content, contestId });
    expect(codeOf(await scene.key(second))).toBe("paper-changed");
    expect(await scene.key(second, {}, 2)).toMatchObject({ value: { turn: 1 } });
    expect(await scene.key(first, {}, 2)).toMatchObject({ value: { differingCount: 0 } });
    const marks = await scene.written();
    expect(marks.map(({ valueThousandths }) => valueThousandths)).toEqual([4000, 4500, 2000, 0]);
  });

  it("isn't asked for again while it stands as two people read it, gaps and all, yet can be opened", async () => {
    const gap = { "B1.2": "" };
    const toKey = async (by: Actor) =>
      (await findPapers(scene.db, scene.judging.stageId, by.accountId)).toKeyCount;
    const all = await toKey(first);
    await scene.key(first, gap);
    expect([await toKey(first), await toKey(second)]).toEqual([all - 1, all]);
    expect(await scene.key(second, gap)).toMatchObject({ value: { differingCount: 0 } });
    expect(await scene.figures(first)).toMatchObject({ counts: { begun: 1, once: 0 } });
    expect([await toKey(first), await toKey(second)]).toEqual([all - 1, all - 1]);
    expect((await findPaperPage(scene.db, scene.place(first)))?.fault).toBeNull();

    // Read again with nothing new, it rests; differing it waits to be settled; settled, it rests.
    await scene.key(first, gap, 3);
    await scene.key(second, gap, 3);
    expect(await toKey(first)).toBe(all - 1);
    await scene.key(first, { ...gap, "B1.1": "4" }, 4);
    expect(await toKey(second)).toBe(all);
    await scene.key(second, gap, 4);
    expect(codeOf(await scene.settle(second, { "B1.1": "first" }, 4))).toBe("done");
    expect(await toKey(first)).toBe(all - 1);

    const code = (await findPaperPage(scene.db, scene.place(first)))?.code;
    const content = `编号,评分点,裁判,打分\n${code},B1.1,2,3\n`;
    const { contestId } = scene.judging;
    await importList(scene.db, first, { kind: "marks", content, contestId });
    expect(await toKey(first)).toBe(all);
  });

  it("is signed with the papers of its module, once it is whole", async () => {
    await scene.key(first);
    await scene.key(second);
    const { db, room, judging } = scene;
    const input = { stageId: judging.stageId, moduleKey: "实操", count: 1 };
    expect(codeOf(await signPapers(commandOf(db, first), room, input))).toBe("done");
    expect(codeOf(await scene.key(await scene.scorekeeper("淳于霜降"), {}, 5))).toBe(
      "sheet-signed",
    );
  });
});
