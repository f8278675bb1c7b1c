import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import * as Workers from "~/features/registry/workers.queries.server";
import { requireActor } from "./require-actor.server";

/** The person signed in, and their own record on the register, if they have one. */
export async function findOwnWorker({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const own = await Workers.findIdOfAccount(context.db, actor.accountId);
  const worker = own?.workerId ? await Workers.find(context.db, own.workerId) : undefined;
  return { actor, worker: worker ?? null };
}

/** The same for a page that is about the record: without one, "my record" says how to get it. */
export async function requireOwnWorker(args: LoaderFunctionArgs) {
  const { actor, worker } = await findOwnWorker(args);
  if (!worker) throw redirect("/me/record");
  return { actor, worker };
}
