import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import { moveCaseIn } from "~/features/cases/move-steps.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import * as Contests from "~/features/contests/contests.queries.server";
import { accept, refuse } from "~/shared/result";
import { settleMeritsIn } from "./merit-steps.server";
import * as Readers from "./readers.queries.server";
import { mayApprove } from "./results.access";
import * as Results from "./results.queries.server";
import type { ApproveResultInput } from "./results.schemas";

/** Makes a result final (定稿): after its notice, with no objection open, by someone who entered no mark in the contest. */
export async function approveResult(command: Command, room: CaseRoom, input: ApproveResultInput) {
  const { actor } = command;
  const approved = await carryOut(command, "approve-result", input, async (desk) => {
    const { trx, now, record } = desk;
    const { contestId, version } = input;
    const contest = await Contests.find(trx, contestId);
    const newest = (await Results.findVersions(trx, contestId)).at(-1);
    if (!contest || !mayApprove(actor, contestId)) return refuse("not-allowed" as const);
    if (!newest) return refuse("not-on-notice" as const);
    if (await Readers.existsMarker(trx, contestId, actor.accountId)) {
      return refuse("approver-marked" as const);
    }
    if (contest.phase === "notice") {
      const move = { caseId: contest.caseId, move: "approve", version, comment: "" };
      const moved = await moveCaseIn(desk, room.roads, actor, {
        ...move,
        ...{ returned: {}, insteadOfId: null },
      });
      if (!moved.ok && moved.reason.kind === "guard") return refuse("notice-not-done" as const);
      if (!moved.ok) return refuse("moved-meanwhile" as const);
    } else if (contest.phase !== "final") return refuse("not-on-notice" as const);
    if (newest.approvedAt !== null) return refuse("approved-already" as const);
    const approvedBy = actor.accountId;
    await Results.insertApproval(trx, { resultId: newest.id, approvedAt: now, approvedBy });
    const final = { resultId: newest.id, reason: newest.reason, by: approvedBy };
    await settleMeritsIn(desk, contest, final);
    await record({
      action: "result.approved",
      subjectKind: "contest",
      subjectId: contestId,
      detail: { resultId: newest.id, number: newest.number },
    });
    return accept({ contestId, caseId: contest.caseId });
  });
  if (approved.ok) await announceCases(command.db, room, [approved.value.caseId]);
  return approved;
}
