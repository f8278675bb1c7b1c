import { beforeEach, describe, expect, it } from "vitest";
import { blockAccount } from "~/features/identity/block-account.server";
import { toScopeColumns } from "~/features/identity/domain/scope-columns";
import { findSession } from "~/features/identity/find-session.server";
import * as RoleGrants from "~/features/identity/role-grants.queries.server";
import { judgeLinkToken, readJudgeLinkToken } from "~/features/identity/tokens.server";
import { createLive } from "~/features/live/live.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { DAY_MS, HOUR_MS, type Instant, later } from "~/shared/instant";
import type { Db } from "~db/connection.server";
import { ADMINISTRATOR, accountWithPassword } from "../../../tests/support/accounts";
import { actionsIn, commandOf } from "../../../tests/support/commands";
import { freshDatabase } from "../../../tests/support/database";
import { TEST_KEYS, TEST_NOW } from "../../../tests/support/load-context";
import { smallDistrict } from "../../../tests/support/small-district";
import { type SmallJudging, smallJudging } from "../../../tests/support/small-judging";
import { decideLinkUse, type LinkFacts, linkDays } from "./domain/panel/judge-link";
import { findJudgeLinks, findLinkPaths } from "./find-judge-links.server";
import { findOwnPanels } from "./find-judging-desk.server";
import { issueJudgeLinks } from "./issue-judge-links.server";
import * as JudgeLinks from "./judge-links.queries.server";
import { openJudgeLink } from "./open-judge-link.server";
import { releaseJudgeLink } from "./release-judge-link.server";
import { replaceJudge } from "./replace-judge.server";
import { mayMark, mayStaffPanels } from "./scoring.access";
import { withdrawJudgeLink } from "./withdraw-judge-link.server";

let db: Db;
let judging: SmallJudging;
let stageId: string;

beforeEach(async () => {
  db = await freshDatabase();
  judging = await smallJudging(db, await smallDistrict(db, TEST_KEYS.tokenKey, TEST_NOW));
  stageId = judging.stageId;
});

const issue = (by: Actor, accountId: string | null = null, now: Instant = TEST_NOW) =>
  issueJudgeLinks(commandOf(db, by, { now }), { stageId, accountId });

/** The newest link of the second judge, after all got theirs. */
async function linkOfSecond(): Promise<string> {
  await issue(judging.actors.organiser);
  return newestOf(judging.actors.second);
}

async function newestOf({ accountId }: Actor): Promise<string> {
  const links = await JudgeLinks.findAllOfStage(db, stageId);
  return links.find((link) => link.accountId === accountId)?.id ?? "";
}

function open(judgeLinkId: string, deviceMark: string | null = null, now: Instant = TEST_NOW) {
  const use = { judgeLinkId, deviceMark, realNow: now };
  return openJudgeLink(commandOf(db, null, { now }), TEST_KEYS.tokenKey, use);
}

async function openedBy(judgeLinkId: string) {
  const opened = await open(judgeLinkId);
  if (!opened.ok) throw new Error(`refused: ${opened.reason}`);
  return opened.value;
}

const actorOf = async (token: string, now: Instant = TEST_NOW) =>
  (await findSession(db, token, now))?.actor ?? null;

