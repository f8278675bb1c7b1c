import type { LoaderFunctionArgs } from "@remix-run/node";
import * as Certificates from "~/features/qualifications/certificates.queries.server";
import { maySeeWorker } from "~/features/registry/registry.access";
import * as Workers from "~/features/registry/workers.queries.server";
import { found, requireActor } from "./require-actor.server";

/** The certificate that a page is about, with the worker who holds it, for those who may see that worker. */
export async function requireVisibleCertificate({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const certificate = found(await Certificates.find(context.db, params.certificateId ?? ""));
  const worker = await Workers.find(context.db, certificate.workerId);
  return {
    actor,
    certificate,
    worker: found(worker, worker && maySeeWorker(actor, worker.lineage)),
  };
}
