import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ImportStateChip } from "~/features/imports/components/ImportStateChip";
import { findImportPage, kindsFor } from "~/features/imports/find-import-page.server";
import { seesAllImports } from "~/features/imports/imports.access";
import { ButtonLink } from "~/ui/Button";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { ExportMenu } from "~/ui/ExportMenu";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { Toolbar } from "~/ui/Toolbar";
import { When } from "~/ui/When";
import { pageOf } from "~/web/page-of.server";
import type { PageHandle } from "~/web/page-title";
import { allow, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "imports:list.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const mayBegin = kindsFor(context.importKinds, actor).length > 0;
  allow(mayBegin || seesAllImports(actor));
  const page = pageOf(request);
  return { page, mayBegin, ...(await findImportPage(context.db, actor, page)) };
}

export default function Imports() {
  const { t } = useTranslation("imports");
  const { rows, page, pageSize, total, mayBegin } = useLoaderData<typeof loader>();
  const begin = (
    <ButtonLink to="/imports/new" look="ink" icon="upload">
      {t("begin.title")}
    </ButtonLink>
  );
  return (
    <Page
      title={t("list.title")}
      meta={t("list.meta", { count: total })}
      actions={mayBegin ? begin : null}
    >
      <Toolbar end={<ExportMenu action="/imports/export" count={total} />}>{null}</Toolbar>
      <DataTable
        caption={t("list.title")}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/imports/${id}`}
        columns={[
          { key: "file", header: t("list.file"), isFrozen: true, cell: ({ fileName }) => fileName },
          { key: "kind", header: t("list.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
          {
            key: "state",
            header: t("list.state"),
            cell: ({ state }) => <ImportStateChip state={state} />,
          },
          {
            key: "at",
            header: t("list.at"),
            isWhole: true,
            cell: ({ createdAt }) => <When at={createdAt} />,
          },
          { key: "by", header: t("list.by"), cell: ({ byName }) => byName },
        ]}
        empty={
          <EmptyState title={t("list.none")} action={mayBegin ? begin : undefined}>
            {t("list.noneHint")}
          </EmptyState>
        }
      />
      <Pager page={page} pageSize={pageSize} total={total} />
    </Page>
  );
}
