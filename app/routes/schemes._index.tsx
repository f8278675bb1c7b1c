import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findSchemePage } from "~/features/scoring/find-scheme-page.server";
import { mayReadSchemes, mayWriteSchemes } from "~/features/scoring/scoring.access";
import { schemeListSchema } from "~/features/scoring/scoring.schemas";
import { ButtonLink } from "~/ui/Button";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { ExportMenu } from "~/ui/ExportMenu";
import { ListSearch } from "~/ui/ListSearch";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { StatusChip } from "~/ui/StatusChip";
import { Toolbar } from "~/ui/Toolbar";
import { When } from "~/ui/When";
import type { PageHandle } from "~/web/page-title";
import { allow, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "schemes:list.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayReadSchemes(actor));
  const list = schemeListSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const page = await findSchemePage(context.db, list);
  return { ...page, list, mayWrite: mayWriteSchemes(actor) };
}

export default function Schemes() {
  const { t } = useTranslation("schemes");
  const { rows, total, pageSize, list, mayWrite } = useLoaderData<typeof loader>();
  const open = mayWrite ? (
    <ButtonLink to="/schemes/new" look="ink" icon="plus">
      {t("open.title")}
    </ButtonLink>
  ) : null;
  return (
    <Page title={t("list.title")} meta={t("list.meta", { count: total })} actions={open}>
      <Toolbar end={<ExportMenu action="/schemes/export" count={total} />}>
        <ListSearch label={t("list.search")} value={list.search} />
      </Toolbar>
      <DataTable
        caption={t("list.title")}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/schemes/${id}`}
        columns={[
          { key: "name", header: t("list.name"), isFrozen: true, cell: ({ name }) => name },
          {
            key: "inForce",
            header: t("list.inForce"),
            cell: ({ latest }) => (latest ? t("version", { count: latest }) : t("list.noVersion")),
          },
          {
            key: "draft",
            header: t("list.draft"),
            cell: ({ gaps }) => (
              <StatusChip tone={gaps > 0 ? "warn" : "good"} icon={gaps > 0 ? "alert" : "check"}>
                {gaps > 0 ? t("list.gaps", { count: gaps }) : t("list.complete")}
              </StatusChip>
            ),
          },
          { key: "modules", header: t("list.modules"), align: "end", cell: (row) => row.modules },
          { key: "aspects", header: t("list.aspects"), align: "end", cell: (row) => row.aspects },
          {
            key: "changedAt",
            header: t("list.changed"),
            cell: ({ changedAt, changedByName }) => (
              <>
                <When at={changedAt} /> {changedByName}
              </>
            ),
          },
        ]}
        empty={
          <EmptyState title={list.search ? t("list.none") : t("list.empty")}>
            {mayWrite ? t("list.emptyHint") : t("list.emptyForOthers")}
          </EmptyState>
        }
      />
      <Pager page={list.page} pageSize={pageSize} total={total} />
    </Page>
  );
}
