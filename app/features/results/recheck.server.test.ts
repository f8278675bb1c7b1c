import { describe, expect, it } from "vitest";
import { commandOf } from "../../../tests/support/commands";
import { type ResultScene, resultScene } from "../../../tests/support/result-scene";
import { decideDifference } from "./decide-difference.server";
import { readAgain } from "./read-again.server";
import { findRecheckCounts } from "./recheck-steps.server";
import * as Rechecks from "./rechecks.queries.server";

const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;

/** So many contestants, the first by entry code the best; two judges each. */
const field = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ theory: "80", practical: 90_000 - at * 1000 }));

const sheetsOf = ({ db, stageId }: ResultScene) => Rechecks.findSheets(db, [stageId]);
const countOf = async ({ db, stageId }: ResultScene) =>
  (await findRecheckCounts(db, [stageId])).get(stageId);

/** The entry codes of those in the stage: the draw puts each at a place of its own. */
async function numbersOf({ db }: ResultScene): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("StageEntry as e")
    .innerJoin("Entry as n", "n.id", "e.entryId")
    .select(["e.id", "n.number"])
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number ?? 0]));
}

/** Reads sheets again as they stand, but for those named, where another value is read. */
async function read(scene: ResultScene, wrong: Readonly<Record<string, string>> = {}) {
  const numbers = await numbersOf(scene);
  for (const { sheetId, stageEntryId, readAt } of await sheetsOf(scene)) {
    if (readAt !== null) continue;
    const right = String(90 - ((numbers.get(stageEntryId) ?? 0) - 1));
    const marks = { B: wrong[sheetId] ?? right };
    const result = await readAgain(commandOf(scene.db, scene.actor("scorekeeper")), {
      sheetId,
      marks,
    });
    expect(reasonOf(result)).toBeNull();
  }
}

describe("the recheck (contests.md §1; glossary 44)", () => {
  it("reads the top ten and a sample again, finds one wrong sheet of 20 and goes no further: exactly 5 % is not over", async () => {
    const scene = await resultScene({ scores: field(10) });
    await scene.must(scene.move(scene.actor("chief-judge"), scene.stageCaseId, "begin-recheck"));
    const [first] = await sheetsOf(scene);
    const sheetId = first?.sheetId ?? "";
    const number = (await numbersOf(scene)).get(first?.stageEntryId ?? "") ?? 0;
    const right = 90_000 - (number - 1) * 1000;
    await read(scene, { [sheetId]: "91.5" });
    expect(await countOf(scene)).toEqual({
      dueCount: 20,
      readCount: 20,
      wrongCount: 0,
      undecidedCount: 1,
    });
    const finish = () =>
      scene.move(scene.actor("chief-judge"), scene.stageCaseId, "finish-recheck");
    expect(reasonOf(await finish())).toEqual({ kind: "guard", reason: "recheck-undecided" });
    const decision = {
      sheetId,
      aspectKey: "B",
      outcome: "corrected",
      reason: "纸质评分表为91.5",
    } as const;
    const chief = commandOf(scene.db, scene.actor("chief-judge"));
    expect(reasonOf(await decideDifference(chief, decision))).toBeNull();
    expect(await countOf(scene)).toEqual({
      dueCount: 20,
      readCount: 20,
      wrongCount: 1,
      undecidedCount: 0,
    });
    const marks = await scene.db
      .selectFrom("Mark")
      .select(["valueThousandths", "enteredBy"])
      .where("sheetId", "=", sheetId)
      .orderBy("seq")
      .execute();
    expect(marks.map(({ valueThousandths }) => valueThousandths)).toEqual([right, 91_500]);
    expect(marks[1]?.enteredBy).toBe(scene.actor("chief-judge").accountId);
    expect(reasonOf(await finish())).toBeNull();
  });

  it("takes everything in when more than 5 % was wrong", async () => {
    const scene = await resultScene({ scores: field(14) });
    await scene.must(scene.move(scene.actor("chief-judge"), scene.stageCaseId, "begin-recheck"));
    const sheets = await sheetsOf(scene);
    expect(sheets).toHaveLength(22);
    const wrong = sheets.slice(0, 2).map(({ sheetId }) => sheetId);
    await read(scene, Object.fromEntries(wrong.map((sheetId) => [sheetId, "70"])));
    for (const sheetId of wrong) {
      const decision = {
        sheetId,
        aspectKey: "B",
        outcome: "corrected",
        reason: "录入错误",
      } as const;
      const chief = commandOf(scene.db, scene.actor("chief-judge"));
      expect(reasonOf(await decideDifference(chief, decision))).toBeNull();
    }
    expect(await countOf(scene)).toMatchObject({ dueCount: 28, readCount: 22, wrongCount: 2 });
    const grounds = (await sheetsOf(scene)).filter(({ ground }) => ground === "widened");
    expect(grounds).toHaveLength(6);
    await read(scene);
    expect(
      reasonOf(await scene.move(scene.actor("chief-judge"), scene.stageCaseId, "finish-recheck")),
    ).toBeNull();
  });

  it("is read by someone who judged nobody here, once, on sheets of the sample, with marks that can be", async () => {
    const scene = await resultScene({ scores: field(1) });
    const reader = scene.actor("scorekeeper");
    const again = (sheetId: string, text: string, actor = reader) =>
      readAgain(commandOf(scene.db, actor), { sheetId, marks: text === "" ? {} : { B: text } });
    const sheetId = (await scene.db.selectFrom("Sheet").select("id").executeTakeFirstOrThrow()).id;
    expect(reasonOf(await again(sheetId, "90"))).toMatchObject({ code: "not-in-recheck" });
    await scene.must(scene.move(scene.actor("chief-judge"), scene.stageCaseId, "begin-recheck"));
    expect(reasonOf(await again(sheetId, "90", scene.actor("organiser")))).toMatchObject({
      code: "not-allowed",
    });
    expect(reasonOf(await again(sheetId, ""))).toMatchObject({
      code: "mark-missing",
      aspectKey: "B",
    });
    expect(reasonOf(await again(sheetId, "101"))).toMatchObject({
      code: "out-of-range",
      aspectKey: "B",
    });
    await scene.db
      .updateTable("Seat")
      .set({ accountId: reader.accountId })
      .where("seq", "=", 1)
      .execute();
    expect(reasonOf(await again(sheetId, "90"))).toMatchObject({ code: "judged-here" });
    await scene.db
      .updateTable("Seat")
      .set({ accountId: scene.judges[0]?.accountId ?? "" })
      .where("seq", "=", 1)
      .execute();
    expect(reasonOf(await again(sheetId, "90"))).toBeNull();
    expect(reasonOf(await again(sheetId, "90"))).toMatchObject({ code: "read-already" });
  });
});
