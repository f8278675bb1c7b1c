import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ExportColumn } from "~/features/files/domain/list-export";
import {
  countHeldCertificates,
  findAllHeldPages,
  type HeldCertificate,
} from "~/features/qualifications/find-held-certificates.server";
import { certificateListSchema } from "~/features/qualifications/qualifications.schemas";
import { mayListWorkers } from "~/features/registry/registry.access";
import { certificateColumns } from "~/web/certificate-columns.server";
import { backToList, exportList, exportWords, type Words } from "~/web/export-list.server";
import { allow, requireActor } from "~/web/require-actor.server";

export function loader({ request, context }: LoaderFunctionArgs) {
  allow(mayListWorkers(requireActor(context, request)));
  return backToList(request, "/certificates");
}

/** The certificates that the list shows. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayListWorkers(actor));
  const t = exportWords(context);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { page: _, ...filter } = certificateListSchema.parse(query);
  const list = { ...filter, page: 1 };
  return exportList(context, actor, request, {
    list: "certificates",
    title: t("qualifications:held.title"),
    filter,
    count: await countHeldCertificates(context.db, actor, list),
    columns: columnsIn(t),
    pages: findAllHeldPages(context.db, actor, list),
  });
}

function columnsIn(t: Words): ExportColumn<HeldCertificate>[] {
  return [
    { heading: t("registry:fields.name"), width: 18, text: ({ workerName }) => workerName },
    { heading: t("registry:fields.pinyin"), width: 22, text: ({ namePinyin }) => namePinyin },
    { heading: t("registry:fields.union"), width: 30, text: ({ unionName }) => unionName },
    ...certificateColumns(t),
  ];
}
