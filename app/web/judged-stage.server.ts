import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayReadContest } from "~/features/contests/contests.access";
import * as Panels from "~/features/scoring/panels.queries.server";
import {
  isChiefJudge,
  mayRecordIncidents,
  mayStaffPanels,
  mayWatchJudging,
} from "~/features/scoring/scoring.access";
import type { Actor } from "~/shared/actor";
import { allow, found, requireActor } from "./require-actor.server";

/** The stage that a page of its judging is about; hidden from who has nothing to do with its contest. */
async function requireJudgedStage({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { contestId = "", stageId = "" } = params;
  const stage = await Panels.findStage(context.db, stageId);
  const isHere = stage?.contestId === contestId;
  return { actor, stage: found(stage, isHere && mayReadContest(actor, contestId)) };
}

async function requireFor(
  args: LoaderFunctionArgs,
  isFor: (actor: Actor, contestId: string) => boolean,
) {
  const { actor, stage } = await requireJudgedStage(args);
  allow(isFor(actor, stage.contestId));
  return { actor, stage };
}

/** The same for those who staff its panels. */
export function requireStaffedStage(args: LoaderFunctionArgs) {
  return requireFor(args, mayStaffPanels);
}

/** The same for those who watch it being judged. */
export function requireWatchedStage(args: LoaderFunctionArgs) {
  return requireFor(args, mayWatchJudging);
}

/** The same for its chief judge. */
export function requireChiefsStage(args: LoaderFunctionArgs) {
  return requireFor(args, isChiefJudge);
}

/** The same for those who keep its log. */
export function requireLoggedStage(args: LoaderFunctionArgs) {
  return requireFor(args, mayRecordIncidents);
}
