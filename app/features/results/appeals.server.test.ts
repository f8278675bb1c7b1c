import { hashPassword } from "better-auth/crypto";
import { describe, expect, it } from "vitest";
import * as Cases from "~/features/cases/cases.queries.server";
import { changePlan } from "~/features/contests/change-plan.server";
import * as Contests from "~/features/contests/contests.queries.server";
import * as Panels from "~/features/scoring/panels.queries.server";
import * as Sheets from "~/features/scoring/sheets.queries.server";
import type { Actor } from "~/shared/actor";
import { HOUR_MS, later, SECOND_MS } from "~/shared/instant";
import { makeAccount } from "~db/factories/accounts";
import { commandOf } from "../../../tests/support/commands";
import { TEST_NOW } from "../../../tests/support/load-context";
import {
  type ResultScene,
  rechecked,
  released,
  resultScene,
} from "../../../tests/support/result-scene";
import { decodeLayer } from "./decode-layer.server";
import { changeKey } from "./domain/mark-changes";
import { fileAppeal } from "./file-appeal.server";
import { findAppealPage } from "./find-appeal-pages.server";
import { byId, findContestScores } from "./find-contest-scores.server";
import { findOwnScores } from "./find-own-scores.server";
import * as Rechecks from "./rechecks.queries.server";
import { ruleOnAppeal } from "./rule-on-appeal.server";

const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;
const FOUR = [
  { theory: "80", practical: 90_000 },
  { theory: "80", practical: 89_000 },
  { theory: "80", practical: 88_000 },
  { theory: "80", practical: 87_000 },
];
const RELEASED_AT = TEST_NOW;
const END = later(RELEASED_AT, 2 * HOUR_MS);

const appealOf = ({ db, contestId, workers }: ResultScene, at: number, now = TEST_NOW) =>
  fileAppeal(commandOf(db, workers[at] as Actor, { now }), {
    contestId,
    ground: "scoring",
    text: "请复查实操",
  });

/** The organiser sets the contest to be coded, all else staying as it is. */
async function codeContest({ db, contestId, actor }: ResultScene) {
  const contest = await Contests.find(db, contestId);
  if (!contest) throw new Error("there is no contest");
  const { version, name, tradeId, level, memberCount, substituteCount, minimumField } = contest;
  const { entriesFromOn, entriesUntilOn, heldOn, schemeId, capacity, unionQuota } = contest;
  const changed = await changePlan(commandOf(db, actor("organiser")), {
    ...{ contestId, version, name, tradeId, memberCount, substituteCount, minimumField },
    ...{ level: level === "grassroots" ? "district" : level, kind: "skill" },
    ...{ entriesFromOn, entriesUntilOn, heldOn, schemeId, capacity, unionQuota, venue: null },
    ...{ sponsors: null, organisers: "甲镇总工会", supporters: null, isCoded: "1" },
  });
  expect(reasonOf(changed)).toBeNull();
}

const ranksOf = async ({ db, stageId }: ResultScene) => {
  const { last, lastEntries } = await findContestScores(db, stageId, byId);
  const numbers = new Map(lastEntries.map(({ entryId, number }) => [entryId, number]));
  return (last?.placings ?? []).map(({ score, rank }) => [numbers.get(score.entry), rank]);
};

