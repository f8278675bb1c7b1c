import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findOpenReturns } from "~/features/cases/find-open-returns.server";
import { filesAsItself } from "~/features/grassroots/domain/filing-hand";
import { REPORT_FIELDS } from "~/features/grassroots/domain/grassroots-road";
import { findLabourPage } from "~/features/grassroots/find-labour-page.server";
import { mayCheck, mayFileFor, mayReadGrassroots } from "~/features/grassroots/grassroots.access";
import { labourListSchema } from "~/features/grassroots/grassroots.schemas";
import * as GrassrootsContests from "~/features/grassroots/grassroots-contests.queries.server";
import * as Unions from "~/features/unions/unions.queries.server";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { allow, found, requireActor } from "./require-actor.server";

/** The contest that a page under `/grassroots/:grassrootsId` is about; hidden from who has nothing to do with it. */
export async function requireGrassroots({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { db } = context;
  const contest = found(await GrassrootsContests.find(db, params.grassrootsId ?? ""));
  const lineage = await Unions.findLineage(db, contest.unionId);
  return {
    actor,
    contest: found(contest, mayReadGrassroots(actor, lineage)),
    mayFile: mayFileFor(actor, lineage),
    isCheckers: mayCheck(actor, lineage),
  };
}

/** The same for those who check it. */
export async function requireCheckedGrassroots(args: LoaderFunctionArgs) {
  const { actor, contest, isCheckers } = await requireGrassroots(args);
  allow(isCheckers);
  return { actor, contest };
}

/** The same for those who file for its union. */
export async function requireFiledGrassroots(args: LoaderFunctionArgs) {
  const { actor, contest, mayFile } = await requireGrassroots(args);
  allow(mayFile);
  return { actor, contest };
}

/** The same for a labour contest: of another kind there are no teams and no figures. */
export async function requireLabour(args: LoaderFunctionArgs) {
  const { actor, contest, mayFile, isCheckers } = await requireGrassroots(args);
  return { actor, contest: found(contest, contest.kind === "labour"), mayFile, isCheckers };
}

/** A labour contest's figures of the month that was asked for, as they stand now. */
export function findAskedMonth({ request, context }: LoaderFunctionArgs, contest: Contest) {
  const { month: asked } = labourListSchema.parse(
    Object.fromEntries(new URL(request.url).searchParams),
  );
  return findLabourPage(context.db, contest, { asked, now: context.clock.now() });
}

type Contest = Awaited<ReturnType<typeof requireGrassroots>>["contest"];

/** What of a report can be written now, with what was said of it; where it isn't open, back to the contest. */
export async function openReport(db: Db, { id, caseId, state }: Contest) {
  if (state === "recorded") return { parts: [...REPORT_FIELDS] as string[], returns: [] };
  if (state !== "report-returned") throw redirect(`/grassroots/${id}`);
  const returns = await findOpenReturns(db, caseId);
  return { parts: returns.map(({ field }) => field), returns };
}

/** Whether this person files as the union itself, not for it. */
export function isOwnFiling(actor: Actor, { unionId }: Contest): boolean {
  return filesAsItself(actor, unionId);
}
