import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ExportColumn } from "~/features/files/domain/list-export";
import type { ImportKindName } from "~/features/imports/domain/import-kind";
import { rowText, shownVerdict } from "~/features/imports/domain/row-text";
import { findAllRowPages, findImportRows } from "~/features/imports/find-import-page.server";
import { importRowsSchema } from "~/features/imports/imports.schemas";
import { backToList, exportList, exportWords, type Words } from "~/web/export-list.server";
import { requireVisibleImport } from "~/web/visible-import.server";

export async function loader(args: LoaderFunctionArgs) {
  const { list } = await requireVisibleImport(args);
  return backToList(args.request, `/imports/${list.id}`);
}

/** The rows of a list that the page shows, with what each did and why. */
export async function action(args: ActionFunctionArgs) {
  const { actor, list } = await requireVisibleImport(args);
  const { request, context } = args;
  const t = exportWords(context);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { show } = importRowsSchema.parse(query);
  const { total } = await findImportRows(context.db, list.id, { show, page: 1 });
  return exportList(context, actor, request, {
    list: "import-rows",
    title: t("imports:rows.title"),
    filter: { importId: list.id, show },
    count: total,
    columns: columnsIn(t, list.kind),
    pages: findAllRowPages(context.db, list.id, show),
  });
}

type Row = Awaited<ReturnType<typeof findImportRows>>["rows"][number];

function columnsIn(t: Words, kind: ImportKindName): ExportColumn<Row>[] {
  return [
    { heading: t("imports:rows.seq"), width: 8, isNumber: true, text: ({ seq }) => String(seq) },
    { heading: t(`imports:fields.${kind}-name`), width: 20, text: ({ label }) => label ?? "" },
    { heading: t("imports:rows.note"), width: 30, text: ({ note }) => note ?? "" },
    {
      heading: t("imports:rows.verdict"),
      width: 12,
      text: (row) => t(`imports:verdicts.${shownVerdict(row)}`),
    },
    {
      heading: t("imports:rows.detail"),
      width: 60,
      text: ({ detail }) => rowText(t, kind, detail),
    },
  ];
}
