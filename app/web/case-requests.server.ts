import type { LoaderFunctionArgs } from "@remix-run/node";
import { mayReadCase } from "~/features/cases/cases.access";
import { findMovers } from "~/features/cases/find-movers.server";
import { readCase } from "~/features/cases/read-cases.server";
import { found, requireActor, safeReturn } from "./require-actor.server";

/** The case that a page under `/cases/:caseId` is about; hidden from those who have nothing to do with it. */
export async function requireCase({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { db, roads, clock } = context;
  const file = await readCase(db, roads, params.caseId ?? "");
  const movers = await findMovers(db, roads, { actor, now: clock.now() });
  const { wiring, caseId } = found(file, file && mayReadCase(movers, file.wiring.road, file.facts));
  return { actor, caseId, road: wiring.road.name };
}

/** The same for a worker's own pages: only their own. */
export async function requireOwnCase(args: LoaderFunctionArgs) {
  const actor = requireActor(args.context, args.request);
  const file = await readCase(args.context.db, args.context.roads, args.params.caseId ?? "");
  const isOwn = file?.facts.applicantAccountId === actor.accountId;
  const { caseId, wiring } = found(file, isOwn);
  return { actor, caseId, road: wiring.road.name };
}

/** Where to go on after a move: the page it came from; a queue is told what was moved, so that it can be taken back. */
export function afterMove(returnTo: string, caseId: string): string {
  const path = safeReturn(returnTo, `/cases/${caseId}`);
  if (!path.startsWith("/cases?") && path !== "/cases") return path;
  const { pathname, searchParams } = new URL(path, "http://here.invalid");
  searchParams.set("moved", caseId);
  return `${pathname}?${searchParams}`;
}
