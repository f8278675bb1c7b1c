import type { LoaderFunctionArgs } from "@remix-run/node";
import * as EntryDocuments from "~/features/contests/entry-documents.queries.server";
import { requireCase } from "~/web/case-requests.server";
import { found } from "~/web/require-actor.server";
import { serveFile } from "~/web/serve-file.server";

/** A paper of an entry, for those who may read its case. */
export async function loader(args: LoaderFunctionArgs) {
  const { caseId } = await requireCase(args);
  const documentId = args.params.documentId ?? "";
  return serveFile(
    args.context,
    found(await EntryDocuments.find(args.context.db, caseId, documentId)),
  );
}
