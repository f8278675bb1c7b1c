import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { mayKeepWorker, maySeeWorker } from "~/features/registry/registry.access";
import * as Workers from "~/features/registry/workers.queries.server";
import { allow, found, requireActor } from "./require-actor.server";

/** The worker that a page under `/workers/:workerId` is about; a merged record leads to the one that stands for it. */
export async function requireVisibleWorker({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const asked = params.workerId ?? "";
  const worker = await Workers.find(context.db, asked);
  const visible = found(worker, worker && maySeeWorker(actor, worker.lineage));
  if (visible.keptId !== null) {
    throw redirect(new URL(request.url).pathname.replace(asked, visible.keptId));
  }
  return { actor, worker: visible };
}

/** The same for a page that changes the record. */
export async function requireKeptWorker(args: LoaderFunctionArgs) {
  const { actor, worker } = await requireVisibleWorker(args);
  allow(mayKeepWorker(actor, worker.lineage));
  return { actor, worker };
}
