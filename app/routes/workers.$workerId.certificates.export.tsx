import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import * as Certificates from "~/features/qualifications/certificates.queries.server";
import { certificateColumns } from "~/web/certificate-columns.server";
import { backToList, exportList, exportWords } from "~/web/export-list.server";
import { requireVisibleWorker } from "~/web/visible-worker.server";

export async function loader(args: LoaderFunctionArgs) {
  const { worker } = await requireVisibleWorker(args);
  return backToList(args.request, `/workers/${worker.id}`);
}

/** The certificates that a worker's page shows. */
export async function action(args: ActionFunctionArgs) {
  const { actor, worker } = await requireVisibleWorker(args);
  const { request, context } = args;
  const t = exportWords(context);
  const rows = await Certificates.findAllOfWorker(context.db, worker.id);
  return exportList(context, actor, request, {
    list: "certificates",
    title: t("qualifications:certificates.title"),
    filter: { workerId: worker.id },
    count: rows.length,
    columns: certificateColumns(t),
    pages: (async function* () {
      yield rows;
    })(),
  });
}
