import { describe, expect, it } from "vitest";
import * as Certificates from "~/features/qualifications/certificates.queries.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { DAY_MS, type Instant, later, SECOND_MS } from "~/shared/instant";
import { wordsOf } from "../../../scripts/command-words";
import { runScore } from "../../../scripts/score/command";
import { commandOf } from "../../../tests/support/commands";
import { TEST_NOW } from "../../../tests/support/load-context";
import { personalNumbersIn } from "../../../tests/support/personal-numbers";
import {
  AFTER_APPEALS,
  onNotice,
  type ResultScene,
  resultScene,
  type SceneScore,
  TIE,
  topAward,
} from "../../../tests/support/result-scene";
import { moveCase } from "../cases/move-case.server";
import { answerObjection } from "../notices/answer-objection.server";
import { findNoticePage, findNotices } from "../notices/find-notice-page.server";
import { receiveObjection } from "../notices/receive-objection.server";
import { approveResult } from "./approve-result.server";
import { correctResult } from "./correct-result.server";
import { findPublicResult } from "./find-public-result.server";
import { publishedFiles } from "./published-files.server";

const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;

/** An approver who keyed a paper sheet first: the marks it came to are under the second person's name. */
async function firstKeyer({ db, actor }: ResultScene): Promise<Actor> {
  const grants = [{ role: "approver", scope: { kind: "everything" } }] as const;
  const keyer = { ...actor("organiser"), grants };
  const sheet = await db.selectFrom("Sheet").select(["id", "version"]).executeTakeFirstOrThrow();
  await db
    .insertInto("Keying")
    .values({
      ...{ id: newId(), sheetId: sheet.id, version: sheet.version, seq: 1 },
      ...{ keyedAt: TEST_NOW, keyedBy: keyer.accountId },
    })
    .execute();
  return keyer;
}

const STRANGER = { now: AFTER_APPEALS, reader: null };

const placesOf = async ({ db, contestId }: ResultScene, edition: number | null = null) => {
  const page = await findPublicResult(db, contestId, { edition, ...STRANGER });
  if (!page?.result) return null;
  return page.result.lines.map(({ code, rank, total, award: own }) => [code, rank, total, own]);
};

it("is no longer on notice when its contest is cancelled, and its list stays among the past ones (contests.md §1)", async () => {
  const scene = await resultScene({ scores: TIE });
  const { noticeId, version } = await onNotice(scene);
  const { db, room, caseId, actor } = scene;
  const announced = (await findNoticePage(db, noticeId, AFTER_APPEALS))?.notice.endsOn;
  const asked = { view: "all", search: "", page: 1, now: AFTER_APPEALS } as const;
  expect((await findNotices(db, asked)).counts).toEqual({ all: 2, running: 2, over: 0 });
  const moved = await moveCase(commandOf(db, actor("organiser"), { now: AFTER_APPEALS }), room, {
    ...{ caseId, move: "cancel", version: await version(), comment: "场地停电，赛项取消" },
    ...{ returned: {}, insteadOfId: null },
  });
  expect(moved.ok).toBe(true);
  expect((await findNotices(db, asked)).counts).toEqual({ all: 2, running: 1, over: 1 });
  const page = await findNoticePage(db, noticeId, AFTER_APPEALS);
  expect([page?.isOver, page?.notice.endsOn]).toEqual([true, AFTER_APPEALS.slice(0, 10)]);
  // Until when it was announced to run stands in the log.
  const logged = await db
    .selectFrom("AuditEntry")
    .select("detail")
    .where("action", "=", "notice.ended")
    .executeTakeFirstOrThrow();
  expect(JSON.parse(logged.detail)).toMatchObject({ endsOn: announced });
});

