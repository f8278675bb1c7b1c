import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { canonicalJson } from "~db/columns";
import { mayPlanContest } from "./contests.access";
import * as Contests from "./contests.queries.server";
import type { DecideRulesInput } from "./contests.schemas";
import { faultOfRules, type RuleSet } from "./domain/eligibility/rule-set";

/** Decides who may enter a contest, over the version of the plan that was seen. */
export function decideRules(command: Command, input: DecideRulesInput) {
  return carryOut(command, "decide-rules", input, async ({ trx, now, record }) => {
    const { contestId, version, ...fields } = input;
    const contest = await Contests.find(trx, contestId);
    if (!contest || !mayPlanContest(command.actor, contestId))
      return refuse("not-allowed" as const);
    if (contest.version !== version) return refuse("stale-version" as const);
    if (contest.phase === "cancelled") return refuse("contest-over" as const);
    if (contest.phase === "running") return refuse("rules-settled" as const);
    const rules = rulesOf(fields);
    const fault = faultOfRules(rules);
    if (fault) return refuse(fault);
    const eligibility = canonicalJson(rules);
    const changedBy = command.actor.accountId;
    await Contests.updatePlan(trx, contestId, { version, eligibility, changedAt: now, changedBy });
    await record({
      action: "contest.rules-decided",
      subjectKind: "contest",
      subjectId: contestId,
      detail: { ...rules },
    });
    return accept({ contestId });
  });
}

function rulesOf(fields: Omit<DecideRulesInput, "contestId" | "version">): RuleSet {
  const { isMember, isEmployed, isLevelOfTrade, isOneContest, ...rest } = fields;
  return {
    ...rest,
    isMember: isMember !== null,
    isEmployed: isEmployed !== null,
    isLevelOfTrade: isLevelOfTrade !== null,
    isOneContest: isOneContest !== null,
  };
}
