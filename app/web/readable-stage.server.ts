import type { LoaderFunctionArgs } from "@remix-run/node";
import * as Panels from "~/features/scoring/panels.queries.server";
import type { Actor } from "~/shared/actor";
import { requireStage } from "./readable-contest.server";
import { allow, found } from "./require-actor.server";

/** The stage that a page below a contest is about, with the scheme it is judged by, for those who are let in. */
export async function requireAllowedStage(
  args: LoaderFunctionArgs,
  isAllowed: (actor: Actor, contestId: string) => boolean,
) {
  const { actor, contest, stage: listed } = await requireStage(args);
  allow(isAllowed(actor, contest.id));
  const stage = found(await Panels.findStage(args.context.db, listed.id));
  return { actor, contest, stage: { ...stage, caseId: listed.caseId } };
}

/** A stage as the frame of its pages names it. */
export function framedStage({
  stageId: id,
  contestId,
  contestName,
  schemeStage,
}: {
  readonly stageId: string;
  readonly contestId: string;
  readonly contestName: string;
  readonly schemeStage: string;
}) {
  return { id, contestId, contestName, schemeStage };
}
