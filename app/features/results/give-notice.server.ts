import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import { moveCaseIn } from "~/features/cases/move-steps.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { mayPlanContest } from "~/features/contests/contests.access";
import * as Contests from "~/features/contests/contests.queries.server";
import { openNoticeIn } from "~/features/notices/notice-steps.server";
import { accept, refuse } from "~/shared/result";
import { readPrizeList } from "./domain/prize-list";
import { findNamedAwards, makeResultIn } from "./result-steps.server";
import type { GiveNoticeInput } from "./results.schemas";

type Refusal = { readonly code: string; readonly values: Readonly<Record<string, string>> };
const no = (code: string, values: Refusal["values"] = {}) => refuse<Refusal>({ code, values });

/** Puts a contest's result on public notice (公示): its first version, and the list of those who get an award. */
export async function giveNotice(command: Command, room: CaseRoom, input: GiveNoticeInput) {
  const { actor } = command;
  const result = await carryOut(command, "give-notice", input, async (desk) => {
    const { contestId, version, contact, documentNumber, prizes: typed, ...promotion } = input;
    const contest = await Contests.find(desk.trx, contestId);
    if (!contest || !mayPlanContest(actor, contestId)) return no("not-allowed");
    const awards = await findNamedAwards(desk.trx, contest);
    const prizes = readPrizeList(typed ?? "", awards);
    if (!prizes.ok) return no(prizes.reason.code, prizes.reason.values);
    const moved = await moveCaseIn(desk, room.roads, actor, {
      ...{ caseId: contest.caseId, move: "give-notice", version, comment: "" },
      ...{ returned: {}, insteadOfId: null },
    });
    if (!moved.ok && moved.reason.kind === "guard") return no("stages-open");
    if (!moved.ok) return no("moved-meanwhile");
    const by = actor.accountId;
    const made = await makeResultIn(desk, contest, {
      ...{ ...promotion, prizes: prizes.value, reason: "", by },
    });
    const opened = await openNoticeIn(desk, {
      ...{ subjectKind: "contest", subjectId: contestId, openedBy: by, contact },
      title: contest.name,
      documentNumber: documentNumber ?? contest.documentNumber,
      lines: made.listed,
      isPublic: contest.isRehearsal === 0,
    });
    if (!opened.ok) return no(opened.reason);
    return accept({ caseId: contest.caseId, noticeId: opened.value });
  });
  if (result.ok) await announceCases(command.db, room, [result.value.caseId]);
  return result;
}