describe("a published result (contests.md §6)", () => {
  it.each([
    ["rounded", "01", "02"],
    ["exact", "02", "01"],
  ] as const)(
    "ranks the tie of 90.275 and 90.276 on the %s total: %s first",
    async (rankOn, first, second) => {
      const awards = [topAward("一等奖", 1), topAward("二等奖", 2)];
      const scene = await resultScene({ scores: TIE, rankOn, more: { awards } });
      expect(await placesOf(scene)).toBeNull();
      await onNotice(scene);
      expect(await placesOf(scene)).toEqual([
        [first, 1, "90.28", "一等奖"],
        [second, 2, "90.28", "二等奖"],
        ["03", 3, "88.64", "二等奖"],
        ["04", 4, "80.00", null],
      ]);
    },
  );

  it.each([
    ["all", ["一等奖", "二等奖", "二等奖", null]],
    ["none", ["一等奖", null, null, null]],
  ] as const)(
    "gives the last prize to %s of those who share its border",
    async (atTie, expected) => {
      const same = { theory: "85", practical: 85_000 };
      const scores = [TIE[0] as SceneScore, same, same, TIE[3] as SceneScore];
      const scene = await resultScene({
        scores,
        more: { awards: [topAward("一等奖", 1), topAward("二等奖", 1, atTie)] },
      });
      await onNotice(scene);
      expect((await placesOf(scene))?.map((line) => line[3])).toEqual(expected);
    },
  );

  it("is derived again from its downloads by npm run score, byte for byte", async () => {
    const scene = await resultScene({ scores: TIE });
    await onNotice(scene);
    const files = await publishedFiles(
      scene.db,
      { id: scene.contestId, phase: "notice" },
      null,
      wordsOf("zh-CN", "scoring"),
    );
    const written: Record<string, string> = {};
    const code = runScore(["--scheme", "s.json", "--marks", "m.csv", "--out", "r.json"], {
      read: (file) => (file === "s.json" ? (files?.scheme ?? "") : (files?.marks ?? "")),
      write: (file, text) => {
        written[file] = text;
      },
      print: () => undefined,
      complain: () => undefined,
    });
    expect(code).toBe(0);
    expect(written["r.json"]).toBe(files?.document);
    expect(files?.marks).not.toContain("令狐");
  });

  it("becomes final after its notice with no objection open, by an approver who entered no mark", async () => {
    const scene = await resultScene({ scores: TIE });
    const { noticeId, version } = await onNotice(scene);
    const { db, actor, room, contestId } = scene;
    const lastDay = await db
      .selectFrom("Notice")
      .select("closesAt")
      .where("subjectKind", "=", "contest")
      .executeTakeFirstOrThrow();
    const over = later(lastDay.closesAt, SECOND_MS);
    const approve = async (role: "approver" | "organiser", now: Instant) =>
      approveResult(commandOf(db, actor(role), { now }), room, {
        contestId,
        version: await version(),
      });
    expect(reasonOf(await approve("organiser", over))).toBe("not-allowed");
    expect(reasonOf(await approve("approver", AFTER_APPEALS))).toBe("notice-not-done");
    const organiser = (now: Instant) => commandOf(db, actor("organiser"), { now });
    const doubt = {
      noticeId,
      kind: "named",
      objector: "公良立秋",
      text: "为什么排在第2名",
    } as const;
    const received = await receiveObjection(organiser(AFTER_APPEALS), doubt);
    if (!received.ok) throw new Error("refused");
    expect(reasonOf(await receiveObjection(organiser(over), doubt))).toBe("notice-over");
    expect(reasonOf(await approve("approver", over))).toBe("notice-not-done");
    const answer = {
      noticeId,
      objectionId: received.value.objectionId,
      outcome: "unchanged",
      text: "名单不变",
    } as const;
    expect(reasonOf(await answerObjection(organiser(over), answer))).toBeNull();
    const grants = [{ role: "approver", scope: { kind: "everything" } }] as const;
    const judge = { ...(scene.judges[0] as Actor), grants };
    const own = { contestId, version: await version() };
    const byJudge = await approveResult(commandOf(db, judge, { now: over }), room, own);
    expect(reasonOf(byJudge)).toBe("approver-marked");
    const keyer = await firstKeyer(scene);
    const byKeyer = await approveResult(commandOf(db, keyer, { now: over }), room, own);
    expect(reasonOf(byKeyer)).toBe("approver-marked");
    expect(reasonOf(await approve("approver", over))).toBeNull();
    expect(reasonOf(await approve("approver", over))).toBe("approved-already");
  });

  it("stands until the correction of it is approved, which only its own people read before", async () => {
    const scene = await resultScene({ scores: TIE });
    const { version } = await onNotice(scene);
    const { db, actor, room, contestId } = scene;
    const now = later(AFTER_APPEALS, 30 * DAY_MS);
    const approve = async () => {
      const wish = { contestId, version: await version() };
      return approveResult(commandOf(db, actor("approver"), { now }), room, wish);
    };
    const readBy = async (reader: Actor | null) => {
      const page = await findPublicResult(db, contestId, { edition: null, now, reader });
      return [page?.result?.number, page?.result?.versions.length, page?.result?.openNumber];
    };
    expect(reasonOf(await approve())).toBeNull();
    const wish = { contestId, entryNumber: 1, reason: "查实冒名顶替" };
    await correctResult(commandOf(db, actor("organiser"), { now }), wish);
    expect(await readBy(null)).toEqual([1, 1, null]);
    expect(await readBy(scene.judges[0] as Actor)).toEqual([1, 1, null]);
    expect(await readBy(actor("organiser"))).toEqual([2, 2, 1]);
    expect(await readBy(actor("approver"))).toEqual([2, 2, 1]);
    const say = wordsOf("zh-CN", "scoring");
    expect(await publishedFiles(db, { id: contestId, phase: "final" }, 2, say)).toBeNull();
    expect(reasonOf(await approve())).toBeNull();
    expect(await readBy(null)).toEqual([2, 2, null]);
  });

  it("keeps its old version when someone is disqualified after publication, and moves the others up", async () => {
    const awards = [topAward("一等奖", 1), topAward("二等奖", 1)];
    const scene = await resultScene({ scores: TIE, more: { awards } });
    await onNotice(scene);
    const { db, actor, contestId } = scene;
    const wish = { contestId, entryNumber: 1, reason: "查实冒名顶替" };
    const correct = () =>
      correctResult(commandOf(db, actor("organiser"), { now: later(AFTER_APPEALS, DAY_MS) }), wish);
    expect(reasonOf(await correct())).toBeNull();
    expect(reasonOf(await correct())).toBe("disqualified-already");
    expect(await placesOf(scene)).toEqual([
      ["02", 1, "90.28", "一等奖"],
      ["03", 2, "88.64", "二等奖"],
      ["04", 3, "80.00", null],
      ["01", null, null, null],
    ]);
    expect((await placesOf(scene, 1))?.[0]).toEqual(["01", 1, "90.28", "一等奖"]);
    const page = await findPublicResult(db, contestId, { edition: null, ...STRANGER });
    expect(page?.result?.versions.map(({ number, reason }) => [number, reason])).toEqual([
      [1, ""],
      [2, "查实冒名顶替"],
    ]);
  });

  it("proposes nobody for a level that they hold", async () => {
    const scene = await resultScene({ scores: TIE });
    const { db, workers, district } = scene;
    const { workerId } = await db
      .selectFrom("Account")
      .select("workerId")
      .where("id", "=", workers[0]?.accountId ?? "")
      .executeTakeFirstOrThrow();
    await db.transaction().execute((trx) =>
      Certificates.insert(trx, {
        ...{
          id: "0198f000-0000-7000-8000-0000000000aa",
          workerId: workerId ?? "",
          tradeId: district.ids.register.trade,
        },
        ...{
          tradeName: "焊工",
          level: 3,
          number: "Y0000000000000000001",
          issuer: "示例",
          issuedOn: "2024-01-01",
        },
        ...{
          createdAt: TEST_NOW,
          createdBy: null,
          importId: null,
          version: 1,
          voidedAt: null,
          voidedBy: null,
          voidReason: null,
        },
      }),
    );
    await onNotice(scene);
    const lines = await db
      .selectFrom("ResultLine")
      .select(["promotionLevel", "isLevelHeld"])
      .orderBy("seq")
      .execute();
    expect(lines).toEqual([
      { promotionLevel: null, isLevelHeld: 1 },
      { promotionLevel: 3, isLevelHeld: 0 },
      { promotionLevel: 3, isLevelHeld: 0 },
      { promotionLevel: null, isLevelHeld: 0 },
    ]);
  });

  it("tells the public no number that belongs to a person, also where one stands in the records", async () => {
    const scene = await resultScene({ scores: TIE });
    const { db, workers, contestId } = scene;
    const { workerId } = await db
      .selectFrom("Account")
      .select("workerId")
      .where("id", "=", workers[0]?.accountId ?? "")
      .executeTakeFirstOrThrow();
    await onNotice(scene);
    const seen = JSON.stringify(
      await findPublicResult(db, contestId, { edition: null, ...STRANGER }),
    );
    expect(seen).toContain("令狐1号");
    expect(personalNumbersIn(seen)).toEqual([]);
    expect(seen).not.toContain(workerId ?? "none");
  });
});
