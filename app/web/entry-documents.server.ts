import type { LoaderFunctionArgs } from "@remix-run/node";
import { findDocumentDesk } from "~/features/contests/find-document-desk.server";
import { requireCase } from "./case-requests.server";
import { allow, found } from "./require-actor.server";

/** The entry whose papers a page under `/cases/:caseId/documents` takes, for those who hand them in; and where they came from. */
export async function requireDocuments(args: LoaderFunctionArgs) {
  const { actor, caseId } = await requireCase(args);
  const { db, roads, clock } = args.context;
  const entry = found(await findDocumentDesk(db, roads, { actor, caseId, now: clock.now() }));
  allow(entry.mayKeep);
  return { actor, entry, home: `${entry.isApplicant ? "/me" : ""}/cases/${caseId}` };
}
