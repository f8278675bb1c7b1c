import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayFileFor, mayReadGrassroots } from "~/features/grassroots/grassroots.access";
import * as GrassrootsContests from "~/features/grassroots/grassroots-contests.queries.server";
import * as Unions from "~/features/unions/unions.queries.server";
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
  };
}

/** The same for those who file for its union. */
export async function requireFiledGrassroots(args: LoaderFunctionArgs) {
  const { actor, contest, mayFile } = await requireGrassroots(args);
  allow(mayFile);
  return { actor, contest };
}
