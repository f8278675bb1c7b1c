import { expect, it } from "vitest";
import * as Stages from "~/features/contests/stages.queries.server";
import { commandOf } from "../../../tests/support/commands";
import { AFTER_APPEALS, released, resultScene } from "../../../tests/support/result-scene";
import { advanceEntries } from "./advance-entries.server";
import { findAdvancing } from "./find-advancing.server";

const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;
const same = { theory: "85", practical: 85_000 };
const SCORES = [
  { theory: "90", practical: 90_000 },
  same,
  same,
  { theory: "70", practical: 70_000 },
];

async function closedStage(atTie: "all" | "none" | "break") {
  const breakBy = [{ of: "module", id: "实操", first: "higher" }] as const;
  const rule = { by: "top", count: 2, atTie, ...(atTie === "break" ? { breakBy } : {}) } as const;
  const scene = await resultScene({ scores: SCORES, advance: rule });
  await released(scene);
  const { db, actor, move, must, stageId, stageCaseId, contestId } = scene;
  const advance = (by = actor("organiser"), now = AFTER_APPEALS) =>
    advanceEntries(commandOf(db, by, { now }), { stageId });
  expect(reasonOf(await advance())).toBe("not-closed");
  await must(move(actor("organiser"), stageCaseId, "end-appeal-time", AFTER_APPEALS));
  await must(move(actor("organiser"), stageCaseId, "close", AFTER_APPEALS));
  const listed = async () => {
    const [, next] = await Stages.findAllOfContests(db, [contestId]);
    const rows = await db
      .selectFrom("StageEntry as s")
      .innerJoin("Entry as e", "e.id", "s.entryId")
      .select("e.number")
      .where("s.stageId", "=", next?.id ?? "")
      .orderBy("e.number")
      .execute();
    return rows.map(({ number }) => number);
  };
  return { scene, advance, listed };
}

it.each([
  ["all", [1, 2, 3]],
  ["none", [1]],
] as const)(
  "at a tie on the cut %s of the tied go on, and stand on the next stage's list once (contests.md §3)",
  async (atTie, numbers) => {
    const { scene, advance, listed } = await closedStage(atTie);
    expect(await listed()).toEqual([]);
    expect(reasonOf(await advance(scene.actor("chief-judge")))).toBe("not-allowed");
    expect(reasonOf(await advance())).toBeNull();
    expect(await listed()).toEqual(numbers);
    expect(reasonOf(await advance())).toBe("advanced-already");
    expect(await listed()).toEqual(numbers);
  },
);

it("is refused while a tie that is to be broken stands, and from the last stage", async () => {
  const { scene, advance, listed } = await closedStage("break");
  expect(reasonOf(await advance())).toBe("tie-unbroken");
  expect(await listed()).toEqual([]);
  const [, last] = await Stages.findAllOfContests(scene.db, [scene.contestId]);
  const stage = await Stages.find(scene.db, last?.id ?? "");
  if (!stage) throw new Error("no second stage");
  expect(reasonOf(await findAdvancing(scene.db, { ...stage, state: "closed" }))).toBe("last-stage");
});

it("leaves the place of someone who withdrew empty", async () => {
  const { scene, advance, listed } = await closedStage("all");
  const { db, contestId } = scene;
  const { caseId } = await db
    .selectFrom("Entry")
    .select("caseId")
    .where("contestId", "=", contestId)
    .where("number", "=", 2)
    .executeTakeFirstOrThrow();
  await db.updateTable("Case").set({ state: "withdrawn" }).where("id", "=", caseId).execute();
  expect(reasonOf(await advance())).toBeNull();
  expect(await listed()).toEqual([1, 3]);
});