describe("a judge's link (contests.md §4: a personal link or QR code issued for the contest)", () => {
  it("is issued to every judge of a stage once, by who staffs its panels", async () => {
    const { organiser, second } = judging.actors;
    expect(await issue(second)).toMatchObject({ reason: "not-allowed" });
    expect(await issue(organiser)).toMatchObject({ value: { count: 3 } });
    expect(await issue(organiser)).toMatchObject({ reason: "nobody-needs-link" });
    const lines = await findJudgeLinks(db, stageId, TEST_NOW);
    expect(lines.map(({ standing }) => standing)).toEqual(["waiting", "waiting", "waiting"]);
    const paths = await findLinkPaths(db, TEST_KEYS.tokenKey, { stageId, now: TEST_NOW });
    expect(paths.size).toBe(3);
  });

  it("leads to itself by a seal of which the database holds nothing", async () => {
    const id = await linkOfSecond();
    const token = judgeLinkToken(TEST_KEYS.tokenKey, id);
    expect(readJudgeLinkToken(TEST_KEYS.tokenKey, token)).toBe(id);
    expect(readJudgeLinkToken(TEST_KEYS.tokenKey, `${id}.AAAA`)).toBeNull();
    const { deviceMark } = await openedBy(id);
    const [, seal = ""] = token.split(".");
    const kept = JSON.stringify(await db.selectFrom("JudgeLink").selectAll().execute());
    expect(kept).not.toContain(seal);
    expect(kept).not.toContain(deviceMark);
  });

  it("opens that judge's sheets and nothing else that the account may", async () => {
    const { second } = judging.actors;
    const { accountId } = second;
    const scope = toScopeColumns({ kind: "everything" });
    const grant = { id: newId(), accountId, role: "organiser" as const, ...scope };
    await db
      .transaction()
      .execute((trx) => RoleGrants.insert(trx, { ...grant, grantedAt: TEST_NOW, grantedBy: null }));
    const { token } = await openedBy(await linkOfSecond());
    const actor = await actorOf(token);
    if (!actor) throw new Error("nobody");
    const { contestId } = judging;
    expect(actor.grants).toEqual([{ role: "judge", scope: { kind: "contest", contestId } }]);
    expect(mayStaffPanels(actor, contestId)).toBe(false);
    expect(mayMark(actor, { contestId, accountId, leftAt: null })).toBe(true);
    expect(await findOwnPanels(db, actor)).toHaveLength(1);
  });

  it("is bound to the first device, until the organiser releases it", async () => {
    const { organiser } = judging.actors;
    const judgeLinkId = await linkOfSecond();
    const named = { stageId, judgeLinkId };
    expect(await releaseJudgeLink(commandOf(db, organiser), named)).toMatchObject({
      reason: "link-not-bound",
    });
    const { token, deviceMark } = await openedBy(judgeLinkId);
    expect(await open(judgeLinkId)).toMatchObject({ reason: "link-on-another-device" });
    expect(await open(judgeLinkId, deviceMark)).toMatchObject({ ok: true });
    await releaseJudgeLink(commandOf(db, organiser), named);
    expect(await actorOf(token)).toBeNull();
    expect(await open(judgeLinkId)).toMatchObject({ ok: true });
  });

  it("ends with what was begun by it when it is withdrawn, and comes back only by name", async () => {
    const { organiser, second, third } = judging.actors;
    const judgeLinkId = await linkOfSecond();
    const { token } = await openedBy(judgeLinkId);
    const named = { stageId, judgeLinkId };
    expect(await withdrawJudgeLink(commandOf(db, third), named)).toMatchObject({
      reason: "not-allowed",
    });
    await withdrawJudgeLink(commandOf(db, organiser), named);
    expect(await actorOf(token)).toBeNull();
    expect(await open(judgeLinkId)).toMatchObject({ reason: "link-withdrawn" });
    expect(await issue(organiser)).toMatchObject({ reason: "nobody-needs-link" });
    expect(await issue(organiser, second.accountId)).toMatchObject({ value: { count: 1 } });
    expect(await open(await newestOf(second))).toMatchObject({ ok: true });
    expect(await actionsIn(db)).toEqual(
      expect.arrayContaining(["judge-link.issued", "judge-link.opened", "judge-link.withdrawn"]),
    );
  });

  it("doesn't open for a judge who was replaced, nor for an account that was blocked", async () => {
    const { chief, spare, third } = judging.actors;
    const judgeLinkId = await linkOfSecond();
    const [, seatId = ""] = judging.seatIds;
    const change = { seatId, accountId: spare.accountId, reason: "身体不适" };
    await replaceJudge(commandOf(db, chief), { live: createLive(0) }, change);
    expect(await open(judgeLinkId)).toMatchObject({ reason: "link-judge-left" });
    const admin = await accountWithPassword(db, { username: "admin", grants: [ADMINISTRATOR] });
    await blockAccount(commandOf(db, admin), { accountId: third.accountId, reason: "核实中" });
    expect(await open(await newestOf(third))).toMatchObject({ reason: "account-blocked" });
  });

  it("works on its days alone, and its session ends with it", async () => {
    const judgeLinkId = await linkOfSecond();
    const midnight = later(TEST_NOW, 13.5 * HOUR_MS);
    const { lastsMs } = await openedBy(judgeLinkId);
    expect(lastsMs).toBe(12 * HOUR_MS);
    expect(await open(judgeLinkId, null, midnight)).toMatchObject({ reason: "link-over" });
    const late = later(midnight, -HOUR_MS);
    const released = { stageId, judgeLinkId };
    await releaseJudgeLink(commandOf(db, judging.actors.organiser), released);
    expect(await open(judgeLinkId, null, late)).toMatchObject({ value: { lastsMs: HOUR_MS } });
  });

  it("is locked for a while after ten tries that failed", async () => {
    const judgeLinkId = await linkOfSecond();
    await openedBy(judgeLinkId);
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await open(judgeLinkId)).toMatchObject({ reason: "link-on-another-device" });
    }
    expect(await open(judgeLinkId)).toMatchObject({ reason: "link-locked" });
  });
});

describe("the days of a link", () => {
  it("go from the day before the first session to midnight after the last, in Shanghai", () => {
    const starts = ["2026-10-24T00:30:00.000Z", "2026-10-25T05:30:00.000Z"] as Instant[];
    expect(linkDays(starts, TEST_NOW)).toEqual({
      startsAt: "2026-10-22T16:00:00.000Z",
      endsAt: "2026-10-25T16:00:00.000Z",
    });
  });

  it("are that day alone where it is issued after the last session", () => {
    const starts = ["2026-10-19T00:30:00.000Z"] as Instant[];
    expect(linkDays(starts, TEST_NOW).endsAt).toBe("2026-10-21T16:00:00.000Z");
  });

  it("end with the lock, and of several reasons the first in its order is named", () => {
    const link: LinkFacts = {
      ...{ withdrawnAt: TEST_NOW, isSeated: false, stageState: "locked", deviceHash: "other" },
      ...{ startsAt: later(TEST_NOW, DAY_MS), endsAt: later(TEST_NOW, 2 * DAY_MS) },
    };
    const reasons = [
      link,
      { ...link, withdrawnAt: null },
      { ...link, withdrawnAt: null, isSeated: true },
      { ...link, withdrawnAt: null, isSeated: true, stageState: "judging" },
    ].map((one) => decideLinkUse(one, null, TEST_NOW));
    expect(reasons.map((one) => !one.ok && one.reason)).toEqual([
      "link-withdrawn",
      "link-judge-left",
      "link-stage-over",
      "link-early",
    ]);
  });
});
