import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { toFlag } from "~db/columns";
import { mayPlanContest } from "./contests.access";
import * as Contests from "./contests.queries.server";
import type { DecideFieldInput } from "./contests.schemas";
import * as Entries from "./entries.queries.server";
import * as FieldDecisions from "./field-decisions.queries.server";

/** Decides to hold a contest with a field below its minimum, with awards or without. */
export function decideField(command: Command, input: DecideFieldInput) {
  return carryOut(command, "decide-field", input, async ({ trx, now, record }) => {
    const { contestId } = input;
    const contest = await Contests.find(trx, contestId);
    if (!contest || !mayPlanContest(command.actor, contestId))
      return refuse("not-allowed" as const);
    if (contest.phase !== "screening") return refuse("not-in-screening" as const);
    const acceptedCount = (await Entries.findAccepted(trx, contestId)).length;
    if (acceptedCount >= contest.minimumField) return refuse("field-large-enough" as const);
    const [last] = await FieldDecisions.findLast(trx, [contestId]);
    const seq = (last?.seq ?? 0) + 1;
    const hasAwards = input.hasAwards === "1";
    await FieldDecisions.insert(trx, {
      contestId,
      seq,
      acceptedCount,
      hasAwards: toFlag(hasAwards),
      reason: input.reason,
      decidedAt: now,
      decidedBy: command.actor.accountId,
    });
    await record({
      action: "contest.field-decided",
      subjectKind: "contest",
      subjectId: contestId,
      detail: { seq, acceptedCount, hasAwards },
    });
    return accept({ contestId });
  });
}
