import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ExportColumn } from "~/features/files/domain/list-export";
import * as Certificates from "~/features/qualifications/certificates.queries.server";
import { SKILL_LEVEL_KEYS } from "~/shared/skill-level";
import { backToList, exportList, exportWords, type Words } from "~/web/export-list.server";
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
    columns: columnsIn(t),
    pages: (async function* () {
      yield rows;
    })(),
  });
}

type Held = Awaited<ReturnType<typeof Certificates.findAllOfWorker>>[number];

function columnsIn(t: Words): ExportColumn<Held>[] {
  return [
    { heading: t("qualifications:fields.trade"), width: 24, text: ({ tradeName }) => tradeName },
    {
      heading: t("qualifications:fields.level"),
      width: 18,
      text: ({ level }) => t(`qualifications:levels.${SKILL_LEVEL_KEYS[level] ?? "apprentice"}`),
    },
    { heading: t("qualifications:fields.number"), width: 26, text: ({ number }) => number },
    { heading: t("qualifications:fields.issuer"), width: 36, text: ({ issuer }) => issuer },
    { heading: t("qualifications:fields.issuedOn"), width: 14, text: ({ issuedOn }) => issuedOn },
    {
      heading: t("qualifications:fields.lookup"),
      width: 16,
      text: ({ voidedAt, lookup }) =>
        voidedAt
          ? t("qualifications:certificates.void")
          : t(`qualifications:lookups.${lookup ?? "none"}`),
    },
  ];
}
