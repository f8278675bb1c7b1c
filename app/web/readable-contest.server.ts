import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayPlanContest, mayReadContest } from "~/features/contests/contests.access";
import * as Contests from "~/features/contests/contests.queries.server";
import * as Stages from "~/features/contests/stages.queries.server";
import { allow, found, requireActor } from "./require-actor.server";

/** The contest that a page under `/contests/:contestId` is about; hidden from who has nothing to do with it. */
export async function requireContest({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const contestId = params.contestId ?? "";
  const contest = await Contests.find(context.db, contestId);
  return { actor, contest: found(contest, mayReadContest(actor, contestId)) };
}

/** The same for those who may change its plan. */
export async function requirePlannedContest(args: LoaderFunctionArgs) {
  const { actor, contest } = await requireContest(args);
  allow(mayPlanContest(actor, contest.id));
  return { actor, contest };
}

/** The stage that a page under `/contests/:contestId/stages/:stageId` is about, with its contest. */
export async function requireStage(args: LoaderFunctionArgs) {
  const { actor, contest } = await requireContest(args);
  const stage = await Stages.find(args.context.db, args.params.stageId ?? "");
  return { actor, contest, stage: found(stage, stage?.contestId === contest.id) };
}

/** The same for those who may change the contest's plan. */
export async function requirePlannedStage(args: LoaderFunctionArgs) {
  const { actor, contest, stage } = await requireStage(args);
  allow(mayPlanContest(actor, contest.id));
  return { actor, contest, stage };
}
