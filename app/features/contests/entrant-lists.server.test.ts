import { beforeEach, describe, expect, it } from "vitest";
import * as Contests from "~/features/contests/contests.queries.server";
import { canonicalJson } from "~db/columns";
import { type ContestScene, contestScene } from "../../../tests/support/contest-scene";
import { applyList, bringList, checkList, importList } from "../../../tests/support/imported-list";
import { TEST_NOW } from "../../../tests/support/load-context";
import { USUAL_RULES } from "./domain/eligibility/rule-set";

let scene: ContestScene;
let contestId: string;

beforeEach(async () => {
  scene = await contestScene();
  await scene.db.updateTable("Job").set({ state: "done", endedAt: TEST_NOW }).execute();
  contestId = await scene.openedContest({ capacity: null });
});

const listOf = (...rows: string[]) => ["姓名,手机号,工会,单位名称", ...rows].join("\n");
const bring = (content: string, by = scene.organiser()) =>
  importList(scene.db, by, { kind: "entrants", content, contestId });
const reasonsOf = ({ checked }: Awaited<ReturnType<typeof bring>>) =>
  checked.rows.flatMap(({ detail }) => (detail.reasons ?? []).map(({ reason }) => reason));

/** Nobody has to be in a union, or at work. */
async function openToAll() {
  const { version } = (await Contests.find(scene.db, contestId)) ?? { version: 0 };
  const eligibility = canonicalJson({ ...USUAL_RULES, isMember: false, isEmployed: false });
  await scene.db.transaction().execute((trx) =>
    Contests.updatePlan(trx, contestId, {
      ...{ eligibility, version, changedAt: TEST_NOW },
      changedBy: scene.organiser().accountId,
    }),
  );
}

const counted = async (table: "Worker" | "Entry" | "Case") => {
  const { n } = await scene.db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
};

describe("a list of entrants (contests.md §2, by import)", () => {
  it("says of every bad row why, and takes the others", async () => {
    await openToAll();
    const brought = await bring(
      listOf(
        "令狐小满,13900000001,甲厂工会,",
        "令狐,138,甲厂工会,",
        "令狐小满,13900000001,甲厂工会,",
        "端木白露,13900000002,没有的工会,",
        "端木白露,13900000003,,",
        ",13900000004,甲厂工会,",
        "慕容、谷雨,13900000005,甲厂工会,",
      ),
    );
    expect(reasonsOf(brought)).toEqual([
      ...["phone-length", "twice-in-file", "union-unknown", "union-missing", "name-empty"],
      ...["wrong-team-size", "nobody-to-tell-apart"],
    ]);
    expect(brought.applied.counts).toMatchObject({ applied: 1, left: 6 });
  });

  it("enters people of no union where the contest takes them, to be screened, and once", async () => {
    await openToAll();
    const list = listOf("令狐小满,13900000001,甲厂工会,", "端木白露,13900000002,甲厂工会,");
    const brought = await bring(list);
    expect(brought.applied.counts).toMatchObject({ applied: 2, left: 0 });
    const entries = await scene.db
      .selectFrom("Entry as e")
      .innerJoin("Case as k", "k.id", "e.caseId")
      .select(["k.state", "e.origin", "e.importId"])
      .where("e.contestId", "=", contestId)
      .execute();
    const entry = { state: "submitted", origin: "import", importId: brought.importId };
    expect(entries).toEqual([entry, entry]);
    const [people, all] = [await counted("Worker"), await counted("Entry")];
    expect((await bring(list)).checked.counts).toMatchObject({ new: 0, same: 2, refused: 0 });
    expect([await counted("Worker"), await counted("Entry")]).toEqual([people, all]);
  });

  it("takes members alone where the contest asks for them", async () => {
    const brought = await bring(listOf("令狐小满,13900000001,甲厂工会,"));
    expect(reasonsOf(brought)).toEqual(["worker-unknown"]);
  });

  it("leaves nothing of a row that is refused when it is applied", async () => {
    await openToAll();
    const content = listOf("令狐小满,13900000001,甲厂工会,");
    const list = { kind: "entrants" as const, content, contestId };
    const importId = await bringList(scene.db, scene.organiser(), list);
    await checkList(scene.db, scene.organiser(), importId);
    const { caseId } = await scene.contestOf(contestId);
    const before = [await counted("Worker"), await counted("Entry"), await counted("Case")];
    await scene.move(scene.organiser(), caseId, "close-registration");
    const applied = await applyList(scene.db, scene.organiser(), importId);
    expect(
      applied.rows.map(({ outcome, detail }) => [outcome, detail.reasons?.[0]?.reason]),
    ).toEqual([["refused", "contest-not-open"]]);
    const after = [await counted("Worker"), await counted("Entry"), await counted("Case")];
    expect(after).toEqual(before);
  });

  it("doesn't enter again who left, and is refused from who doesn't organise", async () => {
    await openToAll();
    const list = listOf("令狐小满,13900000001,甲厂工会,");
    await bring(list);
    const entered = scene.db
      .selectFrom("Case")
      .select("id")
      .where("road", "=", "entry")
      .where("contestId", "=", contestId);
    const { id } = await entered.executeTakeFirstOrThrow();
    const rejected = await scene.move(scene.organiser(), id, "reject", { comment: "材料不符" });
    expect(rejected.ok).toBe(true);
    expect(reasonsOf(await bring(list))).toEqual(["entry-left"]);
    await expect(bring(list, scene.union())).rejects.toThrow("not-allowed");
  });
});
