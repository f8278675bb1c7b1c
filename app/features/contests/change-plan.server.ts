import { type Command, carryOut } from "~/features/audit/carry-out.server";
import * as Trades from "~/features/qualifications/trades.queries.server";
import * as Schemes from "~/features/scoring/schemes.queries.server";
import { hasPersonalNumber } from "~/shared/personal-number";
import { accept, refuse } from "~/shared/result";
import { toFlag } from "~db/columns";
import { mayPlanContest } from "./contests.access";
import * as Contests from "./contests.queries.server";
import type { ChangePlanInput } from "./contests.schemas";
import { faultOfPlan } from "./domain/plan-fault";

/** Writes a contest's plan over the version that was seen. */
export function changePlan(command: Command, input: ChangePlanInput) {
  return carryOut(command, "change-plan", input, async ({ trx, now, record }) => {
    const { contestId, sponsors, organisers, supporters, ...plan } = input;
    const contest = await Contests.find(trx, contestId);
    if (!contest || !mayPlanContest(command.actor, contestId))
      return refuse("not-allowed" as const);
    if (contest.version !== plan.version) return refuse("stale-version" as const);
    const texts = [plan.name, plan.venue, sponsors, organisers, supporters];
    // What stands here is read by everyone, once registration opens.
    if (texts.some((text) => hasPersonalNumber(text ?? "")))
      return refuse("personal-number" as const);
    const fault = faultOfPlan(contest, plan);
    if (fault) return refuse(fault);
    const { tradeId, schemeId } = plan;
    if (tradeId && !(await Trades.find(trx, tradeId))) return refuse("trade-unknown" as const);
    if (schemeId && !(await Schemes.find(trx, schemeId))) return refuse("scheme-unknown" as const);
    await Contests.updatePlan(trx, contestId, {
      ...plan,
      venue: plan.venue ?? "",
      isCoded: toFlag(plan.isCoded !== null),
      changedAt: now,
      changedBy: command.actor.accountId,
    });
    await Contests.replaceHosts(trx, contestId, [
      ...hostsOf("sponsor", sponsors),
      ...hostsOf("organiser", organisers),
      ...hostsOf("supporter", supporters),
    ]);
    await record({
      action: "contest.plan-changed",
      subjectKind: "contest",
      subjectId: contestId,
      detail: { version: plan.version + 1 },
    });
    return accept({ contestId });
  });
}

/** One host a line. */
function hostsOf<Kind extends string>(kind: Kind, text: string | null) {
  return (text ?? "")
    .split("\n")
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ kind, name }));
}
