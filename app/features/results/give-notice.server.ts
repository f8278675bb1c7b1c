import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import { moveCaseIn } from "~/features/cases/move-steps.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { mayPlanContest } from "~/features/contests/contests.access";
import * as Contests from "~/features/contests/contests.queries.server";
import { openNoticeIn } from "~/features/notices/notice-steps.server";
import { accept, refuse } from "~/shared/result";
import { makeResultIn } from "./result-steps.server";
import type { GiveNoticeInput } from "./results.schemas";

/** Puts a contest's result on public notice (公示): its first version, and the list of those who get an award. */
export async function giveNotice(command: Command, room: CaseRoom, input: GiveNoticeInput) {
  const { actor } = command;
  const result = await carryOut(command, "give-notice", input, async (desk) => {
    const { contestId, version, contact, documentNumber, ...promotion } = input;
    const contest = await Contests.find(desk.trx, contestId);
    if (!contest || !mayPlanContest(actor, contestId)) return refuse("not-allowed" as const);
    const moved = await moveCaseIn(desk, room.roads, actor, {
      ...{ caseId: contest.caseId, move: "give-notice", version, comment: "" },
      ...{ returned: {}, insteadOfId: null },
    });
    if (!moved.ok && moved.reason.kind === "guard") return refuse("stages-open" as const);
    if (!moved.ok) return refuse("moved-meanwhile" as const);
    const by = actor.accountId;
    const made = await makeResultIn(desk, contest, { ...promotion, reason: "", by });
    const opened = await openNoticeIn(desk, {
      ...{ subjectKind: "contest", subjectId: contestId, openedBy: by, contact },
      title: contest.name,
      documentNumber: documentNumber ?? contest.documentNumber,
      lines: made.listed,
    });
    if (!opened.ok) return opened;
    return accept({ caseId: contest.caseId, noticeId: opened.value });
  });
  if (result.ok) await announceCases(command.db, room, [result.value.caseId]);
  return result;
}
