import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import { makeAccount } from "~db/factories/accounts";
import { makeWorker } from "~db/factories/workers";
import { type ContestScene, contestScene, reasonOf } from "../../../tests/support/contest-scene";
import { applyList, bringList, checkList, importList } from "../../../tests/support/imported-list";
import { TEST_NOW } from "../../../tests/support/load-context";
import { TEST_KEYS } from "../../../tests/support/test-keys";

let scene: ContestScene;
let contestId: string;

/** People of the union below, of another one, and one without an account. */
const PEOPLE = [
  { name: "司徒小满", phone: "13900000001", of: "below", hasAccount: true },
  { name: "端木白露", phone: "13900000002", of: "below", hasAccount: true },
  { name: "慕容谷雨", phone: "13900000003", of: "below", hasAccount: false },
  { name: "诸葛立夏", phone: "13900000004", of: "other", hasAccount: true },
] as const;

beforeEach(async () => {
  scene = await contestScene();
  await scene.db.updateTable("Job").set({ state: "done", endedAt: TEST_NOW }).execute();
  contestId = await scene.openedContest({ capacity: null });
  const { ids } = scene.district;
  await scene.db.transaction().execute(async (trx) => {
    const desk = { trx, now: TEST_NOW, record: async () => {} };
    for (const { name, phone, of, hasAccount } of PEOPLE) {
      const workerId = await makeWorker(desk, TEST_KEYS, {
        ...{ name, phone, unionId: ids[of], memberSince: "2020-01-01" },
        ...(of === "below" ? { employerId: ids.employer } : {}),
      });
      if (!hasAccount) continue;
      const grants = [{ role: "worker", scope: { kind: "union", unionId: ids[of] } }] as const;
      const account = { username: `entrant-${phone}`, name, passwordHash: null, at: TEST_NOW };
      await makeAccount(trx, { ...account, grants, workerId });
    }
  });
});

const listOf = (...rows: string[]) => ["姓名,手机号", ...rows].join("\n");
const bring = (content: string, by: Actor = scene.union()) =>
  importList(scene.db, by, { kind: "union-entrants", content, contestId });
const reasonsOf = ({ checked }: Awaited<ReturnType<typeof bring>>) =>
  checked.rows.map(({ detail }) => detail.reasons?.[0]?.reason ?? null);

const entries = () =>
  scene.db
    .selectFrom("Entry as e")
    .innerJoin("Case as k", "k.id", "e.caseId")
    .select(["k.state", "e.origin", "e.importId", "k.id as caseId"])
    .where("e.contestId", "=", contestId)
    .execute();

describe("a list of a union's own entrants (contests.md §2)", () => {
  it("takes its people, each to confirm it, and says of every other row why not", async () => {
    const brought = await bring(
      listOf(
        "司徒小满,13900000001",
        "慕容谷雨,13900000003",
        "诸葛立夏,13900000004",
        "没有这人,13900000009",
        "司徒小满,13900000001",
      ),
    );
    expect(reasonsOf(brought)).toEqual([
      null,
      "no-account-to-confirm",
      "not-your-worker",
      "not-your-worker",
      "twice-in-file",
    ]);
    expect(await entries()).toMatchObject([
      { state: "worker-confirming", origin: "union", importId: brought.importId },
    ]);
  });

  it("tells nothing of people of other unions, not even that they are entered", async () => {
    const content = listOf("诸葛立夏,13900000004");
    const list = { kind: "entrants" as const, content, contestId };
    const theirs = await importList(scene.db, scene.organiser(), list);
    expect(reasonsOf(theirs)).toEqual([null]);
    expect(reasonsOf(await bring(content))).toEqual(["not-your-worker"]);
  });

  it("changes nothing when it comes twice", async () => {
    const list = listOf("司徒小满,13900000001", "端木白露,13900000002");
    expect((await bring(list)).applied.counts).toMatchObject({ applied: 2, left: 0 });
    expect((await bring(list)).checked.counts).toMatchObject({ new: 0, same: 2, refused: 0 });
    expect(await entries()).toHaveLength(2);
  });

  it("is screened within quota and capacity like any other entry", async () => {
    const { version } = await scene.contestOf(contestId);
    await scene.db
      .updateTable("Contest")
      .set({ unionQuota: 1, version })
      .where("id", "=", contestId)
      .execute();
    await bring(listOf("司徒小满,13900000001", "端木白露,13900000002"));
    const accepted = [];
    for (const { caseId } of await entries()) {
      const { applicantId } = await scene.db
        .selectFrom("Case")
        .select("applicantId")
        .where("id", "=", caseId)
        .executeTakeFirstOrThrow();
      const worker = { ...scene.worker(), accountId: applicantId ?? "" };
      expect(reasonOf(await scene.move(worker, caseId, "confirm"))).toBeNull();
      accepted.push(reasonOf(await scene.move(scene.organiser(), caseId, "accept")));
    }
    expect(accepted).toEqual([null, { kind: "guard", reason: "quota-used-up" }]);
  });

  it("is refused from who is no union's staff, and takes nothing once registration closed", async () => {
    const list = listOf("司徒小满,13900000001");
    await expect(bring(list, scene.organiser())).rejects.toThrow("not-allowed");
    const kind = "union-entrants" as const;
    const importId = await bringList(scene.db, scene.union(), { kind, content: list, contestId });
    await checkList(scene.db, scene.union(), importId);
    const { caseId } = await scene.contestOf(contestId);
    await scene.move(scene.organiser(), caseId, "close-registration");
    const applied = await applyList(scene.db, scene.union(), importId);
    expect(applied.rows.map(({ detail }) => detail.reasons?.[0]?.reason)).toEqual([
      "contest-not-open",
    ]);
    expect(reasonsOf(await bring(list))).toEqual(["contest-not-open"]);
    expect(await entries()).toEqual([]);
  });
});