describe("appeals (contests.md §1: within 2 hours by the server's clock)", () => {
  it("are taken at 2 h 00 m 00 s and refused one second later, with both times", async () => {
    const scene = await resultScene({ scores: FOUR });
    expect(reasonOf(await appealOf(scene, 3))).toMatchObject({ code: "not-open-for-appeals" });
    await released(scene);
    expect(reasonOf(await appealOf(scene, 3, END))).toBeNull();
    const late = later(END, SECOND_MS);
    expect(reasonOf(await appealOf(scene, 2, late))).toEqual({
      code: "appeal-too-late",
      until: END,
      now: late,
    });
    const stranger = commandOf(scene.db, scene.actor("organiser"));
    const wish = { contestId: scene.contestId, ground: "scoring", text: "x" } as const;
    expect(reasonOf(await fileAppeal(stranger, wish))).toMatchObject({ code: "not-entered" });
  });

  it("about conduct show no mark of their entry while it is coded, and put none right (contests.md §2)", async () => {
    const scene = await resultScene({ scores: FOUR });
    const { db, stageId, contestId, stageCaseId, workers, actor } = scene;
    const wish = { contestId, ground: "conduct", text: "焊机故障没有补时" } as const;
    const filed = await fileAppeal(commandOf(db, workers[3] as Actor), wish);
    if (!filed.ok) throw new Error("refused");
    const { appealId } = filed.value;
    const row = await Panels.findStage(db, stageId);
    if (!row) throw new Error("no stage");
    const page = await findAppealPage(db, { ...row, caseId: stageCaseId }, { appealId, marks: {} });
    expect(page?.appeal.text).toBe(wish.text);
    expect(page?.scores).toBeNull();
    const [sheet] = await Sheets.findAllWithSeats(db, [stageId]);
    const marks = { [changeKey(sheet?.sheetId ?? "", "B")]: "100" };
    const ruling = { stageId, appealId, outcome: "upheld", text: "补时6分钟" } as const;
    const by = () => commandOf(db, actor("arbitrator"));
    expect(reasonOf(await ruleOnAppeal(by(), { ...ruling, marks }))).toBe("marks-coded");
    expect(reasonOf(await ruleOnAppeal(by(), { ...ruling, marks: {} }))).toBeNull();
  });

  it("show a preview, and upheld move three ranks by new versions of the marks; the stage closes then and not before", async () => {
    const scene = await resultScene({ scores: FOUR });
    await released(scene);
    const filed = await appealOf(scene, 3);
    if (!filed.ok) throw new Error("refused");
    const { appealId } = filed.value;
    const { db, stageId, contestId, stageCaseId, actor, move, must } = scene;
    expect(reasonOf(await move(actor("organiser"), stageCaseId, "end-appeal-time"))).toEqual({
      kind: "guard",
      reason: "appeal-time-runs",
    });
    const after = later(END, SECOND_MS);
    await must(move(actor("organiser"), stageCaseId, "end-appeal-time", after));
    const close = () => move(actor("organiser"), stageCaseId, "close", after);
    expect(reasonOf(await close())).toEqual({ kind: "guard", reason: "appeals-open" });
    const fourth = await db
      .selectFrom("StageEntry as e")
      .innerJoin("Entry as n", "n.id", "e.entryId")
      .select("e.id")
      .where("n.number", "=", 4)
      .where("e.stageId", "=", stageId)
      .executeTakeFirstOrThrow();
    const sheets = (await Rechecks.findSheets(db, [stageId])).filter(
      ({ stageEntryId }) => stageEntryId === fourth.id,
    );
    const marks = Object.fromEntries(
      sheets.map(({ sheetId }) => [changeKey(sheetId, "B"), "89.5"]),
    );
    const stage = {
      stageId,
      contestId,
      contestName: "",
      schemeStage: "",
      stageState: "appeals",
      isCoded: 0,
      caseId: stageCaseId,
    } as const;
    const row = await db
      .selectFrom("Contest")
      .select(["schemeId", "schemeVersion"])
      .where("id", "=", contestId)
      .executeTakeFirstOrThrow();
    const page = await findAppealPage(
      db,
      { ...stage, ...row, schemeStage: "决赛" },
      { appealId, marks },
    );
    expect(
      page?.scores?.changes.map(({ number, before, after }) => [number, before.rank, after.rank]),
    ).toEqual([
      [4, 4, 2],
      [2, 2, 3],
      [3, 3, 4],
    ]);
    expect(await ranksOf(scene)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
    const ruling = {
      stageId,
      appealId,
      outcome: "upheld",
      text: "漏计一处，按纸质评分表更正",
      marks,
    } as const;
    const by = (role: "arbitrator" | "organiser") => commandOf(db, actor(role), { now: after });
    expect(reasonOf(await ruleOnAppeal(by("organiser"), ruling))).toBe("not-allowed");
    expect(
      reasonOf(await ruleOnAppeal(by("arbitrator"), { ...ruling, outcome: "dismissed" })),
    ).toBe("dismissed-changes");
    expect(reasonOf(await ruleOnAppeal(by("arbitrator"), ruling))).toBeNull();
    expect(reasonOf(await ruleOnAppeal(by("arbitrator"), ruling))).toBe("ruled-already");
    expect(await ranksOf(scene)).toEqual([
      [1, 1],
      [4, 2],
      [2, 3],
      [3, 4],
    ]);
    const reasons = await db.selectFrom("MarkReason").select("text").execute();
    expect(reasons.map(({ text }) => text)).toEqual([ruling.text, ruling.text]);
    expect(reasonOf(await close())).toBeNull();
  });

  it("own scores are the contestant's alone, and only after the release", async () => {
    const scene = await resultScene({ scores: FOUR });
    const { db, contestId, workers } = scene;
    const workerId = async (actor: Actor) =>
      (
        await db
          .selectFrom("Account")
          .select("workerId")
          .where("id", "=", actor.accountId)
          .executeTakeFirst()
      )?.workerId ?? "";
    const own = await workerId(workers[0] as Actor);
    const page = () => findOwnScores(db, { contestId, workerId: own, now: TEST_NOW });
    expect(await page()).toMatchObject({ released: null });
    await released(scene);
    expect(await page()).toMatchObject({
      released: { ladder: { total: "87.00" }, mayAppeal: true },
    });
    const [first] = await db.selectFrom("Worker").select("id").execute();
    const nobody = first?.id === own ? "" : (first?.id ?? "");
    expect(await findOwnScores(db, { contestId, workerId: nobody, now: TEST_NOW })).toBeNull();
  });
});

describe("decoding (contests.md §1: by the coding officer with a supervisor, never by the one who locked)", () => {
  it("goes at once where no codes were given, and layer by layer in reverse where they were", async () => {
    const scene = await resultScene({ scores: FOUR.slice(0, 1), isCoded: true });
    const { db, stageId, stageCaseId, actor, move, must, room } = scene;
    const [officer, second] = scene.coders as [Actor, Actor];
    await expect(rechecked(scene)).rejects.toThrow("codes-kept");
    const username = "witness";
    const passwordHash = await hashPassword("correct horse battery");
    const grants = [{ role: "supervisor", scope: { kind: "everything" } }] as const;
    const witness = { username, name: "百里大雪", passwordHash, grants, at: TEST_NOW };
    await db.transaction().execute((trx) => makeAccount(trx, witness));
    const decode = async (by: Actor, password = "correct horse battery") => {
      const version = (
        await db
          .selectFrom("Case")
          .select("version")
          .where("id", "=", stageCaseId)
          .executeTakeFirstOrThrow()
      ).version;
      const input = {
        stageId,
        caseId: stageCaseId,
        version,
        username,
        password,
        realNow: TEST_NOW,
      };
      return decodeLayer(commandOf(db, by), room, input);
    };
    expect(reasonOf(await decode(officer, "wrong"))).toBe("witness-wrong");
    expect(reasonOf(await decode(actor("chief-judge")))).toBe("not-allowed");
    expect(reasonOf(await decode(officer))).toBe("not-your-layer");
    expect(await decode(second)).toMatchObject({ ok: true, value: { isDecoded: false } });
    const undone = await db
      .selectFrom("CodeLayer")
      .select("layer")
      .where("undoneAt", "is not", null)
      .execute();
    expect(undone).toEqual([{ layer: "station" }]);
    expect(await decode(officer)).toMatchObject({ ok: true, value: { isDecoded: true } });
    await must(move(actor("organiser"), stageCaseId, "release"));
  });

  it("needs officer and supervisor too where a contest was set to be coded after the draw and none was given", async () => {
    const scene = await resultScene({ scores: FOUR.slice(0, 1) });
    const { db, stageId, stageCaseId, actor, room } = scene;
    await codeContest(scene);
    await expect(rechecked(scene)).rejects.toThrow("codes-kept");
    const username = "witness";
    const passwordHash = await hashPassword("correct horse battery");
    const grants = [{ role: "supervisor", scope: { kind: "everything" } }] as const;
    const witness = { username, name: "百里大雪", passwordHash, grants, at: TEST_NOW };
    await db.transaction().execute((trx) => makeAccount(trx, witness));
    const { version = 0 } = (await Cases.find(db, stageCaseId)) ?? {};
    const input = { stageId, caseId: stageCaseId, version, username, realNow: TEST_NOW };
    const decode = (by: Actor, password: string) =>
      decodeLayer(commandOf(db, by), room, { ...input, password });
    const officer = actor("coding-officer");
    expect(reasonOf(await decode(officer, "wrong"))).toBe("witness-wrong");
    const decoded = await decode(officer, "correct horse battery");
    expect(decoded).toMatchObject({ ok: true, value: { isDecoded: true } });
  });
});
