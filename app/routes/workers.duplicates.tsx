import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findDuplicatePage } from "~/features/registry/find-duplicate-page.server";
import { mayKeepSomeWorkers } from "~/features/registry/registry.access";
import { ButtonLink } from "~/ui/Button";
import { DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { ExportMenu } from "~/ui/ExportMenu";
import { Page } from "~/ui/Page";
import { Pager } from "~/ui/Pager";
import { Toolbar } from "~/ui/Toolbar";
import { pageOf } from "~/web/page-of.server";
import type { PageHandle } from "~/web/page-title";
import { allow, requireActor } from "~/web/require-actor.server";

export const handle: PageHandle = { title: "registry:duplicates.title" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  allow(mayKeepSomeWorkers(actor));
  const page = pageOf(request);
  return { page, ...(await findDuplicatePage(context.db, actor, page)) };
}

export default function Duplicates() {
  const { t } = useTranslation("registry");
  const { pairs, page, pageSize, total } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t("duplicates.title")}
      meta={t("duplicates.meta", { count: total })}
      breadcrumb={[{ label: t("list.title"), to: "/workers" }]}
    >
      <Toolbar end={<ExportMenu action="/workers/duplicates/export" count={total} />}>
        {null}
      </Toolbar>
      <DataTable
        caption={t("duplicates.title")}
        rows={pairs}
        rowKey={({ one, other }) => `${one.id}/${other.id}`}
        columns={[
          {
            key: "one",
            header: t("duplicates.one"),
            isFrozen: true,
            cell: ({ one }) => `${one.name} · ${one.unionName}`,
          },
          {
            key: "other",
            header: t("duplicates.other"),
            cell: ({ other }) => `${other.name} · ${other.unionName}`,
          },
          {
            key: "sign",
            header: t("duplicates.sign"),
            cell: ({ sign }) => t(`duplicates.signs.${sign}`),
          },
          {
            key: "act",
            header: t("duplicates.act"),
            cell: ({ one, other }) => (
              <ButtonLink
                to={`/workers/${one.id}/merge?with=${other.id}`}
                look="outline"
                size="small"
              >
                {t("duplicates.compare")}
              </ButtonLink>
            ),
          },
        ]}
        empty={<EmptyState title={t("duplicates.none")}>{t("duplicates.noneHint")}</EmptyState>}
      />
      <Pager page={page} pageSize={pageSize} total={total} />
    </Page>
  );
}
