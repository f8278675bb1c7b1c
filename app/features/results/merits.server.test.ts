import { describe, expect, it } from "vitest";
import { later, SECOND_MS } from "~/shared/instant";
import { commandOf } from "../../../tests/support/commands";
import {
  AFTER_APPEALS,
  onNotice,
  type ResultScene,
  resultScene,
  TIE,
  topAward,
} from "../../../tests/support/result-scene";
import * as Honours from "../honours/honours.queries.server";
import * as Entitlements from "../payouts/entitlements.queries.server";
import { approveResult } from "./approve-result.server";
import { correctResult } from "./correct-result.server";
import { findPublicResult } from "./find-public-result.server";

const reasonOf = (result: { ok: boolean; reason?: unknown }) => result.reason ?? null;

describe("what a final result gives (contests.md §6: honours, prizes, promotions)", () => {
  const awards = [topAward("一等奖", 1), topAward("二等奖", 1)];
  const more = {
    awards,
    organisationPrize: { 一等奖: 8, 二等奖: 4 },
    organisationAwards: [topAward("优秀组织奖", 1)],
  };
  const prizes = "一等奖 3,000元\n二等奖 2000\n优秀组织奖 1000";

  /** Two versions, each approved: the second without the first of the first. */
  async function approvedTwice() {
    const scene = await resultScene({ scores: TIE, more });
    const { db, actor, room, contestId } = scene;
    const { version } = await onNotice(scene, { promotionCount: 1, prizes });
    const { closesAt } = await db
      .selectFrom("Notice")
      .select("closesAt")
      .where("subjectKind", "=", "contest")
      .executeTakeFirstOrThrow();
    const now = later(closesAt, SECOND_MS);
    const approve = async () => {
      const command = commandOf(db, actor("approver"), { now });
      return approveResult(command, room, { contestId, version: await version() });
    };
    const correct = async () => {
      const wish = { contestId, entryNumber: 1, reason: "查实冒名顶替" };
      return correctResult(commandOf(db, actor("organiser"), { now }), wish);
    };
    return { scene, approve, correct };
  }

  const registerOf = async ({ db, contestId }: ResultScene) => ({
    honours: (await Honours.findAllOfSubject(db, "contest", contestId)).map(
      ({ workerName, unionName, title, revocationReason }) =>
        [workerName ?? unionName, title.slice(-5), revocationReason].filter(Boolean).join(" "),
    ),
    due: (await Entitlements.findAllOfSubject(db, "contest", contestId)).map(
      ({ workerName, unionName, amountFen, level, withdrawalReason }) =>
        [workerName ?? unionName, amountFen ?? `level ${level}`, withdrawalReason]
          .filter(Boolean)
          .join(" "),
    ),
  });

  it("is registered with the approval alone, and a later version ends what it gives no longer, losing nothing", async () => {
    const { scene, approve, correct } = await approvedTwice();
    expect(await registerOf(scene)).toEqual({ honours: [], due: [] });
    expect(reasonOf(await approve())).toBeNull();
    const [first, second, union] = [
      "令狐1号 电工一等奖",
      "令狐2号 电工二等奖",
      "甲镇总工会 优秀组织奖",
    ];
    expect(await registerOf(scene)).toEqual({
      honours: [first, second, union],
      due: ["令狐1号 300000", "令狐2号 200000", "甲镇总工会 100000", "令狐1号 level 3"],
    });
    expect(reasonOf(await correct())).toBeNull();
    expect((await registerOf(scene)).honours).toEqual([first, second, union]);
    expect(reasonOf(await approve())).toBeNull();
    const why = "查实冒名顶替";
    expect(await registerOf(scene)).toEqual({
      honours: [
        `${first} ${why}`,
        `${second} ${why}`,
        union,
        "令狐2号 电工一等奖",
        "令狐3号 电工二等奖",
      ],
      due: [
        `令狐1号 300000 ${why}`,
        `令狐2号 200000 ${why}`,
        "甲镇总工会 100000",
        `令狐1号 level 3 ${why}`,
        "令狐2号 300000",
        "令狐3号 200000",
        "令狐2号 level 3",
      ],
    });
    expect(reasonOf(await approve())).toBe("approved-already");
  });

  it("goes with the union's prize onto the notice and the public page", async () => {
    const scene = await resultScene({ scores: TIE, more });
    const { db, contestId } = scene;
    await onNotice(scene, { prizes });
    const page = await findPublicResult(db, contestId, {
      ...{ edition: null, now: AFTER_APPEALS, reader: null },
    });
    expect(
      page?.result?.groups.map(({ kind, value, rank, award: own }) => [kind, value, rank, own]),
    ).toEqual([["organisation", "12", 1, "优秀组织奖"]]);
    expect(page?.result?.notice?.lines.map(({ merit }) => merit)).toEqual([
      ...["一等奖", "二等奖", "优秀组织奖"],
    ]);
  });
});
