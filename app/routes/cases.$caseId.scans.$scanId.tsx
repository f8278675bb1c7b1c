import type { LoaderFunctionArgs } from "@remix-run/node";
import * as CaseScans from "~/features/cases/case-scans.queries.server";
import { requireCase } from "~/web/case-requests.server";
import { found } from "~/web/require-actor.server";
import { serveFile } from "~/web/serve-file.server";

/** A sealed paper, for those who may read the case that it lies beside. */
export async function loader(args: LoaderFunctionArgs) {
  const { caseId } = await requireCase(args);
  const { db } = args.context;
  const scan = found(await CaseScans.find(db, caseId, args.params.scanId ?? ""));
  return serveFile(args.context, scan);
}
