import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { mayPlanContest } from "~/features/contests/contests.access";
import * as Contests from "~/features/contests/contests.queries.server";
import * as Stages from "~/features/contests/stages.queries.server";
import { correctNoticeIn, findNoticeStandings } from "~/features/notices/notice-steps.server";
import { accept, refuse } from "~/shared/result";
import { makeResultIn } from "./result-steps.server";
import * as Results from "./results.queries.server";
import type { CorrectResultInput } from "./results.schemas";
import * as StageEntries from "./stage-entries.queries.server";

/** Disqualifies an entry after publication: a new version of the result with its reason; older ones stay readable. */
export function correctResult(command: Command, input: CorrectResultInput) {
  return carryOut(command, "correct-result", input, async (desk) => {
    const { trx, now } = desk;
    const { contestId, entryNumber, reason } = input;
    const by = command.actor.accountId;
    const contest = await Contests.find(trx, contestId);
    const newest = (await Results.findVersions(trx, contestId)).at(-1);
    if (!contest || !mayPlanContest(command.actor, contestId)) {
      return refuse("not-allowed" as const);
    }
    if (!newest) return refuse("not-published" as const);
    if (contest.phase !== "notice" && contest.phase !== "final") {
      return refuse("not-published" as const);
    }
    const stage = (await Stages.findAllOfContests(trx, [contestId])).at(-1);
    const entries = await StageEntries.findAllUpTo(trx, stage?.id ?? "");
    const entry = entries.find((one) => one.stageId === stage?.id && one.number === entryNumber);
    if (!entry) return refuse("entry-not-there" as const);
    if (entry.attendance === "disqualified") return refuse("disqualified-already" as const);
    await Results.updateAttendance(trx, entry.stageEntryId, {
      ...{ attendance: "disqualified", attendanceAt: now, attendanceBy: by },
      attendanceReason: reason,
    });
    const { promotionCount, promotionLevel } = newest;
    const prizes = await Results.findPrizes(trx, newest.id);
    const version = { promotionCount, promotionLevel, prizes, reason, by };
    const made = await makeResultIn(desk, contest, version);
    const standing = (await findNoticeStandings(trx, "contest", [contestId], now)).get(contestId);
    if (contest.phase === "notice" && standing) {
      const list = { reason, by, lines: made.listed };
      const corrected = await correctNoticeIn(desk, standing.notice.id, list);
      if (!corrected.ok) return corrected;
    }
    return accept({ contestId, number: made.number });
  });
}
