import * as EntryMembers from "~/features/contests/entry-members.queries.server";
import { receiveObjection } from "~/features/notices/receive-objection.server";
import { approveResult } from "~/features/results/approve-result.server";
import { correctResult } from "~/features/results/correct-result.server";
import { fileAppeal } from "~/features/results/file-appeal.server";
import { giveNotice } from "~/features/results/give-notice.server";
import * as StageEntries from "~/features/results/stage-entries.queries.server";
import { invariant } from "~/shared/invariant";
import {
  actorOf,
  commandOn,
  type Judged,
  type ResultScene,
  takeStep,
  versionOf,
} from "./result-scene";
import type { SeedResult } from "./seed-result";

/** What the demo's awards carry (示例). */
const PRIZES = "一等奖 3000\n二等奖 2000\n三等奖 1000\n团体奖 5000";
const CONTACT = "澜河区总工会劳动经济部（演示），区政务中心3号楼402室";

/** Releases the scores and takes what follows, as far as the story tells it. */
export async function bringOn(scene: ResultScene, judged: Judged, story: SeedResult) {
  const { stageCaseId } = judged;
  const step = async (move: string, local: string | undefined) => {
    if (local) await takeStep(scene, stageCaseId, ["organiser", move, local]);
  };
  await step("release", story.release);
  if (story.appeal) {
    const filed = await appeal(scene, judged, story.appeal);
    invariant(filed.ok, "the demo's appeal is taken");
  }
  if (story.lateAppeal) {
    const filed = await appeal(scene, judged, story.lateAppeal);
    invariant(!filed.ok, "the demo's late appeal is refused");
  }
  await step("end-appeal-time", story.appealsEnd);
  await step("close", story.close);
  if (story.notice) await publish(scene, judged, { ...story, notice: story.notice });
}

async function appeal(
  scene: ResultScene,
  { contestId, stageId }: Judged,
  { at, number, text }: NonNullable<SeedResult["appeal"]>,
) {
  const entries = await StageEntries.findAllUpTo(scene.db, stageId);
  const entry = entries.find((one) => one.number === number);
  const [member] = await EntryMembers.findContestants(scene.db, [entry?.entryId ?? ""]);
  invariant(member, `somebody has the code ${number}`);
  const contestant = scene.entrantOf(member.workerId);
  invariant(contestant, "who entered has an account");
  return fileAppeal(commandOn(scene, contestant, at), { contestId, ground: "scoring", text });
}

async function publish(
  scene: ResultScene,
  { contestId, caseId }: Judged,
  { notice, promotion, objection, approval, correction, archive }: SeedResult & { notice: string },
): Promise<void> {
  const organiser = (local: string) => commandOn(scene, actorOf(scene, "organiser"), local);
  const given = await giveNotice(organiser(notice), scene.room, {
    ...{ contestId, version: await versionOf(scene, caseId), contact: CONTACT },
    documentNumber: null,
    promotionCount: promotion?.count ?? 0,
    promotionLevel: promotion?.level ?? null,
    prizes: PRIZES,
  });
  invariant(given.ok, `the demo's result goes on notice: ${JSON.stringify(given)}`);
  if (objection) {
    const { at, ...doubt } = objection;
    const { noticeId } = given.value;
    const received = await receiveObjection(organiser(at), { noticeId, kind: "named", ...doubt });
    invariant(received.ok, "the demo's objection is taken");
  }
  if (approval) await approve(scene, { contestId, caseId }, approval);
  if (correction) {
    const { at, number, reason } = correction;
    const wish = { contestId, entryNumber: number, reason };
    const corrected = await correctResult(organiser(at), wish);
    invariant(corrected.ok, "the demo's result is corrected");
    await approve(scene, { contestId, caseId }, at);
  }
  if (archive) await takeStep(scene, caseId, ["organiser", "archive", archive]);
}

async function approve(
  scene: ResultScene,
  { contestId, caseId }: Pick<Judged, "contestId" | "caseId">,
  local: string,
): Promise<void> {
  const approver = commandOn(scene, actorOf(scene, "approver"), local);
  const wish = { contestId, version: await versionOf(scene, caseId) };
  const approved = await approveResult(approver, scene.room, wish);
  invariant(approved.ok, `the demo's result is approved: ${JSON.stringify(approved)}`);
}
